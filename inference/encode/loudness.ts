import { film } from '#contracts/world.ts';
import { Limiter, lookAhead } from '../simulator/sound/limiter.ts';

/** What films are brought to, in LUFS: what phones and laptops play well (AES TD1008, 2021, for mixed content). */
export const targetLoudness = -16;
/** Below this there is only the tone of a room: a quiet film stays a quiet film (LUFS). */
const quietest = -48;
/** A film is not made louder by more than this (dB): its noise would come along. */
const mostGain = 16;

type Stage = readonly [b0: number, b1: number, b2: number, a1: number, a2: number];
/** K-weighting at 48 kHz (ITU-R BS.1770-5, tables 1 and 2). */
const shelf: Stage = [
  1.53512485958697, -2.69169618940638, 1.19839281085285, -1.69065929318241, 0.73248077421585,
];
const pass: Stage = [1, -2, 1, -1.99004745483398, 0.99007225036621];
const block = Math.round(0.4 * film.sampleRate);
const hop = block / 4;

/** Sums of squares of the K-weighted sound in each 100 ms, both channels together. */
function weighted(samples: Float32Array): Float64Array {
  const sums = new Float64Array(Math.ceil(samples.length / 2 / hop));
  for (const channel of [0, 1]) {
    const state = [new Float64Array(4), new Float64Array(4)];
    for (let i = channel; i < samples.length; i += 2) {
      let x = samples[i] ?? 0;
      for (const [k, [b0, b1, b2, a1, a2]] of [shelf, pass].entries()) {
        const s = state[k] ?? new Float64Array(4);
        const y = b0 * x + b1 * s[0]! + b2 * s[1]! - a1 * s[2]! - a2 * s[3]!;
        s[1] = s[0]!;
        s[0] = x;
        s[3] = s[2]!;
        s[2] = y;
        x = y;
      }
      const at = Math.floor((i >> 1) / hop);
      sums[at] = sums[at]! + x * x;
    }
  }
  return sums;
}

/**
 * Integrated loudness in LUFS of interleaved stereo at 48 kHz: blocks of 400 ms with 75 % overlap, absolute gate at
 * −70 LUFS, relative gate 10 LU below (ITU-R BS.1770-5). Minus infinity where nothing is louder than the gate.
 */
export function loudness(samples: Float32Array): number {
  const sums = weighted(samples);
  const powers: number[] = [];
  for (let i = 0; i + 4 <= sums.length; i++)
    powers.push((sums[i]! + sums[i + 1]! + sums[i + 2]! + sums[i + 3]!) / block);
  const mean = (list: readonly number[]) => list.reduce((a, b) => a + b, 0) / list.length;
  const lufs = (power: number) => -0.691 + 10 * Math.log10(power);
  const heard = powers.filter((power) => lufs(power) > -70);
  if (heard.length === 0) return Number.NEGATIVE_INFINITY;
  const gate = lufs(mean(heard)) - 10;
  return lufs(mean(heard.filter((power) => lufs(power) > gate)));
}

/** Peaks bent under the ceiling, in the place where they were: what the limiter is late by is taken off again. */
function limited(samples: Float32Array, gain: number): Float32Array {
  const out = new Float32Array(samples.length + 2 * lookAhead);
  for (let i = 0; i < samples.length; i++) out[i] = samples[i]! * gain;
  new Limiter().process(out);
  return out.subarray(2 * lookAhead);
}

/**
 * The film's sound at −16 LUFS with its true peaks under −1 dBTP. What the limiter takes from a film of single hard
 * blows is given back in a second and a third round; a few short sounds in a quiet place stay below the target. A film with hardly
 * a sound is left as it is.
 */
export function levelled(samples: Float32Array): Float32Array {
  const before = loudness(samples);
  if (before < quietest) return samples;
  let gain = Math.min(mostGain, targetLoudness - before);
  let out = samples;
  for (let round = 0; round < 3; round++) {
    out = limited(samples, 10 ** (gain / 20));
    const off = targetLoudness - loudness(out);
    if (Math.abs(off) < 0.2) break;
    gain = Math.min(mostGain, gain + off);
  }
  return out;
}
