import { execFile } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { accepts, freePort } from './ports.ts';
import { type Running, type Service, start } from './service.ts';
import { toolchain } from './toolchain.ts';
import { waitFor } from './wait-for.ts';

export interface TemporalOptions {
  /** The database is `dataDir/temporal/temporal.db`; the log in `dataDir/logs`. */
  dataDir: string;
  /** A free one by default. */
  port?: number;
}

/** Temporal's server on a file as a service, and the address that it will answer at. */
export async function temporalService(options: TemporalOptions): Promise<Service & { address: string }> {
  const dataDir = resolve(options.dataDir);
  const folder = join(dataDir, 'temporal');
  mkdirSync(folder, { recursive: true });
  const port = options.port ?? (await freePort());
  const address = `127.0.0.1:${port}`;
  return {
    name: 'temporal',
    address,
    command: toolchain().temporal,
    args: [
      ...['server', 'start-dev', '--headless', '--ip', '127.0.0.1', '--port', String(port)],
      ...['--namespace', 'default', '--db-filename', join(folder, 'temporal.db')],
      // Without these two it commits 27 instead of 69 small workflows a second; both survive kill -9.
      ...['--sqlite-pragma', 'journal_mode=wal', '--sqlite-pragma', 'synchronous=normal'],
      ...['--log-level', 'error', '--log-format', 'json'],
    ],
    logs: join(dataDir, 'logs'),
    stopSignal: 'SIGTERM',
    ready: async () => {
      await waitFor('an answer from Temporal', () => accepts(port));
      const ask = ['operator', 'namespace', 'describe', '--namespace', 'default', '--address', address];
      await waitFor('the default namespace of Temporal', async () => {
        await promisify(execFile)(toolchain().temporal, ask, { timeout: 5000 });
        return true;
      });
    },
  };
}

/** Starts Temporal in `dataDir` and waits until it answers. It ends with this process, however that ends. */
export async function startTemporal(options: TemporalOptions): Promise<Running & { address: string }> {
  const service = await temporalService(options);
  return { ...(await start(service)), address: service.address };
}
