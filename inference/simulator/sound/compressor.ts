import { film } from '#contracts/world.ts';

/** Gain is worked out once for this many sample pairs and glides in between. */
const stride = 16;
const threshold = -22;
const ratio = 2.2;
const makeUp = 7.5;
const attack = 1 - Math.exp(-stride / (0.006 * film.sampleRate));
const release = 1 - Math.exp(-stride / (0.16 * film.sampleRate));

/**
 * Feed-forward compressor over the whole mix (Giannoulis, Massberg and Reiss, J. AES 60, 2012), in place and
 * stateful: a film of a few sparse sounds reaches the loudness of phones and laptops without being clipped.
 * Attacks pass for some milliseconds, so that blows keep their edge.
 */
export class Compressor {
  #reduction = 0;
  #gain = 10 ** (makeUp / 20);

  process(samples: Float32Array): void {
    for (let from = 0; from < samples.length; from += 2 * stride) {
      const to = Math.min(samples.length, from + 2 * stride);
      let peak = 1e-6;
      for (let i = from; i < to; i++) peak = Math.max(peak, Math.abs(samples[i]!));
      const over = Math.max(0, 20 * Math.log10(peak) - threshold);
      const wanted = over * (1 - 1 / ratio);
      this.#reduction += (wanted - this.#reduction) * (wanted > this.#reduction ? attack : release);
      const next = 10 ** ((makeUp - this.#reduction) / 20);
      const slope = (next - this.#gain) / (to - from);
      for (let i = from; i < to; i++) {
        this.#gain += slope;
        samples[i] = samples[i]! * this.#gain;
      }
      this.#gain = next;
    }
  }
}
