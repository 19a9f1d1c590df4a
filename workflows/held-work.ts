import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { ApplicationFailure, AsyncCompletionClient, type ConnectionLike } from '@temporalio/client';
import { z } from 'zod';

const Note = z.object({ host: z.string(), pid: z.int(), token: z.base64() });

/**
 * The long activities that workers of this machine are at, noted on its disk. A worker that is killed leaves its notes
 * behind, and the next one gives that work back at once; by its missing heartbeats Temporal finds out seconds later.
 */
export class HeldWork {
  readonly #folder: string;

  constructor(dataDir: string) {
    this.#folder = join(dataDir, 'held-work');
  }

  /** Keeps a note for as long as `work` goes on. `token` is the activity's task token. */
  async during<R>(token: Uint8Array, work: () => Promise<R>): Promise<R> {
    const file = join(this.#folder, `${randomUUID()}.json`);
    const part = `${file}.part`;
    const note: z.infer<typeof Note> = {
      host: hostname(),
      pid: process.pid,
      token: Buffer.from(token).toString('base64'),
    };
    // A note that cannot be written only makes a crash cost what it did without one.
    await mkdir(this.#folder, { recursive: true })
      .then(() => writeFile(part, JSON.stringify(note)))
      .then(() => rename(part, file))
      .catch(() => undefined);
    try {
      return await work();
    } finally {
      await rm(file, { force: true }).catch(() => undefined);
    }
  }

  /** Gives back what dead workers of this machine held. Resolves to how much was; what cannot be told is left to time. */
  async giveBack(options: { connection: ConnectionLike; namespace: string }): Promise<number> {
    const client = new AsyncCompletionClient(options);
    const names = await readdir(this.#folder).catch(() => []);
    const given = await Promise.all(
      names.map(async (name) => {
        const file = join(this.#folder, name);
        const note = await readNote(file);
        if (note === null || note.host !== hostname() || isAlive(note.pid)) return false;
        await rm(file, { force: true });
        return client
          .fail(Buffer.from(note.token, 'base64'), ApplicationFailure.retryable('its worker died'))
          .then(
            () => true,
            // Temporal has found out by itself, or cannot be asked and will.
            () => false,
          );
      }),
    );
    return given.filter(Boolean).length;
  }
}

/** Null for one that is not finished, or that its worker has just taken away. */
async function readNote(file: string): Promise<z.infer<typeof Note> | null> {
  try {
    return Note.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
