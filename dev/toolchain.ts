import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';

/** The checkout's root folder. */
export const root = resolve(import.meta.dirname, '..');

/** Where Node keeps our code as it compiled it: with it a process of ours stands a third sooner. */
export const compiledCode = join(root, 'node_modules/.cache/dailies/compiled');

/** Where set-up keeps what it fetches or builds; the same rule as `dev/setup/cache.cjs`. */
export function cacheFolder(): string {
  const { DAILIES_CACHE, XDG_CACHE_HOME } = process.env;
  if (DAILIES_CACHE) return resolve(DAILIES_CACHE);
  return join(XDG_CACHE_HOME || join(homedir(), '.cache'), 'dailies');
}

const Toolchain = z.object({
  temporal: z.string(),
  temporalTestServer: z.string().optional(),
  mediasoupWorker: z.string().optional(),
});
export type Toolchain = z.infer<typeof Toolchain>;

/** Paths of the programs that set-up found; throws a sentence when it has not run. */
export function toolchain(): Toolchain {
  const file = join(cacheFolder(), 'toolchain.json');
  try {
    return Toolchain.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    throw new Error('This checkout is not set up yet. Run: node dev/setup.cjs --test');
  }
}
