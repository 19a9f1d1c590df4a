import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { openStudio } from '../e2e/harness/studio.ts';
import { configFor } from './fuzz/config.ts';
import { furnish } from './fuzz/house.ts';
import { run, schemathesis } from './fuzz/schemathesis.ts';

/**
 * `npm run fuzz [-- --examples 20 --seed 1 --only member]`: holds the running program against its own description
 * (`/openapi.json`) with requests of all sorts, as a stranger, a guardian, a member and an operator. No answer may be a
 * 5xx, of an undescribed status or media type, or other than its schema.
 */
const { values } = parseArgs({
  options: {
    examples: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
  },
});

const checks = [
  'not_a_server_error',
  'status_code_conformance',
  'content_type_conformance',
  'response_schema_conformance',
];
/** Never ends, so nothing can be said about its end (`e2e/main-job` listens to it). */
const endless = '/api/me/stream';
/** After these the caller is signed out. They come last. */
const leaving = ['signOut', 'deactivate', 'eraseMe'];

const Failure = z.object({
  msg: z.literal('request failed'),
  where: z.string(),
  err: z.object({ message: z.string() }),
});

/** Which request failed, and why. */
function failureIn(line: string): string[] {
  const { success, data } = Failure.safeParse(line.startsWith('{') ? JSON.parse(line) : null);
  return success ? [`${data.where}: ${data.err.message}`] : [];
}

const program = await schemathesis();
const folder = await mkdtemp(join(tmpdir(), 'dailies-fuzz-'));
const studio = await openStudio({ LOG_LEVEL: 'error' });
try {
  const { callers, known } = await furnish(studio);
  for (const [name, who] of callers) {
    if (values.only !== undefined && values.only !== name) continue;
    const config = join(folder, `${name}.toml`);
    await writeFile(config, configFor(studio.url, who, known));
    const fuzz = (filter: string[]): Promise<number> =>
      run(
        program,
        [
          ...['--config-file', config, 'run', `${studio.url}/openapi.json`, '--no-color'],
          ...['--phases', 'coverage,fuzzing', '--checks', checks.join(','), '--continue-on-failure'],
          ...['--max-examples', values.examples, '--seed', values.seed, '--request-timeout', '60'],
          ...['--generation-database', 'none', '--warnings', 'off', ...filter],
        ],
        folder,
      );
    console.log(`\n— as ${name}`);
    const codes = [
      await fuzz(['--exclude-path', endless, ...leaving.flatMap((id) => ['--exclude-operation-id', id])]),
      await fuzz(leaving.flatMap((id) => ['--include-operation-id', id])),
    ];
    if (codes.some((code) => code !== 0)) process.exitCode = 1;
  }
  const log = await readFile(join(studio.dataDir, 'logs', 'server.log'), 'utf8');
  const failures = new Set(log.split('\n').flatMap(failureIn));
  if (failures.size > 0) console.log(`\nWhat the server said of its failures:\n${[...failures].join('\n')}`);
} finally {
  await studio.close();
  await rm(folder, { recursive: true, force: true });
}
