import { randomUUID } from 'node:crypto';
import type { CheckIn, NewCheckIn } from '#contracts/check-in.ts';
import { AppError } from '#contracts/errors.ts';
import { signals, taskQueues, workflows } from '#contracts/workflow-names.ts';
import type { Db, Trx } from '../db/schema/index.ts';
import { signalByOutbox, startByOutbox } from '../takes/start-takes.ts';
import { nudge, topics } from '../wake.ts';
import { ownWords } from './own-limits.ts';
import { dayIn } from './quiet-hours.ts';

/** On how many days somebody is here between two questions. */
export const ACTIVE_DAYS = 4;

/** Tells the member's workflow to look. It is started where it does not run yet: both bear repetition. */
async function wakeWorkflow(trx: Trx, memberId: string): Promise<void> {
  const workflowId = workflows.wellbeing.id(memberId);
  await startByOutbox(trx, {
    workflow: workflows.wellbeing.name,
    workflowId,
    taskQueue: taskQueues.main,
    arg: { memberId },
  });
  await signalByOutbox(trx, { workflowId, signal: signals.checkIn, arg: memberId });
}

/** The question that waits for a member, or null. */
export async function openQuestionOf(db: Db, memberId: string): Promise<string | null> {
  const row = await db
    .selectFrom('check_in_rhythm')
    .leftJoin('own_limits', 'own_limits.member_id', 'check_in_rhythm.member_id')
    .select(['question_id', 'check_ins'])
    .where('check_in_rhythm.member_id', '=', memberId)
    .executeTakeFirst();
  return row === undefined || row.check_ins === false ? null : row.question_id;
}

/**
 * Counts today, once, as a day on which the member was here. Answers the question that waits for them: opened by
 * their workflow when enough days have gone by, and none for whoever wants no check-ins.
 */
export async function markActiveDay(db: Db, memberId: string, now = new Date()): Promise<string | null> {
  const { timeZone, own } = await ownWords(db, memberId, now);
  const day = dayIn(timeZone, now);
  const known = await db
    .selectFrom('check_in_rhythm')
    .select(['last_day', 'question_id'])
    .where('member_id', '=', memberId)
    .executeTakeFirst();
  if (known?.last_day !== day) {
    await db.transaction().execute(async (trx) => {
      const fresh = await trx
        .insertInto('check_in_rhythm')
        .values({ member_id: memberId, active_days: 1, last_day: day })
        .onConflict((on) =>
          on
            .column('member_id')
            .doUpdateSet((eb) => ({ active_days: eb('check_in_rhythm.active_days', '+', 1), last_day: day }))
            .where('check_in_rhythm.last_day', 'is distinct from', day),
        )
        .returning('member_id')
        .executeTakeFirst();
      if (fresh !== undefined) await wakeWorkflow(trx, memberId);
    });
  }
  return own.checkIns ? (known?.question_id ?? null) : null;
}

/**
 * The workflow's step: opens a question once the member was here on enough days. Answers whether the member is
 * still there at all.
 */
export async function openQuestion(db: Db, memberId: string): Promise<{ exists: boolean }> {
  return db.transaction().execute(async (trx) => {
    const opened = await trx
      .updateTable('check_in_rhythm')
      .set({ question_id: randomUUID(), active_days: 0 })
      .where('member_id', '=', memberId)
      .where('active_days', '>=', ACTIVE_DAYS)
      .where('question_id', 'is', null)
      .returning('member_id')
      .executeTakeFirst();
    if (opened !== undefined) await nudge(trx, topics.member(memberId));
    const member = trx.selectFrom('member').select('id').where('id', '=', memberId);
    return { exists: (await member.executeTakeFirst()) !== undefined };
  });
}

async function closeQuestion(trx: Trx, memberId: string): Promise<void> {
  await trx
    .insertInto('check_in_rhythm')
    .values({ member_id: memberId })
    .onConflict((on) => on.column('member_id').doUpdateSet({ question_id: null, active_days: 0 }))
    .execute();
}

/**
 * Keeps an answer; asked for or not, one may always say. From this commit on it holds, before any worker hears of
 * it. The same id again changes nothing.
 */
export async function answerCheckIn(
  db: Db,
  memberId: string,
  { id, answer, words }: NewCheckIn,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const kept = await trx
      .insertInto('check_in')
      .values({ id, member_id: memberId, answer, words })
      .onConflict((on) => on.doNothing())
      .returning('id')
      .executeTakeFirst();
    if (kept === undefined) {
      const own = trx.selectFrom('check_in').select('member_id').where('id', '=', id);
      if ((await own.executeTakeFirst())?.member_id !== memberId) throw new AppError('conflict');
      return;
    }
    await closeQuestion(trx, memberId);
    await wakeWorkflow(trx, memberId);
    await nudge(trx, topics.member(memberId));
  });
}

/** Not now: the next question comes after as many days again, and nobody remembers that this one was skipped. */
export async function skipCheckIn(db: Db, memberId: string, questionId: string): Promise<void> {
  await db
    .updateTable('check_in_rhythm')
    .set({ question_id: null, active_days: 0 })
    .where('member_id', '=', memberId)
    .where('question_id', '=', questionId)
    .execute();
  await nudge(db, topics.member(memberId));
}

/** One's own answers, newest first. */
export async function checkInsOf(db: Db, memberId: string): Promise<CheckIn[]> {
  const rows = await db
    .selectFrom('check_in')
    .select(['id', 'answer', 'words', 'at'])
    .where('member_id', '=', memberId)
    .orderBy('at', 'desc')
    .limit(500)
    .execute();
  return rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }));
}

/** Deletes one answer, or with null all of them. What rested on it ends with it. */
export async function deleteCheckIns(db: Db, memberId: string, checkInId: string | null): Promise<void> {
  await db.transaction().execute(async (trx) => {
    let rows = trx.deleteFrom('check_in').where('member_id', '=', memberId);
    if (checkInId !== null) rows = rows.where('id', '=', checkInId);
    const { numDeletedRows } = await rows.executeTakeFirst();
    if (checkInId !== null && numDeletedRows === 0n) throw new AppError('not-found');
    await nudge(trx, topics.member(memberId));
  });
}

/** Things as usual again, though the answer stands. */
export async function asUsual(db: Db, memberId: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await trx
      .updateTable('check_in')
      .set({ eased_at: new Date() })
      .where('member_id', '=', memberId)
      .where('eased_at', 'is', null)
      .execute();
    await nudge(trx, topics.member(memberId));
  });
}
