import { AppError } from '#contracts/errors.ts';
import type { SceneDocument } from '#contracts/scene-document.ts';
import { taskQueues, workflows } from '#contracts/workflow-names.ts';
import { holdCameos } from '../consent/ask.ts';
import { costOf } from '../credits/price.ts';
import { isDuplicate } from '../db/errors.ts';
import type { Db } from '../db/schema/index.ts';
import { roleOf } from '../scenes/scenes.ts';
import { appendEvent } from './events.ts';
import { headStart, type ReadAhead } from './head-start.ts';
import { makeTakeInput, startByOutbox } from './start-takes.ts';

export type Roll = {
  rollId: string;
  sceneId: string;
  by: string;
  document: SceneDocument;
  generator: string;
  keepRolling: boolean;
  seed: number;
  /** For what goes on from another film: everybody is asked again. */
  asksAgain?: boolean;
  /** What its words come to, where they were read before: its first steps are taken with it. */
  ahead?: ReadAhead | null;
};

/**
 * One take: its row, its first event and its start, in one transaction. The roll's id is the take's, so sending a
 * roll again answers the same take. Rejects with `forbidden`, `script-empty`, `generator-unavailable` or
 * `already-rolling` (a scene has one take on the way).
 */
export async function roll(
  db: Db,
  given: Roll,
): Promise<{ takeId: string; number: number; existing: boolean }> {
  const {
    rollId: takeId,
    sceneId,
    by,
    document,
    generator,
    keepRolling,
    seed,
    asksAgain = false,
    ahead = null,
  } = given;
  const before = await rolled(db, given);
  if (before !== null) return before;
  const role = await roleOf(db, sceneId, by);
  if (role !== 'host' && role !== 'director') throw new AppError('forbidden');
  if (document.script.trim() === '') throw new AppError('script-empty');
  costOf({ generator, seconds: null });
  try {
    return await db.transaction().execute(async (trx) => {
      if (ahead !== null) await holdCameos(trx, ahead.plan.actors);
      const { number, inspired_by, remix } = await trx
        .updateTable('scene')
        .set((eb) => ({ last_take_number: eb('last_take_number', '+', 1), updated_at: new Date() }))
        .where('id', '=', sceneId)
        .returning(['last_take_number as number', 'inspired_by', 'remix'])
        .executeTakeFirstOrThrow();
      await trx
        .insertInto('take')
        .values({
          id: takeId,
          scene_id: sceneId,
          number,
          rolled_by: by,
          generator,
          document: JSON.stringify(document),
          keep_rolling: keepRolling,
          seed,
          inspired_by,
          remix,
          asks_again: asksAgain,
        })
        .execute();
      const { name, demo } = await trx
        .selectFrom('user')
        .innerJoin('member', 'member.id', 'user.id')
        .select(['user.name', 'member.demo'])
        .where('user.id', '=', by)
        .executeTakeFirstOrThrow();
      await appendEvent(trx, takeId, { type: 'rolled', by, byName: name });
      const asked = ahead === null ? undefined : await headStart(trx, takeId, by, ahead);
      await startByOutbox(trx, {
        workflow: workflows.makeTake.name,
        workflowId: workflows.makeTake.id(takeId),
        taskQueue: taskQueues.main,
        arg: makeTakeInput(takeId, demo, asked),
      });
      return { takeId, number, existing: false };
    });
  } catch (error) {
    if (isDuplicate(error, 'take_pkey')) {
      const same = await rolled(db, given);
      if (same !== null) return same;
    }
    if (isDuplicate(error, 'take_active')) throw new AppError('already-rolling', undefined, { cause: error });
    throw error;
  }
}

async function rolled(db: Db, { rollId, sceneId }: Roll) {
  const row = await db
    .selectFrom('take')
    .select(['number', 'scene_id'])
    .where('id', '=', rollId)
    .executeTakeFirst();
  if (row === undefined) return null;
  if (row.scene_id !== sceneId) throw new AppError('conflict', 'rollId');
  return { takeId: rollId, number: row.number, existing: true };
}
