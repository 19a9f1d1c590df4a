import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { signalGroup } from '../guard.ts';
import { isAlive, startedAt } from '../processes.ts';
import { waitFor } from '../wait-for.ts';
import { Trouble } from './trouble.ts';

const Entry = z.object({ name: z.string(), pid: z.int(), startedAt: z.string() });
const Record = z.object({ url: z.string(), launcher: Entry, children: z.array(Entry) });
type Entry = z.infer<typeof Entry>;

/** A recorded process, not a later one that got the same id. */
const isOurs = (entry: Entry) => isAlive(entry.pid) && startedAt(entry.pid) === entry.startedAt;
const entry = (name: string, pid: number): Entry => ({ name, pid, startedAt: startedAt(pid) });
const fileIn = (dataDir: string) => join(dataDir, 'pids.json');

function read(dataDir: string): z.infer<typeof Record> | undefined {
  if (!existsSync(fileIn(dataDir))) return undefined;
  try {
    return Record.parse(JSON.parse(readFileSync(fileIn(dataDir), 'utf8')));
  } catch {
    return undefined;
  }
}

/**
 * Ends what an earlier run in this folder left behind. Throws `Trouble` when that run is alive and well: two
 * would share one database.
 */
export async function endStale(dataDir: string): Promise<void> {
  const before = read(dataDir);
  if (!before) return;
  if (isOurs(before.launcher)) {
    throw new Trouble(
      `Dailies already runs on ${dataDir} (process ${before.launcher.pid}) at ${before.url}. ` +
        'Use that one, end it, or start a second one with another DATA_DIR.',
    );
  }
  const left = before.children.filter(isOurs);
  for (const each of left) signalGroup(each.pid, each.name === 'postgres' ? 'SIGQUIT' : 'SIGKILL');
  const gone = () => left.every((each) => !isOurs(each));
  await waitFor('the end of an earlier run', gone, 5).catch(() => {
    for (const each of left.filter(isOurs)) signalGroup(each.pid, 'SIGKILL');
  });
}

/** Keeps `DATA_DIR/pids.json` true while processes come and go. */
export function pidRecord(dataDir: string, url: string) {
  const launcher = entry('launcher', process.pid);
  const children = new Map<string, Entry>();
  const write = () => {
    const part = `${fileIn(dataDir)}.part`;
    const record: z.infer<typeof Record> = { url, launcher, children: [...children.values()] };
    writeFileSync(part, `${JSON.stringify(record, null, 2)}\n`);
    renameSync(part, fileIn(dataDir));
  };
  write();
  return {
    set(name: string, pid: number | undefined) {
      if (pid === undefined) children.delete(name);
      else children.set(name, entry(name, pid));
      write();
    },
  };
}
