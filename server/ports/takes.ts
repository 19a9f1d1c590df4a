import { AppError } from '#contracts/errors.ts';
import type { Db } from '#domain/db/schema/index.ts';
import { giveDirection } from '#domain/takes/directions.ts';
import { followScene } from '#domain/takes/follow.ts';
import { headStart, type ReadAhead } from '#domain/takes/head-start.ts';
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
  /** Not waited for: what it does not get to, the take's workflow does. */
  const startAhead = (takeId: string, by: string, read: ReadAhead): void =>
    void headStart(db, takeId, by, read).catch((error: unknown) => {
      if (!(error instanceof AppError)) log.warn({ err: error, takeId }, 'head start');
    });

  return {
    async roll(by, { sceneId, rollId, document, generator, keepRolling, seed }) {
      const member = memberOf(by);
      const read = keepRolling ? null : readings.ahead(sceneId, { document, seed });
      const given = { rollId, sceneId, by: member, document, generator, keepRolling, seed };
      const rolled = await roll(db, { ...given, hasHeadStart: read !== null });
      if (read !== null) startAhead(rolled.takeId, member, read);
      return { takeId: rolled.takeId, number: rolled.number };
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
