import type { Db } from '#domain/db/schema/index.ts';
import type { Storage } from '#domain/storage/storage.ts';
import type { Vault } from '#domain/vault/vault.ts';
import type { Wake } from '#domain/wake.ts';
import type { WorkerConfig } from './config.ts';
import type { HeldWork } from './held-work.ts';
import type { ThreadPool } from './render/thread-pool.ts';
import type { Voices } from './render/voices.ts';

/** What activities are handed. */
export type WorkerDeps = {
  db: Db;
  wake: Wake;
  storage: Storage;
  config: WorkerConfig;
  threads: ThreadPool;
  voices: Voices;
  held: HeldWork;
  vault: Vault;
};
