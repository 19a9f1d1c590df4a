import { because } from '#contracts/details.ts';
import { AppError } from '#contracts/errors.ts';
import type { Guardian, GuardianLink } from '#contracts/guardian.ts';
import { isDuplicate } from '../db/errors.ts';
import type { Db, Trx } from '../db/schema/index.ts';
import { nudge, topics } from '../wake.ts';
import { consumeCode } from './codes.ts';
import { eventsOf, note } from './events.ts';
import { asSwitches } from './switches.ts';

/** How long a link goes on after one of the two asked for its end: time to talk about it. */
export const UNLINK_DAYS = 3;
const day = 86_400_000;

type Side = 'teen' | 'guardian';

/** Wakes what shows this link: the teen's devices and the guardian's. */
export const nudgeLink = (trx: Trx, link: { teen_id: string; guardian_id: string }): Promise<void> =>
  nudge(trx, topics.member(link.teen_id), topics.member(link.guardian_id));

/** Somebody with an account comes with a teen's code. Nothing of it holds until the teen has said yes to them. */
export async function linkByCode(db: Db, guardianId: string, code: string, now = new Date()): Promise<void> {
  try {
    await db.transaction().execute((trx) => linkWithin(trx, guardianId, code, now));
  } catch (error) {
    if (isDuplicate(error)) throw new AppError('conflict', because('guardian-linked'), { cause: error });
    throw error;
  }
}

async function linkWithin(trx: Trx, guardianId: string, code: string, now: Date): Promise<void> {
  const { teenId } = await consumeCode(trx, code, now);
  const { ageBand } = await trx
    .selectFrom('user')
    .select('ageBand')
    .where('id', '=', guardianId)
    .executeTakeFirstOrThrow();
  if (ageBand !== 'adult' || guardianId === teenId)
    throw new AppError('forbidden', because('guardian-adult'));
  // A link that has run out makes room for a new one.
  await trx
    .deleteFrom('guardian_link')
    .where('teen_id', '=', teenId)
    .where('guardian_id', '=', guardianId)
    .where('ends_at', '<=', now)
    .execute();
  await trx.insertInto('guardian_link').values({ teen_id: teenId, guardian_id: guardianId }).execute();
  await nudgeLink(trx, { teen_id: teenId, guardian_id: guardianId });
}

/** Makes a guardian of a fresh account, with its first link. With `code-invalid` the account goes too. */
export async function finishGuardianSignUp(
  db: Db,
  { userId, code, now = new Date() }: { userId: string; code: string; now?: Date },
): Promise<void> {
  try {
    await db.transaction().execute(async (trx) => {
      await trx.updateTable('user').set({ kind: 'guardian' }).where('id', '=', userId).execute();
      await linkWithin(trx, userId, code, now);
    });
  } catch (error) {
    if (error instanceof AppError) {
      const alone = db.deleteFrom('user').where('id', '=', userId);
      await alone
        .where((eb) => eb.not(eb.exists(eb.selectFrom('member').select('id').where('id', '=', userId))))
        .execute();
    }
    throw error;
  }
}

/** Who somebody is on a guardian's page. */
export async function guardianOfAccount(db: Db, userId: string): Promise<Guardian> {
  return db.selectFrom('user').select(['name', 'email']).where('id', '=', userId).executeTakeFirstOrThrow();
}

/** Links of a member (as a teen) or of a guardian: those that wait for the teen's yes too, none that has ended. */
export async function linksOf(db: Db, side: Side, userId: string, now = new Date()): Promise<GuardianLink[]> {
  const rows = await db
    .selectFrom('guardian_link')
    .innerJoin('user as teen', 'teen.id', 'guardian_link.teen_id')
    .innerJoin('user as guardian', 'guardian.id', 'guardian_link.guardian_id')
    .where(side === 'teen' ? 'teen_id' : 'guardian_id', '=', userId)
    .where((eb) => eb.or([eb('ends_at', 'is', null), eb('ends_at', '>', now)]))
    .selectAll('guardian_link')
    .select([
      'teen.name as teenName',
      'teen.handle',
      'teen.ageBand',
      'guardian.name as guardianName',
      'guardian.email',
    ])
    .orderBy('created_at')
    .execute();
  const events = await eventsOf(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({
    id: row.id,
    accepted: row.accepted_at !== null,
    teen: { name: row.teenName, handle: row.handle, ageBand: row.ageBand },
    guardian: { name: row.guardianName, email: row.email },
    switches: asSwitches(row),
    linkedAt: (row.accepted_at ?? row.created_at).toISOString(),
    ending:
      row.end_asked_by === null || row.ends_at === null
        ? null
        : { askedBy: row.end_asked_by, at: row.ends_at.toISOString() },
    events: events.get(row.id) ?? [],
  }));
}

/** Locks a link for one of its two sides. `not-found` for everybody else, and for one that has ended. */
export async function lockLink(trx: Trx, linkId: string, side: Side, userId: string, now: Date) {
  const row = await trx
    .selectFrom('guardian_link')
    .selectAll()
    .where('id', '=', linkId)
    .where(side === 'teen' ? 'teen_id' : 'guardian_id', '=', userId)
    .where((eb) => eb.or([eb('ends_at', 'is', null), eb('ends_at', '>', now)]))
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) throw new AppError('not-found');
  return row;
}

/** The teen's yes or no to somebody who came with their code. A no leaves nothing behind. */
export async function answerLink(
  db: Db,
  { linkId, teenId, yes, now = new Date() }: { linkId: string; teenId: string; yes: boolean; now?: Date },
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const link = await lockLink(trx, linkId, 'teen', teenId, now);
    if (link.accepted_at !== null) throw new AppError('conflict', because('was-answered'));
    if (yes) {
      await trx.updateTable('guardian_link').set({ accepted_at: now }).where('id', '=', linkId).execute();
      await note(trx, linkId, teenId, 'linked', 'Said yes to being linked.');
    } else {
      await trx.deleteFrom('guardian_link').where('id', '=', linkId).execute();
    }
    await nudgeLink(trx, link);
  });
}

/** Either side asks for the end of a link, which comes after a few days; until then everything holds as it did. */
export async function askUnlink(
  db: Db,
  { linkId, side, userId, now = new Date() }: { linkId: string; side: Side; userId: string; now?: Date },
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const link = await lockLink(trx, linkId, side, userId, now);
    if (link.accepted_at === null) {
      await trx.deleteFrom('guardian_link').where('id', '=', linkId).execute();
      return nudgeLink(trx, link);
    }
    if (link.end_asked_by !== null) throw new AppError('conflict', because('end-asked'));
    const endsAt = new Date(now.getTime() + UNLINK_DAYS * day);
    await trx
      .updateTable('guardian_link')
      .set({ end_asked_by: side, ends_at: endsAt })
      .where('id', '=', linkId)
      .execute();
    const detail = `Asked to end the link. It ends in ${UNLINK_DAYS} days.`;
    await note(trx, linkId, userId, 'unlink-asked', detail);
    await nudgeLink(trx, link);
  });
}

/** Whoever asked for the end takes that back. */
export async function withdrawUnlink(
  db: Db,
  { linkId, side, userId, now = new Date() }: { linkId: string; side: Side; userId: string; now?: Date },
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const link = await lockLink(trx, linkId, side, userId, now);
    if (link.end_asked_by !== side) throw new AppError('forbidden', because('other-side-asked'));
    const cleared = { end_asked_by: null, ends_at: null };
    await trx.updateTable('guardian_link').set(cleared).where('id', '=', linkId).execute();
    await note(trx, linkId, userId, 'unlink-withdrawn', 'Took that back. The link stays.');
    await nudgeLink(trx, link);
  });
}
