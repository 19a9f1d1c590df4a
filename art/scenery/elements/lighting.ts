import { mix } from '../../colour.ts';
import type { Surface2D, View } from '../../surface.ts';
import type { Air, PlaceArt } from '../layer.ts';
import { fillView, pool, shaft, vignette } from '../light.ts';
import { sunlight } from './tint.ts';
import type { Opening } from './windows.ts';

/** A lamp: where it shines, how far, in which colour; `day` is what of it is seen by day (0 to 1). */
export type Lamp = { x: number; y: number; reach?: number; color?: string; day?: number };
type Pair = readonly [middle: string, edge: string];
type Light = Pick<PlaceArt, 'shade' | 'glow'>;

function lampPools(g: Surface2D, lamps: readonly Lamp[], view: View, strength: number): void {
  if (strength <= 0) return;
  for (const { x, y, reach = 3 } of lamps)
    if (x > view.left - reach && x < view.right + reach)
      pool(g, x, y - reach * 0.4, reach, reach * 0.95, '#fff3dc', 0.95 * strength);
}

function lampHalos(g: Surface2D, lamps: readonly Lamp[], view: View, strength: number): void {
  for (const { x, y, reach = 3, color = '#ffc27a', day = 0 } of lamps) {
    const a = day + (1 - day) * strength;
    if (a <= 0 || x < view.left - reach || x > view.right + reach) continue;
    pool(g, x, y, reach * 0.24, reach * 0.2, '#ffe2a4', 0.72 * a);
    pool(g, x, y - reach * 0.3, reach * 0.72, reach * 0.72, color, 0.24 * a);
    // What falls on the floor below it.
    if (y < reach * 1.2) pool(g, x, 0.02, reach * 0.62, reach * 0.12, color, 0.3 * strength);
  }
}

/** Light of a room: beams through its windows by day, its lamps by night. */
export function roomLight(options: {
  day: Pair;
  night: Pair;
  windows?: readonly Opening[];
  /** How far beams run to the right as they fall. */
  slant?: number;
  beam?: number;
  sun?: string;
  lamps: readonly Lamp[];
}): Light {
  const { day, night, windows = [], slant = 1.7, beam = 0.28, sun = '#ffdc9c', lamps } = options;
  return {
    shade(g, view, air) {
      vignette(g, view, mix(day[0], night[0], air.night), mix(day[1], night[1], air.night));
      lampPools(g, lamps, view, air.night);
    },
    glow(g, view, air) {
      fillView(g, view, '#000000');
      const d = (1 - air.night) * (1 - Math.max(air.rain, air.snow * 0.5) * 0.75);
      if (d > 0.02)
        for (const o of windows) {
          if (o.x > view.right + 1 || o.x + o.w < view.left - slant - 1) continue;
          const fall = o.y + o.h * 0.8 + 0.3;
          shaft(g, o.x + 0.08, o.x + o.w - 0.08, o.y + o.h * 0.85, slant, fall, sun, beam * d);
          pool(g, o.x + o.w / 2 + slant, -0.18, o.w * 0.75, 0.26, sun, beam * d);
        }
      pool(
        g,
        view.left + (view.right - view.left) * 0.35,
        view.top,
        (view.right - view.left) * 0.6,
        2.4,
        sun,
        0.12 * d,
      );
      lampHalos(g, lamps, view, Math.max(air.night, 0.5 * (air.dusk ?? 0)));
    },
  };
}

/** Light in the open: the sun from the upper left, the moon, and lamps by night. */
export function openLight(options: {
  day: Pair;
  night: Pair;
  /** Share of the picture's width where the sun stands. */
  at?: number;
  sun?: string;
  strength?: number;
  beams?: number;
  lamps?: readonly Lamp[];
  grey?: Pair;
}): Light {
  const { day, night, at = 0.2, sun = '#ffe3a2', strength = 0.42, beams = 0.12, lamps = [] } = options;
  const grey = options.grey ?? ['#dde4e8', '#74858e'];
  const clouded = (air: Air) => Math.max(air.rain, air.snow * 0.25);
  return {
    shade(g, view, air) {
      const c = clouded(air);
      vignette(
        g,
        view,
        mix(mix(day[0], grey[0], c), night[0], air.night),
        mix(mix(day[1], grey[1], c), night[1], air.night),
      );
      lampPools(g, lamps, view, air.night);
    },
    glow(g, view, air) {
      fillView(g, view, '#000000');
      const d = sunlight(air);
      const w = view.right - view.left;
      if (d > 0.02) {
        pool(g, view.left + w * at, view.top - 0.2, w * 0.6, 3.6, sun, strength * d);
        if (beams > 0)
          for (const [t, s, a] of [
            [-0.18, 0.5, 1.2],
            [-0.06, 0.8, 0.9],
            [0.1, 0.4, 0.75],
          ] as const)
            shaft(
              g,
              view.left + w * (at + t),
              view.left + w * (at + t) + s,
              view.top + 0.2,
              3.4,
              5.6,
              sun,
              beams * a * d,
            );
      }
      const moon = air.night * (1 - Math.max(air.rain, air.snow) * 0.7);
      if (moon > 0.02) {
        pool(g, view.left + w * at, view.top - 0.2, w * 0.5, 3.4, '#9fb0e8', 0.22 * moon);
        if (beams > 0)
          shaft(
            g,
            view.left + w * at,
            view.left + w * at + 0.9,
            view.top + 0.2,
            2.6,
            5.4,
            '#a9bcf0',
            beams * 0.7 * moon,
          );
      }
      lampHalos(g, lamps, view, Math.max(air.night, 0.5 * (air.dusk ?? 0)));
    },
  };
}
