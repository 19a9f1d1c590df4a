import { glob, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { cruise, type ICruiseOptions } from 'dependency-cruiser';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { root } from './toolchain.ts';

const IMPORT = /^(?:import|export)\b[^;'"`]*?from\s+'([^']+)'/gm;
const FOLDERS = ['contracts', 'art', 'domain', 'inference', 'rooms', 'workflows', 'server', 'client'];
const Found = z.object({
  modules: z.array(z.object({ source: z.string(), dependencies: z.array(z.object({ module: z.string() })) })),
});

async function sources(pattern: string): Promise<string[]> {
  return Array.fromAsync(glob(pattern, { cwd: root }));
}

test('the import rules see every import of every file, those of types included', async () => {
  const config: { options: ICruiseOptions } = createRequire(import.meta.url)('../.dependency-cruiser.cjs');
  const { output } = await cruise(FOLDERS, { ...config.options, baseDir: root, validate: false });
  const seen = new Map(
    Found.parse(output).modules.map((each) => [
      each.source,
      new Set(each.dependencies.map((to) => to.module)),
    ]),
  );
  const overlooked: string[] = [];
  for (const file of await sources(`{${FOLDERS.join(',')}}/**/*.{ts,tsx}`)) {
    const text = await readFile(join(root, file), 'utf8');
    for (const [, to = ''] of text.matchAll(IMPORT)) {
      if (!to.startsWith('node:') && !seen.get(file)?.has(to)) overlooked.push(`${file} → ${to}`);
    }
  }
  expect(overlooked).toEqual([]);
});

test('workflow code imports activities, workers and schemas as types only: each run evaluates it anew', async () => {
  const values: string[] = [];
  for (const file of await sources('workflows/{**/workflow,signals}.ts')) {
    const text = await readFile(join(root, file), 'utf8');
    for (const [whole, to = ''] of text.matchAll(IMPORT)) {
      const runs = /\/(activities|worker)\.ts$|^#contracts\/(?!workflow-names\.ts$)/.test(to);
      if (runs && !/^(import|export) type\b/.test(whole)) values.push(`${file} → ${to}`);
    }
  }
  expect(values).toEqual([]);
});
