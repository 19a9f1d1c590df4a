import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { freePort } from '#dev/ports.ts';
import { isAlive } from '#dev/processes.ts';
import { root } from '#dev/toolchain.ts';
import { waitFor } from '#dev/wait-for.ts';

export type ProcessName = 'postgres' | 'temporal' | 'server' | 'worker';

const Pids = z.object({ children: z.array(z.object({ name: z.string(), pid: z.int() })) });

/** The whole program on a folder of its own, started as a person starts it: `dev/start.ts`. */
export interface Studio {
  url: string;
  dataDir: string;
  /** Address of the owner's invite, as the terminal prints it. */
  ownerInvite: string;
  pid(name: ProcessName): number;
  /** `kill -9`, and the id that was killed. */
  kill(name: ProcessName): number;
  /** Resolves when a new process stands where `old` was and the program serves again. */
  restarted(name: ProcessName, old: number): Promise<void>;
  /** A variable that its server runs with; empty when it has none of this name. */
  environment(name: string): string;
  /** URL of its database, for looking at what is kept. */
  databaseUrl(): string;
  close(): Promise<void>;
}

/**
 * Starts the program and waits for its link. Ends with the tests' process, however that ends, because the
 * launcher's guard ends what it started.
 */
export async function openStudio(env: Record<string, string> = {}, args: string[] = []): Promise<Studio> {
  const dataDir = mkdtempSync(join(tmpdir(), 'dailies-e2e-'));
  const port = await freePort();
  const rtcPort = await freePort();
  const launcher = spawn(process.execPath, [join(root, 'dev/start.ts'), ...args], {
    cwd: root,
    env: {
      ...process.env,
      DATA_DIR: dataDir,
      PORT: String(port),
      RTC_PORT: String(rtcPort),
      // Measured is what people run: a test's database does not wait for the disk.
      NODE_ENV: process.env.VITEST === undefined ? 'production' : 'test',
      DEMO_TOWN: 'off',
      END_WITH_PARENT: '1',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  launcher.stdout.on('data', (chunk) => {
    said += String(chunk);
  });
  launcher.stderr.on('data', (chunk) => {
    said += String(chunk);
  });
  const invite = await waitFor(
    `the program's link`,
    () => {
      if (launcher.exitCode !== null) return true;
      return /^\s*(https?:\/\/\S+\/invite\/\S+)\s*$/m.exec(said)?.[1];
    },
    120,
  );
  if (invite === true) throw new Error(`the program ended at its start:\n${said}`);
  return studio(launcher, dataDir, invite);
}

function studio(launcher: ChildProcess, dataDir: string, ownerInvite: string): Studio {
  const url = new URL(ownerInvite).origin;
  const pid = (name: ProcessName): number => {
    const { children } = Pids.parse(JSON.parse(readFileSync(join(dataDir, 'pids.json'), 'utf8')));
    const found = children.find((child) => child.name === name);
    if (found === undefined) throw new Error(`${name} does not run`);
    return found.pid;
  };
  const environment = (name: string): string => {
    const lines = readFileSync(`/proc/${pid('server')}/environ`, 'utf8').split('\0');
    return lines.find((line) => line.startsWith(`${name}=`))?.slice(name.length + 1) ?? '';
  };
  return {
    url,
    dataDir,
    ownerInvite,
    pid,
    environment,
    kill(name) {
      const old = pid(name);
      process.kill(old, 'SIGKILL');
      return old;
    },
    async restarted(name, old) {
      await waitFor(`a new ${name}`, () => pid(name) !== old && isAlive(pid(name)), 60);
      await waitFor(
        'the program serving again',
        async () => (await fetch(`${url}/readyz`)).status === 200,
        60,
      );
    },
    databaseUrl: () => environment('DATABASE_URL'),
    async close() {
      launcher.kill('SIGINT');
      await waitFor(
        'the end of the program',
        () => launcher.exitCode !== null || launcher.signalCode !== null,
        30,
      );
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
