import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { digitalSourceTypes, readSeal, sealFilm } from './provenance.ts';
import { readFilm } from './read-film.ts';
import { sealIdentity } from './seal-identity.ts';
import { shortFilm } from './testing/short-film.ts';

const manifest = {
  makerHandle: 'mia',
  generator: 'simulator',
  takeId: '8d7f6f0e-7d7b-4b43-9d4a-2c6f0d2f9a10',
  grantIds: ['0d9c1c6e-2f53-4a2b-8f1e-93b7a6f0a001', '0d9c1c6e-2f53-4a2b-8f1e-93b7a6f0a002'],
  planHash: 'a'.repeat(64),
  digitalSourceType: digitalSourceTypes.simulatedWithLikeness,
};
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'seal-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const film = (name: string): Promise<string> => shortFilm(join(folder, name));

describe('sealFilm', () => {
  it('tells maker, generator, take and consents, and is trusted under its own root', async () => {
    const signer = await sealIdentity(join(folder, 'keys'));
    const path = await film('sealed.mp4');
    await sealFilm({ path, manifest, signer });
    const seal = await readSeal(path, signer.root);
    expect(seal).toMatchObject({
      facts: manifest,
      intact: true,
      trusted: true,
      problems: [],
      signedBy: 'Dailies',
    });
    const stranger = await sealIdentity(join(folder, 'other-keys'));
    expect(await readSeal(path, stranger.root)).toMatchObject({ intact: true, trusted: false });
    expect(await readSeal(path)).toMatchObject({ intact: true, trusted: false });
  });

  it('leaves a film that still plays', async () => {
    const path = await film('plays.mp4');
    await sealFilm({ path, manifest, signer: await sealIdentity(join(folder, 'keys')) });
    const reader = await readFilm(path);
    let frames = 0;
    for await (const { rgba } of reader.frames()) if (rgba.length > 0) frames++;
    expect(frames).toBe(24);
    const bytes = await readFile(path);
    expect(bytes.indexOf('moov')).toBeLessThan(bytes.indexOf('mdat'));
  });

  it('shows that a film was changed afterwards', async () => {
    const signer = await sealIdentity(join(folder, 'keys'));
    const path = await film('changed.mp4');
    await sealFilm({ path, manifest, signer });
    const bytes = await readFile(path);
    const at = bytes.indexOf('mdat') + 400;
    bytes[at] = bytes[at]! ^ 0xff;
    await writeFile(path, bytes);
    expect(await readSeal(path, signer.root)).toMatchObject({ intact: false, trusted: false });
  });

  it('says nothing about films without a seal, and about what is no film', async () => {
    expect(await readSeal(await film('plain.mp4'))).toBeNull();
    await writeFile(join(folder, 'x.mp4'), 'nothing');
    expect(await readSeal(join(folder, 'x.mp4'))).toBeNull();
    const signer = await sealIdentity(join(folder, 'keys'));
    await expect(sealFilm({ path: join(folder, 'x.mp4'), manifest, signer })).rejects.toMatchObject({
      code: 'render-failed',
    });
  });
});

describe('sealIdentity', () => {
  it('is made once and kept for its owner alone', async () => {
    const first = await sealIdentity(join(folder, 'once'));
    expect(await sealIdentity(join(folder, 'once'))).toEqual(first);
    expect((await stat(join(folder, 'once', 'seal.json'))).mode & 0o077).toBe(0);
    await writeFile(join(folder, 'once', 'seal.json'), '{');
    await expect(sealIdentity(join(folder, 'once'))).rejects.toMatchObject({ code: 'internal' });
  });
});
