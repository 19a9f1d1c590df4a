import type { Db } from '../db/schema/index.ts';
import { endSessions, wake } from '../leaving/sleep.ts';
import { requireNotBarred } from './bar.ts';

/**
 * Right after somebody's password was right: wakes them, or ends the session that it began.
 * @throws AppError `suspended`, `banned`, or `signed-out` once an erasure has begun.
 */
export async function letIn(db: Db, memberId: string): Promise<void> {
  try {
    await requireNotBarred(db, memberId);
  } catch (error) {
    await db.transaction().execute((trx) => endSessions(trx, memberId));
    throw error;
  }
  await wake(db, memberId);
}
