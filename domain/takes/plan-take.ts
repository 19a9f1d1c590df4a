import { createHash } from 'node:crypto';
import { canonicalJson } from '#contracts/canonical-json.ts';
import { because } from '#contracts/details.ts';
import { AppError } from '#contracts/errors.ts';
import type { ScenePlan } from '#contracts/scene-plan.ts';
import { endedStatuses } from '#contracts/take.ts';
import { film } from '#contracts/world.ts';
import { themeOf } from '../consent/theme.ts';
import { holdCredits } from '../credits/ledger.ts';
import { costOf } from '../credits/price.ts';
import { inTransaction } from '../db/in-transaction.ts';
import type { Db } from '../db/schema/index.ts';
import { appendEvent, lockTake } from './events.ts';

/** SHA-256 of the plan in canonical JSON: what a grant binds to. */
export const hashPlan = (plan: ScenePlan): string =>
  createHash('sha256').update(canonicalJson(plan)).digest('hex');

/** The workflow's first step. False when the take has ended meanwhile; calling it again changes nothing. */
export async function claimTake(db: Db, takeId: string): Promise<boolean> {
  return inTransaction(db, async (trx) => {
    const take = await lockTake(trx, takeId);
    if (endedStatuses.includes(take.status)) return false;
    if (take.status === 'queued') {
      await trx
        .updateTable('take')
        .set({ status: 'planning', claimed_at: new Date() })
        .where('id', '=', takeId)
        .execute();
    }
    return true;
  });
}

/** What the screenwriter needs: the document as it was rolled. */
export async function rolledDocument(db: Db, takeId: string) {
  const row = await db
    .selectFrom('take')
    .innerJoin('member', 'member.id', 'take.rolled_by')
    .select([
      'document',
      'scene_id as sceneId',
      'seed',
      'keep_rolling as keepRolling',
      'generator',
      'rolled_by as rolledBy',
      'plan',
      'plan_hash as planHash',
      'status',
      'member.demo as quiet',
    ])
    .where('take.id', '=', takeId)
    .executeTakeFirst();
  if (row === undefined) throw new AppError('not-found');
  return row;
}

/** Freezes the plan, its hash, its theme and its price. A plan that is there already stays. */
export async function savePlan(
  db: Db,
  { takeId, plan, expectedSeconds }: { takeId: string; plan: ScenePlan; expectedSeconds: number },
): Promise<{ planHash: string; cost: number }> {
  return inTransaction(db, async (trx) => {
    const take = await lockTake(trx, takeId);
    if (take.plan_hash !== null) return { planHash: take.plan_hash, cost: take.cost };
    if (endedStatuses.includes(take.status)) throw new AppError('conflict', because('take-ended'));
    const planHash = hashPlan(plan);
    const seconds = take.keep_rolling ? null : Math.min(expectedSeconds, film.maxSeconds);
    const cost = costOf({ generator: take.generator, seconds });
    await trx
      .updateTable('take')
      .set({
        plan: JSON.stringify(plan),
        plan_hash: planHash,
        theme: themeOf(plan),
        expected_seconds: expectedSeconds,
        cost,
      })
      .where('id', '=', takeId)
      .execute();
    await appendEvent(trx, takeId, {
      type: 'planned',
      planHash,
      expectedSeconds,
      shots: plan.shots.length,
      cost,
      format: plan.format,
    });
    return { planHash, cost };
  });
}

/** Sets the take's price aside from its roller's purse, once. `credits-short` when it does not hold it. */
export async function reserveCredits(db: Db, takeId: string): Promise<void> {
  await inTransaction(db, async (trx) => {
    const take = await lockTake(trx, takeId);
    if (endedStatuses.includes(take.status)) throw new AppError('conflict', because('take-ended'));
    const { rolled_by: memberId, scene_id: sceneId, cost: amount } = take;
    await holdCredits(trx, { takeId, memberId, sceneId, amount });
  });
}
