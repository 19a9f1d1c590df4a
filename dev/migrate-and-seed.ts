import { migrateToLatest } from '#domain/db/migrate.ts';
import { seed } from './seeds/index.ts';

/**
 * Brings the database of `DATABASE_URL` to the newest schema and puts in what a first visitor finds. Both can be
 * run any number of times. Prints one line of JSON: `{ "ownerInviteUrlPath": "/…" | null }`.
 */
const { DATABASE_URL, DATA_DIR = '.data' } = process.env;
if (!DATABASE_URL) {
  console.error('DATABASE_URL is not set: say which PostgreSQL to use.');
  process.exit(1);
}
await migrateToLatest(DATABASE_URL);
const { ownerInviteUrlPath } = await seed({ databaseUrl: DATABASE_URL, dataDir: DATA_DIR });
console.log(JSON.stringify({ ownerInviteUrlPath }));
