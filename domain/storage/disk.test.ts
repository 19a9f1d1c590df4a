import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDisk } from './disk.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dailies-disk-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const words = (value: string) => new TextEncoder().encode(value);

describe('storage on disk', () => {
  it('gives back what was put, whole or by range, and nothing once it is removed', async () => {
    const disk = openDisk(folder);
    await disk.put('takes/a/film.mp4', words('hello film'));
    expect(new TextDecoder().decode(await disk.get('takes/a/film.mp4'))).toBe('hello film');
    expect(await disk.size('takes/a/film.mp4')).toBe(10);
    expect(await text(await disk.stream('takes/a/film.mp4', { start: 6, end: 9 }))).toBe('film');
    const file = join(folder, 'outside.bin');
    await writeFile(file, 'from a file');
    await disk.put('takes/a/film.mp4', { file });
    expect(await disk.size('takes/a/film.mp4')).toBe(11);
    await disk.put('takes/b/film.mp4', words('other'));
    await disk.removeAll('takes/a/');
    expect(await disk.size('takes/a/film.mp4')).toBeNull();
    await expect(disk.get('takes/a/film.mp4')).rejects.toMatchObject({ code: 'not-found' });
    await expect(disk.stream('takes/a/film.mp4')).rejects.toMatchObject({ code: 'not-found' });
    await disk.remove('takes/b/film.mp4');
    expect(await disk.size('takes/b/film.mp4')).toBeNull();
  });

  it('leaves no half-written file behind when a put fails', async () => {
    const disk = openDisk(folder);
    await expect(disk.put('takes/c/film.mp4', { file: join(folder, 'missing') })).rejects.toMatchObject({
      code: 'not-found',
    });
    expect(await readdir(join(folder, 'media/takes/c'))).toEqual([]);
  });

  it.each(['../etc/passwd', 'takes/../../x', '/abs', 'takes//x', 'takes', 'takes/.hidden', 'Takes/A'])(
    'refuses the key %s',
    async (key) => {
      await expect(openDisk(folder).put(key, words('x'))).rejects.toMatchObject({ code: 'bad-input' });
    },
  );
});
