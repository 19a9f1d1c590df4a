import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { nanosecondsPerStep } from '../bench/figures/processor.ts';
import { root } from './toolchain.ts';

/**
 * `npm run bench [-- NAME …]`: runs the benchmarks of `bench/`, one after the other, alone on the machine, and says before
 * and after each how fast a core is.
 */
const all = readdirSync(join(root, 'bench'))
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .map((name) => name.slice(0, -'.ts'.length))
  .sort();
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !all.includes(name));
if (unknown.length > 0) {
  console.error(`No benchmark is called ${unknown.join(', ')}. There are: ${all.join(', ')}`);
  process.exit(2);
}
for (const name of wanted.length > 0 ? wanted : all) {
  console.log(`\n— ${name}`);
  reportCore('before');
  const { status } = spawnSync(process.execPath, [join('bench', `${name}.ts`)], {
    cwd: root,
    stdio: 'inherit',
  });
  reportCore('after');
  if (status !== 0) process.exitCode = 1;
}

function reportCore(when: string): void {
  console.log(`a core ${when}: ${nanosecondsPerStep().toFixed(1)} ns a step`);
}
