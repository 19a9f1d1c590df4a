import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { finished, pipeline } from 'node:stream/promises';
import { Busboy } from '@fastify/busboy';
import { AppError } from '#contracts/errors.ts';
import { newReceivingFolder } from './receiving-folder.ts';

/** A file of a form, on the disk, and what it is. */
export type ReceivedFile = { file: string; type: string };
export type ReceivedForm = AsyncDisposable & {
  text(name: string): string | null;
  file(name: string): ReceivedFile | null;
};
/**
 * By the name of a file, its most bytes and what tells its media type by its first sixteen, or throws: what is no picture is
 * refused before the rest of it is taken in. Files of other names are refused.
 */
type Allowed = Readonly<Record<string, { most: number; typeOf(head: Uint8Array): string }>>;

const headBytes = 16;
const limits = { fields: 8, fieldSize: 64 * 1024, fieldNameSize: 100, parts: 16, headerPairs: 20 };

/**
 * Takes in a form with files, which go to the disk as they come: a large picture neither fills the memory nor holds
 * up the process that rooms live in. Disposing of the form removes its files.
 * @throws AppError `bad-input` or `too-large`.
 */
export async function receiveForm(
  incoming: IncomingMessage,
  dataDir: string,
  allowed: Allowed,
): Promise<ReceivedForm> {
  const folder = await newReceivingFolder(dataDir);
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    const { texts, files } = await receive(incoming, folder, allowed);
    return {
      text: (name) => texts.get(name) ?? null,
      file: (name) => files.get(name) ?? null,
      [Symbol.asyncDispose]: remove,
    };
  } catch (error) {
    await remove();
    throw error;
  }
}

async function receive(incoming: IncomingMessage, folder: string, allowed: Allowed) {
  const texts = new Map<string, string>();
  const files = new Map<string, ReceivedFile>();
  const parser = openParser(incoming);
  const keeping: Promise<void>[] = [];
  const refused = Promise.withResolvers<never>();
  const givenUp = new AbortController();
  parser.on('field', (name, value, _nameCut, valueCut) => {
    if (valueCut) refused.reject(new AppError('too-large', name));
    texts.set(name, value);
  });
  parser.on('file', (name, stream) => {
    const wanted = allowed[name];
    if (wanted === undefined || files.has(name)) {
      stream.resume();
      refused.reject(new AppError('bad-input', 'form'));
      return;
    }
    const received = { file: join(folder, `${files.size}`), type: '' };
    files.set(name, received);
    const kept = keep(stream, received, { ...wanted, name, signal: givenUp.signal });
    kept.catch(refused.reject);
    keeping.push(kept);
  });
  const gone = () => {
    if (!incoming.complete) refused.reject(new AppError('bad-input', 'form'));
  };
  // Whoever left while the folder was made is told of no more.
  if (incoming.closed) gone();
  else incoming.once('close', gone);
  try {
    const parsed = finished(parser).catch((cause: unknown) => {
      throw new AppError('bad-input', 'form', { cause });
    });
    incoming.pipe(parser);
    await Promise.race([parsed, refused.promise]);
    await Promise.all(keeping);
  } finally {
    // What is left of a refused form is read away after the answer, by the HTTP layer.
    incoming.unpipe(parser);
    parser.destroy();
    // The parser leaves a half file open: what keeps it would wait for ever.
    givenUp.abort();
    await Promise.allSettled(keeping);
  }
  return { texts, files };
}

function openParser(incoming: IncomingMessage) {
  const type = incoming.headers['content-type'] ?? '';
  if (!type.startsWith('multipart/form-data')) throw new AppError('bad-input', 'content-type');
  try {
    return new Busboy({ headers: { ...incoming.headers, 'content-type': type }, limits });
  } catch (cause) {
    throw new AppError('bad-input', 'form', { cause });
  }
}

async function keep(
  stream: Readable,
  received: ReceivedFile,
  { most, typeOf, name, signal }: Allowed[string] & { name: string; signal: AbortSignal },
): Promise<void> {
  let bytes = 0;
  let head = Buffer.alloc(0);
  await pipeline(
    stream,
    async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        bytes += chunk.byteLength;
        if (bytes > most) throw new AppError('too-large', name);
        if (head.byteLength < headBytes) {
          head = Buffer.concat([head, chunk]).subarray(0, headBytes);
          if (head.byteLength === headBytes) received.type = typeOf(head);
        }
        yield chunk;
      }
      if (bytes < headBytes) received.type = typeOf(head);
    },
    createWriteStream(received.file, { mode: 0o600 }),
    { signal },
  );
}
