import type { Receipt } from '#contracts/credits.ts';
import type { Db } from '../db/schema/index.ts';

const MOST = 100;

/** What came into a member's purse and went out of it, newest first. What a take held and gave back are two lines. */
export async function receiptsOf(db: Db, memberId: string): Promise<Receipt[]> {
  const rows = await db
    .selectFrom('ledger_transaction as moved')
    .innerJoin('ledger_entry as entry', 'entry.transaction_id', 'moved.id')
    .innerJoin('ledger_account as purse', 'purse.id', 'entry.account_id')
    .leftJoin('take', 'take.id', 'moved.take_id')
    .leftJoin('scene', 'scene.id', 'take.scene_id')
    .leftJoin('purchase', 'purchase.id', 'moved.purchase_id')
    .where('purse.member_id', '=', memberId)
    .groupBy(['moved.id', 'take.id', 'scene.id', 'purchase.id'])
    .orderBy('moved.at', 'desc')
    .limit(MOST)
    .select((eb) => [
      'moved.id',
      'moved.at',
      'moved.kind',
      eb.fn.sum<number>('entry.amount').as('amount'),
      'take.number',
      'scene.id as sceneId',
      'scene.title',
      'purchase.price',
      'purchase.currency',
      'purchase.provider',
    ])
    .execute();
  return rows.map(({ id, at, kind, amount, number, sceneId, title, price, currency, provider }) => ({
    id,
    at: at.toISOString(),
    kind,
    amount: Number(amount),
    take: number === null || sceneId === null ? null : { sceneId, sceneTitle: title ?? '', number },
    paid: price === null || currency === null ? null : { price, currency, test: provider === 'test' },
  }));
}
