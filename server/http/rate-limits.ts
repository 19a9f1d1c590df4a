import { AppError } from '#contracts/errors.ts';

type Bucket = { tokens: number; at: number };
export type Rate = { perMinute: number; burst: number };

/** What a route allows a caller unless it says otherwise: there is no route without a limit. */
export const reading: Rate = { perMinute: 1200, burst: 200 };
export const changing: Rate = { perMinute: 240, burst: 60 };

const mostBuckets = 50_000;

/** Requests by route and caller, counted in this process. */
export class RateLimits {
  readonly #buckets = new Map<string, Bucket>();

  /** @throws AppError `too-many`. */
  take(route: string, caller: string, rate: Rate, now = performance.now()): void {
    const key = `${route} ${caller}`;
    const bucket = this.#buckets.get(key) ?? { tokens: rate.burst, at: now };
    bucket.tokens = Math.min(rate.burst, bucket.tokens + ((now - bucket.at) * rate.perMinute) / 60_000);
    bucket.at = now;
    this.#buckets.delete(key);
    this.#buckets.set(key, bucket);
    // The map keeps the order of use: what is dropped has long been full again.
    if (this.#buckets.size > mostBuckets) this.#buckets.delete(this.#buckets.keys().next().value ?? key);
    if (bucket.tokens < 1) throw new AppError('too-many');
    bucket.tokens -= 1;
  }
}
