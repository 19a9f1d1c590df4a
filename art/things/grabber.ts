import { darken, fade, lighten } from '../colour.ts';
import { across, box, fillWith, ink, lifted } from '../paint.ts';
import type { Surface2D } from '../surface.ts';

/**
 * Jaws on a rod that comes from above the picture, about 0, 0 in metres; `rod` is how far up it reaches. `open` is 0
 * where they hold something as wide as `grip`, 1 where they have let it go.
 */
export function drawGrabber(
  g: Surface2D,
  size: { width: number; height: number },
  tint: string | null,
  how: { rod: number; open: number; grip: number },
): void {
  const { height: h } = size;
  const color = tint ?? '#3f7cc4';
  const dark = '#33302e';
  const foot = -h / 2;
  const wrist = foot + Math.min(0.26, h * 0.5);
  const spread = how.grip / 2 + 0.015 + how.open * 0.09;
  lifted(g, { blur: 0.03, alpha: 0.3 }, () => {
    box(g, -0.018, wrist, 0.036, how.rod, 0.01);
    fillWith(g, across(g, -0.02, 0.02, lighten(color, 0.3), darken(color, 0.2)));
  });
  for (const side of [-1, 1]) {
    const path = () => {
      g.beginPath();
      g.moveTo(side * 0.02, wrist + 0.04);
      g.quadraticCurveTo(side * (spread + 0.05), wrist - 0.01, side * (spread + 0.015), foot + 0.05);
      g.lineTo(side * spread, foot - 0.05);
    };
    lifted(g, { blur: 0.03, alpha: 0.3 }, () => {
      path();
      ink(g, dark, 0.036);
    });
    path();
    ink(g, fade(lighten(dark, 0.4), 0.6), 0.01);
  }
  box(g, -0.05, wrist, 0.1, 0.07, 0.02);
  fillWith(g, across(g, -0.05, 0.05, lighten(color, 0.35), color, darken(color, 0.25)));
}
