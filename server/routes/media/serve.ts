import { Readable } from 'node:stream';
import { AppError } from '#contracts/errors.ts';
import type { Storage } from '#domain/storage/storage.ts';

const shared = {
  // Asked for anew each time: a revocation must reach what a browser has already shown.
  'cache-control': 'private, no-store',
  'x-content-type-options': 'nosniff',
};

/** A stored file, whole or the range asked for (RFC 9110 §14, a single range). @throws AppError `not-found`. */
export async function serveStored(
  storage: Storage,
  key: string,
  type: string,
  rangeHeader: string | undefined,
  download?: string,
): Promise<Response> {
  const size = await storage.size(key);
  if (size === null) throw new AppError('not-found');
  const headers: Record<string, string> = { ...shared, 'content-type': type, 'accept-ranges': 'bytes' };
  if (download !== undefined) headers['content-disposition'] = `attachment; filename="${download}"`;
  const range = rangeHeader === undefined ? null : parseRange(rangeHeader, size);
  if (range === 'unsatisfiable') {
    return new Response(null, { status: 416, headers: { ...shared, 'content-range': `bytes */${size}` } });
  }
  const { start, end } = range ?? { start: 0, end: size - 1 };
  headers['content-length'] = String(end - start + 1);
  if (range !== null) headers['content-range'] = `bytes ${start}-${end}/${size}`;
  const stream = size === 0 ? Readable.from([]) : await storage.stream(key, { start, end });
  // Node's web streams and the DOM's are one thing under two names.
  const body = Readable.toWeb(stream) as ReadableStream<Uint8Array>;
  return new Response(body, { status: range === null ? 200 : 206, headers });
}

export function servePicture(png: Uint8Array): Response {
  return new Response(new Uint8Array(png), { headers: { ...shared, 'content-type': 'image/png' } });
}

type Range = { start: number; end: number };

/** Null when it is none we serve (several ranges, other units): the whole is a right answer then. */
export function parseRange(header: string, size: number): Range | 'unsatisfiable' | null {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header.trim());
  if (!match || (match[1] === '' && match[2] === '')) return null;
  if (match[1] === '') {
    const length = Math.min(Number(match[2]), size);
    return length === 0 ? 'unsatisfiable' : { start: size - length, end: size - 1 };
  }
  const start = Number(match[1]);
  const end = match[2] === '' ? size - 1 : Math.min(Number(match[2]), size - 1);
  if (start >= size) return 'unsatisfiable';
  return start > end ? null : { start, end };
}
