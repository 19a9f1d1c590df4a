import type { ChildProcess } from 'node:child_process';
import { closeSync, fstatSync, mkdirSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { signalGroup, spawnGuarded } from './guard.ts';

/** A program that runs as long as we do: how to start it, how to see that it serves, how to end it. */
export interface Service {
  name: string;
  command: string;
  args: string[];
  env?: Record<string, string>;
  cwd?: string;
  uid?: number;
  gid?: number;
  /** Folder of log files, `<name>.log`; without it the output is thrown away. */
  logs?: string;
  /** What asks it to end in order. */
  stopSignal: NodeJS.Signals;
  /** What it gets first when we are killed. */
  lastSignal?: string;
  /** Runs before each start, for what a crash left behind. */
  prepare?: () => Promise<void>;
  /** Resolves once it serves. */
  ready: () => Promise<void>;
}

export interface Running {
  pid: number;
  child: ChildProcess;
  /** Ends it in order; by force after five seconds. */
  stop: () => Promise<void>;
}

const LOG_TAIL = 1500;
/** Everything here survives kill -9, so a person who pressed Ctrl-C need not wait longer. */
const GRACE_MS = 5000;

/** The end of a service's log. */
export function tailOf(logs: string | undefined, name: string): string {
  if (!logs) return '';
  const file = openSync(join(logs, `${name}.log`), 'r');
  const { size } = fstatSync(file);
  const tail = Buffer.alloc(Math.min(LOG_TAIL, size));
  readSync(file, tail, 0, tail.length, size - tail.length);
  closeSync(file);
  return tail.toString();
}

/** Starts a service without waiting for it to serve. */
export async function launch(service: Service): Promise<Running> {
  await service.prepare?.();
  let log: number | 'ignore' = 'ignore';
  if (service.logs) {
    mkdirSync(service.logs, { recursive: true });
    log = openSync(join(service.logs, `${service.name}.log`), 'a');
  }
  const child = spawnGuarded(
    service.command,
    service.args,
    {
      cwd: service.cwd,
      uid: service.uid,
      gid: service.gid,
      env: { ...process.env, ...service.env },
      stdio: ['ignore', log, log],
    },
    service.lastSignal,
  );
  if (typeof log === 'number') closeSync(log);
  const gone = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  const { pid } = child;
  if (pid === undefined) {
    throw new Error(`${service.name} could not be started: ${service.command} cannot be run.`);
  }
  return {
    pid,
    child,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      signalGroup(pid, service.stopSignal);
      const force = setTimeout(() => signalGroup(pid, 'SIGKILL'), GRACE_MS);
      await gone;
      clearTimeout(force);
    },
  };
}

/** Starts a service and waits until it serves; when it ends before, says so with the tail of its log. */
export async function start(service: Service): Promise<Running> {
  const running = await launch(service);
  const early = new Promise<never>((_, reject) => {
    running.child.once('exit', (code, signal) => {
      reject(new Error(`${service.name} ended (${code ?? signal}):\n${tailOf(service.logs, service.name)}`));
    });
  });
  early.catch(() => undefined);
  try {
    await Promise.race([service.ready(), early]);
  } catch (error) {
    const dead = running.child.exitCode !== null || running.child.signalCode !== null;
    await running.stop();
    if (dead || !service.logs) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`${reason}. The end of its log:\n${tailOf(service.logs, service.name)}`, {
      cause: error,
    });
  }
  return running;
}
