/**
 * How many items went by in this sitting, in the memory of this page alone: nothing of it is kept or sent. Half an
 * hour without one begins another sitting.
 */
export class Sitting {
  #items = 0;
  #last = Number.NEGATIVE_INFINITY;
  static readonly #pauseMs = 30 * 60_000;

  /** Another `count` items came on the screen. Answers how many there were since the last pause. */
  seen(count: number, now: number = Date.now()): number {
    if (now - this.#last > Sitting.#pauseMs) this.#items = 0;
    this.#last = now;
    this.#items += count;
    return this.#items;
  }

  /** The pause was taken, or waved away: counting begins anew. */
  begin(): void {
    this.#items = 0;
  }
}

/** The one of this page. */
export const sitting = new Sitting();
