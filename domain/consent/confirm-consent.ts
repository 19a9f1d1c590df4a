import { because } from '#contracts/details.ts';
import { AppError } from '#contracts/errors.ts';
import type { Db } from '../db/schema/index.ts';

/**
 * Resolves when every cameo of the plan stands under a live grant. Rejects with `consent-declined`,
 * `consent-expired` or `consent-revoked`, naming the cameo.
 */
export async function confirmConsent(db: Db, takeId: string): Promise<void> {
  const rows = await db
    .selectFrom('consent_request')
    .innerJoin('cameo', 'cameo.id', 'consent_request.cameo_id')
    .where('take_id', '=', takeId)
    .where('direction_id', 'is', null)
    .where('post_id', 'is', null)
    .select(['consent_request.status', 'cameo.name'])
    .execute();
  // One refusal settles it, so others may still be open: what was refused is what is told.
  const refused = rows.find(({ status }) => status === 'declined' || status === 'withdrawn');
  if (refused !== undefined)
    throw new AppError('consent-declined', because('likeness-of', { name: refused.name }));
  const unanswered = rows.find(({ status }) => status === 'expired' || status === 'open');
  if (unanswered !== undefined)
    throw new AppError('consent-expired', because('likeness-of', { name: unanswered.name }));
  const { plan } = await db
    .selectFrom('take')
    .select('plan')
    .where('id', '=', takeId)
    .executeTakeFirstOrThrow();
  const grants = await db
    .selectFrom('take_grant')
    .innerJoin('consent_grant', 'consent_grant.id', 'take_grant.grant_id')
    .where('take_grant.take_id', '=', takeId)
    .where('consent_grant.revoked_at', 'is', null)
    .select('take_grant.cast_id')
    .execute();
  for (const { id, cameoId, name } of plan?.actors ?? []) {
    if (cameoId !== null && !grants.some(({ cast_id }) => cast_id === id))
      throw new AppError('consent-revoked', because('likeness-of', { name }));
  }
}
