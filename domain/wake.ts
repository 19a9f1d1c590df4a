import { type Expression, sql } from 'kysely';
import pg from 'pg';
import type { Db } from './db/schema/index.ts';

/**
 * A nudge between processes over LISTEN/NOTIFY. It carries no facts: whoever is woken reads the tables, and
 * reads them once a second anyway, so that a lost nudge costs a second and nothing else.
 */
const channel = 'dailies';

export const topics = {
  /** A take of this scene has a new event. */
  scene: (sceneId: string) => `scene:${sceneId}`,
  /** Directions, a cut, an answer or a revocation concern this take. */
  take: (takeId: string) => `take:${takeId}`,
  /** Consent cards, cameos or takes of this member changed. */
  member: (memberId: string) => `member:${memberId}`,
  outbox: 'outbox',
  /** A post was shown, or is gone. */
  posts: 'posts',
} as const;

/** Goes out when the surrounding transaction commits, and only then. */
export async function nudge(db: Db, ...names: string[]): Promise<void> {
  await sql`select pg_notify(${channel}, name) from unnest(${[...new Set(names)]}::text[]) as name`.execute(
    db,
  );
}

/** The same as a part of a larger statement, for one topic. */
export const nudging = (topic: string | Expression<string>) => sql<void>`pg_notify(${channel}, ${topic})`;

export interface Wake {
  on(topic: string, listener: () => void): () => void;
  /** Resolves at the next nudge, after `timeoutMs` (1,000), or when `signal` aborts: look again in each case. */
  next(topic: string, options?: { timeoutMs?: number; signal?: AbortSignal }): Promise<void>;
  close(): Promise<void>;
}

const RECONNECT_MS = 250;

/** One listening connection. It reconnects by itself and then wakes everybody: nudges may have been missed. */
export function openWake(url: string): Wake {
  const listeners = new Map<string, Set<() => void>>();
  let client: pg.Client | undefined;
  let retry: NodeJS.Timeout | undefined;
  let closed = false;

  const wakeAll = (): void => {
    for (const set of [...listeners.values()]) for (const listener of [...set]) listener();
  };

  const lost = (of: pg.Client): void => {
    if (client !== of) return;
    client = undefined;
    void of.end().catch(() => undefined);
    if (!closed) retry = setTimeout(open, RECONNECT_MS);
  };

  function open(): void {
    const fresh = new pg.Client({
      connectionString: url,
      application_name: 'dailies wake',
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
    });
    client = fresh;
    fresh.on('error', () => lost(fresh));
    fresh.on('end', () => lost(fresh));
    fresh.on('notification', ({ payload }) => {
      for (const listener of [...(listeners.get(payload ?? '') ?? [])]) listener();
    });
    fresh
      .connect()
      .then(() => fresh.query(`listen ${channel}`))
      .then(wakeAll, () => lost(fresh));
  }
  open();

  const on: Wake['on'] = (topic, listener) => {
    const set = listeners.get(topic) ?? new Set();
    listeners.set(topic, set.add(listener));
    return () => {
      set.delete(listener);
      if (set.size === 0 && listeners.get(topic) === set) listeners.delete(topic);
    };
  };

  return {
    on,
    next: (topic, { timeoutMs = 1_000, signal } = {}) =>
      new Promise((resolve) => {
        if (signal?.aborted) return resolve();
        const done = (): void => {
          off();
          clearTimeout(timer);
          signal?.removeEventListener('abort', done);
          resolve();
        };
        const off = on(topic, done);
        const timer = setTimeout(done, timeoutMs);
        signal?.addEventListener('abort', done);
      }),
    close: async () => {
      closed = true;
      clearTimeout(retry);
      const last = client;
      client = undefined;
      await last?.end().catch(() => undefined);
      wakeAll();
    },
  };
}
