import { film } from '#contracts/world.ts';
import { Limiter, lookAhead } from '../simulator/sound/limiter.ts';
import { grainSeconds, type Heard, hear, loudness } from './loudness.ts';

/** What films are brought to, in LUFS: what phones and laptops play well (AES TD1008, 2021, for mixed content). */
export const targetLoudness = -16;
/** Below this there is only the tone of a room: a quiet film stays a quiet film (LUFS). */
const quietest = -48;
/** A film is made louder by this at most (dB): its noise would come along. Sounds with pauses between them bear more, for the pauses are kept down. */
const mostGain = { throughout: 16, sounds: 26 } as const;
/** What is heard between sounds (room tone, far wind) is brought up to this at most, LUFS: it stays a pause. */
const loudestPause = -34;

/** So far over the pauses (LU) something is more than a pause, and so far over that it is a sound, if not louder than the gate. */
const [apart, knee] = [3, 8];
/** Gain rises before a sound by so many dB a second, and falls after it. */
const [rise, fall] = [400, 45];

/** Seconds in which the limiter lets go, for dense sound first; a single blow it must let go of at once, or it takes all that follows, too. */
const releases = [0.09, 0.03, 0.01] as const;

/**
 * The film's sound at −16 LUFS with its true peaks under −1 dBTP. Sounds in a quiet place are made louder than the
 * quiet itself, for otherwise a meter takes the louder room for part of the film and reads less the more it is
 * raised. What the limiter takes is given back in further rounds. A film with hardly a sound is left as it is.
 */
export function levelled(samples: Float32Array): Float32Array {
  const heard = hear(samples);
  if (heard.loudness < quietest) return samples;
  const most = heard.pauses === null ? mostGain.throughout : mostGain.sounds;
  let best = samples;
  let gain = Math.min(most, targetLoudness - heard.loudness);
  for (const release of releases)
    for (let round = 0; round < 4; round++) {
      const out = limited(samples, gainsOf(heard, gain), release);
      const off = targetLoudness - loudness(out);
      if (best === samples || Math.abs(off) < Math.abs(targetLoudness - loudness(best))) best = out;
      if (Math.abs(off) < 0.3) return out;
      const next = Math.min(most, gain + off);
      if (next === gain) break;
      gain = next;
    }
  return best;
}

/** Gain in dB for each 20 ms: less in pauses, where there are such. */
function gainsOf({ grains, gate, pauses }: Heard, gain: number): Float64Array {
  const between = pauses === null ? gain : Math.min(gain, Math.max(0, loudestPause - pauses));
  const least = Math.max(gate - knee, (pauses ?? gate) + apart);
  const gains = grains.map((level) => {
    const share = Math.min(1, Math.max(0, (level - least) / knee));
    return between + (gain - between) * share;
  });
  for (let i = 1; i < gains.length; i++) gains[i] = Math.max(gains[i]!, gains[i - 1]! - fall * grainSeconds);
  for (let i = gains.length - 2; i >= 0; i--)
    gains[i] = Math.max(gains[i]!, gains[i + 1]! - rise * grainSeconds);
  return gains;
}

/** Louder by these gains, and peaks bent under the ceiling, in the place where they were: what the limiter is late by is taken off again. */
function limited(samples: Float32Array, gains: Float64Array, release: number): Float32Array {
  const out = new Float32Array(samples.length + 2 * lookAhead);
  const grain = grainSeconds * film.sampleRate;
  for (let i = 0; i < samples.length; i += 2) {
    // Each gain holds in the middle of its grain.
    const at = i / 2 / grain - 0.5;
    const before = Math.max(0, Math.floor(at));
    const from = gains[before]!;
    const to = gains[Math.min(gains.length - 1, before + 1)]!;
    const factor = 10 ** ((from + (to - from) * Math.min(1, Math.max(0, at - before))) / 20);
    out[i] = samples[i]! * factor;
    out[i + 1] = (samples[i + 1] ?? 0) * factor;
  }
  new Limiter(release).process(out);
  return out.subarray(2 * lookAhead);
}
