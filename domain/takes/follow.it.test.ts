import fc from 'fast-check';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { TakeEvent } from '#contracts/take.ts';
import { waitFor } from '#dev/wait-for.ts';
import { withFriends } from '../testing/database.ts';
import { takeOfTwo } from '../testing/stage.ts';
import { nudge, openWake, topics } from '../wake.ts';
import { appendEvent } from './events.ts';
import { eventsAfter, followScene } from './follow.ts';

const world = withFriends();

describe('a take’s events', () => {
  it('are numbered without a gap however many writers there are, and every reader gets all of them in order', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 0, max: 2 }),
        async (writers, from) => {
          const { db, friends, url } = world;
          const { takeId, sceneId } = await takeOfTwo(db, friends);
          const { length: before } = await eventsAfter(db, sceneId, new Map());
          const wake = openWake(url);
          const stop = new AbortController();
          const seen: TakeEvent[] = [];
          const total = before + writers - from;
          // A reader who knows of more than there is would wait for ever.
          expect(total).toBeGreaterThan(0);
          const reading = (async () => {
            for await (const event of followScene(db, wake, {
              sceneId,
              last: new Map([[takeId, from]]),
              signal: stop.signal,
            })) {
              seen.push(event);
              if (seen.length === total) stop.abort();
            }
          })();
          await Promise.all(
            Array.from({ length: writers }, () =>
              db.transaction().execute((trx) => appendEvent(trx, takeId, { type: 'sealing' })),
            ),
          );
          await reading;
          await wake.close();
          expect(seen.map(({ seq }) => seq)).toEqual(Array.from({ length: total }, (_, at) => from + at + 1));
        },
      ),
      { numRuns: 8 },
    );
  });

  it('wake a reader by a nudge, not only by the clock', async () => {
    const { db, friends, url } = world;
    const { takeId } = await takeOfTwo(db, friends);
    const wake = openWake(url);
    let nudges = 0;
    wake.on(topics.take(takeId), () => nudges++);
    const heard = (): Promise<void> => wake.next(topics.take(takeId), { timeoutMs: 60_000 });
    // The listening connection opens by itself; a nudge of one's own says when it is there.
    const first = heard();
    while (nudges === 0) {
      await db.transaction().execute((trx) => appendEvent(trx, takeId, { type: 'sealing' }));
      await Promise.race([first, wake.next(topics.take(takeId), { timeoutMs: 50 })]);
    }
    await first;
    await wake.close();
    expect(nudges).toBeGreaterThan(0);
  });
});

describe('the wake', () => {
  it('listens again by itself after its connection was ended, and wakes everybody once it does', async () => {
    const { db, url } = world;
    const wake = openWake(url);
    let nudges = 0;
    wake.on(topics.outbox, () => nudges++);
    await waitFor('listening', () => nudges === 1);
    await sql`
      select pg_terminate_backend(pid) from pg_stat_activity
      where application_name = 'dailies wake' and datname = current_database()`.execute(db);
    await waitFor('listening again', () => nudges === 2);
    await nudge(db, topics.outbox);
    await waitFor('a nudge', () => nudges === 3);
    await wake.close();
  });
});
