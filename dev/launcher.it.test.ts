import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { freePort } from './ports.ts';
import { isAlive } from './processes.ts';
import { root } from './toolchain.ts';
import { waitFor } from './wait-for.ts';

/** Stand-ins for server, worker and seeds: here the launcher itself is tried, with real services under it. */
const SERVER = `
import { createServer } from 'node:http';
import { createServer as secure } from 'node:https';
import { readFileSync } from 'node:fs';
import { spawn } from 'node:child_process';
const { PORT, HOST, TLS_CERT, TLS_KEY } = process.env;
const helper = spawn('sleep', ['1000'], { stdio: 'ignore' });
const answer = (asked, out) => out.end(JSON.stringify({ env: process.env, pid: process.pid, helper: helper.pid }));
const server = TLS_CERT
  ? secure({ cert: readFileSync(TLS_CERT), key: readFileSync(TLS_KEY) }, answer)
  : createServer(answer);
server.listen(Number(PORT), HOST);
`;
const WORKER = `setInterval(() => undefined, 1000);`;
const SEED = `console.log(JSON.stringify({ ownerInviteUrlPath: '/invite/owner' }));`;
const LAUNCH = `
import { launchAll } from '${root}/dev/launcher/launch.ts';
import { watchParent } from '${root}/dev/launcher/parent-watch.ts';
watchParent(() => process.exit(1));
const folder = import.meta.dirname;
const programs = { server: folder + '/server.mjs', worker: folder + '/worker.mjs', seed: folder + '/seed.mjs' };
const launched = await launchAll(process.env, process.argv.slice(2), programs, async () => 'unchanged').catch((error) => {
  console.error(error.message);
  process.exit(1);
});
process.on('SIGINT', () => launched.stop().then(() => process.exit(0)));
`;
const Pids = z.object({ children: z.array(z.object({ name: z.string(), pid: z.int() })) });
const Answer = z.object({ pid: z.int(), helper: z.int(), env: z.record(z.string(), z.string()) });

let folder: string;
let dataDir: string;
const started: ChildProcess[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dailies-launcher-'));
  dataDir = join(folder, 'data');
  await writeFile(join(folder, 'server.mjs'), SERVER);
  await writeFile(join(folder, 'worker.mjs'), WORKER);
  await writeFile(join(folder, 'seed.mjs'), SEED);
  await writeFile(join(folder, 'launch.ts'), LAUNCH);
});

afterEach(async () => {
  for (const each of started.splice(0)) each.kill('SIGKILL');
  if (existsSync(join(dataDir, 'pids.json'))) await nobodyIsLeft(await pids());
  await rm(folder, { recursive: true, force: true });
});

const node = process.execPath;

function launch(env: Record<string, string> = {}, args: string[] = [], command = [node]) {
  const [program = node, ...before] = command;
  const child = spawn(program, [...before, join(folder, 'launch.ts'), ...args], {
    cwd: root,
    env: { ...process.env, DATA_DIR: dataDir, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.push(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  const open = async () => {
    await waitFor('the link', () => output.includes('is open') || child.exitCode !== null);
    if (child.exitCode !== null) throw new Error(`the launcher ended before it was open:\n${output}`);
  };
  return { child, said: () => output, open };
}

const pids = async () => Pids.parse(JSON.parse(await readFile(join(dataDir, 'pids.json'), 'utf8'))).children;
const nobodyIsLeft = (all: { pid: number }[]) =>
  waitFor('the end of every process', () => all.every(({ pid }) => !isAlive(pid)), 5);
const ask = async (url: string) => Answer.parse(await (await fetch(url)).json());

test('kill -9 of the launcher ends every process it or its children started within 5 s, and the next start works', async () => {
  const port = await freePort();
  const first = launch({ PORT: String(port) });
  await first.open();
  expect(first.said()).toContain(`\n  http://localhost:${port}\n`);
  expect(first.said()).toContain(`\n  http://localhost:${port}/invite/owner\n`);
  const { helper, env } = await ask(`http://127.0.0.1:${port}`);
  const recorded = await pids();
  expect(recorded.map((each) => each.name).sort()).toEqual([
    'guard',
    'postgres',
    'server',
    'temporal',
    'worker',
  ]);
  const client = new pg.Client({ connectionString: env.DATABASE_URL });
  client.on('error', () => undefined);
  await client.connect();
  const { rows } = await client.query<{ pid: number }>('select pid from pg_stat_activity');
  const all = [...recorded, { pid: helper }, ...rows];
  expect(all.every(({ pid }) => isAlive(pid))).toBe(true);

  first.child.kill('SIGKILL');
  await nobodyIsLeft(all);

  const second = launch({ PORT: String(port) });
  await second.open();
  second.child.kill('SIGINT');
  await nobodyIsLeft(await pids());
});

test('kill -9 of the npm that runs the launcher ends everything too', async () => {
  // What npm does: a shell that stays, with the launcher below it.
  const shell = ['/bin/sh', '-c', `"${node}" "$0"; exit`];
  const { child, open } = launch({ npm_lifecycle_event: 'start' }, [], shell);
  await open();
  const all = await pids();
  child.kill('SIGKILL');
  await nobodyIsLeft(all);
});

test('a service that dies is started again and recorded', async () => {
  const port = await freePort();
  await launch({ PORT: String(port) }).open();
  for (const name of ['server', 'postgres']) {
    const before = (await pids()).find((each) => each.name === name);
    if (!before) throw new Error(`${name} is not recorded`);
    process.kill(before.pid, 'SIGKILL');
    await waitFor(`a new ${name}`, async () => {
      const now = (await pids()).find((each) => each.name === name);
      return now !== undefined && now.pid !== before.pid && isAlive(now.pid);
    });
  }
  const { env } = await waitFor('the server', () => ask(`http://127.0.0.1:${port}`));
  await waitFor('PostgreSQL', async () => {
    const client = new pg.Client({ connectionString: env.DATABASE_URL });
    await client.connect();
    await client.end();
    return true;
  });
});

test('a port that was asked for and is busy, and a second run on the same data, say what to do', async () => {
  const port = await freePort();
  const blocker = createServer().listen(port, '127.0.0.1');
  const busy = launch({ PORT: String(port) });
  await waitFor('the refusal', () => busy.child.exitCode !== null);
  expect(busy.said()).toContain(`Port ${port} (PORT) is in use`);
  blocker.close();

  await launch({ PORT: String(port) }).open();
  const twice = launch();
  await waitFor('the refusal', () => twice.child.exitCode !== null);
  expect(twice.said()).toContain(`already runs on ${dataDir}`);
});

test('--share serves HTTPS with a certificate for the announced address and tells browser and SFU about it', async () => {
  const port = await freePort();
  const shared = launch({ PORT: String(port), ANNOUNCED_ADDRESS: '127.0.0.2' }, ['--share']);
  await shared.open();
  expect(shared.said()).toContain(`\n  https://127.0.0.2:${port}\n`);
  expect(shared.said()).toContain('▄');
  expect(shared.said()).toContain('each browser asks once');
  const pem = await readFile(join(dataDir, 'tls/cert.pem'), 'utf8');
  const certificate = new X509Certificate(pem);
  expect(certificate.checkIP('127.0.0.2')).toBe('127.0.0.2');
  expect(certificate.checkIP('127.0.0.1')).toBe('127.0.0.1');
  // As the worker reaches the server: by the address and with the trust that the launcher hands it.
  const asWorker = `fetch(process.env.INTERNAL_URL).then(async (answer) => {
    console.log((await answer.json()).env.ANNOUNCED_ADDRESS);
  })`;
  const env = {
    INTERNAL_URL: `https://127.0.0.1:${port}`,
    NODE_EXTRA_CA_CERTS: join(dataDir, 'tls/cert.pem'),
  };
  const { stdout } = await promisify(execFile)(node, ['-e', asWorker], { env: { ...process.env, ...env } });
  expect(stdout.trim()).toBe('127.0.0.2');
});
