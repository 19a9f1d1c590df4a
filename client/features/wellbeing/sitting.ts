const pauseMs = 30 * 60_000;

/**
 * Which items went by in this sitting, in the memory of this page alone: nothing of it is kept or sent. Half an
 * hour without a new one begins another sitting.
 */
export class Sitting {
  readonly #items = new Set<string>();
  #last = Number.NEGATIVE_INFINITY;

  /** These items are on the page, some of them perhaps from before. Answers how many this sitting has had. */
  seen(ids: readonly string[], now: number = Date.now()): number {
    const fresh = ids.filter((id) => !this.#items.has(id));
    if (fresh.length > 0) {
      if (now - this.#last > pauseMs) this.#items.clear();
      this.#last = now;
      for (const id of fresh) this.#items.add(id);
    }
    return this.#items.size;
  }
}

/** The one of this page. */
export const sitting = new Sitting();
