import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Beside the packages: gone when they are installed anew, and never among anybody's data. */
const folder = join(import.meta.dirname, '../node_modules/.cache/dailies');
const lockFile = join(import.meta.dirname, '../package-lock.json');

/**
 * What takes seconds to work out and comes out the same whenever `sources` and the packages are the same: worked out
 * once for this checkout, read back from then on by whichever process starts next. Where nothing can be written, it is
 * worked out each time.
 */
export async function kept(
  name: string,
  sources: readonly (string | Uint8Array)[],
  workOut: () => Promise<Uint8Array>,
): Promise<Uint8Array> {
  const hash = createHash('sha256').update(await readFile(lockFile));
  for (const source of sources) hash.update(source).update('\0');
  const path = join(folder, `${name}-${hash.digest('hex').slice(0, 24)}`);
  const before = await readFile(path).catch(() => null);
  if (before !== null) return before;
  const fresh = await workOut();
  // An empty answer is none, and is asked for again.
  if (fresh.length > 0) await keep(name, path, fresh).catch(() => undefined);
  return fresh;
}

/** Under its name at once or not at all: others may be reading. What other sources gave goes. */
async function keep(name: string, path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(folder, { recursive: true });
  const outdated = (await readdir(folder)).filter((each) => each.startsWith(`${name}-`));
  const unfinished = join(folder, `.${name}.${process.pid}`);
  await writeFile(unfinished, bytes);
  await rename(unfinished, path);
  for (const each of outdated) if (join(folder, each) !== path) await rm(join(folder, each), { force: true });
}
