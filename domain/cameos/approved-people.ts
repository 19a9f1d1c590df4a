import type { PublicMember } from '#contracts/account.ts';
import { because } from '#contracts/details.ts';
import { AppError } from '#contracts/errors.ts';
import type { Db } from '../db/schema/index.ts';
import { blockedBetween } from '../people/blocks.ts';
import { requireOwn } from './own.ts';

type Own = { cameoId: string; memberId: string };

/** More than a person has friends: a list beyond it is nobody's choice any more. */
const MOST_PEOPLE = 200;

/** People who may ask for a cameo from their own rooms, by handle. */
export async function approvedPeople(db: Db, own: Own): Promise<PublicMember[]> {
  await requireOwn(db, own);
  return db
    .selectFrom('cameo_approved')
    .innerJoin('member', 'member.id', 'cameo_approved.member_id')
    .innerJoin('user', 'user.id', 'member.id')
    .where('cameo_approved.cameo_id', '=', own.cameoId)
    .select(['member.id', 'user.handle', 'user.name', 'member.colour'])
    .orderBy('user.handle')
    .execute();
}

/** @throws AppError `not-found` for nobody, oneself, and whoever is blocked either way; `too-many`. */
export async function approvePerson(db: Db, own: Own & { handle: string }): Promise<PublicMember[]> {
  const there = await approvedPeople(db, own);
  if (there.length >= MOST_PEOPLE)
    throw new AppError('too-many', because('adds-up-to', { most: MOST_PEOPLE }));
  const row = await db
    .selectFrom('user')
    .innerJoin('member', 'member.id', 'user.id')
    .where('user.handle', '=', own.handle.replace(/^@/, ''))
    .select('member.id')
    .executeTakeFirst();
  if (row === undefined || row.id === own.memberId || (await blockedBetween(db, row.id, own.memberId)))
    throw new AppError('not-found', 'handle');
  await db
    .insertInto('cameo_approved')
    .values({ cameo_id: own.cameoId, member_id: row.id })
    .onConflict((on) => on.doNothing())
    .execute();
  return approvedPeople(db, own);
}

/** From now on they may not ask from their own rooms. What they were granted before is taken back elsewhere. */
export async function disapprovePerson(db: Db, own: Own & { personId: string }): Promise<void> {
  await requireOwn(db, own);
  await db
    .deleteFrom('cameo_approved')
    .where('cameo_id', '=', own.cameoId)
    .where('member_id', '=', own.personId)
    .execute();
}
