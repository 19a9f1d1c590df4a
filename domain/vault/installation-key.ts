import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The key that wraps every member's likeness key: from the environment, or made once into `dataDir/secrets/likeness`,
 * readable by us alone. Lose it, and no template opens again; people enrol anew.
 */
export function installationKey(fromEnvironment: string | undefined, dataDir: string): string {
  if (fromEnvironment !== undefined) return fromEnvironment;
  const folder = join(dataDir, 'secrets');
  const file = join(folder, 'likeness');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  try {
    // Exclusive: of two processes that start together, one makes it and the other reads it.
    writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  return readFileSync(file, 'utf8').trim();
}
