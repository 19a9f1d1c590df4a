import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase, type TestDatabase } from '#dev/test-services.ts';
import { type Connection, connect } from './connect.ts';

let database: TestDatabase;
let connection: Connection;
beforeAll(async () => {
  database = await freshDatabase();
  // One connection: what was prepared on it is seen by the next query.
  connection = connect(database.url, { poolSize: 1 });
});
afterAll(async () => {
  await connection.close();
  await database.drop();
});

const kept = async (): Promise<string[]> =>
  (
    await sql<{ statement: string }>`select statement from pg_prepared_statements`.execute(connection.db)
  ).rows.map(({ statement }) => statement);

describe('a connection', () => {
  it('prepares what it is asked a second time, and answers by the values of each time', async () => {
    const double = async (of: number): Promise<number | undefined> =>
      (await sql<{ twice: number }>`select ${of}::int * 2 as twice`.execute(connection.db)).rows[0]?.twice;
    expect(await double(1)).toBe(2);
    expect(await kept()).toEqual([]);
    const many = Array.from({ length: 10 }, (_, of) => of);
    for (const of of many) expect(await double(of)).toBe(of * 2);
    expect(await kept()).toEqual(['select $1::int * 2 as twice']);
  });

  it('goes on when a table got another shape meanwhile', async () => {
    const { db } = connection;
    const read = async () => (await sql`select * from shape where id > ${0}`.execute(db)).rows;
    await sql`create table shape (id int)`.execute(db);
    await sql`insert into shape values (1)`.execute(db);
    for (let time = 0; time < 3; time += 1) expect(await read()).toEqual([{ id: 1 }]);
    expect(await kept()).toContain('select * from shape where id > $1');
    await sql`alter table shape add column corners int not null default 4`.execute(db);
    for (let time = 0; time < 3; time += 1) expect(await read()).toEqual([{ id: 1, corners: 4 }]);
  });

  it('keeps no more than it may, and still answers', async () => {
    for (let time = 0; time < 2; time += 1)
      for (let at = 0; at < 400; at += 1) {
        const { rows } = await sql<{
          at: number;
        }>`select ${at}::int as ${sql.raw(`a${at}`)}, ${at}::int as at`.execute(connection.db);
        expect(rows[0]?.at).toBe(at);
      }
    expect((await kept()).length).toBe(300);
  });
});
