import { mix } from '../colour.ts';
import type { Air } from './layer.ts';

/** A summer colour, a snowed-over one and a night one from one. */
export const tone = (air: Air, day: string, distance = 0) =>
  mix(
    mix(mix(day, '#8d9a94', air.rain * 0.28), '#f4f6f4', air.snow * (0.84 - distance * 0.25)),
    mix('#1d2750', '#39406c', distance),
    air.night * 0.74,
  );
