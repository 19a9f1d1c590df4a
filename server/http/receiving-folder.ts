import { mkdir, mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';

/** Where uploads lie while they are received; what a killed server left there goes at the next start. */
export const receivingFolder = (dataDir: string): string => join(dataDir, 'receiving');

/** A folder of one upload's own; whoever asks for it removes it. */
export async function newReceivingFolder(dataDir: string): Promise<string> {
  await mkdir(receivingFolder(dataDir), { recursive: true, mode: 0o700 });
  return mkdtemp(join(receivingFolder(dataDir), 'upload-'));
}
