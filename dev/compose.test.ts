import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { root } from './toolchain.ts';

const Service = z.object({
  image: z.string(),
  command: z.array(z.string()).optional(),
  environment: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
  depends_on: z.record(z.string(), z.object({ condition: z.string() })).optional(),
  healthcheck: z.object({ test: z.array(z.string()) }).optional(),
  ports: z.array(z.string()).optional(),
});
const Compose = z.object({ services: z.record(z.string(), Service) });

const text = (path: string) => readFile(join(root, path), 'utf8');

async function compose() {
  const { services } = Compose.parse(parse(await text('docker-compose.yml'), { merge: true }));
  const named = (name: string) => {
    const found = services[name];
    if (!found) throw new Error(`no service ${name}`);
    return found;
  };
  return { services, named };
}

/** Where each program reads its environment. */
const readers = {
  app: ['server/env.ts', 'domain/storage/from-env.ts'],
  worker: ['workflows/config.ts', 'domain/storage/from-env.ts'],
  migrate: ['dev/migrate-and-seed.ts', 'domain/storage/from-env.ts'],
};

test('compose runs the same program as app and worker, apart, beside PostgreSQL, Temporal and an S3 server', async () => {
  const { services, named } = await compose();
  expect(Object.keys(services).sort()).toEqual(
    ['app', 'bucket', 'migrate', 'postgres', 's3', 'temporal', 'worker'].sort(),
  );
  expect(named('app').image).toBe(named('worker').image);
  expect(named('app').command).toEqual(['node', 'server/main.ts']);
  expect(named('worker').command).toEqual(['node', 'workflows/worker.ts']);
  expect(named('app').healthcheck?.test.join(' ')).toContain('/readyz');
});

test('every variable that compose sets for the program is one that the program reads', async () => {
  const { named } = await compose();
  for (const name of ['app', 'worker'] as const) {
    const sources = (await Promise.all(readers[name].map(text))).join('\n');
    for (const variable of Object.keys(named(name).environment)) {
      expect(sources, `${name} sets ${variable}`).toMatch(new RegExp(`\\b${variable}\\b`));
    }
  }
});

test('app and worker agree on database, workflows, storage and their shared secret', async () => {
  const { named } = await compose();
  const app = named('app').environment;
  const worker = named('worker').environment;
  const shared = [
    'DATABASE_URL',
    'TEMPORAL_ADDRESS',
    'INTERNAL_SECRET',
    'LIKENESS_KEY',
    'S3_ENDPOINT',
    'S3_BUCKET',
  ];
  for (const variable of [...shared, 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY']) {
    expect(app[variable], variable).toBeDefined();
    expect(worker[variable], variable).toBe(app[variable]);
  }
  expect(worker.INTERNAL_URL).toBe(`http://${app.HOST}:${app.PORT}`);
  expect(String(app.S3_ENDPOINT)).toContain('//s3:');
  expect(String(app.DATABASE_URL)).toContain('@postgres:5432/');
  expect(app.TEMPORAL_ADDRESS).toBe('temporal:7233');
});

test('the live port is published for UDP and TCP, and nobody starts before what it needs', async () => {
  const { named } = await compose();
  const rtc = String(named('app').environment.RTC_PORT);
  const ports = named('app').ports ?? [];
  expect(ports.some((each) => each.endsWith(`:${rtc}:${rtc}/udp`))).toBe(true);
  expect(ports.some((each) => each.endsWith(`:${rtc}:${rtc}/tcp`))).toBe(true);
  for (const name of ['app', 'worker']) {
    expect(named(name).depends_on).toMatchObject({
      migrate: { condition: 'service_completed_successfully' },
      temporal: { condition: 'service_healthy' },
    });
  }
});
