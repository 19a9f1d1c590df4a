import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../db/schema/index.ts';

/** Whether a fragment holds just now. */
export async function ask(db: Db, fragment: RawBuilder<boolean>): Promise<boolean> {
  const { rows } = await sql<{ holds: boolean }>`select ${fragment} as holds`.execute(db);
  return rows[0]?.holds ?? false;
}
