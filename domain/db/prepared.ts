import type { PostgresPool } from 'kysely';
import type pg from 'pg';

/** How many statements a connection keeps: each takes some tens of KB in PostgreSQL. */
const mostKept = 300;
/** How many texts a connection remembers to have heard once. */
const mostHeard = 3_000;

/**
 * A pool for Kysely whose connections prepare what they are asked a second time. Planning a feed page or the rows of a
 * card takes PostgreSQL several times as long as running it, and is spared so; the server still plans anew where the
 * values make a difference (`plan_cache_mode = auto`). What is asked once, such as a list of ids of an odd length, is
 * not kept.
 */
export function preparing(pool: pg.Pool): PostgresPool {
  const connections = new WeakMap<pg.PoolClient, pg.PoolClient>();
  return {
    options: pool.options,
    end: () => pool.end(),
    connect: async () => {
      const client = await pool.connect();
      const known = connections.get(client) ?? prepared(client);
      connections.set(client, known);
      return known;
    },
  };
}

function prepared(client: pg.PoolClient): pg.PoolClient {
  const statements = new Statements();
  const query = async (text: string, values: unknown[]): Promise<pg.QueryResult> => {
    // What a transaction begins and ends with needs no plan.
    const name = values.length === 0 ? undefined : statements.nameOf(text);
    if (name === undefined) return client.query({ text, values });
    try {
      return await client.query({ text, values, name });
    } catch (error) {
      if (!isOutgrown(error)) throw error;
      statements.forget(text);
      return client.query({ text, values });
    }
  };
  return new Proxy(client, {
    get: (target, key) => (key === 'query' ? query : Reflect.get(target, key)),
  });
}

/** What one connection has heard, and the names of what it has prepared. */
class Statements {
  readonly #heard = new Set<string>();
  readonly #names = new Map<string, string>();
  #made = 0;

  /** Undefined where a text is not to be prepared. */
  nameOf(text: string): string | undefined {
    const known = this.#names.get(text);
    if (known !== undefined || this.#made >= mostKept) return known;
    if (this.#heard.delete(text)) {
      this.#made += 1;
      const name = `kept_${this.#made}`;
      this.#names.set(text, name);
      return name;
    }
    if (this.#heard.size < mostHeard) this.#heard.add(text);
    return undefined;
  }

  forget(text: string): void {
    this.#names.delete(text);
  }
}

/** A migration gave a table another shape than the one that a statement was prepared for. */
const isOutgrown = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  error.code === '0A000' &&
  error.message.includes('cached plan must not change result type');
