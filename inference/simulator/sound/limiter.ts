import { film } from '#contracts/world.ts';

/** Sample peaks stay below −2.2 dBFS, which keeps the peaks between samples below −1 dB true peak. */
const ceiling = 10 ** (-2.2 / 20);
/** Samples that the limiter sees ahead: 4 ms, a tenth of a frame. */
export const lookAhead = 192;
/** Seconds in which it lets go again, where nothing else is said: slow enough that dense sound does not pump. */
const usualRelease = 0.09;

/**
 * Look-ahead peak limiter for interleaved stereo, in place and stateful. What comes out is `lookAhead` sample pairs
 * late. The gain needed is held for the look-ahead and averaged over it, so that it never bends faster than 4 ms.
 */
export class Limiter {
  readonly #delay = new Float32Array(2 * lookAhead);
  readonly #needs = new Float32Array(lookAhead).fill(1);
  /** Moments within the look-ahead, oldest first, whose needs go up from one to the next: the first is the least (a sliding minimum). */
  readonly #lows = new Float64Array(lookAhead);
  #first = 0;
  #count = 0;
  #now = 0;
  readonly #held = new Float64Array(lookAhead).fill(1);
  #at = 0;
  #smooth = 1;
  #sum = lookAhead;
  readonly #release: number;

  constructor(seconds = usualRelease) {
    this.#release = 1 - Math.exp(-1 / (seconds * film.sampleRate));
  }

  process(samples: Float32Array): void {
    for (let i = 0; i < samples.length; i += 2) {
      const peak = Math.max(Math.abs(samples[i]!), Math.abs(samples[i + 1]!));
      const at = this.#at;
      const least = this.#least(peak > ceiling ? ceiling / peak : 1, at);
      this.#smooth = least < this.#smooth ? least : this.#smooth + (least - this.#smooth) * this.#release;
      if (this.#smooth > 0.99999) this.#smooth = 1;
      this.#sum += this.#smooth - this.#held[at]!;
      this.#held[at] = this.#smooth;
      const gain = Math.min(1, this.#sum / lookAhead);
      const left = this.#delay[2 * at]!;
      const right = this.#delay[2 * at + 1]!;
      this.#delay[2 * at] = samples[i]!;
      this.#delay[2 * at + 1] = samples[i + 1]!;
      samples[i] = left * gain;
      samples[i + 1] = right * gain;
      this.#at = at + 1 === lookAhead ? 0 : at + 1;
    }
  }

  /** The least gain that is needed within the look-ahead, once `need` came. */
  #least(need: number, at: number): number {
    const now = this.#now++;
    if (this.#count > 0 && this.#lows[this.#first]! <= now - lookAhead) {
      this.#first = (this.#first + 1) % lookAhead;
      this.#count -= 1;
    }
    this.#needs[at] = need;
    // As it is kept: in single precision.
    const kept = this.#needs[at]!;
    while (
      this.#count > 0 &&
      this.#needs[this.#lows[(this.#first + this.#count - 1) % lookAhead]! % lookAhead]! >= kept
    )
      this.#count -= 1;
    this.#lows[(this.#first + this.#count) % lookAhead] = now;
    this.#count += 1;
    return this.#needs[this.#lows[this.#first]! % lookAhead]!;
  }
}
