import { z } from 'zod';
import { film } from '#contracts/world.ts';
import { resample } from '../../speech/resample.ts';

const rate = 8000;
/** Human voices, from a low man to a small child (Titze, Principles of Voice Production, 1994). */
const lowest = 65;
const highest = 400;

/** What is kept of a voice, sealed: its pitch in hertz. */
export const MeasuredVoice = z.object({ pitch: z.number().min(lowest).max(highest) });
export type MeasuredVoice = z.infer<typeof MeasuredVoice>;

const windowSeconds = 0.04;
/** A voiced sound repeats itself this well; noise does not. */
const voiced = 0.75;
const leastWindows = 12;

/**
 * Fundamental frequency of a voice in hertz: the median over its voiced parts of the first strong peak of the
 * normalised autocorrelation (Boersma 1993 without its window correction). Mono samples at 48 kHz; null when fewer than
 * half a second is voiced.
 */
export function voicePitch(samples: Float32Array): number | null {
  const sound = resample(samples, film.sampleRate, rate);
  const size = Math.round(rate * windowSeconds);
  const shortest = Math.floor(rate / highest);
  const longest = Math.ceil(rate / lowest);
  const found: number[] = [];
  for (let at = 0; at + size + longest < sound.length; at += size) {
    const scores: number[] = [];
    let best = 0;
    for (let lag = shortest; lag <= longest; lag++) {
      const score = repeats(sound, at, size, lag);
      scores.push(score);
      best = Math.max(best, score);
    }
    if (best < voiced) continue;
    // The first peak nearly as high as the highest: later ones are its multiples.
    const first = scores.findIndex(
      (score, i) => score > best * 0.92 && score >= (scores[i - 1] ?? 0) && score >= (scores[i + 1] ?? 0),
    );
    if (first > 0) found.push(rate / (shortest + first));
  }
  if (found.length < leastWindows) return null;
  found.sort((a, b) => a - b);
  return Math.round(found[found.length >> 1]!);
}

function repeats(sound: Float32Array, at: number, size: number, lag: number): number {
  let [product, here, there] = [0, 1e-6, 1e-6];
  for (let i = at; i < at + size; i++) {
    const [a, b] = [sound[i]!, sound[i + lag]!];
    product += a * b;
    here += a * a;
    there += b * b;
  }
  // Below −50 dBFS there is a room, nobody speaking.
  if (here / size < 1e-5) return 0;
  return product / Math.sqrt(here * there);
}
