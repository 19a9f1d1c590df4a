import type { Ambience } from '#contracts/trace.ts';
import type { Evidence } from './evidence.ts';

/** Is it so, almost wholly, in one frame? */
function isSo(air: Ambience, { beat }: Evidence): boolean {
  const { sky } = beat;
  if (sky === undefined) return false;
  switch (sky.op) {
    case 'weather':
      return sky.weather === 'clear'
        ? Math.max(air.rain, air.snow, air.fog ?? 0) < 0.1
        : (air[sky.weather] ?? 0) > 0.9;
    case 'time':
      return sky.time === 'day'
        ? Math.max(air.night, air.dusk ?? 0, air.dawn ?? 0) < 0.1
        : (air[sky.time] ?? 0) > 0.9;
    case 'lights':
      return sky.on ? (air.unlit ?? 0) < 0.1 : (air.unlit ?? 0) > 0.9;
    case 'lightning':
    case 'wind':
      // One frame does not show it.
      return false;
  }
}

/** It was not so before, and is so then. */
export function skyTurned(e: Evidence): boolean {
  const at = (frame: number) => e.trace.ambience.findLast((air) => air.frame <= frame);
  const [before, then] = [at(Math.max(0, e.from - 1)), at(e.to)];
  return before !== undefined && then !== undefined && !isSo(before, e) && isSo(then, e);
}
