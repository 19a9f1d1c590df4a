import { randomBytes } from 'node:crypto';
import { AppError } from '#contracts/errors.ts';
import type { Db } from '../db/schema/index.ts';
import { orderConfirmation } from './order.ts';

/** 192 random bits. */
const newToken = (): string => randomBytes(24).toString('base64url');

/**
 * Where a member wants mail. It is asked whether it is theirs, and nothing else goes there until that link was followed;
 * the address before it gets nothing from now on.
 */
export async function setMail(db: Db, memberId: string, address: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const fresh = { address, confirm_token: newToken(), end_token: newToken(), confirmed: false };
    await trx
      .insertInto('mail_address')
      .values({ member_id: memberId, ...fresh })
      .onConflict((on) => on.column('member_id').doUpdateSet(fresh))
      .execute();
    await orderConfirmation(trx, memberId);
  });
}

export async function removeMail(db: Db, memberId: string): Promise<void> {
  await db.deleteFrom('mail_address').where('member_id', '=', memberId).execute();
}

/** @throws AppError `not-found` for a link that is old, or that nobody was sent. */
export async function confirmMail(db: Db, token: string): Promise<{ address: string }> {
  const row = await db
    .updateTable('mail_address')
    .set({ confirmed: true })
    .where('confirm_token', '=', token)
    .returning('address')
    .executeTakeFirst();
  if (row === undefined) throw new AppError('not-found');
  return row;
}

/** Ends all mail there, in one step (RFC 8058). Another time, or with a token of nobody's, it changes nothing. */
export async function endMail(db: Db, token: string): Promise<void> {
  await db.deleteFrom('mail_address').where('end_token', '=', token).execute();
}
