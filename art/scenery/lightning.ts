import { fillWith, ink, rect } from '../paint.ts';
import { cell } from '../random.ts';
import type { Surface2D, View } from '../surface.ts';

/** Bends of a bolt, how far each goes aside, as a share of the picture's width, and how far down the sky it comes, as a share of its height. */
const [BENDS, ASIDE, LOW] = [9, 0.035, 0.62];

/**
 * A bolt in the sky behind the stage, as bright as the flash is (0 to 1), its way by a seed; and the light that it throws on the sky.
 * Another flash is another seed.
 */
export function drawLightning(g: Surface2D, view: View, bright: number, seed: number): void {
  const [wide, high] = [view.right - view.left, view.top - view.bottom];
  rect(g, view.left, view.bottom, wide, high);
  fillWith(g, `rgba(236,240,255,${(0.42 * bright).toFixed(3)})`);
  const points = bolt(view, wide, high, seed);
  const trunk = (from: readonly { x: number; y: number }[]) => {
    g.beginPath();
    for (const [k, { x, y }] of from.entries())
      if (k === 0) g.moveTo(x, y);
      else g.lineTo(x, y);
  };
  const fork = points.slice(3, 7).map(({ x, y }, k) => ({
    x: x + k * ASIDE * wide * (cell(seed, 5) > 0.5 ? 1 : -1),
    y: y - 0.4 * k * 0.02 * high,
  }));
  for (const [width, colour] of [
    [0.022, `rgba(190,205,255,${(0.45 * bright).toFixed(3)})`],
    [0.0075, `rgba(255,253,240,${Math.min(1, 0.3 + bright).toFixed(3)})`],
  ] as const) {
    trunk(points);
    ink(g, colour, width * wide);
    trunk(fork);
    ink(g, colour, 0.5 * width * wide);
  }
}

function bolt(view: View, wide: number, high: number, seed: number): { x: number; y: number }[] {
  let x = view.left + (0.2 + 0.6 * cell(seed, 1)) * wide;
  return Array.from({ length: BENDS }, (_, k) => {
    const y = view.top - (k / (BENDS - 1)) * LOW * high;
    x += (cell(seed, 11 + k) - 0.5) * 2 * ASIDE * wide;
    return { x, y };
  });
}
