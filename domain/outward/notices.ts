import type { Db } from '../db/schema/index.ts';
import type { NoticeTable } from '../db/schema/outward.ts';
import { stillWanted } from './wanted.ts';
import { quietFor, whenToTell } from './when-to-tell.ts';

export type Notice = Pick<NoticeTable, 'member_id' | 'kind' | 'channel' | 'about_id'> & { id: string };

/** What is to be done about a notice now. `to`: devices, or the member for a mail. Ids alone: they are in histories. */
export type Look = { next: 'over' } | { next: 'wait'; ms: number } | { next: 'tell'; to: string[] };

/** No look comes sooner after another. */
const LEAST_WAIT_MS = 1000;

/** Asked for just now, or heard by nobody: not held back by quiet hours. */
const atOnce: ReadonlySet<Notice['kind']> = new Set(['confirm', 'closed']);

async function findNotice(db: Db, noticeId: string) {
  const row = await db.selectFrom('notice').selectAll().where('id', '=', noticeId).executeTakeFirst();
  return row === undefined || row.state === 'over' ? null : row;
}

/** Whether it is due, wanted still and not the middle of the night, each read anew. */
export async function lookAtNotice(db: Db, noticeId: string, now = new Date()): Promise<Look> {
  const notice = await findNotice(db, noticeId);
  if (notice === null) return { next: 'over' };
  if (!(await stillWanted(db, notice, now))) {
    await db.updateTable('notice').set({ state: 'over' }).where('id', '=', noticeId).execute();
    return { next: 'over' };
  }
  const due = notice.due_at > now ? notice.due_at : now;
  const quiet = atOnce.has(notice.kind) ? [] : await quietFor(db, notice.member_id, due);
  const at = whenToTell(quiet, due);
  if (at > now) return { next: 'wait', ms: Math.max(LEAST_WAIT_MS, at.getTime() - now.getTime()) };
  if (notice.channel === 'mail') return { next: 'tell', to: [notice.member_id] };
  const devices = await db
    .selectFrom('push_device')
    .select('id')
    .where('member_id', '=', notice.member_id)
    .orderBy('id')
    .execute();
  return { next: 'tell', to: devices.map(({ id }) => id) };
}

/**
 * The last look before something leaves the house: marks it as told first, so that a request answered from here on calls
 * it back. Null when it is over; `later` when quiet hours have begun since it was looked at.
 */
export async function claimNotice(
  db: Db,
  noticeId: string,
  now = new Date(),
): Promise<Notice | 'later' | null> {
  const look = await lookAtNotice(db, noticeId, now);
  if (look.next === 'wait') return 'later';
  if (look.next === 'over') return null;
  const claimed = await db
    .updateTable('notice')
    .set({ state: 'told' })
    .where('id', '=', noticeId)
    .where('state', '!=', 'over')
    .returning(['id', 'member_id', 'kind', 'channel', 'about_id'])
    .executeTakeFirst();
  if (claimed === undefined || !(await stillWanted(db, claimed, now))) return null;
  return claimed;
}

const DAYS_KEPT = 14;

/** What was told, or is over, long ago. A request waits seven days at most, and no quiet hours are longer than a day. */
export async function forgetNotices(db: Db, now = new Date()): Promise<void> {
  await db
    .deleteFrom('notice')
    .where('created_at', '<', new Date(now.getTime() - DAYS_KEPT * 86_400_000))
    .execute();
}
