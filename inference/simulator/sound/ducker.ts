import { film } from '#contracts/world.ts';

/** While somebody speaks, everything else is this much quieter (−14 dB): rain then no longer masks consonants (measured in `intelligible.test.ts`). */
const depth = 10 ** (-14 / 20);
const attack = 1 - Math.exp(-1 / (0.04 * film.sampleRate));
const release = 1 - Math.exp(-1 / (0.35 * film.sampleRate));

/** Follows the dialogue's level and gives the gain for all other sound. Stateful, one sample a call. */
export class Ducker {
  #follow = 0;
  #gain = 1;

  next(dialogue: number): number {
    const size = Math.abs(dialogue);
    this.#follow = size > this.#follow ? size : this.#follow * 0.99985;
    const target = this.#follow > 0.02 ? depth : 1;
    this.#gain += (target - this.#gain) * (target < this.#gain ? attack : release);
    return this.#gain;
  }
}
