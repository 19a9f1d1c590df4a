import type { SKRSContext2D } from '@napi-rs/canvas';
import type { Cast } from '#art/scenery/low-sun.ts';
import type { View } from '#art/surface.ts';

/** Shadows of a lamp in the front are larger than what throws them, about a place on the ground on its own side. */
export type Thrown = { grow: number; x: number; y: number };

/**
 * A lamp so far from what stands there as the wall is behind it throws a shadow twice as large; this one stands a little
 * farther off, on the left, so that the shadow is on the right (judged).
 */
const GROW = 1.55;
/** Where the lamp stands, as a share of the picture's width left of its middle. */
const ASIDE = 0.13;

export const thrownFrom = (view: View): Thrown => ({
  grow: GROW,
  x: (view.left + view.right) / 2 - ASIDE * (view.right - view.left),
  y: 0,
});

/** Darker and sharper than daylight's. */
export const spotCast = (cast: Cast): Cast => ({ ...cast, x: 0, y: 0, strength: 2.1 });

/** All but a round of light is dim. `g` is in the view's metres. */
export function drawSpotlight(g: SKRSContext2D, view: View): void {
  const [w, h] = [view.right - view.left, view.top - view.bottom];
  const [x, y] = [(view.left + view.right) / 2, view.bottom + 0.46 * h];
  const dim = g.createRadialGradient(x, y, 0.34 * h, x, y, 0.8 * h);
  dim.addColorStop(0, 'rgba(18,12,24,0)');
  dim.addColorStop(0.35, 'rgba(18,12,24,0.45)');
  dim.addColorStop(1, 'rgba(18,12,24,0.74)');
  g.fillStyle = dim;
  g.fillRect(view.left - 1, view.bottom - 1, w + 2, h + 2);
  const warm = g.createRadialGradient(x, y, 0, x, y, 0.6 * h);
  warm.addColorStop(0, 'rgba(255,240,205,0.2)');
  warm.addColorStop(1, 'rgba(255,240,205,0)');
  g.save();
  g.globalCompositeOperation = 'screen';
  g.fillStyle = warm;
  g.fillRect(view.left - 1, view.bottom - 1, w + 2, h + 2);
  g.restore();
}
