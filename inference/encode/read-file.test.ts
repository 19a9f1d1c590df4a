import { readFile as bytesOf, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Receipt } from '#contracts/receipt.ts';
import { digitalSourceTypes, sealFilm } from './provenance.ts';
import { readFile } from './read-file.ts';
import { readFileApart } from './read-file-apart.ts';
import { type SealIdentity, sealIdentity } from './seal-identity.ts';
import { signReceipt } from './sign-receipt.ts';
import { shortFilm } from './testing/short-film.ts';

const manifest = {
  makerHandle: 'mia',
  generator: 'simulator',
  takeId: '8d7f6f0e-7d7b-4b43-9d4a-2c6f0d2f9a10',
  grantIds: ['0d9c1c6e-2f53-4a2b-8f1e-93b7a6f0a001'],
  planHash: 'a'.repeat(64),
  digitalSourceType: digitalSourceTypes.simulatedWithLikeness,
};
let folder = '';
let ours: SealIdentity;
let theirs: SealIdentity;
let sealed: Buffer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'read-file-'));
  ours = await sealIdentity(join(folder, 'ours'));
  theirs = await sealIdentity(join(folder, 'theirs'));
  const path = await shortFilm(join(folder, 'sealed.mp4'));
  await sealFilm({ path, manifest, signer: ours });
  sealed = await bytesOf(path);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function reading(bytes: Uint8Array | string) {
  const path = join(folder, `file-${crypto.randomUUID()}`);
  await writeFile(path, bytes);
  return readFile(path, ours.root);
}

/** The film with one bit turned, at or after the words. */
function turned(words: string, beyond: number): Buffer {
  const copy = Buffer.from(sealed);
  const at = copy.indexOf(words) + beyond;
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
}

describe('a film', () => {
  it('tells what was sealed here, and that it is unchanged', async () => {
    const { digitalSourceType: _, ...facts } = manifest;
    expect(await reading(sealed)).toEqual({
      kind: 'sealed-here',
      unchanged: true,
      facts: { ...facts, made: 'simulated-with-likeness' },
    });
  });

  it('is told from the one that was sealed when a bit of its picture is another, or something follows it', async () => {
    for (const changed of [
      turned('mdat', 400),
      turned('mdat', 3000),
      turned('stco', 16),
      Buffer.concat([sealed, Buffer.from('more')]),
    ])
      expect(await reading(changed)).toMatchObject({ kind: 'sealed-here', unchanged: false });
  });

  it('whose seal was altered says nothing: not another maker, not another consent', async () => {
    for (const altered of [turned('"mia"', 1), turned('0d9c1c6e', 1), turned('c2pa.signature', 600)])
      expect(await reading(altered)).toEqual({ kind: 'seal-broken' });
  });

  it('sealed by somebody else says nothing, whatever it claims about maker and consents here', async () => {
    const plain = await shortFilm(join(folder, 'forged.mp4'));
    await sealFilm({ path: plain, manifest, signer: theirs });
    expect(await reading(await bytesOf(plain))).toEqual({ kind: 'sealed-elsewhere' });
    const again = join(folder, 'again.mp4');
    await writeFile(again, sealed);
    await sealFilm({ path: again, manifest: { ...manifest, makerHandle: 'eve' }, signer: theirs });
    expect(await reading(await bytesOf(again))).toEqual({ kind: 'sealed-elsewhere' });
  });

  it('without a seal has none, and what is no film is none', async () => {
    expect(await reading(await bytesOf(await shortFilm(join(folder, 'plain.mp4'))))).toEqual({
      kind: 'no-seal',
    });
    for (const other of ['', 'ab', 'a letter to nobody', new Uint8Array(4096)])
      expect(await reading(other)).toEqual({ kind: 'no-film' });
    // Says that it is a film and is none.
    expect(await reading(`\0\0\0\x18ftypisom${'x'.repeat(500)}`)).toEqual({ kind: 'no-seal' });
  });
});

describe('a receipt', () => {
  const receipt: Receipt = {
    id: '8d7f6f0e-7d7b-4b43-9d4a-2c6f0d2f9a11',
    cameoId: '8d7f6f0e-7d7b-4b43-9d4a-2c6f0d2f9a12',
    cameoName: 'Ben',
    reach: 'everything',
    at: '2026-11-01T10:00:00.000Z',
    erasedAt: null,
    grants: [],
    takes: [],
    posts: [],
    blank: [],
  };

  it('is read when this house signed it, with or without a line’s end after it', async () => {
    const signed = signReceipt(receipt, ours);
    expect(await reading(`${signed}\n`)).toEqual({ kind: 'receipt', receipt });
    const erasure = {
      id: receipt.id,
      kind: 'erasure' as const,
      askedAt: receipt.at,
      finishedAt: receipt.at,
      counts: { posts: 2 },
    };
    expect(await reading(signReceipt(erasure, ours))).toEqual({
      kind: 'erasure-receipt',
      receipt: erasure,
    });
  });

  it('is broken when a letter is another, or another house signed it', async () => {
    const [head = '', , mac = ''] = signReceipt(receipt, ours).split('.');
    const other = Buffer.from(JSON.stringify({ ...receipt, cameoName: 'Ida' })).toString('base64url');
    expect(await reading(`${head}.${other}.${mac}`)).toEqual({ kind: 'receipt-broken' });
    expect(await reading(signReceipt(receipt, theirs))).toEqual({ kind: 'receipt-broken' });
  });
});

it('is done in a process of its own, which answers the same', async () => {
  const path = join(folder, 'apart.mp4');
  await writeFile(path, sealed);
  const { root } = ours;
  expect(await readFileApart({ path, root })).toEqual(await readFile(path, root));
  const missing = readFileApart({ path: join(folder, 'nowhere'), root });
  await expect(missing).rejects.toMatchObject({ code: 'internal' });
});
