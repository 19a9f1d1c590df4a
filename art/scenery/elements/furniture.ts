import { darken, fade, lighten } from '../../colour.ts';
import {
  across,
  blob,
  box,
  circle,
  curve,
  down,
  fillWith,
  ink,
  lifted,
  oval,
  polygon,
  rect,
} from '../../paint.ts';
import type { Surface2D } from '../../surface.ts';

const sheet = (g: Surface2D, blur: number, paint: () => void) => lifted(g, { blur, alpha: 0.36 }, paint);

/** A table or desk seen from its side: `x` its middle, `top` the height of its board over `foot`. */
export function table(
  g: Surface2D,
  x: number,
  w: number,
  top: number,
  wood: string,
  { foot = -0.03, legs = 0.08, inset = 0.12, board = 0.06, apron = 0.12 } = {},
): void {
  for (const side of [-1, 1]) {
    const lx = x + side * (w / 2 - inset);
    sheet(g, 0.09, () => {
      box(g, lx - legs / 2, foot, legs, top - foot - board / 2, 0.02);
      fillWith(g, across(g, lx - legs / 2, lx + legs / 2, lighten(wood, 0.12), darken(wood, 0.2)));
    });
  }
  if (apron > 0)
    sheet(g, 0.08, () => {
      box(g, x - w / 2 + inset - 0.02, top - board - apron, w - inset * 2 + 0.04, apron, 0.01);
      fillWith(g, darken(wood, 0.14));
    });
  sheet(g, 0.1, () => {
    box(g, x - w / 2, top - board, w, board, 0.02);
    fillWith(g, down(g, top, top - board, lighten(wood, 0.28), wood));
  });
}

/** A table on one foot, as cafés have them. */
export function bistroTable(
  g: Surface2D,
  x: number,
  w: number,
  top: number,
  board: string,
  iron: string,
  foot = -0.03,
): void {
  sheet(g, 0.08, () => {
    box(g, x - 0.035, foot + 0.03, 0.07, top - foot - 0.05, 0.02);
    fillWith(g, across(g, x - 0.035, x + 0.035, lighten(iron, 0.3), darken(iron, 0.1)));
    oval(g, x, foot + 0.03, w * 0.3, 0.05);
    fillWith(g, iron);
  });
  sheet(g, 0.1, () => {
    box(g, x - w / 2, top - 0.05, w, 0.05, 0.02);
    fillWith(g, down(g, top, top - 0.05, lighten(board, 0.35), board));
  });
}

/** A chair from the side; `facing` is where one would look. */
export function chair(
  g: Surface2D,
  x: number,
  foot: number,
  s: number,
  wood: string,
  facing: 1 | -1,
  seat = wood,
): void {
  const back = -facing * 0.2 * s;
  sheet(g, 0.07, () => {
    box(g, x + back - 0.03 * s, foot, 0.06 * s, 0.98 * s, 0.02);
    fillWith(g, wood);
    box(g, x - back - 0.03 * s, foot, 0.06 * s, 0.46 * s, 0.02);
    fillWith(g, wood);
    box(g, x + back - 0.03 * s, foot, 0.06 * s, 0.98 * s, 0.02);
    fillWith(g, across(g, x + back - 0.04, x + back + 0.04, lighten(wood, 0.15), wood));
  });
  sheet(g, 0.06, () => {
    box(g, x - 0.25 * s, foot + 0.43 * s, 0.5 * s, 0.07 * s, 0.03);
    fillWith(g, down(g, foot + 0.5 * s, foot + 0.43 * s, lighten(seat, 0.25), seat));
  });
}

/** A sofa from the front: `x` its middle, seat at 0.45 over `foot`. */
export function sofa(
  g: Surface2D,
  x: number,
  foot: number,
  w: number,
  cloth: string,
  cushions: readonly string[],
): void {
  const l = x - w / 2;
  for (const dx of [0.14, w - 0.22])
    sheet(g, 0.05, () => {
      box(g, l + dx, foot - 0.02, 0.08, 0.14, 0.02);
      fillWith(g, '#6a4228');
    });
  sheet(g, 0.14, () => {
    box(g, l + 0.06, foot + 0.1, w - 0.12, 0.86, 0.17);
    fillWith(g, down(g, foot + 0.96, foot + 0.3, lighten(cloth, 0.16), darken(cloth, 0.06)));
  });
  const n = Math.max(2, Math.round(w / 0.95));
  for (let k = 0; k < n; k++) {
    const sw = (w - 0.44) / n;
    sheet(g, 0.06, () => {
      box(g, l + 0.22 + k * sw, foot + 0.27, sw - 0.015, 0.2, 0.07);
      fillWith(g, down(g, foot + 0.47, foot + 0.27, lighten(cloth, 0.26), cloth));
    });
    rect(g, l + 0.22 + k * sw, foot + 0.5, 0.012, 0.36);
    fillWith(g, fade(darken(cloth, 0.4), 0.3));
  }
  cushions.forEach((color, k) => {
    const cx = l + 0.5 + (k * (w - 1)) / Math.max(1, cushions.length - 1);
    sheet(g, 0.07, () => {
      g.save();
      g.translate(cx, foot + 0.66);
      g.rotate(k % 2 ? -0.25 : 0.22);
      box(g, -0.2, -0.2, 0.4, 0.4, 0.09);
      fillWith(g, down(g, 0.2, -0.2, lighten(color, 0.2), color));
      g.restore();
    });
  });
  sheet(g, 0.08, () => {
    box(g, l + 0.05, foot + 0.07, w - 0.1, 0.22, 0.06);
    fillWith(g, darken(cloth, 0.1));
  });
  for (const ax of [l, l + w - 0.26])
    sheet(g, 0.1, () => {
      box(g, ax, foot + 0.06, 0.26, 0.6, 0.12);
      fillWith(g, across(g, ax, ax + 0.26, lighten(cloth, 0.2), darken(cloth, 0.08)));
    });
}

/** A bed from its side: head at the left (`head` −1) or right (1). */
export function bed(
  g: Surface2D,
  x: number,
  foot: number,
  w: number,
  wood: string,
  quilt: readonly string[],
  head: 1 | -1,
): void {
  const l = x - w / 2;
  const hx = head < 0 ? l - 0.06 : l + w - 0.06;
  const fx = head < 0 ? l + w - 0.06 : l - 0.06;
  sheet(g, 0.1, () => {
    box(g, hx, foot - 0.03, 0.12, 1.12, 0.05);
    fillWith(g, across(g, hx, hx + 0.12, lighten(wood, 0.2), darken(wood, 0.1)));
  });
  sheet(g, 0.1, () => {
    box(g, l, foot + 0.14, w, 0.2, 0.03);
    fillWith(g, down(g, foot + 0.34, foot + 0.14, lighten(wood, 0.12), darken(wood, 0.1)));
  });
  sheet(g, 0.07, () => {
    box(g, l + 0.04, foot + 0.28, w - 0.08, 0.22, 0.07);
    fillWith(g, '#fdf4e4');
  });
  const px = head < 0 ? l + 0.08 : l + w - 0.66;
  sheet(g, 0.07, () => {
    box(g, px, foot + 0.44, 0.58, 0.2, 0.1);
    fillWith(g, down(g, foot + 0.64, foot + 0.44, '#fffdf6', '#e9dccb'));
  });
  const from = head < 0 ? l + 0.62 : l + 0.03;
  const to = head < 0 ? l + w - 0.03 : l + w - 0.62;
  const n = Math.round((to - from) / 0.26);
  sheet(g, 0.09, () => {
    box(g, from, foot + 0.2, to - from, 0.36, 0.09);
    fillWith(g, quilt[0] ?? '#d9705a');
  });
  g.save();
  box(g, from, foot + 0.2, to - from, 0.36, 0.09);
  g.clip();
  for (let k = 0; k < n; k++)
    for (let r = 0; r < 2; r++) {
      const qw = (to - from) / n;
      box(g, from + k * qw + 0.01, foot + 0.2 + r * 0.18 + 0.01, qw - 0.02, 0.16, 0.02);
      fillWith(g, quilt[(k * 2 + r * 3 + 1) % quilt.length] ?? '#d9705a');
    }
  rect(g, from, foot + 0.5, to - from, 0.06);
  fillWith(g, 'rgba(255,248,230,0.25)');
  g.restore();
  sheet(g, 0.08, () => {
    box(g, fx, foot - 0.03, 0.12, 0.72, 0.05);
    fillWith(g, across(g, fx, fx + 0.12, lighten(wood, 0.2), darken(wood, 0.1)));
  });
}

/** A cupboard with doors or drawers. */
export function cabinet(
  g: Surface2D,
  x: number,
  foot: number,
  w: number,
  h: number,
  color: string,
  { columns = 2, rows = 1, knob = '#e8b054', top = lighten(color, 0.25) } = {},
): void {
  sheet(g, 0.12, () => {
    box(g, x, foot, w, h, 0.03);
    fillWith(g, across(g, x, x + w, lighten(color, 0.08), color, darken(color, 0.1)));
  });
  for (let c = 0; c < columns; c++)
    for (let r = 0; r < rows; r++) {
      const dw = (w - 0.06) / columns;
      const dh = (h - 0.14) / rows;
      const dx = x + 0.03 + c * dw;
      const dy = foot + 0.06 + r * dh;
      lifted(g, { blur: 0.03, alpha: 0.28 }, () => {
        box(g, dx + 0.02, dy + 0.02, dw - 0.04, dh - 0.04, 0.025);
        fillWith(g, down(g, dy + dh, dy, lighten(color, 0.18), lighten(color, 0.06)));
      });
      circle(g, rows > columns ? dx + dw / 2 : c % 2 ? dx + 0.09 : dx + dw - 0.09, dy + dh / 2, 0.026);
      fillWith(g, knob);
    }
  sheet(g, 0.06, () => {
    box(g, x - 0.05, foot + h - 0.06, w + 0.1, 0.07, 0.02);
    fillWith(g, top);
  });
}

/** A counter in front of which people stand: panelled, with a board on top. `x` is its left end. */
export function counterFront(
  g: Surface2D,
  x: number,
  foot: number,
  w: number,
  h: number,
  color: string,
  board: string,
  pitch = 0.7,
): void {
  sheet(g, 0.14, () => {
    box(g, x, foot, w, h, 0.03);
    fillWith(g, down(g, foot + h, foot, lighten(color, 0.06), darken(color, 0.1)));
  });
  const n = Math.max(1, Math.round(w / pitch));
  for (let k = 0; k < n; k++) {
    const pw = w / n;
    lifted(g, { blur: 0.03, alpha: 0.26 }, () => {
      box(g, x + k * pw + 0.06, foot + 0.12, pw - 0.12, h - 0.3, 0.03);
      fillWith(g, down(g, foot + h, foot, lighten(color, 0.2), lighten(color, 0.05)));
    });
  }
  rect(g, x, foot, w, 0.07);
  fillWith(g, darken(color, 0.3));
  sheet(g, 0.09, () => {
    box(g, x - 0.06, foot + h - 0.05, w + 0.12, 0.09, 0.03);
    fillWith(g, down(g, foot + h + 0.04, foot + h - 0.05, lighten(board, 0.3), board));
  });
}

/** A stool with a round seat. */
export function stool(g: Surface2D, x: number, foot: number, h: number, seat: string, iron: string): void {
  sheet(g, 0.06, () => {
    for (const s of [-1, 1]) {
      polygon(g, [
        [x + s * 0.05, foot + h],
        [x + s * 0.1, foot + h],
        [x + s * 0.2, foot],
        [x + s * 0.15, foot],
      ]);
      fillWith(g, iron);
    }
    box(g, x - 0.13, foot + h * 0.35, 0.26, 0.025);
    fillWith(g, iron);
  });
  sheet(g, 0.06, () => {
    box(g, x - 0.19, foot + h - 0.02, 0.38, 0.08, 0.035);
    fillWith(g, down(g, foot + h + 0.06, foot + h, lighten(seat, 0.3), seat));
  });
}

/** A deep armchair seen a little from its side. */
export function armchair(g: Surface2D, x: number, foot: number, cloth: string, facing: 1 | -1): void {
  g.save();
  g.translate(x, foot);
  g.scale(facing, 1);
  for (const lx of [-0.32, 0.3])
    sheet(g, 0.04, () => {
      box(g, lx, -0.02, 0.06, 0.15, 0.02);
      fillWith(g, '#6a4228');
    });
  sheet(g, 0.11, () => {
    blob(
      g,
      [
        [-0.5, 0.2],
        [-0.56, 0.8],
        [-0.44, 1.14],
        [-0.2, 1.08],
        [-0.2, 0.5],
        [-0.1, 0.16],
      ],
      0.8,
    );
    fillWith(g, across(g, -0.56, -0.1, lighten(cloth, 0.2), darken(cloth, 0.04)));
  });
  sheet(g, 0.08, () => {
    box(g, -0.36, 0.3, 0.72, 0.2, 0.09);
    fillWith(g, down(g, 0.5, 0.3, lighten(cloth, 0.28), cloth));
  });
  sheet(g, 0.09, () => {
    box(g, -0.44, 0.1, 0.84, 0.3, 0.08);
    fillWith(g, darken(cloth, 0.06));
    box(g, -0.4, 0.5, 0.72, 0.14, 0.07);
    fillWith(g, down(g, 0.64, 0.5, lighten(cloth, 0.24), cloth));
    box(g, 0.18, 0.12, 0.16, 0.48, 0.07);
    fillWith(g, lighten(cloth, 0.06));
  });
  g.restore();
}

/** A ladder leaning by `dx` at its top. */
export function ladder(g: Surface2D, x: number, foot: number, h: number, dx: number, wood: string): void {
  sheet(g, 0.08, () => {
    for (const s of [-0.19, 0.19]) {
      curve(g, [
        [x + s, foot],
        [x + s + dx, foot + h],
      ]);
      ink(g, wood, 0.055);
    }
    for (let k = 1; k < h / 0.28; k++) {
      const t = (k * 0.28) / h;
      curve(g, [
        [x - 0.19 + dx * t, foot + h * t],
        [x + 0.19 + dx * t, foot + h * t],
      ]);
      ink(g, lighten(wood, 0.14), 0.04);
    }
  });
}
