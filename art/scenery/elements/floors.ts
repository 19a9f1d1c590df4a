import { fade } from '../../colour.ts';
import { down, fillWith, ink, lifted, oval, polygon, rect } from '../../paint.ts';
import { cell } from '../../random.ts';
import type { Surface2D, View } from '../../surface.ts';
import { along } from '../layer.ts';

/** A floor from the line where it meets the wall to the lower edge of the picture, with the wall's shadow on it. */
export function floorSheet(g: Surface2D, view: View, line: number, ...colors: string[]): void {
  rect(g, view.left - 1, view.bottom - 1, view.right - view.left + 2, line - view.bottom + 1);
  fillWith(g, down(g, line, -2.2, ...colors));
}

/** What stands along the wall darkens the floor's far end. */
export function wallShadow(g: Surface2D, view: View, line: number, depth = 0.45, alpha = 0.4): void {
  rect(g, view.left - 1, line - depth, view.right - view.left + 2, depth);
  fillWith(g, down(g, line, line - depth, `rgba(60,22,14,${alpha})`, 'rgba(60,22,14,0)'));
}

/** Boards laid across; rows get taller towards the eye. */
export function boards(
  g: Surface2D,
  view: View,
  line: number,
  seam: string,
  { light = '#ffcf92', dark = '#5e2a0e', grow = 1.18, first = 0.075, salt = 100 } = {},
): void {
  let y = line;
  for (let row = 0; y > view.bottom - 0.3 && row < 60; row++) {
    const h = first * grow ** row;
    const length = 1.1 + h * 5;
    along(view, length, (i, x0) => {
      const x = x0 + (row % 2) * length * 0.5 + (cell(i, row + salt) - 0.5) * 0.4;
      const t = cell(i * 31 + row, salt + 7);
      rect(g, x, y - h, length, h);
      fillWith(g, fade(t > 0.5 ? light : dark, Math.abs(t - 0.5) * 0.22));
      g.beginPath();
      g.moveTo(x, y);
      g.lineTo(x, y - h);
      ink(g, fade(seam, 0.28), 0.009);
    });
    g.beginPath();
    g.moveTo(view.left - 1, y);
    g.lineTo(view.right + 1, y);
    ink(g, fade(seam, 0.34), 0.008 + h * 0.025);
    y -= h;
  }
}

/**
 * A grid in perspective: columns lean away from the middle of the stage. `fill` gives a cell's colour, or null to
 * leave it.
 */
export function grid(
  g: Surface2D,
  view: View,
  line: number,
  pitch: number,
  fill: (column: number, row: number) => string | null,
  seam: string | null = null,
  grow = 1.22,
): void {
  const lean = (y: number) => 1 + (line - y) * 0.24;
  const n = Math.ceil(Math.max(Math.abs(view.left), Math.abs(view.right)) / pitch) + 3;
  let y = line;
  for (let row = 0; y > view.bottom - 0.3 && row < 40; row++) {
    const h = pitch * 0.185 * grow ** row;
    for (let i = -n; i <= n; i++) {
      const color = fill(i, row);
      if (color === null) continue;
      polygon(g, [
        [i * pitch * lean(y), y],
        [(i + 1) * pitch * lean(y), y],
        [(i + 1) * pitch * lean(y - h), y - h],
        [i * pitch * lean(y - h), y - h],
      ]);
      fillWith(g, color);
    }
    if (seam !== null) {
      g.beginPath();
      g.moveTo(view.left - 1, y - h);
      g.lineTo(view.right + 1, y - h);
      for (let i = -n; i <= n; i++) {
        g.moveTo(i * pitch * lean(y), y);
        g.lineTo(i * pitch * lean(y - h), y - h);
      }
      ink(g, seam, 0.012 + h * 0.02);
    }
    y -= h;
  }
}

/** An oval rug with rings of other colours. */
export function ovalRug(
  g: Surface2D,
  x: number,
  y: number,
  w: number,
  h: number,
  colors: readonly string[],
): void {
  colors.forEach((color, i) => {
    const k = 1 - i / (colors.length + 0.6);
    if (i === 0)
      lifted(g, { blur: 0.06, alpha: 0.26 }, () => {
        oval(g, x, y, w / 2, h / 2);
        fillWith(g, color);
      });
    else {
      oval(g, x, y, (w / 2) * k, (h / 2) * k);
      fillWith(g, color);
    }
  });
}

/** A carpet lying in perspective, with a border and fringes. */
export function carpet(
  g: Surface2D,
  x: number,
  y: number,
  w: number,
  h: number,
  color: string,
  border: string,
): void {
  const lean = h * 0.55;
  const quad = (k: number) =>
    polygon(g, [
      [x - w / 2 + lean * 0.4 + k, y + h / 2 - k * 0.35],
      [x + w / 2 - lean * 0.4 - k, y + h / 2 - k * 0.35],
      [x + w / 2 + lean * 0.4 - k * 1.15, y - h / 2 + k * 0.42],
      [x - w / 2 - lean * 0.4 + k * 1.15, y - h / 2 + k * 0.42],
    ]);
  lifted(g, { blur: 0.06, alpha: 0.28 }, () => {
    quad(0);
    fillWith(g, border);
  });
  quad(0.09);
  fillWith(g, color);
  quad(0.17);
  ink(g, fade(border, 0.9), 0.025);
}
