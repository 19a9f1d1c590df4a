import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { preparing } from './prepared.ts';
import type { Database, Db } from './schema/index.ts';

export type Connection = { db: Db; pool: pg.Pool; url: string; close(): Promise<void> };

/**
 * How long a connection is kept that nothing asks of, ms. With it goes all that it has planned, six times for each
 * statement: a page of the feed on a new one takes twice as long.
 */
const idleMs = 10 * 60_000;

const INT8 = 20;
const DATE = 1082;

/** Counts fit a double by far, and a day is a day: neither bigint strings nor local midnights. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) => {
    if (oid === INT8) return Number;
    if (oid === DATE) return String;
    return pg.types.getTypeParser(oid, format);
  },
};

/** A pool of connections. Nothing is opened until the first query; `close` waits for queries in flight. */
export function connect(
  url: string,
  { poolSize = 10, statementTimeoutMs = 10_000 }: { poolSize?: number; statementTimeoutMs?: number } = {},
): Connection {
  const pool = new pg.Pool({
    connectionString: url,
    max: poolSize,
    types,
    statement_timeout: statementTimeoutMs,
    lock_timeout: statementTimeoutMs,
    idle_in_transaction_session_timeout: 2 * statementTimeoutMs,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: idleMs,
    keepAlive: true,
    application_name: 'dailies',
  });
  // An idle connection that the server ended is replaced at the next query; without a listener it ends the process.
  pool.on('error', () => undefined);
  // While a connection is lent out the pool does not listen: the query under way rejects, which is enough.
  pool.on('connect', (client) => client.on('error', () => undefined));
  const db = new Kysely<Database>({
    dialect: new PostgresDialect({ pool: preparing(pool), controlClient: pg.Client }),
  });
  return { db, pool, url, close: () => db.destroy() };
}
