import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { migrateToLatest } from '#domain/db/migrate.ts';
import { startPostgres } from './postgres.ts';
import { startTemporal } from './temporal.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** URL of a migrated database that tests copy (see `dev/test-services.ts`) and never write to. */
    postgresTemplate: string;
    temporalAddress: string;
  }
}

/** Starts one real PostgreSQL and one real Temporal for all integration tests of a run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), 'dailies-test-'));
  const [postgres, temporal] = await Promise.all([
    // Nobody cuts the power of a test.
    startPostgres({ dataDir, database: 'template', lasting: false }),
    startTemporal({ dataDir }),
  ]);
  await migrateToLatest(postgres.url);
  project.provide('postgresTemplate', postgres.url);
  project.provide('temporalAddress', temporal.address);
  return async () => {
    await Promise.all([postgres.stop(), temporal.stop()]);
    await rm(dataDir, { recursive: true, force: true });
  };
}
