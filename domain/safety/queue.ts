import type { PublicMember } from '#contracts/account.ts';
import { AppError } from '#contracts/errors.ts';
import type { AppealItem, AuditItem, QueueItem } from '#contracts/safety.ts';
import { publicMember } from '../accounts/members.ts';
import type { Db } from '../db/schema/index.ts';

const A_PAGE = 50;

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
    .select(['action_id', 'action', 'subject', 'subject_id', 'member_id', 'reason', 'words', 'created_at'])
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

/** Null for who is no member any more. */
async function known(db: Db, memberId: string | null): Promise<PublicMember | null> {
  if (memberId === null) return null;
  try {
    return await publicMember(db, memberId);
  } catch (error) {
    if (error instanceof AppError && error.code === 'not-found') return null;
    throw error;
  }
}

/** Every decision with who took it and why, newest first; `before` is the last id of the page before. */
export async function audit(db: Db, before?: string): Promise<{ actions: AuditItem[]; next: string | null }> {
  let query = db
    .selectFrom('moderation_action')
    .select(['id', 'action', 'subject', 'subject_id', 'operator_id', 'about_id', 'reason', 'until', 'at']);
  if (before !== undefined)
    query = query.where((eb) =>
      eb(
        eb.refTuple('at', 'id'),
        '<',
        eb
          .selectFrom('moderation_action as last')
          .select(['last.at', 'last.id'])
          .where('last.id', '=', before)
          .$asTuple('at', 'id'),
      ),
    );
  const rows = await query
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(A_PAGE + 1)
    .execute();
  const page = rows.slice(0, A_PAGE);
  return {
    actions: await Promise.all(
      page.map(async ({ id, subject_id, operator_id, about_id, until, at, ...row }) => ({
        ...row,
        actionId: id,
        subjectId: subject_id,
        operator: await known(db, operator_id),
        about: await known(db, about_id),
        until: until?.toISOString() ?? null,
        at: at.toISOString(),
      })),
    ),
    next: rows.length > A_PAGE ? (page.at(-1)?.id ?? null) : null,
  };
}
