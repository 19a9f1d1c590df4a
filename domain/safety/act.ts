import { decided } from '#contracts/decision-words.ts';
import { AppError } from '#contracts/errors.ts';
import type { ModerationAction, ReportSubject } from '#contracts/safety.ts';
import type { Trx } from '../db/schema/index.ts';
import { notify } from '../notifications/notify.ts';
import { bar, letBackIn } from './bar.ts';

const day = 86_400_000;

export type Act = {
  action: ModerationAction;
  reason: string;
  operatorId: string;
  subject: ReportSubject;
  subjectId: string;
  /** Whose it is. */
  aboutId: string | null;
  reportId: string | null;
  days: number;
};

/** Every action and whether it is about what somebody made or about them. */
const aboutMembers: ReadonlySet<ModerationAction> = new Set(['warn', 'suspend', 'ban', 'lift']);

/**
 * The thing or the member, the record, and the word to whom it concerns: one transaction. Answers the action's id.
 * What is decided about a member is on record as about them, whatever was reported.
 */
export async function act(trx: Trx, given: Act): Promise<string> {
  const { action, reason, operatorId, reportId, aboutId } = given;
  if (aboutMembers.has(action) && aboutId === null) throw new AppError('not-found');
  const { subject, subjectId } =
    aboutMembers.has(action) && aboutId !== null
      ? ({ subject: 'member', subjectId: aboutId } as const)
      : given;
  const until = action === 'suspend' ? new Date(Date.now() + given.days * day) : null;
  await carryOut(trx, { action, subject, subjectId, until });
  const { id } = await trx
    .insertInto('moderation_action')
    .values({
      report_id: reportId,
      operator_id: operatorId,
      action,
      subject,
      subject_id: subjectId,
      about_id: aboutId,
      reason,
      until,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  if (action !== 'nothing' && aboutId !== null) {
    const detail = noticeOf(action, subject, until, reason);
    await notify(trx, { to: aboutId, kind: 'moderation', actor: null, detail, actionId: id });
  }
  return id;
}

type CarryOut = Pick<Act, 'action' | 'subject' | 'subjectId'> & { until: Date | null };

async function carryOut(trx: Trx, { action, subject, subjectId, until }: CarryOut): Promise<void> {
  switch (action) {
    case 'nothing':
    case 'warn':
      return;
    case 'remove':
    case 'restore':
      if (subject === 'member') throw new AppError('bad-input', 'action');
      await trx
        .updateTable(subject)
        .set({ removed_at: action === 'remove' ? new Date() : null })
        .where('id', '=', subjectId)
        .execute();
      return;
    case 'suspend':
    case 'ban':
      return bar(trx, subjectId, until);
    case 'lift':
      return letBackIn(trx, subjectId);
  }
}

function noticeOf(action: ModerationAction, subject: ReportSubject, until: Date | null, why: string): string {
  switch (action) {
    case 'remove':
      return decided(`removed-${subject}`, { why });
    case 'restore':
      return decided(`restored-${subject}`, { why });
    case 'warn':
      return decided('warned', { why });
    case 'suspend':
      return decided('suspended', { until: until?.toISOString().slice(0, 10) ?? '', why });
    case 'ban':
      return decided('closed', { why });
    case 'lift':
      return decided('open-again', { why });
    case 'nothing':
      return decided('looked-at', { why });
  }
}
