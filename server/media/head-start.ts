/** How long an owner alone sees a take with their likeness, from the first frame on their screen. */
export const HEAD_START_MS = 2000;
/** A screen that shows nothing this long after the picture went live keeps nobody waiting: a hidden tab, a lost link. */
export const FIRST_FRAME_WITHIN_MS = 4000;

type Options = {
  /** Media visits of the owners who are in the room as the preview begins. */
  sessions: readonly string[];
  /** Everybody may receive the preview from now on. Called once. */
  onOver(): void;
};

/**
 * Owners of a likeness see a take before everybody else in the room does. Until each of them has had their time, or
 * has left, nobody else receives its picture or sound: who takes their likeness back in it was seen by nobody.
 */
export class HeadStart {
  readonly #options: Options;
  /** Owners who have not had their time yet; the timer that ends it, once it runs. */
  readonly #waiting: Map<string, NodeJS.Timeout | null>;
  readonly #seen = new Set<string>();
  #begun = false;
  #closed = false;

  constructor(options: Options) {
    this.#options = options;
    this.#waiting = new Map(options.sessions.map((sessionId) => [sessionId, null]));
  }

  /** False where no owner was in the room: then it is over before it begins. */
  get needed(): boolean {
    return this.#options.sessions.length > 0;
  }

  get over(): boolean {
    return this.#waiting.size === 0;
  }

  /** Whether a visitor may receive the preview now. */
  admits(sessionId: string): boolean {
    return this.over || this.#options.sessions.includes(sessionId);
  }

  /** The picture is live: screens should show it soon. */
  begin(): void {
    if (this.#begun) return;
    this.#begun = true;
    for (const [sessionId, timer] of this.#waiting)
      if (timer === null) this.#waiting.set(sessionId, this.#endIn(sessionId, FIRST_FRAME_WITHIN_MS));
  }

  /** An owner's screen has shown its first frame. Saying it again changes nothing. */
  shown(sessionId: string): void {
    if (!this.#waiting.has(sessionId) || this.#seen.has(sessionId)) return;
    this.#seen.add(sessionId);
    clearTimeout(this.#waiting.get(sessionId) ?? undefined);
    this.#waiting.set(sessionId, this.#endIn(sessionId, HEAD_START_MS));
  }

  /** An owner has left the room. */
  left(sessionId: string): void {
    clearTimeout(this.#waiting.get(sessionId) ?? undefined);
    if (this.#waiting.delete(sessionId) && this.over && !this.#closed) this.#options.onOver();
  }

  close(): void {
    this.#closed = true;
    for (const timer of this.#waiting.values()) clearTimeout(timer ?? undefined);
  }

  #endIn(sessionId: string, milliseconds: number): NodeJS.Timeout {
    return setTimeout(() => this.left(sessionId), milliseconds);
  }
}
