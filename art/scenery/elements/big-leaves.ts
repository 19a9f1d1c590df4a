import { darken, fade, lighten } from '../../colour.ts';
import { across, curve, fillWith, ink, lifted, oval } from '../../paint.ts';
import type { Surface2D } from '../../surface.ts';

/** Draws in a leaf's own frame: it begins at the origin and lies along +x. */
function turned(g: Surface2D, x: number, y: number, angle: number, paint: () => void): void {
  g.save();
  g.translate(x, y);
  g.rotate(angle);
  paint();
  g.restore();
}

/** A long leaf that bends at its tip, as a banana has; it grows from (x, y) into direction `angle`. */
export function bladeLeaf(
  g: Surface2D,
  x: number,
  y: number,
  length: number,
  angle: number,
  color: string,
): void {
  const w = length * 0.17;
  const droop = Math.cos(angle) > 0 ? -1 : 1;
  turned(g, x, y, angle, () => {
    const tip = droop * length * 0.2;
    for (const side of [1, -1]) {
      lifted(g, { blur: 0.05, alpha: 0.26 }, () => {
        g.beginPath();
        g.moveTo(0, 0);
        g.bezierCurveTo(length * 0.24, side * w, length * 0.7, side * w + tip * 0.5, length, tip);
        g.quadraticCurveTo(length * 0.55, tip * 0.1, 0, 0);
        g.closePath();
        const c = side * droop < 0 ? lighten(color, 0.12) : darken(color, 0.06);
        fillWith(g, across(g, 0, length, darken(c, 0.1), c, lighten(c, 0.14)));
      });
    }
    for (let k = 2; k < 9; k++) {
      const t = k / 10;
      const mx = length * t;
      const my = tip * t * t * 0.5;
      for (const side of [1, -1]) {
        curve(g, [
          [mx, my],
          [mx + length * 0.08, my + side * w * 0.55 * Math.sin(Math.PI * t)],
        ]);
        ink(g, fade(darken(color, 0.3), 0.3), 0.01);
      }
    }
    g.beginPath();
    g.moveTo(0, 0);
    g.quadraticCurveTo(length * 0.55, tip * 0.1, length, tip);
    ink(g, lighten(color, 0.3), Math.max(0.012, length * 0.016));
  });
}

/** A broad leaf cut in from its edges, as a monstera has. */
export function splitLeaf(g: Surface2D, x: number, y: number, s: number, angle: number, color: string): void {
  turned(g, x, y, angle, () => {
    lifted(g, { blur: 0.06, alpha: 0.28 }, () => {
      g.beginPath();
      g.moveTo(s * 0.06, 0);
      // Lobes around the edge, each divided from the next by a cut towards the middle.
      for (const side of [1, -1]) {
        const lobes = [2.5, 1.75, 1.15, 0.62, 0.2];
        const ordered = side > 0 ? lobes : lobes.toReversed();
        for (const a of ordered) {
          const r = s * (0.36 + 0.2 * Math.cos(a * 0.55));
          const cx = s * 0.44;
          const out = (d: number, k: number): [number, number] => [
            cx + Math.cos(a + d) * r * k * 1.05,
            side * Math.sin(a + d) * r * k,
          ];
          const d = 0.24 * side;
          const [ax, ay] = out(d, 0.98);
          const [bx, by] = out(0, 1.08);
          const [ex, ey] = out(-d, 0.98);
          const [ix, iy] = out(-d * 1.35, 0.45);
          g.lineTo(ax, ay);
          g.quadraticCurveTo(bx, by, ex, ey);
          g.lineTo(ix, iy);
        }
        if (side > 0) g.lineTo(s * 0.98, 0);
      }
      g.closePath();
      fillWith(g, across(g, 0, s, darken(color, 0.12), color, lighten(color, 0.16)));
    });
    curve(g, [
      [0, 0],
      [s * 0.9, 0],
    ]);
    ink(g, fade(lighten(color, 0.34), 0.8), s * 0.026);
    for (const dx of [0.26, 0.46, 0.64])
      for (const side of [1, -1]) {
        oval(g, s * dx, side * s * 0.11, s * 0.035, s * 0.014, side * 0.7);
        fillWith(g, fade(darken(color, 0.4), 0.5));
      }
  });
}

/** A liana that hangs from (x0, y0) to (x1, y1) with leaves along it. */
export function liana(
  g: Surface2D,
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  sag: number,
  bark: string,
  leaf: string,
): void {
  const at = (t: number): [number, number] => [
    x0 + (x1 - x0) * t,
    y0 + (y1 - y0) * t - sag * 4 * t * (1 - t),
  ];
  lifted(g, { blur: 0.04, alpha: 0.26 }, () => {
    curve(g, [0, 0.2, 0.4, 0.6, 0.8, 1].map(at));
    ink(g, bark, 0.05);
  });
  for (let k = 1; k < 12; k++) {
    const [lx, ly] = at(k / 12);
    for (const side of [-1, 1]) {
      oval(g, lx + side * 0.07, ly - 0.03, 0.08, 0.035, side * -0.7);
      fillWith(g, k % 2 ? leaf : lighten(leaf, 0.14));
    }
  }
}
