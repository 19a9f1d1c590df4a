import type { Db } from '../db/schema/index.ts';

/**
 * Members whose likeness is granted in a take, without whoever rolled it: they see its preview before the room does.
 * Whoever rolls with their own likeness has decided that the room watches.
 */
export async function ownersToSeeFirst(db: Db, takeId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('take_grant')
    .innerJoin('cameo', 'cameo.id', 'take_grant.cameo_id')
    .innerJoin('consent_grant', 'consent_grant.id', 'take_grant.grant_id')
    .innerJoin('take', 'take.id', 'take_grant.take_id')
    .where('take_grant.take_id', '=', takeId)
    .where('consent_grant.revoked_at', 'is', null)
    .whereRef('cameo.owner_id', '!=', 'take.rolled_by')
    .select('cameo.owner_id as ownerId')
    .distinct()
    .execute();
  return rows.map(({ ownerId }) => ownerId);
}
