import { lowAnswers } from '#contracts/check-in.ts';
import type { Db } from '../db/schema/index.ts';

const day = 86_400_000;
/** How long one low answer makes things quieter. */
export const QUIETER_DAYS = 7;

/**
 * Until when things are quieter for a member, or null: while the newest answer is a low one, a week at most. It is
 * read from the answer itself, so it begins with the answer's commit and ends when the answer is deleted.
 */
export async function quieterUntil(db: Db, memberId: string, now: Date): Promise<Date | null> {
  const newest = await db
    .selectFrom('check_in')
    .select(['answer', 'at', 'eased_at'])
    .where('member_id', '=', memberId)
    .where('at', '<=', now)
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (newest === undefined || newest.eased_at !== null || !lowAnswers.includes(newest.answer)) return null;
  const until = new Date(newest.at.getTime() + QUIETER_DAYS * day);
  return until > now ? until : null;
}
