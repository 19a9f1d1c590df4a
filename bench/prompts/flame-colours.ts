import { flameColourOf } from '#inference/simulator/flame-colours.ts';
import type { Evidence } from './evidence.ts';

/** It was cold at first, became hot enough for its vapour to be most of what colours the flame, and that is its own colour. */
export function flameTaken({ trace, beat, from, to }: Evidence): boolean {
  const during = (trace.flaming ?? []).filter((f) => f.id === beat.actor && f.frame >= from && f.frame <= to);
  const [first, last] = [during[0], during.at(-1)];
  if (first === undefined || last === undefined) return false;
  const own = flameColourOf(beat.actor.replaceAll('-', ' '))?.colour;
  return first.coloured < 0.1 && last.coloured > 0.6 && last.celsius > 900 && last.colour === own;
}
