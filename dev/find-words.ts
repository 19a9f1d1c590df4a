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

/** How bytes look inside a text: in hexadecimal, and in base64 wherever they begin in its groups of three. */
function written(bytes: Uint8Array): string[] {
  const base64 = [0, 1, 2].map((before) => {
    const text = Buffer.concat([Buffer.alloc(before), bytes])
      .toString('base64')
      .replace(/=+$/, '');
    // The first and the last letters depend on their neighbours as well.
    return text.slice(Math.ceil((before * 4) / 3), -2);
  });
  return [Buffer.from(bytes).toString('hex'), ...base64, ...base64.map(urlSafe)];
}

const urlSafe = (base64: string): string => base64.replaceAll('+', '-').replaceAll('/', '_');

/** Whether the bytes are in these, as they are or written in a text. */
export const holdsBytes = (where: Uint8Array, bytes: Uint8Array): boolean => {
  const all = Buffer.from(where);
  return all.includes(Buffer.from(bytes)) || written(bytes).some((text) => all.includes(text));
};

/** Columns of any table in which the bytes are found, as they are or written in a text. */
export async function bytesInDatabase(db: Db, bytes: Uint8Array): Promise<string[]> {
  const { rows } = await sql<{ table: string; column: string; type: string }>`
    select columns.table_name as table, column_name as column, data_type as type
    from information_schema.columns join information_schema.tables using (table_schema, table_name)
    where table_schema = 'public' and table_type = 'BASE TABLE'`.execute(db);
  const found: string[] = [];
  for (const { table, column, type } of rows) {
    const at = sql.ref(column);
    const isIn =
      type === 'bytea'
        ? sql`position(${Buffer.from(bytes)}::bytea in ${at}) > 0`
        : sql`(${sql.join(
            written(bytes).map((text) => sql`position(${text}::text in ${at}::text) > 0`),
            sql` or `,
          )})`;
    const hit = await sql<{ n: number }>`
      select count(*)::int as n from ${sql.table(table)} where ${isIn}`.execute(db);
    if ((hit.rows[0]?.n ?? 0) > 0) found.push(`${table}.${column}`);
  }
  return found;
}

/** Files under `root` that hold the bytes. */
export async function bytesInFiles(root: string, bytes: Uint8Array): Promise<string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const found: string[] = [];
  for (const file of files) if (holdsBytes(await readFile(file), bytes)) found.push(file);
  return found;
}
