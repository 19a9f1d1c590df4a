import { sql } from 'kysely';
import { AppError } from '#contracts/errors.ts';
import type { TakeEventBody } from '#contracts/take.ts';
import type { Trx } from '../db/schema/index.ts';
import { nudging, topics } from '../wake.ts';

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
  const { seq } = await trx
    .with('numbered', (db) =>
      db
        .updateTable('take')
        .set((eb) => ({ seq: eb('seq', '+', 1) }))
        .where('id', '=', takeId)
        .returning(['id', 'seq', 'scene_id']),
    )
    .with('written', (db) =>
      db
        .insertInto('take_event')
        .columns(['take_id', 'seq', 'scene_id', 'body'])
        .expression((eb) =>
          eb
            .selectFrom('numbered')
            .select([
              'id',
              'seq',
              'scene_id',
              eb.cast<string>(eb.val(JSON.stringify(body)), 'jsonb').as('body'),
            ]),
        )
        .returning(['seq', sql<string>`${topics.scene('')} || scene_id`.as('scene')]),
    )
    .selectFrom('written')
    .select((eb) => [
      'seq',
      nudging(eb.ref('scene')).as('scene_nudged'),
      nudging(topics.take(takeId)).as('take_nudged'),
    ])
    .executeTakeFirstOrThrow();
  return seq;
}
