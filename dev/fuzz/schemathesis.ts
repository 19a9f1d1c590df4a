import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { spawnGuarded } from '../guard.ts';
import { cacheFolder } from '../toolchain.ts';

/** The fuzzer of OpenAPI descriptions (MIT). Pinned, so that a run finds what the last one found. */
const version = '4.32.5';

/** Runs a command with our output; its exit code. */
export function run(command: string, args: readonly string[], cwd?: string): Promise<number> {
  return new Promise((resolve) => {
    const child = spawnGuarded(command, [...args], { cwd, stdio: ['ignore', 'inherit', 'inherit'] });
    child.once('error', () => resolve(127));
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/**
 * Path of the program: `SCHEMATHESIS`, or a Python environment of its own in the cache, made from the package index that
 * pip is set up for.
 */
export async function schemathesis(): Promise<string> {
  const { SCHEMATHESIS } = process.env;
  if (SCHEMATHESIS) return SCHEMATHESIS;
  const folder = join(cacheFolder(), 'schemathesis', version);
  const program = join(folder, 'bin', 'schemathesis');
  if (existsSync(program)) return program;
  console.log('Fetching schemathesis. It is kept for the next time.');
  const made =
    (await run('python3', ['-m', 'venv', folder])) === 0 &&
    (await run(join(folder, 'bin', 'pip'), ['install', '--quiet', `schemathesis==${version}`])) === 0;
  if (!made) throw new Error('schemathesis needs Python 3.10 or newer with venv and a package index.');
  return program;
}
