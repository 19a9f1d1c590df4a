/**
 * When updates are taken in and passed on. While a room is quiet, each at once; when deliveries pile up,
 * everything that arrived within a tick together: one transaction, one message to each member. One
 * delivery per member and tick instead of one per member and edit is what makes a full room cheap.
 */
export const fanOutLimits = {
  /** About one frame of a 60 Hz screen. */
  tickMs: 16,
  /** Where very many write at once: others' letters come twenty times a second, one's own at once as ever. */
  fullTickMs: 50,
  windowMs: 250,
  /** Deliveries a window (edits times members) at which gathering begins, and at which it ends. */
  busyAbove: 1500,
  quietBelow: 700,
  fullAbove: 3500,
} as const;

export class FanOut<Item> {
  readonly #take: (items: readonly Item[]) => void;
  readonly #recipients: () => number;
  #pending: Item[] = [];
  #timer: NodeJS.Timeout | null = null;
  #busy = false;
  #tickMs: number = fanOutLimits.tickMs;
  #windowStart = 0;
  #inWindow = 0;

  /** `take` must not throw. */
  constructor(take: (items: readonly Item[]) => void, recipients: () => number) {
    this.#take = take;
    this.#recipients = recipients;
  }

  /** Items are being gathered just now. */
  get busy(): boolean {
    return this.#busy;
  }

  /** `later`: with whatever comes within the tick, even while the room is quiet. */
  push(item: Item, later = false): void {
    this.#measure();
    if (!this.#busy && !later && this.#timer === null) {
      this.#take([item]);
      return;
    }
    this.#pending.push(item);
    this.#timer ??= setTimeout(() => this.flush(), this.#tickMs);
  }

  /** Takes what waits, now. */
  flush(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    if (this.#pending.length === 0) return;
    const items = this.#pending;
    this.#pending = [];
    this.#take(items);
  }

  #measure(): void {
    const now = performance.now();
    if (now - this.#windowStart >= fanOutLimits.windowMs) {
      if (this.#inWindow < fanOutLimits.quietBelow) this.#busy = false;
      const { fullAbove, fullTickMs, tickMs } = fanOutLimits;
      this.#tickMs = this.#inWindow > fullAbove ? fullTickMs : tickMs;
      this.#windowStart = now;
      this.#inWindow = 0;
    }
    this.#inWindow += this.#recipients();
    if (this.#inWindow > fanOutLimits.busyAbove) this.#busy = true;
  }
}
