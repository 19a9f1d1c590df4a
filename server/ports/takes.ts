import { AppError } from '#contracts/errors.ts';
import type { Db } from '#domain/db/schema/index.ts';
import { giveDirection } from '#domain/takes/directions.ts';
import { followScene } from '#domain/takes/follow.ts';
import { takesOf } from '#domain/takes/read-takes.ts';
import { roll } from '#domain/takes/roll.ts';
import { askCut, cancelTake } from '#domain/takes/stop.ts';
import { vote } from '#domain/takes/votes.ts';
import type { Wake } from '#domain/wake.ts';
import type { Takes, Visitor } from '#rooms/ports.ts';
import type { Log } from '../log.ts';
import type { Readings } from '../takes/readings.ts';

type Needs = { db: Db; wake: Wake; readings: Readings; log: Log };

/** The room's takes over the database. What must reach Temporal goes by the outbox, in the same transaction. */
export function createTakes({ db, wake, readings, log }: Needs): Takes {
  return {
    async roll(by, { sceneId, rollId, document, generator, keepRolling, seed }) {
      const member = memberOf(by);
      const ahead = keepRolling ? null : readings.ahead(sceneId, { document, seed });
      const given = { rollId, sceneId, by: member, document, generator, keepRolling, seed, ahead };
      const { takeId, number } = await roll(db, given).catch((error: unknown) => {
        if (ahead === null || error instanceof AppError) throw error;
        // Nobody's roll depends on its head start.
        log.warn({ err: error, takeId: rollId }, 'head start');
        return roll(db, { ...given, ahead: null });
      });
      return { takeId, number };
    },
    async direct(by, { sceneId, directionId, text }) {
      await giveDirection(db, { directionId, sceneId, by: memberOf(by), text });
    },
    async cut(by, sceneId) {
      await askCut(db, { sceneId, by: memberOf(by) });
    },
    async cancel(by, sceneId) {
      await cancelTake(db, { sceneId, by: memberOf(by) });
    },
    vote: (by, takeId, value) => vote(db, { takeId, memberId: memberOf(by), vote: value }),
    list: (sceneId) => takesOf(db, sceneId),
    follow: (sceneId, last, signal) => followScene(db, wake, { sceneId, last, signal }),
  };
}

function memberOf(visitor: Visitor): string {
  if (visitor.memberId === null) throw new AppError('forbidden');
  return visitor.memberId;
}
