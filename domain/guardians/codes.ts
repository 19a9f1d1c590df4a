import { randomInt } from 'node:crypto';
import { because } from '#contracts/details.ts';
import { AppError } from '#contracts/errors.ts';
import type { Db, Trx } from '../db/schema/index.ts';

/** Without I, O, 0 and 1, which are taken for one another when they are read out. 40 random bits. */
const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const LENGTH = 8;
const HOURS = 48;

const plain = (code: string): string => code.replace(/[^A-Z0-9]/giu, '').toUpperCase();
const spoken = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`;

/** A code that a teen hands to whoever is to be their guardian. A new one takes the place of the one before. */
export async function newGuardianCode(
  db: Db,
  teenId: string,
  now = new Date(),
): Promise<{ code: string; expiresAt: Date }> {
  const code = Array.from({ length: LENGTH }, () => letters[randomInt(letters.length)]).join('');
  const expiresAt = new Date(now.getTime() + HOURS * 3_600_000);
  await db.transaction().execute(async (trx) => {
    await requireTeen(trx, teenId);
    await trx.deleteFrom('guardian_code').where('teen_id', '=', teenId).execute();
    await trx.insertInto('guardian_code').values({ code, teen_id: teenId, expires_at: expiresAt }).execute();
  });
  return { code: spoken(code), expiresAt };
}

async function requireTeen(trx: Trx, memberId: string): Promise<void> {
  const { ageBand } = await trx
    .selectFrom('user')
    .select('ageBand')
    .where('id', '=', memberId)
    .executeTakeFirstOrThrow();
  if (ageBand !== 'teen') throw new AppError('forbidden', because('guardians-for-teens'));
}

/** Whose code it is: the name alone, for the page on which a guardian signs up. `code-invalid` when it opens nothing. */
export async function lookAtCode(db: Db, code: string, now = new Date()): Promise<{ teenName: string }> {
  const row = await db
    .selectFrom('guardian_code')
    .innerJoin('user', 'user.id', 'guardian_code.teen_id')
    .select('user.name')
    .where('code', '=', plain(code))
    .where('expires_at', '>', now)
    .executeTakeFirst();
  if (row === undefined) throw new AppError('code-invalid');
  return { teenName: row.name };
}

/** Uses a code up. Of two who come with the same one, the second gets `code-invalid`. */
export async function consumeCode(trx: Trx, code: string, now: Date): Promise<{ teenId: string }> {
  const row = await trx
    .deleteFrom('guardian_code')
    .where('code', '=', plain(code))
    .where('expires_at', '>', now)
    .returning('teen_id')
    .executeTakeFirst();
  if (row === undefined) throw new AppError('code-invalid');
  return { teenId: row.teen_id };
}
