import { postgresService } from '../postgres.ts';
import { temporalService } from '../temporal.ts';
import { banner } from './banner.ts';
import { buildClient } from './client-build.ts';
import { childEnvironment } from './environment.ts';
import { type LauncherOptions, readOptions } from './options.ts';
import { endStale, pidRecord } from './pids.ts';
import { type Programs, prepareDatabase, serverService, workerService } from './programs.ts';
import { type Supervised, supervise, type Watcher } from './supervisor.ts';

export interface Launched {
  options: LauncherOptions;
  /** Ends everything in order: those who write first, then those who keep. */
  stop: () => Promise<void>;
}

const say = (text: string) => console.log(text);

async function stopAll(running: Supervised[]): Promise<void> {
  const keepers = running.filter((each) => ['postgres', 'temporal'].includes(each.name));
  await Promise.all(running.filter((each) => !keepers.includes(each)).map((each) => each.stop()));
  await Promise.all(keepers.map((each) => each.stop()));
}

/**
 * Starts the whole program: PostgreSQL and Temporal, then the schema and the seeds, then server and worker;
 * prints the link when `/readyz` answers. Whatever was started is ended again when a step fails.
 */
export async function launchAll(
  env: NodeJS.ProcessEnv,
  args: readonly string[],
  programs: Programs,
  pages = buildClient,
): Promise<Launched> {
  const options = await readOptions(env, args);
  await endStale(options.dataDir);
  const pids = pidRecord(options.dataDir, options.publicUrl);
  const watcher: Watcher = {
    onPid: (name, pid) => pids.set(name, pid),
    onTrouble: (text) => say(`! ${text}`),
  };
  const running: Supervised[] = [];
  const run = async (service: Parameters<typeof supervise>[0]) => {
    running.push(await supervise(service, watcher));
  };
  try {
    const building = pages();
    building.catch(() => undefined);
    const { dataDir } = options;
    say('Starting PostgreSQL and Temporal …');
    // PostgreSQL first has to make its folder, on a first start: Temporal does not wait for that.
    const beginning = [
      // Tests kill processes; nobody cuts their power.
      postgresService({ dataDir, lasting: env.NODE_ENV !== 'test' }),
      temporalService({ dataDir }),
    ] as const;
    const began = await Promise.allSettled(beginning.map(async (service) => run(await service)));
    for (const each of began) if (each.status === 'rejected') throw each.reason;
    const [postgres, temporal] = await Promise.all(beginning);
    const childEnv = childEnvironment(options, {
      databaseUrl: postgres.url,
      temporalAddress: temporal.address,
    });
    say('Preparing the database and the pages …');
    const [ownerInvite] = await Promise.all([prepareDatabase(childEnv, programs.seed), building]);
    say('Opening the rooms …');
    const opened = await Promise.allSettled([
      run(serverService(options, childEnv, programs.server)),
      run(workerService(options, childEnv, programs.worker)),
    ]);
    for (const each of opened) if (each.status === 'rejected') throw each.reason;
    say(await banner(options, ownerInvite));
  } catch (error) {
    await stopAll(running);
    throw error;
  }
  return { options, stop: () => stopAll(running) };
}
