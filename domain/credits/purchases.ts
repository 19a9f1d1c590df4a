import { type PackId, Purchase } from '#contracts/credits.ts';
import { because } from '#contracts/details.ts';
import { AppError } from '#contracts/errors.ts';
import { memberAge } from '../accounts/members.ts';
import type { Db, Trx } from '../db/schema/index.ts';
import { nudge, topics } from '../wake.ts';
import { creditPurchase, refundPurchase } from './ledger.ts';
import { packOf, packsFor } from './packs.ts';

type Provider = 'stripe' | 'test';

/** Opens a purchase, which costs nothing yet. The same id again is the same purchase. */
export async function openPurchase(
  db: Db,
  {
    id,
    memberId,
    pack: packId,
    provider,
  }: { id: string; memberId: string; pack: PackId; provider: Provider },
): Promise<Purchase> {
  if (packsFor(await memberAge(db, memberId)).length === 0)
    throw new AppError('forbidden', because('adults-only'));
  const { credits, price, currency } = packOf(packId);
  await db
    .insertInto('purchase')
    .values({ id, member_id: memberId, pack: packId, credits, price, currency, provider })
    .onConflict((on) => on.doNothing())
    .execute();
  return purchaseOf(db, id, memberId);
}

/** One of a member's own purchases. */
export async function purchaseOf(db: Db, id: string, memberId: string): Promise<Purchase> {
  const row = await db
    .selectFrom('purchase')
    .selectAll()
    .where('id', '=', id)
    .where('member_id', '=', memberId)
    .executeTakeFirst();
  if (row === undefined) throw new AppError('not-found');
  const { pack, credits, price, currency, status, provider } = row;
  return Purchase.parse({
    id,
    pack: { id: pack, credits, price, currency },
    status,
    test: provider === 'test',
  });
}

async function lock(trx: Trx, id: string) {
  return trx.selectFrom('purchase').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
}

/** The money is there: the credits are, in the same transaction, once. A purchase that nobody knows changes nothing. */
export async function payPurchase(trx: Trx, id: string, paymentId: string | null): Promise<void> {
  const row = await lock(trx, id);
  if (row === undefined || row.member_id === null || row.status === 'paid' || row.status === 'refunded')
    return;
  const paid = { status: 'paid', payment_id: paymentId, paid_at: new Date() } as const;
  await trx.updateTable('purchase').set(paid).where('id', '=', id).execute();
  await creditPurchase(trx, { purchaseId: id, memberId: row.member_id, credits: row.credits });
  await nudge(trx, topics.member(row.member_id));
}

/** The checkout ran out or was left: nothing was paid, nothing is given. */
export async function closePurchase(trx: Trx, id: string): Promise<void> {
  await trx
    .updateTable('purchase')
    .set({ status: 'closed' })
    .where('id', '=', id)
    .where('status', '=', 'open')
    .execute();
}

/** The whole price went back, so the credits do: a purse that has spent them owes them. */
export async function takeBackPurchase(trx: Trx, paymentId: string): Promise<void> {
  const row = await trx
    .updateTable('purchase')
    .set({ status: 'refunded' })
    .where('payment_id', '=', paymentId)
    .where('status', '=', 'paid')
    .returning(['id', 'member_id', 'credits'])
    .executeTakeFirst();
  if (row === undefined || row.member_id === null) return;
  await refundPurchase(trx, { purchaseId: row.id, memberId: row.member_id, credits: row.credits });
  await nudge(trx, topics.member(row.member_id));
}

/** Pays on the local page where no payment is set up. `forbidden` for a purchase that Stripe has to hear of. */
export async function payTest(
  db: Db,
  { id, memberId, pay }: { id: string; memberId: string; pay: boolean },
): Promise<Purchase> {
  const { test } = await purchaseOf(db, id, memberId);
  if (!test) throw new AppError('forbidden', because('paid-at-stripe'));
  await db.transaction().execute((trx) => (pay ? payPurchase(trx, id, null) : closePurchase(trx, id)));
  return purchaseOf(db, id, memberId);
}
