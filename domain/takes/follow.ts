import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import type { TakeEvent } from '#contracts/take.ts';
import type { Db } from '../db/schema/index.ts';
import { topics, type Wake } from '../wake.ts';

/** Events of a scene's takes after `last` (take to seq; a take not named: all of them), each take's in order. */
export async function eventsAfter(
  db: Db,
  sceneId: string,
  last: ReadonlyMap<string, number>,
): Promise<TakeEvent[]> {
  const seen = JSON.stringify(Object.fromEntries(last));
  const after = sql<number>`coalesce((${seen}::jsonb ->> take.id::text)::int, 0)`;
  const rows = await db
    .selectFrom('take')
    .innerJoin('take_event', 'take_event.take_id', 'take.id')
    .where('take.scene_id', '=', sceneId)
    .where('take.seq', '>', after)
    .where('take_event.seq', '>', after)
    .select([
      'take_event.take_id as takeId',
      'take_event.scene_id as sceneId',
      'take_event.seq',
      'take_event.at',
      'take_event.body',
    ])
    .orderBy('take.number')
    .orderBy('take_event.seq')
    .execute();
  return rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }));
}

/** Every event from `last` on, until `signal` aborts. A database that is away is waited for. */
export async function* followScene(
  db: Db,
  wake: Wake,
  { sceneId, last, signal }: { sceneId: string; last: ReadonlyMap<string, number>; signal: AbortSignal },
): AsyncGenerator<TakeEvent, void, void> {
  const seen = new Map(last);
  let nudged = false;
  const off = wake.on(topics.scene(sceneId), () => {
    nudged = true;
  });
  try {
    while (!signal.aborted) {
      nudged = false;
      let events: TakeEvent[] = [];
      try {
        events = await eventsAfter(db, sceneId, seen);
      } catch {
        // The next look finds whatever was missed; nothing is lost by waiting.
        await sleep(250, undefined, { signal }).catch(() => undefined);
        continue;
      }
      for (const event of events) {
        if (signal.aborted) return;
        seen.set(event.takeId, event.seq);
        yield event;
      }
      if (!nudged && !signal.aborted) await wake.next(topics.scene(sceneId), { signal });
    }
  } finally {
    off();
  }
}
