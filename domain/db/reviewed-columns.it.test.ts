import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { withFriends } from '../testing/database.ts';
import type { Db } from './schema/index.ts';

const world = withFriends();
const file = new URL('./reviewed-columns.txt', import.meta.url);

type Reviewed = { column: string; type: string; note: string };

/** `table.column type`, and for everything that holds a time, a length of time or a count of looks: `# what it is`. */
const reviewed: Reviewed[] = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => {
    const [, column = '', type = '', note = ''] = /^(\S+) ([^#]+?)(?: # (.*))?$/u.exec(line) ?? [];
    return { column, type, note };
  });

async function columnsOf(db: Db): Promise<string[]> {
  const { rows } = await sql<{ line: string }>`
    select table_name || '.' || column_name || ' ' || data_type as line
    from information_schema.columns
    where table_schema = 'public' and table_name not like 'kysely_%'
    order by table_name, column_name`.execute(db);
  return rows.map(({ line }) => line);
}

const holdsTime = (type: string): boolean => /timestamp|date|time|interval/u.test(type);
/** Names under which time spent, or a look, would be kept. */
const suspect =
  /dwell|enter|leave|left_|_left|seen|view|watch|visit|duration|spent|scroll|session|impression|last_|active|online|open(?:ed)?_at/iu;

const missing = (columns: readonly string[]): string[] => {
  const known = new Set(reviewed.map(({ column, type }) => `${column} ${type}`));
  return columns.filter((column) => !known.has(column));
};

describe('what is kept', () => {
  it('is on the reviewed list, column by column, and nothing else is', async () => {
    const columns = await columnsOf(world.db);
    expect(
      missing(columns),
      'Not reviewed. Could it hold time spent, or who looked at what? Then it must not be. Else add it to ' +
        'domain/db/reviewed-columns.txt, with what it is for if it holds a time.',
    ).toEqual([]);
    const there = new Set(columns);
    expect(
      reviewed.map(({ column, type }) => `${column} ${type}`).filter((line) => !there.has(line)),
    ).toEqual([]);
  });

  it('says of each time what it is the time of, and of each suspect name why it is none of those', () => {
    const unsaid = reviewed.filter(
      ({ column, type, note }) => note === '' && (holdsTime(type) || suspect.test(column)),
    );
    expect(unsaid.map(({ column }) => column)).toEqual([]);
  });

  it('turns red when a time of entering or leaving is added', async () => {
    const { db } = world;
    await sql`alter table feed_shown add column left_at timestamptz`.execute(db);
    await sql`create table film_visit (member_id uuid, entered_at timestamptz)`.execute(db);
    expect(missing(await columnsOf(db))).toEqual([
      'feed_shown.left_at timestamp with time zone',
      'film_visit.entered_at timestamp with time zone',
      'film_visit.member_id uuid',
    ]);
    await sql`drop table film_visit`.execute(db);
    await sql`alter table feed_shown drop column left_at`.execute(db);
  });

  it('of what a feed has shown is a plain set: whose, and which', async () => {
    const columns = (await columnsOf(world.db)).filter((line) => line.startsWith('feed_shown.'));
    expect(columns).toEqual(['feed_shown.member_id uuid', 'feed_shown.post_id uuid']);
  });
});
