/**
 * However many ask, two keyframes at most come in this time, ms. Two, because nobody sees the one that a film begins with
 * when it reaches the SFU before the picture may be shown: whoever then asks must not wait.
 */
export const twoKeyframesIn = 600;

/** When the next picture is to be a keyframe: a late joiner asks, a lost packet asks, each browser asks. */
export class KeyframePace {
  #wanted = true;
  #last: readonly [before: number, last: number] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];

  want(): void {
    this.#wanted = true;
  }

  /** Whether the picture due at `at` (ms) is one; asked once a picture. */
  take(at: number): boolean {
    const [before, last] = this.#last;
    if (!this.#wanted || at - before < twoKeyframesIn) return false;
    this.#wanted = false;
    this.#last = [last, at];
    return true;
  }
}
