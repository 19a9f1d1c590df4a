import { fade, lighten } from '../../colour.ts';
import { box, circle, down, fillWith, lifted, rect } from '../../paint.ts';
import { cell } from '../../random.ts';
import type { Surface2D, View } from '../../surface.ts';
import { along } from '../layer.ts';
import { addOpening, type Opening } from './windows.ts';

/** A sheet of wall from `foot` up, with its windows left out: what lies behind moves in them. */
export function wall(
  g: Surface2D,
  view: View,
  foot: number,
  openings: readonly Opening[],
  ...colors: string[]
): void {
  outline(g, view, foot, openings);
  g.fillStyle = down(g, 4.6, foot, ...colors);
  g.fill('evenodd');
}

/** Paints on such a wall, and not on what its windows show. */
export function onWall(
  g: Surface2D,
  view: View,
  foot: number,
  openings: readonly Opening[],
  paint: () => void,
): void {
  g.save();
  outline(g, view, foot, openings);
  g.clip('evenodd');
  paint();
  g.restore();
}

function outline(g: Surface2D, view: View, foot: number, openings: readonly Opening[]): void {
  g.beginPath();
  g.rect(view.left - 1, foot - 0.5, view.right - view.left + 2, view.top - foot + 3);
  for (const o of openings) addOpening(g, o);
}

/** A rail, dado or skirting across the wall. */
export function band(g: Surface2D, view: View, y: number, h: number, color: string): void {
  lifted(g, { blur: 0.05, alpha: 0.24 }, () => {
    rect(g, view.left - 1, y, view.right - view.left + 2, h);
    fillWith(g, color);
  });
  rect(g, view.left - 1, y + h * 0.82, view.right - view.left + 2, h * 0.14);
  fillWith(g, fade('#fff2d8', 0.2));
}

/** Wooden panels from `y` up to `y + h`, framed. */
export function panels(
  g: Surface2D,
  view: View,
  y: number,
  h: number,
  pitch: number,
  color: string,
  panel: string,
): void {
  lifted(g, { blur: 0.06, y: -0.02, alpha: 0.24 }, () => {
    rect(g, view.left - 1, y, view.right - view.left + 2, h);
    fillWith(g, color);
  });
  along(view, pitch, (_, x) => {
    box(g, x + 0.06, y + h * 0.12, pitch - 0.12, h * 0.7, 0.03);
    fillWith(g, down(g, y + h, y, lighten(panel, 0.08), panel));
    box(g, x + 0.06, y + h * 0.8, pitch - 0.12, h * 0.03, 0.01);
    fillWith(g, fade('#fff2d8', 0.25));
  });
  band(g, view, y + h - 0.02, 0.06, lighten(color, 0.16));
}

/** Upright stripes of wallpaper. */
export function stripes(g: Surface2D, view: View, y: number, pitch: number, color: string): void {
  along(view, pitch, (_, x) => {
    rect(g, x, y, pitch * 0.5, view.top - y + 2);
    fillWith(g, color);
  });
}

/** Small printed marks in rows; `clear` says where something hangs. */
export function print(
  view: View,
  y: number,
  pitch: number,
  clear: (x: number, y: number) => boolean,
  mark: (x: number, y: number, n: number) => void,
): void {
  along(view, pitch, (i, x) => {
    for (let k = 0; k < 11; k++) {
      const my = y + k * pitch * 0.85 + (i % 2) * pitch * 0.42;
      if (!clear(x, my)) mark(x, my, i * 11 + k);
    }
  });
}

/** Is a point beside one of the windows (with its frame and curtains)? */
export const besideWindows =
  (openings: readonly Opening[], margin = 0.28) =>
  (x: number, y: number) =>
    openings.some(
      (o) => x > o.x - margin && x < o.x + o.w + margin && y > o.y - margin && y < o.y + o.h + margin,
    );

/** Courses of stones or bricks between `y0` and `y1`, most of them only hinted at. */
export function masonry(
  g: Surface2D,
  view: View,
  y0: number,
  y1: number,
  size: { w: number; h: number },
  light: string,
  dark: string,
  share: number,
  salt: number,
): void {
  const rows = Math.ceil((Math.min(y1, view.top + 1) - y0) / size.h);
  along(view, size.w, (i, x) => {
    for (let r = 0; r < rows; r++) {
      const t = cell(i * 37 + r, salt);
      if (t > share) continue;
      box(
        g,
        x + (r % 2) * size.w * 0.5 + 0.012,
        y0 + r * size.h + 0.01,
        size.w * (0.82 + 0.14 * cell(i + r * 11, salt + 1)),
        size.h - 0.024,
        Math.min(size.h * 0.2, 0.05),
      );
      fillWith(g, fade(t * 2 < share ? light : dark, 0.16 + 0.3 * cell(i * 3 + r, salt + 2)));
    }
  });
}

/** Glazed tiles in a band. */
export function glazed(
  g: Surface2D,
  view: View,
  y: number,
  rows: number,
  size: { w: number; h: number },
  color: (t: number) => string,
  salt: number,
): void {
  along(view, size.w, (i, x0) => {
    for (let k = 0; k < rows; k++) {
      const x = x0 + (k % 2) * size.w * 0.5;
      box(g, x + 0.007, y + k * size.h, size.w - 0.014, size.h - 0.014, 0.018);
      fillWith(g, color(cell(i * 7 + k, salt)));
      box(g, x + 0.025, y + k * size.h + size.h * 0.72, size.w * 0.45, size.h * 0.09, 0.008);
      fillWith(g, 'rgba(255,250,235,0.38)');
    }
  });
}

/** Coloured dots strung along the wall, as children and feasts have them. */
export function garland(
  g: Surface2D,
  x: number,
  y: number,
  w: number,
  sag: number,
  colors: readonly string[],
): void {
  const n = Math.round(w / 0.24);
  for (let k = 0; k <= n; k++) {
    const t = k / n;
    lifted(g, { blur: 0.03, alpha: 0.26 }, () => {
      circle(g, x + t * w, y - sag * 4 * t * (1 - t), 0.055);
      fillWith(g, colors[k % colors.length] ?? '#f0b64c');
    });
  }
}
