import { execFile } from 'node:child_process';
import { request as http } from 'node:http';
import { request as https } from 'node:https';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import type { Service } from '../service.ts';
import { root } from '../toolchain.ts';
import { waitFor } from '../wait-for.ts';
import { internalUrl, logsOf } from './environment.ts';
import type { LauncherOptions } from './options.ts';
import { Trouble } from './trouble.ts';

/** A busy machine is slow, not broken. */
const START_SECONDS = 120;

/** The program's own files; a test may stand others in their place. */
export interface Programs {
  server: string;
  worker: string;
  seed: string;
}

export const realPrograms: Programs = {
  server: join(root, 'server/main.ts'),
  worker: join(root, 'workflows/worker.ts'),
  seed: join(root, 'dev/migrate-and-seed.ts'),
};

/** Status of `GET url`; our own self-made certificate is no reason to distrust ourselves. */
function statusOf(url: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const ask = url.startsWith('https:') ? https : http;
    const asking = ask(url, { rejectUnauthorized: false, timeout: 2000 }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
    asking.once('timeout', () => asking.destroy(new Error('no answer within 2 s')));
    asking.once('error', reject);
    asking.end();
  });
}

/** The process that holds rooms, pages and the SFU. */
export function serverService(options: LauncherOptions, env: Record<string, string>, file: string): Service {
  const ready = `${internalUrl(options)}/readyz`;
  return {
    name: 'server',
    command: process.execPath,
    args: [file],
    cwd: root,
    env,
    logs: logsOf(options),
    stopSignal: 'SIGTERM',
    ready: async () => {
      await waitFor(`200 from ${ready}`, async () => (await statusOf(ready)) === 200, START_SECONDS);
    },
  };
}

/**
 * Each frame passes through buffers of 4 MB. Allocators that hand such memory back to the system at once, and get it
 * again page by page, cost a renderer an eighth of its processor time: these settings of glibc and mimalloc keep it.
 */
const keepMemory = {
  MALLOC_MMAP_THRESHOLD_: String(32 * 1024 * 1024),
  MALLOC_TRIM_THRESHOLD_: String(256 * 1024 * 1024),
  MIMALLOC_PURGE_DELAY: '-1',
};

/** The process that runs workflows and renders. It serves nobody, so it is ready when it runs. */
export function workerService(options: LauncherOptions, env: Record<string, string>, file: string): Service {
  return {
    name: 'worker',
    command: process.execPath,
    args: [file],
    cwd: root,
    env: { ...keepMemory, ...env },
    logs: logsOf(options),
    stopSignal: 'SIGTERM',
    ready: async () => undefined,
  };
}

const Seeded = z.object({ ownerInviteUrlPath: z.string().nullable() });

/** Migrates and seeds; the path of the owner's invite, or null once somebody used it. */
export async function prepareDatabase(env: Record<string, string>, file: string): Promise<string | null> {
  const run = promisify(execFile)(process.execPath, [file], {
    cwd: root,
    env: { ...process.env, ...env },
    maxBuffer: 1e7,
  });
  const { stdout } = await run.catch((error: { stderr?: string; message: string }) => {
    throw new Trouble(`The database could not be prepared:\n${error.stderr || error.message}`);
  });
  const last = stdout.trim().split('\n').at(-1) ?? '';
  return Seeded.parse(JSON.parse(last)).ownerInviteUrlPath;
}
