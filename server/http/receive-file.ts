import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { AppError } from '#contracts/errors.ts';
import { databaseError } from '#domain/db/errors.ts';
import { newReceivingFolder } from './receiving-folder.ts';

/**
 * Writes a body of at most `most` bytes to a file as it arrives, never whole in memory, and hands its path to `use`; the
 * file is gone afterwards. Rejects with `too-large`, `storage-full`, or `bad-input` when the sender gave up.
 */
export async function withReceivedFile<T>(
  request: Request,
  dataDir: string,
  most: number,
  use: (path: string) => Promise<T>,
): Promise<T> {
  if (Number(request.headers.get('content-length') ?? 0) > most) throw new AppError('too-large');
  if (request.body === null) throw new AppError('bad-input', 'file');
  const folder = await newReceivingFolder(dataDir);
  try {
    const path = join(folder, 'file');
    // The DOM's web streams and Node's are one thing under two names.
    const body = Readable.fromWeb(request.body as ReadableStream<Uint8Array>);
    await pipeline(body, atMost(most), createWriteStream(path)).catch((cause: unknown) => {
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

function atMost(most: number): Transform {
  let size = 0;
  return new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      size += chunk.byteLength;
      if (size > most) done(new AppError('too-large'));
      else done(null, chunk);
    },
  });
}
