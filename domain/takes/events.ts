import { AppError } from '#contracts/errors.ts';
import type { TakeEventBody } from '#contracts/take.ts';
import type { Trx } from '../db/schema/index.ts';
import { nudge, topics } from '../wake.ts';

/** Locks the take's row to the end of the transaction. Grants are locked before takes, never after. */
export async function lockTake(trx: Trx, takeId: string) {
  const row = await trx
    .selectFrom('take')
    .selectAll()
    .where('id', '=', takeId)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) throw new AppError('not-found');
  return row;
}

/** Locks the take for the holder of the current lease; `stale-epoch` for any other. */
export async function lockLeased(trx: Trx, { takeId, leaseEpoch }: { takeId: string; leaseEpoch: number }) {
  const take = await lockTake(trx, takeId);
  if (take.lease_epoch !== leaseEpoch || take.ended_at !== null) throw new AppError('stale-epoch');
  return take;
}

/** Writes what happened beside the change itself; `seq` comes from the locked row, so readers miss nothing. */
export async function appendEvent(trx: Trx, takeId: string, body: TakeEventBody): Promise<number> {
  const { seq, scene_id } = await trx
    .updateTable('take')
    .set((eb) => ({ seq: eb('seq', '+', 1) }))
    .where('id', '=', takeId)
    .returning(['seq', 'scene_id'])
    .executeTakeFirstOrThrow();
  await trx
    .insertInto('take_event')
    .values({ take_id: takeId, seq, scene_id, body: JSON.stringify(body) })
    .execute();
  await nudge(trx, topics.scene(scene_id), topics.take(takeId));
  return seq;
}
