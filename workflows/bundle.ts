import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';
import { kept } from '#inference/kept.ts';

const here = import.meta.dirname;

/** Workflow code may import its own folder and contracts: a change in either makes another bundle. */
async function sources(): Promise<(string | Uint8Array)[]> {
  const all: (string | Uint8Array)[] = [];
  for (const folder of [here, join(here, '../contracts')]) {
    const names = await readdir(folder, { recursive: true });
    for (const name of names.filter((one) => one.endsWith('.ts')).sort())
      all.push(name, await readFile(join(folder, name)));
  }
  return all;
}

/** The workflows as one script, kept by what they were made of: bundling takes over a second. */
export async function workflowBundle(): Promise<{ code: string }> {
  const bytes = await kept('workflows', await sources(), async () => {
    const { code } = await bundleWorkflowCode({
      workflowsPath: join(here, 'workflows.ts'),
      logger: new DefaultLogger('ERROR'),
    });
    return new TextEncoder().encode(code);
  });
  return { code: new TextDecoder().decode(bytes) };
}
