import { Migrator } from 'kysely/migration';
import { AppError } from '#contracts/errors.ts';
import { connect } from './connect.ts';
import { migrations } from './migrations/index.ts';

/** Brings a database to the newest schema, all or nothing; several processes may call it at once. Answers the names applied. */
export async function migrateToLatest(url: string): Promise<string[]> {
  const { db, close } = connect(url, { poolSize: 2, statementTimeoutMs: 120_000 });
  try {
    const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
    const { error, results = [] } = await migrator.migrateToLatest();
    if (error !== undefined) {
      throw new AppError('unavailable', 'the database could not be migrated', { cause: error });
    }
    return results.map(({ migrationName }) => migrationName);
  } finally {
    await close();
  }
}
