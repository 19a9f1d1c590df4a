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
  round,
} from '../../paint.ts';
import { cell } from '../../random.ts';
import type { Surface2D } from '../../surface.ts';
import type { Air } from '../layer.ts';
import { snowWhite } from './tint.ts';

/** A fir with boughs in `tiers`; `s` is its height. */
export function fir(
  g: Surface2D,
  x: number,
  y: number,
  s: number,
  color: string,
  trunk: string,
  air: Air,
  tiers = 4,
): void {
  polygon(g, [
    [x - 0.035 * s, y],
    [x + 0.035 * s, y],
    [x + 0.025 * s, y + 0.3 * s],
    [x - 0.025 * s, y + 0.3 * s],
  ]);
  fillWith(g, trunk);
  for (let k = 0; k < tiers; k++) {
    const t = k / tiers;
    const b = y + (0.12 + 0.72 * t) * s;
    const h = (0.46 - 0.14 * t) * s;
    const w = (0.28 * (1 - t) + 0.07) * s;
    lifted(g, { blur: 0.07, alpha: 0.26 }, () => {
      g.beginPath();
      g.moveTo(x, b + h);
      g.quadraticCurveTo(x + w * 0.35, b + h * 0.45, x + w, b);
      for (let j = 0; j < 4; j++) {
        const x0 = x + w - (j * w) / 2;
        g.quadraticCurveTo(x0 - w * 0.18, b + h * 0.02, x0 - w * 0.25, b - h * 0.06);
        g.lineTo(x0 - w * 0.5, b);
      }
      g.quadraticCurveTo(x - w * 0.35, b + h * 0.45, x, b + h);
      g.closePath();
      fillWith(g, down(g, b + h, b, lighten(color, 0.2), color, darken(color, 0.1)));
    });
    if (air.snow > 0) {
      g.beginPath();
      g.moveTo(x, b + h);
      g.quadraticCurveTo(x + w * 0.3, b + h * 0.5, x + w * 0.74, b + h * 0.17);
      g.quadraticCurveTo(x + w * 0.3, b + h * 0.42, x + w * 0.08, b + h * 0.3);
      g.quadraticCurveTo(x - w * 0.3, b + h * 0.4, x - w * 0.74, b + h * 0.17);
      g.quadraticCurveTo(x - w * 0.3, b + h * 0.5, x, b + h);
      g.closePath();
      fillWith(g, fade(snowWhite(air), 0.92 * air.snow));
    }
  }
}

/** A tall trunk that runs out of the picture above. */
export function trunk(
  g: Surface2D,
  x: number,
  y: number,
  w: number,
  top: number,
  bark: string,
  salt: number,
  marks = true,
): void {
  const lean = (cell(salt, 801) - 0.5) * 0.5;
  lifted(g, { blur: 0.14, alpha: 0.32 }, () => {
    g.beginPath();
    g.moveTo(x - w * 1.15, y);
    g.quadraticCurveTo(x - w * 0.55, y + 0.1, x - w * 0.5, y + 0.6);
    g.quadraticCurveTo(x - w * 0.46 + lean * 0.3, y + (top - y) * 0.5, x - w * 0.4 + lean, top);
    g.lineTo(x + w * 0.4 + lean, top);
    g.quadraticCurveTo(x + w * 0.46 + lean * 0.3, y + (top - y) * 0.5, x + w * 0.5, y + 0.6);
    g.quadraticCurveTo(x + w * 0.58, y + 0.1, x + w * 1.2, y);
    g.quadraticCurveTo(x, y + 0.07, x - w * 1.15, y);
    g.closePath();
    fillWith(g, across(g, x - w * 0.5, x + w * 0.5, lighten(bark, 0.24), bark, darken(bark, 0.24)));
  });
  if (!marks) return;
  for (let k = 0; k < 9; k++) {
    const my = y + 0.4 + ((top - y - 0.6) * k) / 9 + cell(salt * 9 + k, 802) * 0.3;
    const mx = x + (cell(salt * 9 + k, 803) - 0.5) * w * 0.6 + (lean * (my - y)) / (top - y);
    curve(g, [
      [mx, my],
      [mx + 0.03 * w, my + 0.14],
      [mx - 0.02 * w, my + 0.3],
    ]);
    ink(g, fade(k % 2 ? lighten(bark, 0.3) : darken(bark, 0.45), 0.4), 0.02);
  }
}

/** Rounded leaves of a crown or bush: `balls` of (dx, dy, r) about (x, y), scaled by `s`. */
export function leaves(
  g: Surface2D,
  x: number,
  y: number,
  s: number,
  color: string,
  air: Air,
  balls: readonly (readonly [number, number, number])[],
): void {
  for (const [i, [dx, dy, r]] of balls.entries()) {
    const c = i % 2 ? lighten(color, 0.07) : color;
    lifted(g, { blur: 0.08, alpha: 0.24 }, () => {
      circle(g, x + dx * s, y + dy * s, r * s);
      fillWith(
        g,
        round(
          g,
          x + (dx - r * 0.35) * s,
          y + (dy + r * 0.45) * s,
          r * s * 1.6,
          lighten(c, 0.26),
          c,
          darken(c, 0.2),
        ),
      );
    });
    if (air.snow > 0) {
      blob(g, [
        [x + (dx - r * 0.8) * s, y + (dy + r * 0.5) * s],
        [x + dx * s, y + (dy + r * 1.02) * s],
        [x + (dx + r * 0.8) * s, y + (dy + r * 0.5) * s],
        [x + dx * s, y + (dy + r * 0.62) * s],
      ]);
      fillWith(g, fade(snowWhite(air), air.snow * 0.9));
    }
  }
}

export const bushBalls = [
  [-0.5, 0.2, 0.42],
  [0.45, 0.18, 0.4],
  [0, 0.38, 0.5],
] as const;

/** A palm of height `h`, its trunk bent by `lean`. */
export function palm(
  g: Surface2D,
  x: number,
  y: number,
  h: number,
  lean: number,
  bark: string,
  leaf: string,
): void {
  const at = (t: number): [number, number] => [x + lean * t * t, y + h * t];
  lifted(g, { blur: 0.1, alpha: 0.34 }, () => {
    const left: [number, number][] = [];
    const right: [number, number][] = [];
    for (let k = 0; k <= 8; k++) {
      const [px, py] = at(k / 8);
      const r = 0.13 * (1 - 0.45 * (k / 8));
      left.push([px - r, py]);
      right.unshift([px + r, py]);
    }
    polygon(g, [...left, ...right]);
    fillWith(g, across(g, x - 0.1, x + lean + 0.1, lighten(bark, 0.15), darken(bark, 0.15)));
  });
  for (let k = 1; k < h * 6; k++) {
    const [px, py] = at(k / (h * 6));
    const r = 0.13 * (1 - (0.45 * k) / (h * 6));
    curve(g, [
      [px - r, py + 0.03],
      [px, py - 0.02],
      [px + r, py + 0.03],
    ]);
    ink(g, fade(darken(bark, 0.4), 0.5), 0.016);
  }
  const [cx, cy] = at(1);
  for (const [i, [a, l]] of (
    [
      [2.5, 1.25],
      [0.6, 1.25],
      [3.0, 1.35],
      [0.12, 1.35],
      [3.45, 1.1],
      [-0.32, 1.1],
      [1.9, 0.95],
      [1.2, 0.95],
    ] as const
  ).entries()) {
    const ex = cx + Math.cos(a) * l;
    const ey = cy + Math.sin(a) * l * 0.7 - 0.28 * Math.abs(Math.cos(a));
    const mx = cx + Math.cos(a) * l * 0.5;
    const my = cy + Math.sin(a) * l * 0.55 + 0.34;
    const c = i % 2 ? lighten(leaf, 0.12) : leaf;
    lifted(g, { blur: 0.07, alpha: 0.28 }, () => {
      g.beginPath();
      g.moveTo(cx, cy);
      g.quadraticCurveTo(mx, my + 0.1, ex, ey);
      // The under edge is cut into fingers.
      for (let k = 5; k >= 1; k--) {
        const t = k / 6;
        const bx = (1 - t) ** 2 * cx + 2 * t * (1 - t) * mx + t * t * ex;
        const by = (1 - t) ** 2 * cy + 2 * t * (1 - t) * my + t * t * ey;
        g.lineTo(bx + Math.cos(a) * 0.04, by - 0.2 * Math.sin(Math.PI * t) - 0.03);
        g.lineTo(bx, by - 0.02);
      }
      g.closePath();
      fillWith(g, down(g, cy + 0.5, cy - 0.5, lighten(c, 0.2), c, darken(c, 0.14)));
    });
  }
  for (const dx of [-0.1, 0.06])
    lifted(g, { blur: 0.03, alpha: 0.3 }, () => {
      circle(g, cx + dx, cy - 0.08, 0.09);
      fillWith(g, round(g, cx + dx - 0.03, cy - 0.04, 0.12, lighten(bark, 0.2), darken(bark, 0.25)));
    });
}

/** A saguaro: a ribbed column with arms. */
export function cactus(g: Surface2D, x: number, y: number, s: number, color: string, air: Air): void {
  const rib = (cx: number, by: number, w: number, h: number) => {
    lifted(g, { blur: 0.08, alpha: 0.32 }, () => {
      box(g, cx - w / 2, by, w, h, w / 2);
      fillWith(g, across(g, cx - w / 2, cx + w / 2, lighten(color, 0.28), color, darken(color, 0.2)));
    });
    for (const t of [-0.22, 0, 0.22]) {
      curve(g, [
        [cx + t * w, by + w * 0.3],
        [cx + t * w, by + h - w * 0.35],
      ]);
      ink(g, fade(darken(color, 0.4), 0.4), 0.012);
    }
    if (air.snow > 0) {
      box(g, cx - w * 0.4, by + h - w * 0.3, w * 0.8, w * 0.34, w * 0.17);
      fillWith(g, fade(snowWhite(air), air.snow * 0.9));
    }
  };
  const w = 0.3 * s;
  for (const [side, at, up] of [
    [-1, 0.75, 0.7],
    [1, 0.5, 0.85],
  ] as const) {
    lifted(g, { blur: 0.06, alpha: 0.3 }, () => {
      box(g, Math.min(x, x + side * 0.46 * s), y + at * s, 0.46 * s, w * 0.66, w * 0.3);
      fillWith(g, darken(color, 0.06));
    });
    rib(x + side * 0.46 * s, y + at * s, w * 0.68, up * s);
  }
  rib(x, y - 0.04, w, 1.95 * s);
}

/** Three blades of grass. */
export function tuft(g: Surface2D, x: number, y: number, h: number, color: string): void {
  g.beginPath();
  for (const d of [-0.5, 0, 0.55]) {
    g.moveTo(x + d * h * 0.3, y);
    g.quadraticCurveTo(x + d * h * 0.4, y + h * 0.6, x + d * h, y + h * (1 - 0.3 * Math.abs(d)));
  }
  ink(g, color, 0.013 + h * 0.02);
}

/** A small flower seen from above. */
export function blossom(g: Surface2D, x: number, y: number, s: number, petal: string, heart: string): void {
  g.beginPath();
  for (let k = 0; k < 5; k++) {
    const a = (k / 5) * Math.PI * 2;
    g.moveTo(x + Math.cos(a) * s + s * 0.72, y + Math.sin(a) * s * 0.8);
    g.arc(x + Math.cos(a) * s, y + Math.sin(a) * s * 0.8, s * 0.72, 0, Math.PI * 2);
  }
  fillWith(g, petal);
  circle(g, x, y, s * 0.55);
  fillWith(g, heart);
}

/** A fern of five fronds. */
export function fern(g: Surface2D, x: number, y: number, s: number, color: string): void {
  for (const [a, l] of [
    [2.6, 0.75],
    [0.55, 0.75],
    [2.1, 0.95],
    [1.05, 0.95],
    [1.57, 1],
  ] as const) {
    const tip: [number, number] = [x + Math.cos(a) * l * s, y + Math.sin(a) * l * s * 0.8];
    const bend: [number, number] = [x + Math.cos(a) * l * s * 0.4, y + Math.sin(a) * l * s * 0.75];
    g.beginPath();
    for (let k = 1; k <= 7; k++) {
      const t = k / 8;
      const px = 2 * t * (1 - t) * bend[0] + t * t * tip[0] + (1 - t) ** 2 * x;
      const py = 2 * t * (1 - t) * bend[1] + t * t * tip[1] + (1 - t) ** 2 * y;
      const w = 0.15 * s * (1 - t) + 0.03 * s;
      for (const side of [-1, 1]) {
        g.moveTo(px, py);
        g.lineTo(px + Math.cos(a + side * 1.1) * w, py + Math.sin(a + side * 1.1) * w);
      }
    }
    ink(g, color, 0.05 * s);
    curve(g, [[x, y], bend, tip]);
    ink(g, darken(color, 0.12), 0.025 * s);
  }
}

/** A mushroom with spots. */
export function mushroom(g: Surface2D, x: number, y: number, s: number, cap: string, stem: string): void {
  lifted(g, { blur: 0.04, alpha: 0.3 }, () => {
    box(g, x - 0.07 * s, y, 0.14 * s, 0.32 * s, 0.05 * s);
    fillWith(g, stem);
  });
  lifted(g, { blur: 0.05, alpha: 0.34 }, () => {
    g.beginPath();
    g.arc(x, y + 0.28 * s, 0.26 * s, 0, Math.PI);
    g.closePath();
    fillWith(g, down(g, y + 0.54 * s, y + 0.28 * s, lighten(cap, 0.15), cap));
  });
  for (const [dx, dy, r] of [
    [-0.1, 0.38, 0.035],
    [0.06, 0.46, 0.045],
    [0.15, 0.34, 0.03],
  ] as const) {
    oval(g, x + dx * s, y + dy * s, r * s, r * s * 0.8);
    fillWith(g, '#fff6e2');
  }
}

/** A stone, lit from the upper left. */
export function rock(
  g: Surface2D,
  x: number,
  y: number,
  w: number,
  h: number,
  color: string,
  salt: number,
  air?: Air,
): void {
  const t = (n: number) => cell(salt, 820 + n);
  lifted(g, { blur: 0.08, alpha: 0.34 }, () => {
    blob(
      g,
      [
        [x - w / 2, y],
        [x - w * (0.42 - 0.1 * t(1)), y + h * (0.5 + 0.2 * t(2))],
        [x - w * 0.08 + w * 0.2 * (t(3) - 0.5), y + h],
        [x + w * (0.3 + 0.1 * t(4)), y + h * (0.62 + 0.2 * t(5))],
        [x + w / 2, y],
      ],
      0.7,
    );
    fillWith(g, across(g, x - w / 2, x + w / 2, lighten(color, 0.24), color, darken(color, 0.22)));
  });
  if (air && air.snow > 0) {
    blob(g, [
      [x - w * 0.34, y + h * 0.66],
      [x - w * 0.05, y + h * 1.03],
      [x + w * 0.32, y + h * 0.68],
      [x, y + h * 0.76],
    ]);
    fillWith(g, fade(snowWhite(air), air.snow * 0.95));
  }
}
