import type { Direction } from '#contracts/direction.ts';
import { AppError } from '#contracts/errors.ts';
import { endedStatuses } from '#contracts/take.ts';
import { isDuplicate } from '../db/errors.ts';
import type { Db, Trx } from '../db/schema/index.ts';
import { roleOf } from '../scenes/scenes.ts';
import { appendEvent } from './events.ts';
import { directionsOf } from './read-takes.ts';

/** The take on its way in a scene, or `not-rolling`. */
export async function activeTake(db: Db, sceneId: string) {
  const row = await db
    .selectFrom('take')
    .select(['id', 'status', 'rolled_by'])
    .where('scene_id', '=', sceneId)
    .where('status', 'not in', [...endedStatuses])
    .executeTakeFirst();
  if (row === undefined) throw new AppError('not-rolling');
  return row;
}

type Change = Pick<Direction, 'status'> & Partial<Pick<Direction, 'effectiveStep' | 'patch' | 'note'>>;

/** Changes a direction and says so, in the transaction that decided it. */
export async function changeDirection(trx: Trx, directionId: string, change: Change): Promise<Direction> {
  const { take_id: takeId } = await trx
    .updateTable('direction')
    .set({
      status: change.status,
      ...(change.effectiveStep === undefined ? {} : { effective_step: change.effectiveStep }),
      ...(change.patch === undefined
        ? {}
        : { patch: change.patch === null ? null : JSON.stringify(change.patch) }),
      ...(change.note === undefined ? {} : { note: change.note }),
    })
    .where('id', '=', directionId)
    .returning('take_id')
    .executeTakeFirstOrThrow();
  const direction = await one(trx, takeId, directionId);
  await appendEvent(trx, takeId, { type: 'direction-changed', direction });
  return direction;
}

type Given = { directionId: string; takeId: string; by: string; text: string };

export async function insertDirection(
  trx: Trx,
  { directionId, takeId, by, text }: Given,
): Promise<Direction> {
  await trx
    .insertInto('direction')
    .values({ id: directionId, take_id: takeId, given_by: by, text })
    .execute();
  const direction = await one(trx, takeId, directionId);
  await appendEvent(trx, takeId, { type: 'direction-given', direction });
  return direction;
}

async function one(trx: Trx, takeId: string, directionId: string): Promise<Direction> {
  const direction = (await directionsOf(trx, [takeId])).find(({ id }) => id === directionId);
  if (direction === undefined) throw new AppError('not-found');
  return direction;
}

/**
 * A direction for the scene's take on its way; before the render begins it waits for the first cue. Sending it again
 * changes nothing. Rejects with `forbidden` (viewers) or `not-rolling`.
 */
export async function giveDirection(
  db: Db,
  { sceneId, directionId, by, text }: { sceneId: string; directionId: string; by: string; text: string },
): Promise<void> {
  const role = await roleOf(db, sceneId, by);
  if (role !== 'host' && role !== 'director') throw new AppError('forbidden');
  try {
    await db.transaction().execute(async (trx) => {
      const { id: takeId } = await activeTake(trx, sceneId);
      const take = trx.selectFrom('take').select('status').where('id', '=', takeId).forUpdate();
      const { status } = await take.executeTakeFirstOrThrow();
      if (endedStatuses.includes(status) || status === 'sealing') throw new AppError('not-rolling');
      await insertDirection(trx, { directionId, takeId, by, text });
    });
  } catch (error) {
    if (!isDuplicate(error, 'direction_pkey')) throw error;
  }
}
