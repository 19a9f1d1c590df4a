import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';

export interface TestDatabase {
  url: string;
  /** Ends its connections and removes it. */
  drop: () => Promise<void>;
}

async function asAdmin(template: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const url = new URL(template);
  url.pathname = '/postgres';
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  try {
    // Copying a database needs nobody in it, so copies are made one at a time.
    await client.query('select pg_advisory_lock(1)');
    await work(client);
  } finally {
    await client.end();
  }
}

/** A migrated, empty database of the test's own (30 ms). For `*.it.test.ts` files. */
export async function freshDatabase(): Promise<TestDatabase> {
  const template = inject('postgresTemplate');
  const name = `t_${randomBytes(6).toString('hex')}`;
  const url = new URL(template);
  const from = url.pathname.slice(1);
  url.pathname = `/${name}`;
  await asAdmin(template, async (client) => {
    await client.query(
      `create database ${name} template ${client.escapeIdentifier(from)} strategy file_copy`,
    );
  });
  return {
    url: url.href,
    drop: () =>
      asAdmin(template, async (client) => {
        await client.query(`drop database if exists ${name} with (force)`);
      }),
  };
}

/** Address of the run's Temporal; use a task queue and workflow ids of the test's own. */
export const temporalAddress = (): string => inject('temporalAddress');
