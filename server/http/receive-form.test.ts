import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { AppError } from '#contracts/errors.ts';
import { receiveForm } from './receive-form.ts';
import { receivingFolder } from './receiving-folder.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'dailies-forms-'));
/** Told by the first bytes, of which a small file has fewer. */
const typeOf = (head: Uint8Array): string => {
  if (head[0] !== 0x61) throw new AppError('picture-unreadable');
  return 'a/b';
};
let ended = Promise.withResolvers<unknown>();
const server = createServer(async (incoming, outgoing) => {
  let said: unknown;
  try {
    await using form = await receiveForm(incoming, dataDir, {
      picture: { most: 300_000, typeOf },
      mask: { most: 10, typeOf },
    });
    const picture = form.file('picture');
    said = {
      words: form.text('words'),
      type: picture?.type ?? null,
      bytes: picture === null ? null : readFileSync(picture.file).byteLength,
    };
  } catch (error) {
    said = error instanceof AppError ? error.code : String(error);
  }
  outgoing.end(JSON.stringify(said));
  incoming.resume();
  ended.resolve(said);
});
let port: number;
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.close();
  rmSync(dataDir, { recursive: true });
});

async function send(fields: Readonly<Record<string, string | Blob>>): Promise<unknown> {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  return (await fetch(`http://127.0.0.1:${port}`, { method: 'POST', body })).json();
}
const blob = (bytes: number) => new Blob([Buffer.alloc(bytes, 'ab')]);
const leftovers = () => readdirSync(receivingFolder(dataDir));

it('keeps words and files for as long as they are looked at', async () => {
  expect(await send({ words: 'hello', picture: blob(300_000) })).toEqual({
    words: 'hello',
    type: 'a/b',
    bytes: 300_000,
  });
  expect(await send({ words: 'alone' })).toEqual({ words: 'alone', type: null, bytes: null });
  expect(leftovers()).toEqual([]);
});

it('refuses what is too large, not named, no form, or cut off, and leaves nothing behind', async () => {
  expect(await send({ picture: blob(300_001) })).toBe('too-large');
  expect(await send({ mask: blob(11), picture: blob(5) })).toBe('too-large');
  expect(await send({ words: 'x'.repeat(70_000) })).toBe('too-large');
  expect(await send({ other: blob(5) })).toBe('bad-input');
  expect(await send({ picture: new Blob(['no picture']) })).toBe('picture-unreadable');
  // Known by its first bytes: that the rest would be too large is never found out.
  expect(await send({ picture: new Blob([Buffer.alloc(300_001)]) })).toBe('picture-unreadable');
  const raw = async (type: string, body: string) =>
    (
      await fetch(`http://127.0.0.1:${port}`, { method: 'POST', body, headers: { 'content-type': type } })
    ).json();
  expect(await raw('application/json', '{}')).toBe('bad-input');
  expect(await raw('multipart/form-data', 'x')).toBe('bad-input');
  expect(await raw('multipart/form-data; boundary=b', '--b\r\nbroken')).toBe('bad-input');
  expect(leftovers()).toEqual([]);
});

it('ends when the sender goes away in the middle', async () => {
  ended = Promise.withResolvers();
  const socket = connect(port, '127.0.0.1');
  socket.write('POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 9000\r\n');
  socket.write('content-type: multipart/form-data; boundary=b\r\n\r\n');
  socket.write('--b\r\ncontent-disposition: form-data; name="picture"; filename="p"\r\n\r\nhalf of it', () =>
    socket.destroy(),
  );
  expect(await ended.promise).toBe('bad-input');
  expect(leftovers()).toEqual([]);
});
