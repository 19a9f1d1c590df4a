import type { ConsentStatus } from '#contracts/consent.ts';

/** What the owners said so far, and whether the room changed its mind meanwhile. */
export class Answers {
  #cancelled = false;
  readonly #byRequest = new Map<string, ConsentStatus>();

  get cancelled(): boolean {
    return this.#cancelled;
  }

  cancel(): void {
    this.#cancelled = true;
  }

  put(requestId: string, status: ConsentStatus): void {
    this.#byRequest.set(requestId, status);
  }

  get refused(): boolean {
    return [...this.#byRequest.values()].some((status) => status !== 'approved');
  }

  /** One refusal settles it: nobody is kept waiting for the others' answers. */
  settled(asked: readonly { requestId: string }[]): boolean {
    return this.refused || asked.every(({ requestId }) => this.#byRequest.has(requestId));
  }
}
