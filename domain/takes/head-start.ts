import { sql } from 'kysely';
import { AppError } from '#contracts/errors.ts';
import type { ScenePlan } from '#contracts/scene-plan.ts';
import type { OpenCard } from '#contracts/workflows.ts';
import { rulesVersion } from '../cameos/restrictions.ts';
import { askOwners } from '../consent/ask.ts';
import type { Trx } from '../db/schema/index.ts';
import { checkWellbeing } from '../wellbeing/limits.ts';
import { claimTake, reserveCredits, savePlan } from './plan-take.ts';

/** A plan that was read before the roll, when nothing in it was refused by the house or ruled out by an owner. */
export type ReadAhead = { plan: ScenePlan; expectedSeconds: number; rulesVersion: string };

/**
 * Takes the first steps of a take in the transaction of its roll, which holds the cameos, all of them or none: an
 * owner has the card with the roll itself, before Temporal is told. The steps are the workflow's own, which then
 * finds them done. Where one refuses the roll stands without them: the workflow takes them, is refused in the same
 * way, and says so. Where owners have changed their rules since the script was read, the workflow looks before
 * anybody is asked. Answers the cards that wait; undefined where the workflow has to take the steps.
 */
export async function headStart(
  trx: Trx,
  takeId: string,
  by: string,
  read: ReadAhead,
): Promise<OpenCard[] | undefined> {
  await sql`savepoint head_start`.execute(trx);
  try {
    return await takeSteps(trx, takeId, by, read);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    await sql`rollback to savepoint head_start`.execute(trx);
    return undefined;
  }
}

async function takeSteps(
  trx: Trx,
  takeId: string,
  by: string,
  read: ReadAhead,
): Promise<OpenCard[] | undefined> {
  const { plan, expectedSeconds } = read;
  if (!(await claimTake(trx, takeId))) return undefined;
  await savePlan(trx, { takeId, plan, expectedSeconds });
  await checkWellbeing(trx, by, { takeId });
  await reserveCredits(trx, takeId);
  if ((await rulesVersion(trx, plan.actors)) !== read.rulesVersion) return undefined;
  return askOwners(trx, takeId);
}
