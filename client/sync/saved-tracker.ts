import * as Y from 'yjs';

/**
 * Knows whether everything written on this device is on the server's disk.
 *
 * Insertions are confirmed by state vector. Deletions do not move a state vector, so they are confirmed by
 * count: `saved` tells how many of this connection's update messages are on disk, and messages are ordered.
 */
export class SavedTracker {
  readonly #doc: Y.Doc;
  readonly #updatesSent: () => number;
  readonly #onChange: (saved: boolean) => void;
  /** Clocks that must be confirmed, by client. */
  readonly #needed = new Map<number, number>();
  #confirmed = new Map<number, number>();
  #deletions = false;
  #saved = true;

  /** `updatesSent` counts messages with updates on the current connection. */
  constructor(doc: Y.Doc, updatesSent: () => number, onChange: (saved: boolean) => void) {
    this.#doc = doc;
    this.#updatesSent = updatesSent;
    this.#onChange = onChange;
    doc.on('afterTransaction', this.#written);
  }

  get saved(): boolean {
    return this.#saved;
  }

  /** Everything in the document so far came from this device's shelf and may be news to the server. */
  expectAll(): void {
    for (const [client, clock] of Y.decodeStateVector(Y.encodeStateVector(this.#doc))) {
      this.#needed.set(client, clock);
    }
    this.#deletions = true;
    this.#judge();
  }

  /** The server's word: this state vector and this many update messages of the connection are on disk. */
  confirm(stateVector: Uint8Array, updates: number): void {
    this.#confirmed = Y.decodeStateVector(stateVector);
    if (updates >= this.#updatesSent()) this.#deletions = false;
    this.#judge();
  }

  destroy(): void {
    this.#doc.off('afterTransaction', this.#written);
  }

  readonly #written = (transaction: Y.Transaction): void => {
    if (!transaction.local) return;
    const own = this.#doc.clientID;
    const clock = transaction.afterState.get(own) ?? 0;
    if (clock > (transaction.beforeState.get(own) ?? 0)) this.#needed.set(own, clock);
    if (transaction.deleteSet.clients.size > 0) this.#deletions = true;
    this.#judge();
  };

  #judge(): void {
    const covered = [...this.#needed].every(([client, clock]) => (this.#confirmed.get(client) ?? 0) >= clock);
    const saved = covered && !this.#deletions;
    if (saved === this.#saved) return;
    this.#saved = saved;
    this.#onChange(saved);
  }
}
