import { mix } from '../../colour.ts';
import type { Air } from '../layer.ts';

/** Turns a colour of a clear day into what it is in this air; `distance` from 0 (here) to 1 (the horizon). */
export type Tint = (hex: string, distance?: number) => string;

/** Under a roof the weather is outside: by night a breath of violet, all else is the lamps'. */
export const roomTint =
  (air: Air): Tint =>
  (hex) =>
    mix(hex, '#5a4058', air.night * 0.13);

/**
 * In the open. `haze` is what far things fade to, `snow` how white it makes them (ground and leaves 0.84, what is
 * built 0.16), `night` what is left of them in the dark and `dark` how much the dark takes.
 */
export function airTint(
  air: Air,
  { haze = '#dfe8e2', snow = 0.84, night = '#1d2750', dark = 0.7 } = {},
): Tint {
  return (hex, distance = 0) =>
    mix(
      mix(
        mix(mix(hex, haze, distance * 0.4), '#87949a', air.rain * 0.28),
        '#f4f6f4',
        air.snow * (snow + (0.5 - snow) * distance),
      ),
      mix(night, '#39406c', distance),
      air.night * dark,
    );
}

export const snowWhite = (air: Air) => mix('#fffaf2', '#8f98bf', air.night * 0.78);

/** A pane or lamp: its own colour by day, `glow` by night. */
export const lit = (air: Air, day: string, glow = '#ffcf7c') => mix(day, glow, air.night * 0.95);

/** How strongly the sun casts shadows. */
export const sunlight = (air: Air) => (1 - air.night) * (1 - Math.max(air.rain, air.snow * 0.7) * 0.85);

/** One of a list by any whole number. */
export const pick = <T>(list: readonly [T, ...T[]], n: number): T =>
  list[((n % list.length) + list.length) % list.length] ?? list[0];
