import { darken, fade, lighten } from '../../colour.ts';
import { across, box, circle, curve, fillWith, ink, lifted, oval, round } from '../../paint.ts';
import type { Surface2D } from '../../surface.ts';

/** Weed in long ribbons that lean with the current. */
export function kelp(g: Surface2D, x: number, y: number, h: number, color: string, salt: number): void {
  const at = (k: number): [number, number] => [
    x + 0.16 * Math.sin(k * 0.9 + salt) * (k / 8) + 0.03 * k,
    y + (h * k) / 10,
  ];
  for (let k = 1; k < 10; k++) {
    const [lx, ly] = at(k);
    for (const side of [-1, 1]) {
      oval(g, lx + side * 0.13, ly + 0.05, 0.16, 0.055, side * 0.6);
      fillWith(g, k % 2 ? color : lighten(color, 0.12));
    }
  }
  curve(
    g,
    Array.from({ length: 11 }, (_, k) => at(k)),
  );
  ink(g, darken(color, 0.15), 0.035);
}

/** Coral: a fan of branches, a brain or tubes. */
export function coral(g: Surface2D, x: number, y: number, s: number, color: string, kind: number): void {
  if (kind === 0) {
    const branch = (bx: number, by: number, a: number, l: number, w: number, depth: number) => {
      const ex = bx + Math.cos(a) * l;
      const ey = by + Math.sin(a) * l;
      curve(g, [
        [bx, by],
        [ex, ey],
      ]);
      ink(g, depth % 2 ? lighten(color, 0.1) : color, w);
      if (depth === 0) {
        circle(g, ex, ey, w * 0.75);
        fillWith(g, lighten(color, 0.3));
        return;
      }
      branch(ex, ey, a + 0.45, l * 0.74, w * 0.78, depth - 1);
      branch(ex, ey, a - 0.45, l * 0.74, w * 0.78, depth - 1);
    };
    for (const a of [1.1, 1.57, 2.05]) branch(x, y, a, 0.3 * s, 0.1 * s, 3);
  } else if (kind === 1) {
    lifted(g, { blur: 0.08, alpha: 0.32 }, () => {
      g.beginPath();
      g.arc(x, y, 0.42 * s, 0, Math.PI);
      g.closePath();
      fillWith(
        g,
        round(g, x - 0.14 * s, y + 0.24 * s, 0.6 * s, lighten(color, 0.3), color, darken(color, 0.2)),
      );
    });
    for (let k = 0; k < 7; k++) {
      const ox = x - 0.3 * s + k * 0.1 * s;
      curve(g, [
        [ox, y + 0.04 * s],
        [ox + 0.06 * s, y + 0.12 * s],
        [ox - 0.02 * s, y + 0.2 * s],
        [ox + 0.05 * s, y + 0.28 * s - Math.abs(k - 3) * 0.03 * s],
      ]);
      ink(g, fade(darken(color, 0.3), 0.6), 0.022 * s);
    }
  } else
    for (const [dx, h] of [
      [-0.22, 0.5],
      [0.2, 0.6],
      [0, 0.82],
      [0.36, 0.36],
    ] as const)
      lifted(g, { blur: 0.06, alpha: 0.3 }, () => {
        box(g, x + (dx - 0.08) * s, y, 0.17 * s, h * s, 0.07 * s);
        fillWith(
          g,
          across(
            g,
            x + (dx - 0.08) * s,
            x + (dx + 0.09) * s,
            lighten(color, 0.25),
            color,
            darken(color, 0.15),
          ),
        );
        oval(g, x + dx * s, y + (h - 0.03) * s, 0.075 * s, 0.035 * s);
        fillWith(g, darken(color, 0.4));
      });
}

export const corals: readonly [string, ...string[]] = ['#f0705c', '#f2a04a', '#d878b4', '#9a78d0', '#f0c85a'];
