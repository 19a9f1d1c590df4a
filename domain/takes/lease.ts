import { because } from '#contracts/details.ts';
import { AppError } from '#contracts/errors.ts';
import type { ScenePlan } from '#contracts/scene-plan.ts';
import { confirmConsent } from '../consent/confirm-consent.ts';
import type { Db } from '../db/schema/index.ts';
import { appendEvent, lockLeased, lockTake } from './events.ts';
import { coverage, segmentsOf } from './segments.ts';

export type Lease = {
  takeId: string;
  sceneId: string;
  number: number;
  leaseEpoch: number;
  likenessEpoch: number;
  /** Frames up to here are finished and may be shown: a renderer goes on after them. */
  startFrame: number;
  /** The room has seen it to its end before: what is missing is drawn again unwatched. */
  seen: boolean;
  generator: string;
  keepRolling: boolean;
  plan: ScenePlan;
  planHash: string;
  rolledBy: { id: string; handle: string };
};

/**
 * Begins an attempt to render: raises the lease epoch, so that every earlier renderer of this take can do nothing
 * more. Rejects with `conflict` once the take has ended, and at the first attempt, in the same transaction, as
 * `confirmConsent` does: no render begins without every owner's yes. What is revoked later is drawn blank.
 */
export async function takeLease(db: Db, takeId: string): Promise<Lease> {
  return db.transaction().execute(async (trx) => {
    const take = await lockTake(trx, takeId);
    if (take.ended_at !== null) throw new AppError('conflict', because('take-ended'));
    if (take.plan === null || take.plan_hash === null) throw new AppError('conflict', 'no plan yet');
    if (take.lease_epoch === 0) await confirmConsent(trx, takeId);
    const { lease_epoch: leaseEpoch } = await trx
      .updateTable('take')
      .set((eb) => ({ lease_epoch: eb('lease_epoch', '+', 1), status: 'rendering' }))
      .where('id', '=', takeId)
      .returning('lease_epoch')
      .executeTakeFirstOrThrow();
    const { frames: startFrame } = coverage(await segmentsOf(trx, takeId));
    await appendEvent(trx, takeId, { type: 'render-started', leaseEpoch, startFrame });
    const roller = trx.selectFrom('user').select(['id', 'handle']).where('id', '=', take.rolled_by);
    return {
      takeId,
      sceneId: take.scene_id,
      number: take.number,
      leaseEpoch,
      likenessEpoch: take.likeness_epoch,
      startFrame,
      seen: take.status === 'sealing',
      generator: take.generator,
      keepRolling: take.keep_rolling,
      plan: take.plan,
      planHash: take.plan_hash,
      rolledBy: await roller.executeTakeFirstOrThrow(),
    };
  });
}

/** Rendering is over; what follows is the film's file. */
export async function beginSealing(db: Db, lease: { takeId: string; leaseEpoch: number }): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const take = await lockLeased(trx, lease);
    if (take.status === 'sealing') return;
    await trx.updateTable('take').set({ status: 'sealing' }).where('id', '=', lease.takeId).execute();
    await appendEvent(trx, lease.takeId, { type: 'sealing' });
  });
}

/** What sealing needs of a take whose lease is held. Rejects with `stale-epoch` for an older renderer. */
export async function leasedTake(
  db: Db,
  { takeId, leaseEpoch }: { takeId: string; leaseEpoch: number },
): Promise<{ generator: string; plan: ScenePlan; planHash: string; makerHandle: string }> {
  const row = await db
    .selectFrom('take')
    .innerJoin('user', 'user.id', 'take.rolled_by')
    .where('take.id', '=', takeId)
    .where('take.lease_epoch', '=', leaseEpoch)
    .where('take.ended_at', 'is', null)
    .select(['take.generator', 'take.plan', 'take.plan_hash as planHash', 'user.handle as makerHandle'])
    .executeTakeFirst();
  if (row === undefined) throw new AppError('stale-epoch');
  const { plan, planHash } = row;
  if (plan === null || planHash === null) throw new AppError('conflict', 'no plan yet');
  return { ...row, plan, planHash };
}
