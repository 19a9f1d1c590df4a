import { film } from '#contracts/world.ts';
import { Biquad } from './filter.ts';
import { type Random, random } from './random.ts';

/** Pulses of a larynx through formants: enough of a source-filter model for a bark, a pant or a laugh. */
export function throat(
  seconds: number,
  pitch: (share: number) => number,
  shape: (share: number) => number,
  formants: readonly (readonly [hertz: number, q: number, level: number])[],
  breath: number,
  chance: Random,
): Float32Array {
  const out = new Float32Array(Math.round(seconds * film.sampleRate));
  const filters = formants.map(([hertz, q, gain]) => ({ filter: new Biquad('band', hertz, q), gain }));
  let phase = 0;
  for (let i = 0; i < out.length; i++) {
    const share = i / out.length;
    phase += pitch(share) / film.sampleRate;
    // A sawtooth has the −6 dB/octave slope that the lips' radiation leaves of the glottal pulse.
    const voiced = 2 * (phase - Math.floor(phase)) - 1;
    const source = voiced * (1 - breath) + (chance() * 2 - 1) * breath;
    let sum = 0;
    for (const { filter, gain } of filters) sum += filter.next(source) * gain;
    out[i] = sum * shape(share);
  }
  return out;
}

export const rise = (share: number, attack: number, fall: number) =>
  Math.min(1, share / attack) * Math.exp(-Math.max(0, share - attack) * fall);

/**
 * One bark. `height` in metres sets the pitch: most barks lie at 300 to 500 Hz, small dogs' higher and large dogs' lower,
 * with a rise and fall in 0.15–0.25 s (Pongrácz et al., J. Comp. Psychology 119, 2005).
 */
export function bark(height: number, strength: number, seed: number): Float32Array {
  const chance = random(seed);
  const size = Math.max(0.2, Math.min(1.2, height));
  const top = (250 / size ** 0.7) * (0.94 + chance() * 0.14);
  const scale = 0.6 / (0.35 + size * 0.45);
  return throat(
    0.19 + chance() * 0.05,
    (share) =>
      top * (0.72 + 0.4 * Math.sin(Math.PI * Math.min(1, share * 1.25))) * (1 + 0.03 * (chance() - 0.5)),
    (share) => rise(share, 0.09, 3.4) * (0.5 + 0.5 * strength) * 0.9,
    [
      [620 * scale, 2.2, 1.5],
      [1250 * scale, 3, 1.2],
      [2500 * scale, 3.5, 0.6],
      [3900 * scale, 4, 0.25],
    ],
    0.3,
    chance,
  );
}

/** Breaths after a bark or a run: in and out, about four a second. */
export function panting(height: number, breaths: number, seed: number): Float32Array {
  const chance = random(seed);
  const each = Math.round(0.24 * film.sampleRate);
  const out = new Float32Array(each * breaths);
  for (let breath = 0; breath < breaths; breath++) {
    const inward = breath % 2 === 0;
    const one = throat(
      0.2,
      () => 60,
      (share) => Math.sin(Math.PI * share) ** 2 * 0.16 * (1 - breath / (breaths + 2)),
      [
        [(inward ? 1500 : 1050) / Math.sqrt(height + 0.5), 1.2, 1],
        [(inward ? 3400 : 2600) / Math.sqrt(height + 0.5), 2, 0.5],
      ],
      1,
      chance,
    );
    out.set(one, breath * each);
  }
  return out;
}

/** Five falling "ha"s at the character's own pitch in hertz (Bachorowski et al., JASA 110, 2001: about 5 a second). */
export function laugh(pitch: number, strength: number, seed: number): Float32Array {
  const chance = random(seed);
  const out = new Float32Array(Math.round(1.3 * film.sampleRate));
  const tract = Math.max(0.9, Math.min(1.25, (pitch / 120) ** 0.3));
  for (let beat = 0; beat < 5; beat++) {
    const start = Math.round((0.02 + beat * (0.19 + chance() * 0.02)) * film.sampleRate);
    const level = (0.35 + 0.45 * strength) * 0.85 ** beat;
    const ha = throat(
      0.16,
      (share) => pitch * 1.5 * 0.93 ** beat * (1.06 - 0.14 * share) * (1 + 0.02 * (chance() - 0.5)),
      (share) => rise(share, 0.18, 3) * level,
      [
        [760 * tract, 4, 1.6],
        [1280 * tract, 5, 1.1],
        [2600 * tract, 6, 0.5],
      ],
      0.18,
      chance,
    );
    for (let i = 0; i < ha.length && start + i < out.length; i++) out[start + i] = out[start + i]! + ha[i]!;
  }
  return out;
}
