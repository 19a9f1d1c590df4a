import { AppError } from '#contracts/errors.ts';
import type { Db } from '../db/schema/index.ts';

/** @throws AppError `not-found` unless the cameo is this member's and still there. */
export async function requireOwn(
  db: Db,
  { cameoId, memberId }: { cameoId: string; memberId: string },
): Promise<void> {
  const row = await db
    .selectFrom('cameo')
    .select('id')
    .where('id', '=', cameoId)
    .where('owner_id', '=', memberId)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  if (row === undefined) throw new AppError('not-found');
}
