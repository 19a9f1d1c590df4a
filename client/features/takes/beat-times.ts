import type { BeatReport } from '#contracts/trace.ts';
import { film } from '#contracts/world.ts';
import { t } from '../../texts/texts.ts';
import { timecode } from '../../ui/time.ts';

/**
 * When a beat was tried: from when to when, since a catch begins with the throw that it waits for. Null for what never
 * began, which has no time in the film.
 */
export function beatTimes({ verdict, frames: [from, to] }: BeatReport): string | null {
  if (verdict === 'not understood' || to <= from) return null;
  const at = (frame: number): string => timecode(frame / film.framesPerSecond);
  return t('{from} to {to}', { from: at(from), to: at(to) });
}
