import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../toolchain.ts';
import { Trouble } from './trouble.ts';

const SOURCES = ['client', 'art', 'contracts', 'package-lock.json'];
const out = join(root, 'dist/client');
const stamp = join(out, '.sources');

function filesUnder(path: string): string[] {
  const whole = join(root, path);
  if (!existsSync(whole)) return [];
  if (statSync(whole).isFile()) return [whole];
  const found = readdirSync(whole, { recursive: true, withFileTypes: true });
  return found.filter((each) => each.isFile()).map((each) => join(each.parentPath, each.name));
}

function sourcesHash(): string {
  const hash = createHash('sha256');
  for (const file of SOURCES.flatMap(filesUnder).sort())
    hash.update(file.slice(root.length)).update(readFileSync(file));
  return hash.digest('hex');
}

/** Builds the pages into `dist/client` when what they are made of has changed. Throws with the build's words. */
export async function buildClient(): Promise<'built' | 'unchanged'> {
  const hash = sourcesHash();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return 'unchanged';
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const args = [vite, 'build', '--config', 'client/vite.config.ts', '--logLevel', 'warn'];
  try {
    await promisify(execFile)(process.execPath, args, {
      cwd: root,
      maxBuffer: 1e8,
      env: { ...process.env, NODE_ENV: 'production', NO_COLOR: '1' },
    });
  } catch (error) {
    throw new Trouble(`The pages could not be built:\n${String(error).slice(0, 3000)}`);
  }
  writeFileSync(stamp, hash);
  return 'built';
}
