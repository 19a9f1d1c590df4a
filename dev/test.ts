import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { signalGroup, spawnGuarded } from './guard.ts';
import { buildClient } from './launcher/client-build.ts';
import { compiledCode, root } from './toolchain.ts';

/**
 * `npm test`: types, lint, import rules, the pages' build, then every test. `npm run check`: the first three. `npm test -- FILTER`:
 * only the tests whose path holds FILTER. The last line is always `N passed, N failed`; the exit code is 0 only
 * when nothing failed.
 */
interface Tally {
  passed: number;
  failed: number;
}

/** Longer than any good run; a test that hangs must not hang whoever waits for the answer. */
const VITEST_MINUTES = 40;
const FOLDERS = [
  ...[
    'contracts',
    'art',
    'domain',
    'inference',
    'rooms',
    'workflows',
    'server',
    'client',
    'dev',
    'e2e',
    'bench',
  ],
].filter((folder) => existsSync(join(root, folder)));
const bin = (name: string) => join(root, 'node_modules/.bin', name);

/** Runs a command in the checkout with our output; its exit code (124 when it took too long). */
function run(command: string, args: string[], minutes = 10): Promise<number> {
  return new Promise((resolve) => {
    const child = spawnGuarded(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      console.error(`! ${command} took longer than ${minutes} minutes and was ended`);
      if (child.pid) signalGroup(child.pid, 'SIGKILL');
    }, minutes * 60_000);
    child.once('error', () => resolve(127));
    child.once('exit', (code) => {
      clearTimeout(timer);
      resolve(late ? 124 : (code ?? 1));
    });
  });
}

async function check(name: string, command: string, args: string[]): Promise<Tally> {
  const code = await run(command, args);
  console.log(`${code === 0 ? '✓' : '✗'} ${name}`);
  return { passed: Number(code === 0), failed: Number(code !== 0) };
}

/** Once, before the browser tests, which would otherwise each find it undone. */
async function pages(): Promise<Tally> {
  try {
    await buildClient();
    console.log('✓ pages');
    return { passed: 1, failed: 0 };
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n✗ pages`);
    return { passed: 0, failed: 1 };
  }
}

const Report = z.object({ numPassedTests: z.int(), numFailedTests: z.int(), numFailedTestSuites: z.int() });

async function vitest(filters: string[]): Promise<Tally> {
  const folder = await mkdtemp(join(tmpdir(), 'dailies-report-'));
  const report = join(folder, 'report.json');
  try {
    const args = ['run', ...filters, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    const code = await run(bin('vitest'), args, VITEST_MINUTES);
    if (!existsSync(report)) return { passed: 0, failed: 1 };
    const read = Report.parse(JSON.parse(await readFile(report, 'utf8')));
    // A file that could not be loaded, or an error outside of every test, is a failure too.
    const outside = code !== 0 && read.numFailedTests === 0 ? Math.max(1, read.numFailedTestSuites) : 0;
    return { passed: read.numPassedTests, failed: read.numFailedTests + outside };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(130));

// Tests start the program and its worker again and again.
process.env.NODE_COMPILE_CACHE ??= compiledCode;

const filters = process.argv.slice(2).filter((each) => each !== '--check');
const tallies: Tally[] = [];
if (filters.length === 0) {
  // Each checker reads what all of them need: four cost twice the processor time of one.
  tallies.push(await check('types', bin('tsc'), ['-p', '.', '--noEmit', '--checkers', '1']));
  tallies.push(await check('lint and format', bin('biome'), ['check', '.']));
  tallies.push(
    await check('import rules', bin('depcruise'), [...FOLDERS, '--config', '.dependency-cruiser.cjs']),
  );
}
if (!process.argv.includes('--check')) {
  if (filters.length === 0) tallies.push(await pages());
  tallies.push(await vitest(filters));
}

const sum = (of: keyof Tally) => tallies.reduce((total, each) => total + each[of], 0);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') === 0 ? 0 : 1;
