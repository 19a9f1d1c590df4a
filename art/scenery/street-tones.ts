import { mix } from '../colour.ts';
import type { Air } from './layer.ts';

/** Foot of the houses, and the far kerb. */
export const base = 0.78;
export const kerb = 0.36;
export const shopWidth = 3.3;

export const tone = (air: Air, day: string, distance = 0) =>
  mix(
    mix(mix(day, '#86919a', air.rain * 0.24), '#e9eef0', air.snow * (0.16 + distance * 0.3)),
    mix('#1e2448', '#3c4270', distance),
    air.night * (0.62 + distance * 0.1),
  );

export const snowTone = (air: Air) => mix('#fffaf2', '#8f98bf', air.night * 0.75);
export const litGlass = (air: Air, day: string) => mix(tone(air, day), '#ffcf7c', air.night * 0.95);
