import type { GuardianRequest } from '#contracts/consent.ts';
import { AppError } from '#contracts/errors.ts';
import type { Db } from '../db/schema/index.ts';
import { coApprovers } from '../guardians/co-approval.ts';
import { liveLinks } from '../guardians/switches.ts';
import { lockRequest, settle } from './answer.ts';

/** What a teen has said yes to and a guardian has to agree to: who asks and for whom, never what is filmed. */
export async function guardianRequests(
  db: Db,
  guardianId: string,
  now = new Date(),
): Promise<GuardianRequest[]> {
  const rows = await liveLinks(db, now)
    .where('guardian_link.guardian_id', '=', guardianId)
    .where('guardian_link.co_approval', '=', true)
    .innerJoin('consent_request', 'consent_request.owner_id', 'guardian_link.teen_id')
    .innerJoin('cameo', 'cameo.id', 'consent_request.cameo_id')
    .innerJoin('user as teen', 'teen.id', 'consent_request.owner_id')
    .innerJoin('user as asker', 'asker.id', 'consent_request.asked_by')
    .where('consent_request.status', '=', 'open')
    .where('consent_request.guardian_since', 'is not', null)
    .where('consent_request.expires_at', '>', now)
    .select([
      'consent_request.id',
      'teen.name as teenName',
      'cameo.name as cameoName',
      'asker.name as askerName',
      'asker.handle as askerHandle',
      'consent_request.audience',
      'consent_request.asked_at',
    ])
    .orderBy('consent_request.asked_at')
    .execute();
  return rows.map(({ asked_at, ...row }) => ({ ...row, askedAt: asked_at.toISOString() }));
}

/**
 * A guardian agrees with a teen's yes, which then holds, or does not, and it is a no. Rejects with `not-found` for
 * everybody else, `request-closed` when it was settled meanwhile.
 */
export async function answerAsGuardian(
  db: Db,
  {
    requestId,
    guardianId,
    agrees,
    now = new Date(),
  }: { requestId: string; guardianId: string; agrees: boolean; now?: Date },
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const row = await lockRequest(trx, requestId);
    if (!(await coApprovers(trx, row.owner_id, now)).includes(guardianId)) throw new AppError('not-found');
    if (row.status !== 'open' || row.expires_at <= now || row.guardian_since === null || row.answer === null)
      throw new AppError('request-closed');
    await settle(trx, row, agrees ? row.answer : { answer: 'decline' }, now);
  });
}
