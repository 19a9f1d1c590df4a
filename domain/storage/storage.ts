import type { Readable } from 'node:stream';
import { AppError } from '#contracts/errors.ts';

/** Where a thing's bytes come from: memory, or a finished file that may be moved away. */
export type Source = Uint8Array | { file: string };

/** Films, segments, recordings and uploads by slash-separated key. A reader sees a whole thing or none. */
export interface Storage {
  /** Rejects with `storage-full` when there is no room; what was there before stays. */
  put(key: string, source: Source, contentType?: string): Promise<void>;
  /** Rejects with `not-found`. */
  get(key: string): Promise<Uint8Array>;
  /** Bytes, or null when there is nothing. */
  size(key: string): Promise<number | null>;
  /** `start` and `end` in bytes, end inclusive, as in HTTP. Rejects with `not-found`. */
  stream(key: string, range?: { start: number; end: number }): Promise<Readable>;
  remove(key: string): Promise<void>;
  /** Everything whose key begins with `prefix`, which ends in a slash. */
  removeAll(prefix: string): Promise<void>;
}

const KEY = /^[a-z0-9-]+(\/[a-z0-9][a-z0-9._-]*)+$/;

/** Keys are ours alone; one that could leave the folder is a bug and is refused. */
export function checked(key: string): string {
  if (!KEY.test(key) || key.includes('..')) throw new AppError('bad-input', 'storage key');
  return key;
}
