import { AppError } from '#contracts/errors.ts';
import type { AppealItem, ModerationAction, OwnAction, QueueItem, ReportSubject } from '#contracts/safety.ts';
import { publicMember } from '../accounts/members.ts';
import type { Db, Trx } from '../db/schema/index.ts';
import { notify } from '../notifications/notify.ts';

/** What waits for an operator, oldest first. */
export async function queue(db: Db): Promise<{ reports: QueueItem[]; appeals: AppealItem[] }> {
  const reports = await db
    .selectFrom('report')
    .select(['id', 'subject', 'subject_id', 'about_id', 'reason', 'words', 'excerpt', 'created_at'])
    .where('closed_at', 'is', null)
    .orderBy('created_at')
    .limit(100)
    .execute();
  const appeals = await db
    .selectFrom('appeal')
    .innerJoin('moderation_action', 'moderation_action.id', 'appeal.action_id')
    .select(['action_id', 'subject', 'subject_id', 'member_id', 'reason', 'words', 'created_at'])
    .where('answered_at', 'is', null)
    .orderBy('created_at')
    .limit(100)
    .execute();
  return {
    reports: await Promise.all(
      reports.map(async ({ id, subject_id, about_id, created_at, ...row }) => ({
        ...row,
        reportId: id,
        subjectId: subject_id,
        about: about_id === null ? null : await publicMember(db, about_id),
        at: created_at.toISOString(),
      })),
    ),
    appeals: await Promise.all(
      appeals.map(async ({ action_id, subject_id, member_id, created_at, ...row }) => ({
        ...row,
        actionId: action_id,
        subjectId: subject_id,
        by: await publicMember(db, member_id),
        at: created_at.toISOString(),
      })),
    ),
  };
}

type Decision = { action: ModerationAction; reason: string; operatorId: string };

/** Acts on a report and on every other open one of the same thing. `request-closed` when somebody was faster. */
export async function decide(
  db: Db,
  reportId: string,
  { action, reason, operatorId }: Decision,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const row = await trx
      .selectFrom('report')
      .selectAll()
      .where('id', '=', reportId)
      .forUpdate()
      .executeTakeFirst();
    if (row === undefined) throw new AppError('not-found');
    if (row.closed_at !== null) throw new AppError('request-closed');
    const about = { subject: row.subject, subjectId: row.subject_id, aboutId: row.about_id };
    await act(trx, { ...about, action, reason, operatorId, reportId });
    await trx
      .updateTable('report')
      .set({ closed_at: new Date() })
      .where('subject', '=', row.subject)
      .where('subject_id', '=', row.subject_id)
      .where('closed_at', 'is', null)
      .execute();
  });
}

type Act = Decision & {
  subject: ReportSubject;
  subjectId: string;
  aboutId: string | null;
  reportId: string | null;
};

/** The thing, the record and the word to whose it is: one transaction. */
async function act(
  trx: Trx,
  { action, reason, operatorId, subject, subjectId, aboutId, reportId }: Act,
): Promise<void> {
  if (action !== 'nothing') {
    if (subject !== 'post' && subject !== 'comment') throw new AppError('bad-input', 'action');
    await trx
      .updateTable(subject)
      .set({ removed_at: action === 'remove' ? new Date() : null })
      .where('id', '=', subjectId)
      .execute();
  }
  await trx
    .insertInto('moderation_action')
    .values({
      report_id: reportId,
      operator_id: operatorId,
      action,
      subject,
      subject_id: subjectId,
      about_id: aboutId,
      reason,
    })
    .execute();
  if (action === 'nothing' || aboutId === null) return;
  const what = `A ${subject} of yours was ${action === 'remove' ? 'taken down' : 'put back'}: ${reason}`;
  await notify(trx, { to: aboutId, kind: 'moderation', actor: null, detail: what });
}

/** What was done to a member's own things, newest first. */
export async function ownActions(db: Db, memberId: string): Promise<OwnAction[]> {
  const rows = await db
    .selectFrom('moderation_action')
    .leftJoin('appeal', 'appeal.action_id', 'moderation_action.id')
    .select(['id', 'action', 'subject', 'reason', 'at', 'appeal.member_id'])
    .where('about_id', '=', memberId)
    .where('action', '!=', 'nothing')
    .orderBy('at', 'desc')
    .execute();
  return rows.map(({ id, at, member_id, ...row }) => ({
    ...row,
    actionId: id,
    appealed: member_id !== null,
    at: at.toISOString(),
  }));
}

/** One appeal against each removal, by whose it was. */
export async function appeal(db: Db, memberId: string, actionId: string, words: string): Promise<void> {
  const own = await db
    .selectFrom('moderation_action')
    .select('id')
    .where('id', '=', actionId)
    .where('about_id', '=', memberId)
    .where('action', '=', 'remove')
    .executeTakeFirst();
  if (own === undefined) throw new AppError('not-found');
  await db
    .insertInto('appeal')
    .values({ action_id: actionId, member_id: memberId, words })
    .onConflict((on) => on.doNothing())
    .execute();
}

/** Puts it back, or says why not; recorded like every action. */
export async function answerAppeal(
  db: Db,
  actionId: string,
  { restore, reason, operatorId }: { restore: boolean; reason: string; operatorId: string },
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const open = await trx
      .updateTable('appeal')
      .set({ answered_at: new Date() })
      .where('action_id', '=', actionId)
      .where('answered_at', 'is', null)
      .returning('member_id')
      .executeTakeFirst();
    if (open === undefined) throw new AppError('request-closed');
    const row = await trx
      .selectFrom('moderation_action')
      .selectAll()
      .where('id', '=', actionId)
      .executeTakeFirstOrThrow();
    const about = { subject: row.subject, subjectId: row.subject_id, aboutId: row.about_id };
    await act(trx, { ...about, action: restore ? 'restore' : 'nothing', reason, operatorId, reportId: null });
    if (!restore)
      await notify(trx, {
        to: open.member_id,
        kind: 'moderation',
        actor: null,
        detail: `It stays taken down: ${reason}`,
      });
  });
}
