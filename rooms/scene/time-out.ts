/** How long somebody who was thrown out stays out, ms: doubled each time, up to `most`. */
const first = 2000;
const most = 120_000;
/** Good for this long, and it is forgotten, ms. */
const forgivenAfter = 10 * 60_000;

type Record = { until: number; next: number };

/**
 * Who was thrown out of a room and when they may come back. Without it a flood costs the others a greeting, a
 * rebuilt document and a presence each time it reconnects. Kept in memory: a restart forgives.
 */
export class TimeOut {
  readonly #records = new Map<string, Record>();

  throwOut(key: string, now: number): void {
    for (const [known, { until }] of this.#records)
      if (until + forgivenAfter < now) this.#records.delete(known);
    const next = this.#records.get(key)?.next ?? first;
    this.#records.set(key, { until: now + next, next: Math.min(most, next * 2) });
  }

  isOut(key: string, now: number): boolean {
    return (this.#records.get(key)?.until ?? 0) > now;
  }
}
