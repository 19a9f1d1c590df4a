import type { Voice } from '#contracts/scene-plan.ts';
import { type Spoken, speak } from './flite.ts';

/** Lines that are kept: those of a script whose writer rests every few words, at some 0.5 MB each. */
const KEPT = 32;

const kept = new Map<string, Promise<Spoken>>();

/** As `speak`, without saying the same line twice: nobody may change what it gives. */
export function speakOnce(text: string, voice: Voice): Promise<Spoken> {
  const key = JSON.stringify([text, voice]);
  const spoken = kept.get(key) ?? speak(text, voice);
  kept.delete(key);
  kept.set(key, spoken);
  spoken.catch(() => kept.delete(key));
  for (const oldest of kept.keys()) {
    if (kept.size <= KEPT) break;
    kept.delete(oldest);
  }
  return spoken;
}
