import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { VerifyFileInput } from '#contracts/verify.ts';
import { readFileApart } from '#inference/encode/read-file-apart.ts';
import { sealIdentity } from '#inference/encode/seal-identity.ts';
import { coded } from '../coded.ts';
import type { WorkerDeps } from '../deps.ts';

export type VerifyFileActivities = ReturnType<typeof createVerifyFileActivities>;

export function createVerifyFileActivities({
  storage,
  dataDir,
}: Pick<WorkerDeps, 'storage'> & { dataDir: string }) {
  return {
    /** Reads a stored file's seal under this house's root and writes what it is to `readingKey`. */
    readFile: coded(async ({ key, readingKey }: VerifyFileInput): Promise<void> => {
      const folder = await mkdtemp(join(tmpdir(), 'dailies-verify-'));
      try {
        const path = join(folder, 'file');
        await pipeline(await storage.stream(key), createWriteStream(path));
        const { root } = await sealIdentity(join(dataDir, 'identity'));
        const reading = await readFileApart({ path, root });
        await storage.put(readingKey, Buffer.from(JSON.stringify(reading)), 'application/json');
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    }),
  };
}
