import { film, type Place } from '#contracts/world.ts';

/** Reverberation time (seconds to −60 dB), size of the delays, brightness and share of each place. */
const rooms: Record<Place, { decay: number; size: number; low: number; wet: number }> = {
  // A sports hall with treatment: 1.2–2 s (DIN 18041); a furnished kitchen: 0.4 s; outdoors only façades answer.
  gym: { decay: 1.5, size: 1.9, low: 3800, wet: 0.14 },
  kitchen: { decay: 0.38, size: 0.55, low: 6000, wet: 0.13 },
  park: { decay: 0.25, size: 1.2, low: 2200, wet: 0.025 },
  street: { decay: 0.55, size: 2.2, low: 2800, wet: 0.06 },
};

/** Mutually prime lengths in samples, so that echoes do not fall on each other (Jot, AES 90th Convention, 1991). */
const lengths = [1009, 1201, 1429, 1613, 1831, 2039, 2267, 2477];

/** A feedback delay network of eight lines with a Householder mix; mono in, stereo out. */
export class Reverb {
  readonly #lines: Float32Array[];
  readonly #gains: number[];
  /** One-pole low-pass in each loop: high notes die first. */
  readonly #damping: number;
  readonly #held = new Float64Array(lengths.length);
  readonly #positions = new Int32Array(lengths.length);
  readonly #outs = new Float64Array(lengths.length);
  readonly #wet: number;

  constructor(place: Place) {
    const { decay, size, low, wet } = rooms[place];
    this.#lines = lengths.map((length) => new Float32Array(Math.round(length * size)));
    this.#gains = this.#lines.map((line) => 10 ** ((-3 * line.length) / (decay * film.sampleRate)));
    this.#damping = 1 - Math.exp((-2 * Math.PI * low) / film.sampleRate);
    this.#wet = wet;
  }

  /** Adds the room's answer to `send` (mono) into interleaved stereo `out`. */
  add(out: Float32Array, send: Float32Array): void {
    const count = this.#lines.length;
    const outs = this.#outs;
    for (let i = 0; i < send.length; i++) {
      let sum = 0;
      for (let k = 0; k < count; k++) {
        const read = this.#lines[k]![this.#positions[k]!]!;
        const held = this.#held[k]! + (read * this.#gains[k]! - this.#held[k]!) * this.#damping;
        this.#held[k] = held;
        outs[k] = held;
        sum += held;
      }
      const mixed = (2 / count) * sum;
      let left = 0;
      let right = 0;
      for (let k = 0; k < count; k++) {
        const line = this.#lines[k]!;
        const position = this.#positions[k]!;
        line[position] = outs[k]! - mixed + send[i]!;
        this.#positions[k] = position + 1 === line.length ? 0 : position + 1;
        if (k % 2 === 0) left += outs[k]!;
        else right += outs[k]!;
      }
      out[2 * i] = out[2 * i]! + left * this.#wet;
      out[2 * i + 1] = out[2 * i + 1]! + right * this.#wet;
    }
  }
}
