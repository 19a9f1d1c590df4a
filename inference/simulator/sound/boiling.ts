import { film } from '#contracts/world.ts';
import { Biquad } from './filter.ts';
import { random } from './random.ts';

/**
 * Water that boils for `seconds`: the rumble of bubbles that fold in on the bottom, and those that come up and open, each at
 * 3.26 / r hertz (r in metres; Minnaert, Phil. Mag. 16, 1933), 4 to 12 mm large. It begins and ends in 0.15 s, so that
 * pieces run into each other.
 */
export function boiling(strength: number, seconds: number, seed: number): Float32Array {
  const chance = random(seed);
  const out = new Float32Array(Math.max(1, Math.round(seconds * film.sampleRate)));
  const rumble = new Biquad('band', 110 + 90 * strength, 0.7);
  const hiss = new Biquad('band', 2600, 0.5);
  const ramp = 0.15 * film.sampleRate;
  const shape = (i: number) => Math.max(0, Math.min(1, i / ramp, (out.length - i) / ramp));
  for (let i = 0; i < out.length; i++) {
    const noise = chance() * 2 - 1;
    out[i] = (rumble.next(noise) * 1.5 + hiss.next(noise) * 0.05) * shape(i) * (0.3 + 0.7 * strength);
  }
  const count = Math.round(seconds * (14 + 46 * strength));
  for (let n = 0; n < count; n++) {
    const hertz = 3.26 / (0.004 + 0.008 * chance() ** 1.4);
    const start = Math.floor(chance() * out.length);
    const length = Math.min(out.length - start, Math.round(0.06 * film.sampleRate));
    const level = (0.05 + 0.12 * chance()) * (0.3 + 0.7 * strength) * shape(start);
    for (let i = 0, phase = 0; i < length; i++) {
      const t = i / film.sampleRate;
      phase += (2 * Math.PI * hertz * (1 + 2.5 * t)) / film.sampleRate;
      out[start + i] =
        out[start + i]! + Math.sin(phase) * Math.exp(-t / 0.014) * Math.min(1, t / 0.001) * level;
    }
  }
  return out;
}
