import * as Y from 'yjs';
import { AppError } from '#contracts/errors.ts';
import { limits } from '#contracts/scene-document.ts';
import { documentRoots } from './document-codec.ts';
import { checkTransaction } from './document-rules.ts';

/** Accepted updates kept beside the base before they are folded into it; bounds the cost of a refusal. */
const tailLength = 1000;
/** Ten years of a busy script; beyond it the document is being abused. */
const mostBytes = 16 * 1024 * 1024;

/**
 * A Y.Doc that only ever holds valid states: an update is applied and checked; where it breaks a rule,
 * the document is built anew from what was accepted before. Refusals are rare, so the common case costs
 * one application and no copy.
 */
export class LiveDocument {
  #ydoc: Y.Doc;
  #base: Uint8Array;
  #tail: Uint8Array[] = [];
  #tailBytes = 0;
  /** What the update under way did: one transaction, or more where Yjs tidies up after it. */
  #transactions: Y.Transaction[] = [];
  #stateVector: ReadonlyMap<number, number>;

  constructor(updates: readonly Uint8Array[]) {
    this.#ydoc = this.#open(updates);
    this.#base = Y.encodeStateAsUpdate(this.#ydoc);
    this.#stateVector = stateVectorOf(this.#ydoc);
  }

  /** The live document: to be read, never written, and not kept across a call to `apply`. */
  get ydoc(): Y.Doc {
    return this.#ydoc;
  }

  /** What the document knows. Never changes: each accepted update brings a new one. */
  get stateVector(): ReadonlyMap<number, number> {
    return this.#stateVector;
  }

  /**
   * Applies an update of a writer. True when it changed anything.
   * @throws AppError when the update is broken, incomplete or breaks a rule; the document is as before.
   */
  apply(update: Uint8Array, origin: unknown): boolean {
    if (update.byteLength > limits.updateBytes) throw new AppError('too-large', 'update');
    if (this.#base.byteLength + this.#tailBytes + update.byteLength > mostBytes) this.#fold();
    if (this.#base.byteLength + update.byteLength > mostBytes) throw new AppError('too-large', 'document');
    this.#transactions = [];
    try {
      Y.applyUpdate(this.#ydoc, update, origin);
      const { pendingStructs, pendingDs } = this.#ydoc.store;
      // Something it builds on never came: it would wait in silence for ever.
      if (pendingStructs !== null || pendingDs !== null) throw new AppError('conflict', 'update');
      const changes = this.#transactions.filter(changed);
      for (const transaction of changes) checkTransaction(transaction);
      const last = changes.at(-1);
      if (last === undefined) return false;
      this.#stateVector = last.afterState;
    } catch (error) {
      this.#restore();
      throw error instanceof AppError ? error : new AppError('bad-input', 'update', { cause: error });
    }
    this.#tail.push(update);
    this.#tailBytes += update.byteLength;
    if (this.#tail.length >= tailLength) this.#fold();
    return true;
  }

  close(): void {
    this.#ydoc.destroy();
  }

  #open(updates: readonly Uint8Array[]): Y.Doc {
    const ydoc = new Y.Doc();
    documentRoots(ydoc);
    for (const update of updates) Y.applyUpdate(ydoc, update);
    ydoc.on('afterTransaction', (transaction: Y.Transaction) => {
      this.#transactions.push(transaction);
    });
    return ydoc;
  }

  #fold(): void {
    this.#base = Y.encodeStateAsUpdate(this.#ydoc);
    this.#tail = [];
    this.#tailBytes = 0;
  }

  #restore(): void {
    this.#ydoc.destroy();
    this.#ydoc = this.#open([this.#base, ...this.#tail]);
    this.#fold();
  }
}

function changed(transaction: Y.Transaction): boolean {
  if (transaction.deleteSet.clients.size > 0) return true;
  for (const [client, clock] of transaction.afterState) {
    if (transaction.beforeState.get(client) !== clock) return true;
  }
  return false;
}

function stateVectorOf(ydoc: Y.Doc): ReadonlyMap<number, number> {
  return Y.decodeStateVector(Y.encodeStateVector(ydoc));
}
