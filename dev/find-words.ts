import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { Db } from '#domain/db/schema/index.ts';

/** Columns of any table in which the words are found, as text or as bytes: for tests that nothing is left. */
export async function inDatabase(db: Db, words: string): Promise<string[]> {
  const { rows } = await sql<{ table: string; column: string; type: string }>`
    select table_name as table, column_name as column, data_type as type from information_schema.columns
    where table_schema = 'public'
      and data_type in ('text', 'bytea', 'jsonb', 'json', 'character varying', 'ARRAY')`.execute(db);
  const found: string[] = [];
  for (const { table, column, type } of rows) {
    const value =
      type === 'bytea' ? sql`encode(${sql.ref(column)}, 'escape')` : sql`${sql.ref(column)}::text`;
    const hit = await sql<{ n: number }>`
      select count(*)::int as n from ${sql.table(table)} where ${value} like ${`%${words}%`}`.execute(db);
    if ((hit.rows[0]?.n ?? 0) > 0) found.push(`${table}.${column}`);
  }
  return found;
}

/** Files under `root` that hold the words. */
export async function inFiles(root: string, words: string): Promise<string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const found: string[] = [];
  for (const file of files) if ((await readFile(file)).includes(words)) found.push(file);
  return found;
}
