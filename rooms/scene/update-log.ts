import * as Y from 'yjs';
import { AppError } from '#contracts/errors.ts';
import type { Documents } from '../ports.ts';

export type LogEntry<Writer> = {
  update: Uint8Array;
  /** What the document knows once this entry is in it. */
  stateVector: ReadonlyMap<number, number>;
  /** Who waits for word, and up to which of their own messages this entry reaches. */
  writers: ReadonlyMap<Writer, number>;
};

export type LogHooks<Writer> = {
  /** These are on disk. */
  saved(stateVector: ReadonlyMap<number, number>, writers: ReadonlyMap<Writer, number>): void;
  /** Another process took the room over: nothing more can be kept here. */
  lost(error: AppError): void;
  /** The disk or the database does not answer; the log keeps everything and tries again. */
  trouble(error: unknown): void;
  /** The whole document as one update, for compaction. */
  snapshot(): Uint8Array;
};

const compactAfter = 500;
const retryMs = { first: 100, most: 2000 } as const;

/**
 * Accepted updates on their way to disk. One write is under way at a time and takes along everything
 * that arrived during the one before: a group commit whose size follows the load.
 */
export class UpdateLog<Writer> {
  readonly #documents: Documents;
  readonly #sceneId: string;
  readonly #epoch: number;
  readonly #hooks: LogHooks<Writer>;
  #queue: LogEntry<Writer>[] = [];
  #running: Promise<void> | null = null;
  #sinceCompaction: number;
  #retry: number = retryMs.first;
  #closed = false;
  #wakeRetry: (() => void) | null = null;

  constructor(documents: Documents, sceneId: string, epoch: number, stored: number, hooks: LogHooks<Writer>) {
    this.#documents = documents;
    this.#sceneId = sceneId;
    this.#epoch = epoch;
    this.#sinceCompaction = stored;
    this.#hooks = hooks;
  }

  append(entry: LogEntry<Writer>): void {
    if (this.#closed) return;
    this.#queue.push(entry);
    this.#running ??= this.#run();
  }

  get idle(): boolean {
    return this.#running === null;
  }

  /** Writes what is left, compacts, and ends. Resolves when done, or when the disk stays away for `patienceMs`. */
  async close(patienceMs: number): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const patience = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, patienceMs);
    });
    await Promise.race([this.#finish(), patience]);
    clearTimeout(timer);
    this.#closed = true;
    this.#wakeRetry?.();
  }

  async #finish(): Promise<void> {
    while (this.#running !== null) await this.#running;
    if (!this.#closed && this.#sinceCompaction > 20) await this.#compact();
  }

  async #run(): Promise<void> {
    while (this.#queue.length > 0 && !this.#closed) {
      const batch = this.#queue;
      this.#queue = [];
      if (!(await this.#write(batch))) this.#queue = [...batch, ...this.#queue];
    }
    this.#running = null;
    if (this.#sinceCompaction >= compactAfter && !this.#closed && this.#queue.length === 0) {
      this.#running = this.#compact().then(() => {
        this.#running = null;
        if (this.#queue.length > 0) this.#running = this.#run();
      });
    }
  }

  async #write(batch: LogEntry<Writer>[]): Promise<boolean> {
    const update = batch.length === 1 ? batch[0]!.update : Y.mergeUpdates(batch.map((entry) => entry.update));
    try {
      await this.#documents.append(this.#sceneId, this.#epoch, update);
    } catch (error) {
      await this.#failed(error);
      return false;
    }
    this.#retry = retryMs.first;
    this.#sinceCompaction += 1;
    const writers = new Map<Writer, number>();
    for (const entry of batch) for (const [writer, count] of entry.writers) writers.set(writer, count);
    this.#hooks.saved(batch.at(-1)!.stateVector, writers);
    return true;
  }

  /** Everything in the document was accepted, so a snapshot may run ahead of the queue. */
  async #compact(): Promise<void> {
    try {
      await this.#documents.compact(this.#sceneId, this.#epoch, this.#hooks.snapshot());
      this.#sinceCompaction = 0;
    } catch (error) {
      // Not urgent: the next batch tries again.
      this.#sinceCompaction = Math.floor(compactAfter / 2);
      if (isLost(error)) this.#lose(error);
      else this.#hooks.trouble(error);
    }
  }

  async #failed(error: unknown): Promise<void> {
    if (isLost(error)) return this.#lose(error);
    this.#hooks.trouble(error);
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, this.#retry);
      this.#wakeRetry = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.#wakeRetry = null;
    this.#retry = Math.min(retryMs.most, this.#retry * 2);
  }

  #lose(error: AppError): void {
    this.#closed = true;
    this.#queue = [];
    this.#hooks.lost(error);
  }
}

function isLost(error: unknown): error is AppError {
  return error instanceof AppError && (error.code === 'stale-epoch' || error.code === 'not-found');
}
