import pg from 'pg';
import { TakeEventBody } from '#contracts/take.ts';
import { waitFor } from '#dev/wait-for.ts';
import type { Studio } from './studio.ts';

/** Looks into the program's own database; asks again when PostgreSQL was killed meanwhile. */
export async function query<Row extends pg.QueryResultRow>(
  studio: Studio,
  sql: string,
  values: unknown[] = [],
): Promise<Row[]> {
  return waitFor(
    'an answer from the database',
    async () => {
      const client = new pg.Client({ connectionString: studio.databaseUrl(), connectionTimeoutMillis: 2000 });
      client.on('error', () => undefined);
      await client.connect();
      try {
        return (await client.query<Row>(sql, values)).rows;
      } finally {
        await client.end();
      }
    },
    30,
  );
}

export async function eventsOf(studio: Studio, takeId: string): Promise<TakeEventBody[]> {
  const rows = await query<{ body: unknown }>(
    studio,
    'select body from take_event where take_id = $1 order by seq',
    [takeId],
  );
  return rows.map((row) => TakeEventBody.parse(row.body));
}

/** Waits until an event of this kind (the `count`th) is in the take's log. */
export async function untilEvent(
  studio: Studio,
  takeId: string,
  type: TakeEventBody['type'],
  count = 1,
  seconds = 90,
): Promise<TakeEventBody> {
  return waitFor(
    `${type} of the take`,
    async () => {
      const found = (await eventsOf(studio, takeId)).filter((event) => event.type === type);
      return found[count - 1] ?? false;
    },
    seconds,
  );
}

/** Money of one take: what was held, what was settled, and whether the books balance to nought. */
export async function moneyOf(
  studio: Studio,
  takeId: string,
): Promise<{ holds: number; settles: number; balanced: boolean }> {
  const kinds = await query<{ kind: string; n: number }>(
    studio,
    'select kind, count(*)::int as n from ledger_transaction where take_id = $1 group by kind',
    [takeId],
  );
  const [sum] = await query<{ sum: number }>(
    studio,
    'select coalesce(sum(amount), 0)::int as sum from ledger_entry',
  );
  const of = (kind: string): number => kinds.find((row) => row.kind === kind)?.n ?? 0;
  return { holds: of('hold'), settles: of('settle'), balanced: sum?.sum === 0 };
}
