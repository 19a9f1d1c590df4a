import type { PlaceFacts } from '#contracts/places.ts';
import { fade, mix } from '../colour.ts';
import { down, fillWith, rect } from '../paint.ts';
import type { Surface2D, View } from '../surface.ts';
import type { Air } from './layer.ts';
import { pool } from './light.ts';

/** How much of the evening and of the morning is in the air: nothing of either by night. */
export const evening = (air: Air): number => (air.dusk ?? 0) * (1 - air.night);
export const morning = (air: Air): number => (air.dawn ?? 0) * (1 - air.night);
/** How low the sun stands, 0 (high) to 1 (on the horizon), where clouds let it through. */
export const lowSun = (air: Air): number =>
  Math.min(1, evening(air) + morning(air)) * (1 - Math.max(air.rain, air.snow * 0.6) * 0.7);

type Three = readonly [string, string, string];
/** Skies from the top down: the sun's own colours below, what the blue above becomes beside them. */
const duskSky: Three = ['#5d6aa0', '#d99a92', '#ffcb8a'];
const dawnSky: Three = ['#86aed0', '#eec6c6', '#ffe6b4'];

/** A sky of the day as a low sun colours it. */
export function lowSky([a, b, c]: Three, air: Air): Three {
  const veil = 1 - Math.max(air.rain, air.snow * 0.55) * 0.75;
  const late = evening(air) * veil;
  const early = morning(air) * veil;
  const through = (day: string, i: 0 | 1 | 2) =>
    mix(mix(day, duskSky[i], late * 0.9), dawnSky[i], early * 0.85);
  return [through(a, 0), through(b, 1), through(c, 2)];
}

/** What falls on everything: warm near the ground, the sky's violet above; a room has it through its windows. */
export function lowShade(g: Surface2D, view: View, air: Air, sky: PlaceFacts['sky']): void {
  if (sky === 'sealed') return;
  const share = sky === 'open' ? 1 : 0.6;
  const late = evening(air) * share;
  const early = morning(air) * share;
  if (late + early <= 0) return;
  const [high, low] = early > late ? ['#c9c6e0', '#ffdcb4'] : ['#a98fb6', '#ffbe86'];
  rect(g, view.left - 1, view.bottom - 1, view.right - view.left + 2, view.top - view.bottom + 2);
  const strength = Math.max(late * 0.5, early * 0.4);
  fillWith(g, down(g, view.top, view.bottom, fade(high, strength), fade(low, strength * 0.9)));
}

/** The light itself, flat from the left where the sun stands, over the ground and along everything's edge. */
export function lowGlow(g: Surface2D, view: View, air: Air, sky: PlaceFacts['sky']): void {
  if (sky === 'sealed') return;
  const low = lowSun(air) * (sky === 'open' ? 1 : 0.4);
  if (low <= 0.02) return;
  const color = morning(air) > evening(air) ? '#ffc9a0' : '#ff9448';
  const w = view.right - view.left;
  pool(g, view.left + w * 0.14, 1.7, w * 0.62, 2.7, color, 0.34 * low);
  pool(g, view.left + w * 0.3, 0.1, w * 0.7, 0.7, color, 0.2 * low);
}

/** A shadow on the ground and on the scenery: how far it falls, metres, how long it is, and its colour and strength. */
export type Cast = { x: number; y: number; stretch: number; color: string; strength: number };

/**
 * The sun stands at the upper left, so shadows fall to the right: short and brown by day, long and violet when it is
 * low (a shadow is cot h times as long as what casts it, 5 at a height of 11°; what fits in a picture is less), pale
 * where there is no sun, and blue under the moon.
 */
export function castOf(air: Air): Cast {
  const low = lowSun(air);
  const clouded = Math.max(air.rain, air.snow * 0.5, air.fog ?? 0) * (1 - air.night);
  return {
    x: 0.1 + 0.2 * low,
    y: -0.09 + 0.045 * low,
    stretch: 1 + 1.9 * low,
    color: mix(mix('#280e08', '#3a1c3c', low), '#0c1030', air.night * 0.7),
    strength: (1 - 0.35 * air.night) * (1 - 0.4 * clouded) * (1 + 0.1 * low),
  };
}
