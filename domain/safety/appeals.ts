import { decided } from '#contracts/decision-words.ts';
import { AppError } from '#contracts/errors.ts';
import type { ModerationAction, OwnAction } from '#contracts/safety.ts';
import type { Db } from '../db/schema/index.ts';
import { notify } from '../notifications/notify.ts';
import { act } from './act.ts';

/** What can be objected to, and what puts it right. */
const undoneBy: Partial<Record<ModerationAction, ModerationAction>> = {
  remove: 'restore',
  warn: 'nothing',
  suspend: 'lift',
  ban: 'lift',
};

/** What was decided about a member and their things, newest first. */
export async function ownActions(db: Db, memberId: string): Promise<OwnAction[]> {
  const rows = await db
    .selectFrom('moderation_action')
    .leftJoin('appeal', 'appeal.action_id', 'moderation_action.id')
    .select([
      'id',
      'action',
      'subject',
      'subject_id as subjectId',
      'reason',
      'until',
      'at',
      'appeal.member_id',
      'appeal.answered_at',
    ])
    .where('about_id', '=', memberId)
    .where('action', '!=', 'nothing')
    .orderBy('at', 'desc')
    .execute();
  return rows.map(({ id, at, until, member_id, answered_at, ...row }) => ({
    ...row,
    actionId: id,
    until: until?.toISOString() ?? null,
    appeal: stateOf(row.action, member_id !== null, answered_at !== null),
    at: at.toISOString(),
  }));
}

function stateOf(action: ModerationAction, appealed: boolean, answered: boolean): OwnAction['appeal'] {
  if (undoneBy[action] === undefined) return 'none';
  if (!appealed) return 'open';
  return answered ? 'answered' : 'waiting';
}

/** One appeal against each decision, by whom it was about. */
export async function appeal(db: Db, memberId: string, actionId: string, words: string): Promise<void> {
  const own = (await ownActions(db, memberId)).find((one) => one.actionId === actionId);
  if (own === undefined || own.appeal === 'none') throw new AppError('not-found');
  await db
    .insertInto('appeal')
    .values({ action_id: actionId, member_id: memberId, words })
    .onConflict((on) => on.doNothing())
    .execute();
}

/** Against the newest decision that keeps somebody out. `not-found` for who is not kept out. */
export async function appealBar(db: Db, memberId: string, words: string): Promise<void> {
  const newest = (await ownActions(db, memberId)).find(({ action }) =>
    ['suspend', 'ban', 'lift'].includes(action),
  );
  if (newest === undefined) throw new AppError('not-found');
  await appeal(db, memberId, newest.actionId, words);
}

/** Puts it right, or says why not; recorded like every action. */
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
    const action = restore ? (undoneBy[row.action] ?? 'nothing') : 'nothing';
    const id = await act(trx, { ...about, action, reason, days: 0, operatorId, reportId: null });
    if (action !== 'nothing') return;
    const detail = decided(restore ? 'was-right' : 'stays', { why: reason });
    await notify(trx, { to: open.member_id, kind: 'moderation', actor: null, detail, actionId: id });
  });
}
