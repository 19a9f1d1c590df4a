import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

it('makes a film at a terminal, and ends with it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'dailies-film-'));
  const [out, trace] = [join(folder, 'film.mp4'), join(folder, 'trace.json')];
  const args = [new URL('./film.ts', import.meta.url).pathname, 'Mia waves.', '--out', out, '--trace', trace];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  expect(stdout).toContain('mia wave');
  expect((await stat(out)).size).toBeGreaterThan(10_000);
  expect(JSON.parse(await readFile(trace, 'utf8'))).toMatchObject({ beats: [{ verdict: 'happened' }] });
  await rm(folder, { recursive: true });
}, 60_000);
