import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { AppError } from '#contracts/errors.ts';
import { databaseError } from '#domain/db/errors.ts';
import { piecesOf } from './body.ts';
import { newReceivingFolder } from './receiving-folder.ts';

/**
 * Writes a body of at most `most` bytes to a file as it arrives, never whole in memory, and hands its path to `use`; the
 * file is gone afterwards. Rejects with `too-large`, `storage-full`, or `bad-input` when the sender gave up.
 */
export async function withReceivedFile<T>(
  incoming: IncomingMessage,
  dataDir: string,
  most: number,
  use: (path: string) => Promise<T>,
): Promise<T> {
  const folder = await newReceivingFolder(dataDir);
  try {
    const path = join(folder, 'file');
    await pipeline(piecesOf(incoming, most), createWriteStream(path)).catch((cause: unknown) => {
      if (cause instanceof AppError) throw cause;
      const code = databaseError(cause)?.code;
      throw new AppError(code === 'ENOSPC' || code === 'EDQUOT' ? 'storage-full' : 'bad-input', 'file', {
        cause,
      });
    });
    return await use(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
