import { Biquad } from './filter.ts';

/** What a telephone or a suit's radio lets through, hertz (ITU-T G.712). */
const [LOW, HIGH] = [300, 3400];
/** What the band takes from a voice is given back. */
const MAKE_UP = 1.5;

/** Voices as they come over a radio: through its narrow band, and pressed a little where they are loud. One channel. */
export class Radio {
  private readonly cut = [new Biquad('high', LOW), new Biquad('low', HIGH), new Biquad('low', HIGH)];

  next(sample: number): number {
    let v = sample * MAKE_UP;
    for (const filter of this.cut) v = filter.next(v);
    return Math.tanh(1.6 * v) / 1.6;
  }
}

/** The same for a sound that is known as a whole. */
export function overRadio(samples: Float32Array): Float32Array {
  const radio = new Radio();
  return samples.map((sample) => radio.next(sample));
}
