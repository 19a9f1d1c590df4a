import type { Db } from '../db/schema/index.ts';
import { limitsOf } from '../wellbeing/limits.ts';
import { liveLinks } from './switches.ts';

/** Whether a guardian must agree too before this member's likeness is used. */
export async function needsCoApproval(db: Db, memberId: string, now = new Date()): Promise<boolean> {
  return (await limitsOf(db, memberId, now)).coApproval;
}

/** The guardians who asked for that: any of them may agree. User ids. */
export async function coApprovers(db: Db, memberId: string, now = new Date()): Promise<string[]> {
  const rows = await liveLinks(db, now)
    .where('teen_id', '=', memberId)
    .where('co_approval', '=', true)
    .select('guardian_id')
    .execute();
  return rows.map(({ guardian_id }) => guardian_id);
}
