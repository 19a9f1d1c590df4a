import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer, text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openS3 } from './s3.ts';
import type { Storage } from './storage.ts';

/** The few requests of the S3 REST API that storage makes, path-style, as S3-compatible servers answer them. */
function smallS3(): Server {
  const things = new Map<string, Buffer>();
  const xml = (body: string) => `<?xml version="1.0" encoding="UTF-8"?>${body}`;
  return createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://s3');
    const key = decodeURIComponent(url.pathname.replace(/^\/films\/?/, ''));
    const body = await buffer(request);
    const answer = (status: number, content: string | Buffer = '', headers = {}) =>
      response.writeHead(status, { 'content-length': Buffer.byteLength(content), ...headers }).end(content);
    if (!request.headers.authorization?.includes('AWS4-HMAC-SHA256')) return answer(403);
    if (request.method === 'PUT') {
      things.set(key, body);
      return answer(200);
    }
    if (request.method === 'DELETE') {
      things.delete(key);
      return answer(204);
    }
    if (request.method === 'POST' && url.searchParams.has('delete')) {
      for (const [, gone = ''] of body.toString().matchAll(/<Key>([^<]+)<\/Key>/g)) things.delete(gone);
      return answer(200, xml('<DeleteResult/>'));
    }
    if (request.method === 'GET' && key === '') {
      const prefix = url.searchParams.get('prefix') ?? '';
      const found = [...things.keys()].filter((one) => one.startsWith(prefix));
      const contents = found.map((one) => `<Contents><Key>${one}</Key></Contents>`).join('');
      return answer(
        200,
        xml(`<ListBucketResult><KeyCount>${found.length}</KeyCount>${contents}</ListBucketResult>`),
      );
    }
    const thing = things.get(key);
    if (thing === undefined) return answer(404, xml('<Error><Code>NoSuchKey</Code></Error>'));
    if (request.method === 'HEAD') return response.writeHead(200, { 'content-length': thing.length }).end();
    const range = /bytes=(\d+)-(\d+)/.exec(request.headers.range ?? '');
    if (range === null) return answer(200, thing);
    return answer(206, thing.subarray(Number(range[1]), Number(range[2]) + 1));
  });
}

let server: Server;
let storage: Storage;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dailies-s3-'));
  server = smallS3();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A listening TCP server's address is never a string.
  const { port } = server.address() as AddressInfo;
  storage = openS3({
    bucket: 'films',
    region: 'us-east-1',
    endpoint: `http://127.0.0.1:${port}`,
    credentials: { accessKeyId: 'key', secretAccessKey: 'secret' },
  });
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await rm(folder, { recursive: true, force: true });
});

const words = (value: string) => new TextEncoder().encode(value);

describe('storage on S3', () => {
  it('gives back what was put, whole or by range, and nothing once it is removed', async () => {
    await storage.put('takes/a/film.mp4', words('hello film'), 'video/mp4');
    expect(new TextDecoder().decode(await storage.get('takes/a/film.mp4'))).toBe('hello film');
    expect(await storage.size('takes/a/film.mp4')).toBe(10);
    expect(await text(await storage.stream('takes/a/film.mp4', { start: 6, end: 9 }))).toBe('film');
    const file = join(folder, 'film.mp4');
    await writeFile(file, 'from a file');
    await storage.put('takes/a/film.mp4', { file });
    expect(new TextDecoder().decode(await storage.get('takes/a/film.mp4'))).toBe('from a file');
    await storage.put('takes/b/film.mp4', words('other'));
    await storage.removeAll('takes/a/');
    expect(await storage.size('takes/a/film.mp4')).toBeNull();
    await expect(storage.get('takes/a/film.mp4')).rejects.toMatchObject({ code: 'not-found' });
    await storage.remove('takes/b/film.mp4');
    expect(await storage.size('takes/b/film.mp4')).toBeNull();
  });
});
