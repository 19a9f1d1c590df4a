import type { Db } from '../db/schema/index.ts';
import { closePurchase, payPurchase, takeBackPurchase } from './purchases.ts';

/** What an event of Stripe's means here, once its signature was found good. */
export type StripeFact =
  | { kind: 'paid'; purchaseId: string; paymentId: string | null }
  | { kind: 'closed'; purchaseId: string }
  | { kind: 'refunded'; paymentId: string }
  | { kind: 'other' };

/**
 * Acts on an event once: its id and what it does are one transaction, so an event that is sent again, or twice at
 * once, or out of order, changes nothing more. Answers whether it was new.
 */
export async function actOnStripe(
  db: Db,
  event: { id: string; type: string; fact: StripeFact },
): Promise<{ fresh: boolean }> {
  const { id, type, fact } = event;
  return db.transaction().execute(async (trx) => {
    const fresh = await trx
      .insertInto('stripe_event')
      .values({ id, type })
      .onConflict((on) => on.doNothing())
      .returning('id')
      .executeTakeFirst();
    if (fresh === undefined) return { fresh: false };
    switch (fact.kind) {
      case 'paid':
        await payPurchase(trx, fact.purchaseId, fact.paymentId);
        break;
      case 'closed':
        await closePurchase(trx, fact.purchaseId);
        break;
      case 'refunded':
        await takeBackPurchase(trx, fact.paymentId);
        break;
      case 'other':
        break;
    }
    return { fresh: true };
  });
}
