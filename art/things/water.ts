import { darken, fade, lighten } from '../colour.ts';
import { circle, down, fillWith, ink, round } from '../paint.ts';
import type { Surface2D } from '../surface.ts';

/** Foam on a surface: three rows of round caps, the same in every frame, that go up and down with the water. */
export function drawFoam(
  g: Surface2D,
  { left, right, surface }: { left: number; right: number; surface: number },
  heights: readonly number[],
): void {
  const wide = right - left;
  const caps = Math.max(4, Math.round(wide / 0.075));
  for (const [row, tone] of (['#d5e6ea', '#eef5f4', '#fffdf8'] as const).entries())
    for (let i = 0; i < caps; i++) {
      const k = (i + 0.5 + 0.31 * row) / caps;
      if (k > 1) continue;
      const level = heights[Math.min(heights.length - 1, Math.floor(k * heights.length))] ?? 0;
      const own = Math.sin(i * 12.9898 + row * 78.233) * 43_758.5453;
      const share = own - Math.floor(own);
      const r = 0.05 + 0.035 * share;
      const x = left + k * wide;
      const y = surface + level + 0.055 - 0.036 * row + 0.02 * share;
      circle(g, Math.max(left + r, Math.min(right - r, x)), y, r);
      fillWith(g, round(g, x - 0.3 * r, y + 0.4 * r, 1.4 * r, '#ffffff', tone));
    }
}

/** Water between two sides and over a bottom, with a surface of heights from left to right. `front` is what lies before the things in it. */
export function drawWater(
  g: Surface2D,
  water: { left: number; right: number; bottom: number; surface: number },
  heights: readonly number[],
  front: boolean,
  tint: string | null = null,
): void {
  const n = Math.max(1, heights.length);
  const at = (i: number): [number, number] => [
    water.left + ((water.right - water.left) * (i + 0.5)) / n,
    water.surface + (heights[i] ?? 0),
  ];
  const line = () => {
    g.moveTo(water.left, at(0)[1]);
    for (let i = 0; i < n; i++) g.lineTo(...at(i));
    g.lineTo(water.right, at(n - 1)[1]);
  };
  g.beginPath();
  line();
  g.lineTo(water.right, water.bottom);
  g.lineTo(water.left, water.bottom);
  g.closePath();
  fillWith(
    g,
    tint !== null
      ? down(
          g,
          water.surface,
          water.bottom,
          fade(lighten(tint, 0.12), front ? 0.4 : 0.8),
          fade(darken(tint, 0.1), front ? 0.5 : 0.9),
        )
      : front
        ? down(g, water.surface, water.bottom, 'rgba(120,196,214,0.30)', 'rgba(52,128,170,0.42)')
        : down(g, water.surface, water.bottom, 'rgba(160,218,228,0.75)', 'rgba(64,140,178,0.85)'),
  );
  if (!front) return;
  g.beginPath();
  line();
  ink(g, 'rgba(245,252,252,0.85)', 0.022);
}
