import { film } from '#contracts/world.ts';
import { Biquad } from './filter.ts';
import { random } from './random.ts';
import { rise, throat } from './voices.ts';

const samplesOf = (seconds: number) => Math.round(seconds * film.sampleRate);

function lay(out: Float32Array, part: Float32Array, at: number): void {
  const start = samplesOf(at);
  for (let i = 0; i < part.length && start + i < out.length; i++) out[start + i] = out[start + i]! + part[i]!;
}

/**
 * One sob: two or three short breaths in, then a voice that trembles and falls, from half an octave above the speaker's
 * own pitch (hertz) to near it. Its figures are chosen from how a sob goes, not measured on one.
 */
export function sob(pitch: number, strength: number, seed: number): Float32Array {
  const chance = random(seed);
  const out = new Float32Array(samplesOf(1));
  const tract = Math.max(0.9, Math.min(1.25, (pitch / 120) ** 0.3));
  const level = 0.4 + 0.5 * strength;
  const breaths = 2 + Math.floor(chance() * 1.999);
  for (let i = 0; i < breaths; i++) {
    const gasp = throat(
      0.09,
      () => 60,
      (share) => Math.sin(Math.PI * share) ** 2 * 0.3 * level,
      [[1700 * tract, 1.5, 1]],
      1,
      chance,
    );
    lay(out, gasp, 0.02 + i * 0.13);
  }
  const moan = throat(
    0.5,
    // It trembles five times a second on its way down.
    (share) => pitch * (1.5 - 0.45 * share) * (1 + 0.03 * Math.sin(share * 16)),
    (share) => rise(share, 0.15, 2.6) * level * (0.8 + 0.2 * Math.sin(share * 16)),
    [
      [680 * tract, 4, 1.4],
      [1150 * tract, 5, 0.8],
      [2500 * tract, 6, 0.3],
    ],
    0.2,
    chance,
  );
  lay(out, moan, 0.04 + breaths * 0.13);
  return out;
}

/** Lips that part: a short suck of air, rising, and the smack that ends it. */
export function smack(strength: number, seed: number): Float32Array {
  const chance = random(seed);
  const out = new Float32Array(samplesOf(0.3));
  const suck = new Biquad('band', 1400, 1.2);
  const lips = new Biquad('band', 2600, 1.6);
  const parted = samplesOf(0.13);
  for (let i = 0; i < out.length; i++) {
    const noise = chance() * 2 - 1;
    if (i < parted) {
      const share = i / parted;
      if (i % 64 === 0) suck.tune('band', 1200 + 1600 * share, 1.2);
      out[i] = suck.next(noise) * 0.35 * share ** 2;
    } else out[i] = lips.next(noise) * 1.6 * Math.exp(-(i - parted) / samplesOf(0.012));
    out[i] = out[i]! * (0.5 + 0.5 * strength);
  }
  return out;
}

/**
 * One swallow: the click of the throat that opens, and a bubble that rises through it. An air bubble of 10 to 4 mm rings
 * at 330 to 800 Hz (Minnaert, Phil. Mag. 16, 1933: f r ≈ 3.3 m/s).
 */
export function gulp(strength: number, seed: number): Float32Array {
  const chance = random(seed);
  const out = new Float32Array(samplesOf(0.28));
  const low = 320 + 40 * chance();
  let phase = 0;
  for (let i = 0; i < out.length; i++) {
    const share = i / out.length;
    phase += (2 * Math.PI * low * (1 + 1.3 * share ** 2)) / film.sampleRate;
    const bubble = Math.sin(phase) * Math.sin(Math.PI * Math.min(1, share * 1.6)) ** 2;
    const click = (chance() * 2 - 1) * Math.exp(-share * 60) * 0.5;
    out[i] = (bubble + click) * (0.35 + 0.4 * strength);
  }
  return out;
}
