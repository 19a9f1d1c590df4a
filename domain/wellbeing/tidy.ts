import type { Db } from '../db/schema/index.ts';

const day = 86_400_000;
/** Check-in answers are kept for a year, or until their member deletes them. */
export const CHECK_IN_DAYS = 365;

/** Lets go of what has had its time: answers of a year ago, guardians' links that ended, codes nobody used. */
export async function tidy(db: Db, memberId: string, now = new Date()): Promise<void> {
  await db
    .deleteFrom('check_in')
    .where('member_id', '=', memberId)
    .where('at', '<', new Date(now.getTime() - CHECK_IN_DAYS * day))
    .execute();
  await db.deleteFrom('guardian_link').where('teen_id', '=', memberId).where('ends_at', '<=', now).execute();
  await db
    .deleteFrom('guardian_code')
    .where('teen_id', '=', memberId)
    .where('expires_at', '<=', now)
    .execute();
}
