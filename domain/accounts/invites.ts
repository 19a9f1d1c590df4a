import { randomBytes } from 'node:crypto';
import { because } from '#contracts/details.ts';
import { AppError } from '#contracts/errors.ts';
import type { Db, Trx } from '../db/schema/index.ts';
import { requireShare } from '../safety/newcomers.ts';

const OPEN_INVITES = 10;
/** Newcomers whom one member's room links may bring in a day: a link that leaks does not open the house. */
const NEWCOMERS_A_DAY = 10;
const day = 86_400_000;

/** 120 random bits, in letters that a link carries as they are. */
export const newToken = (): string => randomBytes(15).toString('base64url');

/** The invite that the terminal prints: the same one until somebody has joined, then null. */
export async function ownerInvite(db: Db): Promise<{ code: string } | null> {
  return db.transaction().execute(async (trx) => {
    const member = await trx
      .selectFrom('member')
      .select('id')
      .where('demo', '=', false)
      .limit(1)
      .executeTakeFirst();
    if (member !== undefined) return null;
    await trx
      .insertInto('invite')
      .values({ code: newToken(), made_by: null })
      .onConflict((on) => on.doNothing())
      .execute();
    const open = trx.selectFrom('invite').select('code').where('made_by', 'is', null);
    return open.where('used_at', 'is', null).where('revoked_at', 'is', null).executeTakeFirstOrThrow();
  });
}

/** A member has at most ten invites open at a time: `too-many` beyond. */
export async function newInvite(db: Db, memberId: string): Promise<{ code: string }> {
  return db.transaction().execute(async (trx) => {
    await trx
      .selectFrom('member')
      .select('id')
      .where('id', '=', memberId)
      .forUpdate()
      .executeTakeFirstOrThrow();
    await requireShare(trx, memberId, 'invites');
    const { open } = await trx
      .selectFrom('invite')
      .select((eb) => eb.fn.countAll<number>().as('open'))
      .where('made_by', '=', memberId)
      .where('used_at', 'is', null)
      .where('revoked_at', 'is', null)
      .executeTakeFirstOrThrow();
    if (open >= OPEN_INVITES) throw new AppError('too-many', because('invites-open', { most: OPEN_INVITES }));
    const code = newToken();
    await trx.insertInto('invite').values({ code, made_by: memberId }).execute();
    return { code };
  });
}

export async function invites(
  db: Db,
  memberId: string,
): Promise<{ code: string; usedBy: string | null; revoked: boolean }[]> {
  const rows = await db
    .selectFrom('invite')
    .leftJoin('user', 'user.id', 'invite.used_by')
    .select(['invite.code', 'user.name', 'invite.revoked_at'])
    .where('invite.made_by', '=', memberId)
    .orderBy('invite.created_at')
    .execute();
  return rows.map(({ code, name, revoked_at }) => ({ code, usedBy: name, revoked: revoked_at !== null }));
}

/** `not-found` when it is somebody else's, `conflict` when it was used meanwhile. */
export async function revokeInvite(db: Db, memberId: string, code: string): Promise<void> {
  const invite = await db
    .selectFrom('invite')
    .select('used_at')
    .where('code', '=', code)
    .where('made_by', '=', memberId)
    .executeTakeFirst();
  if (invite === undefined) throw new AppError('not-found');
  const { numUpdatedRows } = await db
    .updateTable('invite')
    .set({ revoked_at: new Date() })
    .where('code', '=', code)
    .where('used_at', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new AppError('conflict', because('somebody-joined'));
}

/** What a code opens: an invite, or a director's link to a room, which brings its newcomers along. */
export async function lookAtInvite(db: Db, code: string): Promise<{ valid: boolean; from: string | null }> {
  const row = await db
    .selectFrom('invite')
    .leftJoin('user', 'user.id', 'invite.made_by')
    .select(['user.name', 'invite.used_at', 'invite.revoked_at'])
    .where('invite.code', '=', code)
    .executeTakeFirst();
  if (row !== undefined) return { valid: row.used_at === null && row.revoked_at === null, from: row.name };
  const link = await directorLink(db, code);
  return { valid: link !== null && (await mayBring(db, link.madeBy)), from: link?.from ?? null };
}

/**
 * Marks the invite used; whoever comes second gets `invite-invalid`. A director's link stays as it is, and the
 * newcomer is on record as invited by whoever made it. Answers who that was.
 */
export async function consumeInvite(
  trx: Trx,
  code: string,
  memberId: string,
): Promise<{ madeBy: string | null }> {
  const row = await trx
    .updateTable('invite')
    .set({ used_by: memberId, used_at: new Date() })
    .where('code', '=', code)
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .returning('made_by')
    .executeTakeFirst();
  if (row !== undefined) return { madeBy: row.made_by };
  const link = await directorLink(trx, code);
  if (link === null) throw new AppError('invite-invalid');
  // Locked, so that newcomers at the same moment are counted one after the other.
  await trx.selectFrom('member').select('id').where('id', '=', link.madeBy).forUpdate().execute();
  if (!(await mayBring(trx, link.madeBy))) throw new AppError('invite-invalid');
  const own = { code: newToken(), made_by: link.madeBy, used_by: memberId, used_at: new Date() };
  await trx.insertInto('invite').values(own).execute();
  return { madeBy: link.madeBy };
}

async function directorLink(db: Db, token: string): Promise<{ madeBy: string; from: string } | null> {
  const row = await db
    .selectFrom('scene_link')
    .innerJoin('user', 'user.id', 'scene_link.made_by')
    .select(['user.id as madeBy', 'user.name as from'])
    .where('scene_link.token', '=', token)
    .where('scene_link.role', '=', 'director')
    .where('scene_link.revoked_at', 'is', null)
    .executeTakeFirst();
  return row ?? null;
}

async function mayBring(db: Db, memberId: string): Promise<boolean> {
  const { brought } = await db
    .selectFrom('invite')
    .select((eb) => eb.fn.countAll<number>().as('brought'))
    .where('made_by', '=', memberId)
    .where('used_at', '>', new Date(Date.now() - day))
    .executeTakeFirstOrThrow();
  return brought < NEWCOMERS_A_DAY;
}
