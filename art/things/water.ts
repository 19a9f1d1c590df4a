import { darken, fade, lighten } from '../colour.ts';
import { down, fillWith, ink } from '../paint.ts';
import type { Surface2D } from '../surface.ts';

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
