import { Kysely, PostgresDialect } from 'kysely';
import type pg from 'pg';
import type { Database, Db } from '../../db/schema/index.ts';

/** PostgreSQL ends the very session that says this, without another word to it. */
const death = 'select pg_terminate_backend(pg_backend_pid())';

/**
 * A database whose connection dies in place of its `at`-th statement, counted from one, `begin` and `commit` among
 * them. What came before in the same transaction is lost, as in any crash.
 */
export function dyingAt(pool: pg.Pool, at: number): Db {
  let left = at;
  const dying = (client: pg.PoolClient): pg.PoolClient =>
    new Proxy(client, {
      get(target, key) {
        if (key === 'query')
          return (...given: unknown[]): unknown => {
            left -= 1;
            return left === 0 ? target.query(death) : Reflect.apply(target.query, target, given);
          };
        const value: unknown = Reflect.get(target, key);
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
  return new Kysely<Database>({
    dialect: new PostgresDialect({
      pool: {
        options: pool.options,
        connect: async () => dying(await pool.connect()),
        end: async () => undefined,
      },
    }),
  });
}

/** SQLSTATE 57P01, or what the driver says when the socket was closed under it. */
export const isCut = (error: unknown): boolean =>
  error instanceof Error &&
  (('code' in error && error.code === '57P01') ||
    /terminated|Connection ended|not queryable|closed/.test(error.message));
