import { film } from '#contracts/world.ts';

/** Speech is brought to this level so that one character is not louder than another: root mean square of the voiced parts. */
const targetRms = 10 ** (-19 / 20);
const ceiling = 10 ** (-3 / 20);
const windowSeconds = 0.02;

/** Root mean square of each 20 ms window. */
export function envelope(samples: Float32Array, rate: number = film.sampleRate): Float32Array {
  const size = Math.round(rate * windowSeconds);
  const out = new Float32Array(Math.ceil(samples.length / size));
  for (let w = 0; w < out.length; w++) {
    const end = Math.min(samples.length, (w + 1) * size);
    let sum = 0;
    for (let i = w * size; i < end; i++) sum += samples[i]! ** 2;
    out[w] = Math.sqrt(sum / Math.max(1, end - w * size));
  }
  return out;
}

/** Windows within 26 dB of the loudest tenth are speech; the rest is the room. */
export function speechThreshold(levels: Float32Array): number {
  const sorted = Float32Array.from(levels).sort();
  return Math.max(1e-4, (sorted[Math.floor(sorted.length * 0.9)] ?? 0) * 10 ** (-26 / 20));
}

/** Scales a line to the common level, in place; peaks over −3 dBFS are bent softly instead of clipped. */
export function level(samples: Float32Array): void {
  const levels = envelope(samples);
  const threshold = speechThreshold(levels);
  let sum = 0;
  let count = 0;
  for (const value of levels) {
    if (value < threshold) continue;
    sum += value ** 2;
    count++;
  }
  if (count === 0) return;
  const gain = targetRms / Math.sqrt(sum / count);
  const knee = ceiling * 0.7;
  for (let i = 0; i < samples.length; i++) {
    const value = samples[i]! * gain;
    const size = Math.abs(value);
    samples[i] =
      size <= knee
        ? value
        : Math.sign(value) * (knee + (ceiling - knee) * Math.tanh((size - knee) / (ceiling - knee)));
  }
}

/** Short ramps at both ends, in place, so that a cut edge does not click. */
export function fadeEnds(samples: Float32Array, seconds = 0.008): void {
  const count = Math.min(samples.length >> 1, Math.round(seconds * film.sampleRate));
  for (let i = 0; i < count; i++) {
    samples[i] = samples[i]! * (i / count);
    samples[samples.length - 1 - i] = samples[samples.length - 1 - i]! * (i / count);
  }
}
