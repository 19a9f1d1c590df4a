/** How often the database is asked while a preview is live, and how long a last answer may be relied on. */
const pollEvery = 150;
const trustFor = 500;

type Options = {
  /** The likeness epoch the database holds now. */
  read(): Promise<number>;
  /** Called on every change. A guard starts blank. */
  onChange(state: 'live' | 'blank'): void;
};

/**
 * Decides whether a film's picture may be shown: only while the renderer has confirmed an epoch at least as
 * new as the database's, and the database was read within the last 500 ms. Anything unknown is blank.
 */
export class LikenessGuard {
  readonly #options: Options;
  readonly #poll: NodeJS.Timeout;
  #confirmed = -1;
  #needed = -1;
  /** When the last read that succeeded had begun: its answer is no older than that. */
  #readAt = Number.NEGATIVE_INFINITY;
  #pendingSince: number | null = null;
  #state: 'live' | 'blank' = 'blank';
  #stale: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(options: Options) {
    this.#options = options;
    this.#poll = setInterval(() => this.#read(), pollEvery);
    this.#read();
  }

  get state(): 'live' | 'blank' {
    return this.#state;
  }

  /** The renderer draws under this epoch from now on. */
  confirm(epoch: number): void {
    this.#confirmed = Math.max(this.#confirmed, epoch);
    this.#decide();
  }

  /** Somebody who committed a revocation says so before the next poll. */
  require(epoch: number): void {
    this.#needed = Math.max(this.#needed, epoch);
    this.#decide();
  }

  close(): void {
    this.#closed = true;
    clearInterval(this.#poll);
    clearTimeout(this.#stale);
  }

  #read(): void {
    const startedAt = performance.now();
    // A read that hangs is given up (its late answer is still welcome), so that the next one may succeed.
    if (this.#pendingSince !== null && startedAt - this.#pendingSince < trustFor) return;
    this.#pendingSince = startedAt;
    this.#options.read().then(
      (epoch) => {
        this.#settle(startedAt);
        if (startedAt > this.#readAt) this.#readAt = startedAt;
        this.#needed = Math.max(this.#needed, epoch);
        this.#decide();
      },
      () => this.#settle(startedAt),
    );
  }

  #settle(startedAt: number): void {
    if (this.#pendingSince === startedAt) this.#pendingSince = null;
  }

  #decide(): void {
    if (this.#closed) return;
    const trustedFor = this.#readAt + trustFor - performance.now();
    clearTimeout(this.#stale);
    if (trustedFor > 0) this.#stale = setTimeout(() => this.#decide(), trustedFor + 1);
    const next = trustedFor > 0 && this.#confirmed >= this.#needed ? 'live' : 'blank';
    if (next === this.#state) return;
    this.#state = next;
    this.#options.onChange(next);
  }
}
