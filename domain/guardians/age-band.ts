import type { AgeBand } from '#contracts/account.ts';
import { because } from '#contracts/details.ts';
import { AppError } from '#contracts/errors.ts';
import type { Db, Trx } from '../db/schema/index.ts';
import { nudge, topics } from '../wake.ts';
import { note } from './events.ts';
import { lockLink } from './links.ts';

/**
 * A guardian corrects the age band of their teen. Once it says adult, the links have had their time: they end with
 * their switches. Back again is for an operator.
 */
export async function ageByGuardian(
  db: Db,
  {
    linkId,
    guardianId,
    ageBand,
    now = new Date(),
  }: { linkId: string; guardianId: string; ageBand: AgeBand; now?: Date },
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const link = await lockLink(trx, linkId, 'guardian', guardianId, now);
    if (link.accepted_at === null) throw new AppError('forbidden', because('teen-not-yet'));
    await setAgeBand(trx, { memberId: link.teen_id, byId: guardianId, ageBand, now });
  });
}

/** An operator changes anybody's. */
export async function ageByOperator(
  db: Db,
  { memberId, operatorId, ageBand }: { memberId: string; operatorId: string; ageBand: AgeBand },
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const operator = await trx
      .selectFrom('member')
      .select('operator')
      .where('id', '=', operatorId)
      .executeTakeFirst();
    if (operator?.operator !== true) throw new AppError('forbidden', because('operators-only'));
    await setAgeBand(trx, { memberId, byId: operatorId, ageBand, now: new Date() });
  });
}

async function setAgeBand(
  trx: Trx,
  { memberId, byId, ageBand, now }: { memberId: string; byId: string; ageBand: AgeBand; now: Date },
): Promise<void> {
  const { numUpdatedRows } = await trx
    .updateTable('user')
    .set({ ageBand, updatedAt: now })
    .where('id', '=', memberId)
    .where('kind', '=', 'member')
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new AppError('not-found');
  if (ageBand === 'teen') {
    // Stricter cameos from now on: the database refuses a teen's that is open to everyone.
    await trx
      .updateTable('cameo')
      .set({ level: 'people-i-approve' })
      .where('owner_id', '=', memberId)
      .where('level', 'in', ['mutuals', 'everyone'])
      .execute();
  }
  const links = await trx
    .selectFrom('guardian_link')
    .select(['id', 'guardian_id'])
    .where('teen_id', '=', memberId)
    .execute();
  for (const { id, guardian_id } of links) {
    await note(trx, id, byId, 'age-band', ageBand === 'adult' ? 'Now 18 or older.' : 'Now 13 to 17.');
    if (ageBand === 'adult') {
      const ends = { end_asked_by: 'guardian', ends_at: now } as const;
      await trx.updateTable('guardian_link').set(ends).where('id', '=', id).execute();
    }
    await nudge(trx, topics.member(guardian_id));
  }
  await nudge(trx, topics.member(memberId));
}
