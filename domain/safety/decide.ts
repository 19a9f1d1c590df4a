import { AppError } from '#contracts/errors.ts';
import type { Decision, ModerationAction } from '#contracts/safety.ts';
import { publicMember } from '../accounts/members.ts';
import type { Db } from '../db/schema/index.ts';
import { act } from './act.ts';
import { branchOf } from './invite-tree.ts';

/** Acts on a report and on every other open one of the same thing. `request-closed` when somebody was faster. */
export async function decide(
  db: Db,
  reportId: string,
  { action, reason, days, operatorId }: Decision & { operatorId: string },
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
    await act(trx, { ...about, action, reason, days, operatorId, reportId });
    await trx
      .updateTable('report')
      .set({ closed_at: new Date() })
      .where('subject', '=', row.subject)
      .where('subject_id', '=', row.subject_id)
      .where('closed_at', 'is', null)
      .execute();
  });
}

type AboutMember = {
  memberId: string;
  action: Extract<ModerationAction, 'warn' | 'suspend' | 'ban' | 'lift'>;
  reason: string;
  days: number;
  branch: boolean;
  operatorId: string;
};

/**
 * Decides about a member, or about them and everybody whom they brought in, all or nothing. In a branch operators are
 * passed over. Answers how many it was. @throws AppError `not-found`.
 */
export async function decideMember(
  db: Db,
  { memberId, action, reason, days, branch, operatorId }: AboutMember,
): Promise<number> {
  return db.transaction().execute(async (trx) => {
    await publicMember(trx, memberId);
    const wanted = branch ? await branchOf(trx, memberId) : [memberId];
    for (const id of wanted)
      await act(trx, {
        action,
        reason,
        days,
        operatorId,
        subject: 'member',
        subjectId: id,
        aboutId: id,
        reportId: null,
      });
    return wanted.length;
  });
}
