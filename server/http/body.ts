import type { IncomingMessage } from 'node:http';
import { AppError } from '#contracts/errors.ts';
import { isStorable } from './storable.ts';

/**
 * Reads a body of at most `most` bytes. What is left of a refused one is read away after the answer.
 * @throws AppError `too-large`, or `bad-input` when the sender gave up.
 */
export async function readBytes(incoming: IncomingMessage, most: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of piecesOf(incoming, most)) {
    size += chunk.byteLength;
    chunks.push(chunk);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.byteLength;
  }
  return whole;
}

/** The pieces of a body as they come. Throws as `readBytes` does, and leaves the connection open for the answer. */
export async function* piecesOf(incoming: IncomingMessage, most: number): AsyncGenerator<Uint8Array, void> {
  if (Number(incoming.headers['content-length'] ?? 0) > most) throw new AppError('too-large');
  let size = 0;
  try {
    for await (const piece of incoming.iterator({ destroyOnReturn: false })) {
      const bytes: Buffer = piece;
      size += bytes.byteLength;
      if (size > most) throw new AppError('too-large');
      yield bytes;
    }
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError('bad-input', 'body', { cause });
  }
}

/**
 * Reads JSON; nothing at all is an empty object. @throws AppError `too-large`; `bad-input` for what is no JSON, or holds
 * text that cannot be kept.
 */
export async function readJson(incoming: IncomingMessage, most: number): Promise<unknown> {
  const bytes = await readBytes(incoming, most);
  if (bytes.byteLength === 0) return {};
  const value = parsed(bytes);
  if (!isStorable(value)) throw new AppError('bad-input', 'text');
  return value;
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    throw new AppError('bad-input', 'JSON', { cause: error });
  }
}
