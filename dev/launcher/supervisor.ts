import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { guardPid } from '../guard.ts';
import { launch, type Running, type Service, start, tailOf } from '../service.ts';

/** Pauses before the first, second, … restart in a row; a service that lived this long starts over. */
const BACKOFF_MS = [200, 500, 1000, 2000, 5000];
const HEALTHY_MS = 30_000;

export interface Supervised {
  readonly name: string;
  /** Ends it and keeps it ended. */
  stop: () => Promise<void>;
}

export interface Watcher {
  /** A process of this name runs now, or none does. */
  onPid: (name: string, pid: number | undefined) => void;
  /** Something a person should read. */
  onTrouble: (sentence: string) => void;
}

/** The last line of its log that names an error, as a hint. */
function lastWords(service: Service): string {
  const lines = tailOf(service.logs, service.name).split('\n');
  const said = lines.findLast((line) => /error|fatal/i.test(line))?.trim();
  return said ? `It said: ${said.slice(0, 200)}. ` : '';
}

/**
 * Starts a service, waits until it serves (throws when it does not), and from then on starts it again, with
 * pauses, whenever it ends by itself.
 */
export async function supervise(service: Service, watcher: Watcher): Promise<Supervised> {
  const log = service.logs ? `Its log: ${join(service.logs, `${service.name}.log`)}` : '';
  let stopping = false;
  let running: Running = await start(service);
  const ended = new AbortController();

  const tend = async (): Promise<void> => {
    for (let failures = 0; ; ) {
      const since = Date.now();
      watcher.onPid(service.name, running.pid);
      watcher.onPid('guard', guardPid());
      const { child } = running;
      if (child.exitCode === null && child.signalCode === null) {
        await new Promise<void>((resolve) => child.once('exit', () => resolve()));
      }
      watcher.onPid(service.name, undefined);
      if (stopping) return;
      failures = Date.now() - since > HEALTHY_MS ? 0 : failures + 1;
      const how = child.signalCode ?? `code ${child.exitCode}`;
      if (failures <= 1 || failures % 5 === 0) {
        watcher.onTrouble(`${service.name} ended (${how}) and is started again. ${lastWords(service)}${log}`);
      }
      const pause = BACKOFF_MS[Math.min(failures, BACKOFF_MS.length - 1)] ?? 5000;
      await sleep(pause, undefined, { signal: ended.signal }).catch(() => undefined);
      if (stopping) return;
      running = await launch(service);
    }
  };
  const tending = tend().catch((error: unknown) => watcher.onTrouble(`${service.name}: ${String(error)}`));

  return {
    name: service.name,
    async stop() {
      stopping = true;
      ended.abort();
      await running.stop();
      await tending;
    },
  };
}
