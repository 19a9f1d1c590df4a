import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { kept } from './kept.ts';

const folder = join(import.meta.dirname, '../node_modules/.cache/dailies');
const name = `test.${process.pid}`;
const files = async () => (await readdir(folder)).filter((each) => each.startsWith(name));
afterAll(async () => {
  for (const each of await files()) await rm(join(folder, each));
});

it('works out once what its sources give, anew when they change, and lets go of the old', async () => {
  let worked = 0;
  const answer = async (sources: string[], result: string) =>
    Buffer.from(
      await kept(name, sources, async () => {
        worked++;
        return Buffer.from(result);
      }),
    ).toString();
  expect(await answer(['a', 'bc'], 'one')).toBe('one');
  expect(await answer(['a', 'bc'], 'two')).toBe('one');
  expect(worked).toBe(1);
  // Where one source ends and the next begins is a part of what they say.
  expect(await answer(['ab', 'c'], 'three')).toBe('three');
  expect(await files()).toHaveLength(1);
  expect(await answer(['nothing'], '')).toBe('');
  expect(await answer(['nothing'], 'something')).toBe('something');
  expect(worked).toBe(4);
});
