import type { ScenePlan } from '#contracts/scene-plan.ts';
import { rulesVersion } from '../cameos/restrictions.ts';
import { askForTake } from '../consent/ask.ts';
import type { Db } from '../db/schema/index.ts';
import { nudge, topics } from '../wake.ts';
import { checkWellbeing } from '../wellbeing/limits.ts';
import { claimTake, reserveCredits, savePlan } from './plan-take.ts';

/** A plan that was read before the roll, when nothing in it was refused by the house or ruled out by an owner. */
export type ReadAhead = { plan: ScenePlan; expectedSeconds: number; rulesVersion: string };

/**
 * Takes the first steps of a take at once, which its workflow takes again and then finds done: an owner has the card
 * before Temporal is told. The steps are the workflow's own and bear repetition. Where one refuses, this rejects with
 * its code, and the workflow, which is refused in the same way, says so; where owners have changed their rules since
 * the script was read, the workflow looks before anybody is asked. The workflow starts afterwards, however this ends.
 */
export async function headStart(db: Db, takeId: string, by: string, read: ReadAhead): Promise<void> {
  try {
    await takeSteps(db, takeId, by, read);
  } finally {
    await nudge(db, topics.outbox);
  }
}

async function takeSteps(db: Db, takeId: string, by: string, read: ReadAhead): Promise<void> {
  const { plan, expectedSeconds } = read;
  if (!(await claimTake(db, takeId))) return;
  await savePlan(db, { takeId, plan, expectedSeconds });
  await checkWellbeing(db, by, { takeId });
  await reserveCredits(db, takeId);
  if ((await rulesVersion(db, plan.actors)) === read.rulesVersion) await askForTake(db, takeId);
}
