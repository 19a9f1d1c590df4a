import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';

const here = import.meta.dirname;

/** Workflow code may import its own folder and contracts: a change in either makes another bundle. */
async function sourcesHash(): Promise<string> {
  const hash = createHash('sha256');
  for (const folder of [here, join(here, '../contracts')]) {
    const names = await readdir(folder, { recursive: true });
    for (const name of names.filter((one) => one.endsWith('.ts')).sort())
      hash.update(name).update(await readFile(join(folder, name)));
  }
  hash.update(await readFile(join(here, '../package-lock.json')));
  return hash.digest('hex').slice(0, 16);
}

/** The workflows as one script, kept in `dataDir` by the hash of their sources: bundling takes over a second. */
export async function workflowBundle(dataDir: string): Promise<{ codePath: string }> {
  const folder = join(dataDir, 'workflow-bundles');
  const codePath = join(folder, `${await sourcesHash()}.js`);
  if (existsSync(codePath)) return { codePath };
  const { code } = await bundleWorkflowCode({
    workflowsPath: join(here, 'workflows.ts'),
    logger: new DefaultLogger('ERROR'),
  });
  await mkdir(folder, { recursive: true });
  const fresh = `${codePath}.${process.pid}`;
  await writeFile(fresh, code);
  await rename(fresh, codePath);
  return { codePath };
}
