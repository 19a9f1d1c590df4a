import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startPostgres } from './postgres.ts';
import { isAlive } from './processes.ts';
import type { Running } from './service.ts';
import { waitFor } from './wait-for.ts';

let dataDir: string;
const running: Running[] = [];

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'dailies-postgres-'));
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((each) => each.stop()));
  await rm(dataDir, { recursive: true, force: true });
});

async function start() {
  const postgres = await startPostgres({ dataDir });
  running.push(postgres);
  return postgres;
}

async function query(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

test('what was committed is there after kill -9, in the same folder under a new port', async () => {
  const first = await start();
  await query(first.url, 'create table film (name text)');
  await query(first.url, `insert into film values ('the rebound')`);
  process.kill(first.pid, 'SIGKILL');
  await waitFor('its end', () => !isAlive(first.pid));
  const second = await start();
  expect(await query(second.url, 'select name from film')).toEqual([{ name: 'the rebound' }]);
});

test('a server that an earlier run left on the folder is ended first', async () => {
  const first = await start();
  await query(first.url, 'create table film (name text)');
  const second = await start();
  expect(isAlive(first.pid)).toBe(false);
  expect(await query(second.url, 'select name from film')).toEqual([]);
});

test('commits wait for the disk', async () => {
  const { url } = await start();
  expect(await query(url, 'show fsync')).toEqual([{ fsync: 'on' }]);
  expect(await query(url, 'show synchronous_commit')).toEqual([{ synchronous_commit: 'on' }]);
  expect(await query(url, 'show full_page_writes')).toEqual([{ full_page_writes: 'on' }]);
});
