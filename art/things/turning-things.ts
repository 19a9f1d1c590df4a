import { darken, fade, lighten } from '../colour.ts';
import { box, down, fillWith, lifted, oval } from '../paint.ts';
import type { Surface2D } from '../surface.ts';
import type { ShapePainter } from './shape-painter.ts';
import { toyColor } from './toy-color.ts';

/** Half of a top's width, as a share of its whole width, from its tip up; heights as shares of its height. */
const outline: readonly (readonly [number, number])[] = [
  [-0.5, 0],
  [-0.42, 0.05],
  [-0.1, 0.5],
  [-0.02, 0.48],
  [0.12, 0.3],
  [0.2, 0.06],
  [0.46, 0.045],
  [0.5, 0.045],
];

/** Between two turns about its axis, as seen: from sin a to sin b of what is half of its width there. */
function sector(g: Surface2D, w: number, h: number, a: number, b: number): void {
  g.beginPath();
  outline.forEach(([y, half], i) => {
    if (i === 0) g.moveTo(a * half * w, y * h);
    else g.lineTo(a * half * w, y * h);
  });
  for (const [y, half] of outline.toReversed()) g.lineTo(b * half * w, y * h);
  g.closePath();
}

/** What spins, and what other things turn on. */
export const turningThings = {
  'spinning-top'(g, w, h, tint, seed) {
    const color = tint ?? toyColor(seed);
    lifted(g, { blur: 0.03, alpha: 0.34 }, () => {
      sector(g, w, h, -1, 1);
      fillWith(g, color);
    });
    const at = [-1, -0.72, -0.3, 0.16, 0.6, 0.9, 1];
    for (const [i, from] of at.slice(0, -1).entries()) {
      sector(g, w, h, from, at[i + 1] ?? 1);
      fillWith(g, i % 2 === 0 ? color : i === 3 ? lighten(color, 0.2) : '#f6ead2');
    }
    g.save();
    sector(g, w, h, -1, 1);
    g.clip();
    box(g, -w / 2, 0.16 * h, w, h, 0);
    fillWith(g, '#b98a5c');
    box(g, -w / 2, -h / 2, w, 0.09 * h, 0);
    fillWith(g, '#6b4a35');
    g.restore();
  },
  turntable(g, w, h, tint) {
    const color = tint ?? '#33333a';
    lifted(g, { blur: 0.04, alpha: 0.34 }, () => {
      box(g, -w / 2, -0.3 * h, w, 0.8 * h, 0.12 * h);
      fillWith(g, color);
    });
    box(g, -0.3 * w, -h / 2, 0.6 * w, 0.3 * h, 0.05 * h);
    fillWith(g, darken(color, 0.45));
    box(g, -w / 2, -0.3 * h, w, 0.8 * h, 0.12 * h);
    fillWith(g, down(g, h / 2, -0.3 * h, lighten(color, 0.25), color, darken(color, 0.3)));
    oval(g, 0, 0.47 * h, 0.49 * w, 0.05 * h);
    fillWith(g, fade(lighten(color, 0.5), 0.7));
  },
} satisfies Record<string, ShapePainter>;

/** The record on a player of `w` × `h` about 0, 0, seen from above its edge: sheen on its grooves, and a mark on its label that goes round with it. */
export function drawRecord(g: Surface2D, w: number, h: number, turn: number): void {
  const at = (angle: number, share: number) =>
    [(-0.117 + 0.35 * share * Math.cos(angle)) * w, (0.005 + 0.13 * share * Math.sin(angle)) * h] as const;
  for (const half of [0, Math.PI]) {
    g.beginPath();
    g.moveTo(...at(half - turn, 0.34));
    for (const d of [-0.3, -0.1, 0.1, 0.3]) g.lineTo(...at(half - turn + d, 0.94));
    g.closePath();
    fillWith(g, 'rgba(255,250,238,0.34)');
  }
  oval(g, ...at(-turn, 0.17), 0.022 * w, 0.012 * h);
  fillWith(g, '#fff4dc');
}
