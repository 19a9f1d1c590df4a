import { because } from '#contracts/details.ts';
import { AppError } from '#contracts/errors.ts';
import type { LedgerTransactionTable } from '../db/schema/credits.ts';
import type { Db, Trx } from '../db/schema/index.ts';
import { allowance } from './price.ts';

type Kind = LedgerTransactionTable['kind'];
type House = 'holds' | 'revenue' | 'grants' | 'sales';
type Posting = {
  kind: Kind;
  memberId: string;
  takeId?: string;
  day?: string;
  purchaseId?: string;
  sceneId?: string;
  moves: readonly { from: Side; to: Side; amount: number }[];
};
/** A purse, an account of the house, or an account by its id. */
type Side = House | { member: string } | { room: string } | { account: string };

async function accountId(trx: Trx, side: Side): Promise<string> {
  if (typeof side === 'string') {
    const house = trx.selectFrom('ledger_account').select('id').where('kind', '=', side);
    return (await house.executeTakeFirstOrThrow()).id;
  }
  if ('account' in side) return side.account;
  const [purse, column, id] =
    'member' in side
      ? ([{ kind: 'member', member_id: side.member }, 'member_id', side.member] as const)
      : ([{ kind: 'room', scene_id: side.room }, 'scene_id', side.room] as const);
  // Locked, so that two holds of one purse are taken one after the other.
  const own = trx.selectFrom('ledger_account').select('id').where(column, '=', id).forUpdate();
  const there = await own.executeTakeFirst();
  if (there !== undefined) return there.id;
  await trx
    .insertInto('ledger_account')
    .values(purse)
    .onConflict((on) => on.doNothing())
    .execute();
  return (await own.executeTakeFirstOrThrow()).id;
}

/** Writes one balanced transaction. False when one of this kind exists already: nothing is written twice. */
async function post(trx: Trx, posting: Posting): Promise<boolean> {
  const made = await trx
    .insertInto('ledger_transaction')
    .values({
      kind: posting.kind,
      member_id: posting.memberId,
      take_id: posting.takeId ?? null,
      day: posting.day ?? null,
      purchase_id: posting.purchaseId ?? null,
      scene_id: posting.sceneId ?? null,
    })
    .onConflict((on) => on.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (made === undefined) return false;
  for (const { from, to, amount } of posting.moves) {
    if (amount === 0) continue;
    const entries = [
      { transaction_id: made.id, account_id: await accountId(trx, from), amount: -amount },
      { transaction_id: made.id, account_id: await accountId(trx, to), amount },
    ];
    await trx.insertInto('ledger_entry').values(entries).execute();
  }
  return true;
}

async function sumOf(trx: Trx, account: string): Promise<number> {
  const { sum } = await trx
    .selectFrom('ledger_entry')
    .where('account_id', '=', account)
    .select((eb) => eb.fn.sum<number>('amount').as('sum'))
    .executeTakeFirstOrThrow();
  return Number(sum ?? 0);
}

/** The gift to a new member. */
export async function welcome(trx: Trx, memberId: string): Promise<void> {
  const to = { member: memberId };
  await post(trx, { kind: 'welcome', memberId, moves: [{ from: 'grants', to, amount: allowance.welcome }] });
}

/** A member's account. Once a day it is filled up to the daily allowance; what is above it stays. */
async function toppedUp(trx: Trx, memberId: string, now: Date): Promise<string> {
  const account = await accountId(trx, { member: memberId });
  const amount = allowance.daily - (await sumOf(trx, account));
  if (amount > 0) {
    const day = now.toISOString().slice(0, 10);
    await post(trx, {
      kind: 'allowance',
      memberId,
      day,
      moves: [{ from: 'grants', to: { account }, amount }],
    });
  }
  return account;
}

/** What a member can spend now, today's allowance included. */
export async function balance(db: Db, memberId: string, now = new Date()): Promise<number> {
  return db.transaction().execute(async (trx) => {
    return sumOf(trx, await toppedUp(trx, memberId, now));
  });
}

/** What a room has in common. */
export async function roomBalance(db: Db, sceneId: string): Promise<number> {
  const { sum } = await db
    .selectFrom('ledger_entry')
    .innerJoin('ledger_account', 'ledger_account.id', 'ledger_entry.account_id')
    .where('ledger_account.scene_id', '=', sceneId)
    .select((eb) => eb.fn.sum<number>('amount').as('sum'))
    .executeTakeFirstOrThrow();
  return Number(sum ?? 0);
}

/** Bought credits come into the purse, once for each purchase. */
export async function creditPurchase(
  trx: Trx,
  { purchaseId, memberId, credits }: { purchaseId: string; memberId: string; credits: number },
): Promise<void> {
  const moves = [{ from: 'sales', to: { member: memberId }, amount: credits }] as const;
  await post(trx, { kind: 'purchase', purchaseId, memberId, moves });
}

/** The other way round, when the price was given back. */
export async function refundPurchase(
  trx: Trx,
  { purchaseId, memberId, credits }: { purchaseId: string; memberId: string; credits: number },
): Promise<void> {
  const moves = [{ from: { member: memberId }, to: 'sales', amount: credits }] as const;
  await post(trx, { kind: 'purchase-refund', purchaseId, memberId, moves });
}

/** Between a member's purse and a room's. `credits-short` when the one it is taken from does not hold it. */
export async function moveRoomCredits(
  trx: Trx,
  {
    sceneId,
    memberId,
    amount,
    into,
    now = new Date(),
  }: { sceneId: string; memberId: string; amount: number; into: boolean; now?: Date },
): Promise<void> {
  // The member's purse is locked before the room's, as a hold does it.
  const member = into ? await toppedUp(trx, memberId, now) : await accountId(trx, { member: memberId });
  const room = await accountId(trx, { room: sceneId });
  const [from, to] = into ? [member, room] : [room, member];
  const moves = [{ from: { account: from }, to: { account: to }, amount }];
  await post(trx, { kind: into ? 'room-in' : 'room-out', memberId, sceneId, moves });
  const left = await sumOf(trx, from);
  if (left < 0)
    throw new AppError('credits-short', because('credits-there', { wanted: amount, there: left + amount }));
}

/**
 * Sets the price of a take aside, from the room's purse where that holds all of it, else from the roller's own. `credits-short` when neither
 * does; a second call does nothing.
 */
export async function holdCredits(
  trx: Trx,
  {
    takeId,
    memberId,
    sceneId,
    amount,
    now = new Date(),
  }: { takeId: string; memberId: string; sceneId: string; amount: number; now?: Date },
): Promise<void> {
  const member = await toppedUp(trx, memberId, now);
  const room = await accountId(trx, { room: sceneId });
  const common = await sumOf(trx, room);
  const from = common > 0 && common >= amount ? room : member;
  const moves = [{ from: { account: from }, to: 'holds', amount }] as const;
  if (!(await post(trx, { kind: 'hold', takeId, memberId, moves }))) return;
  const left = await sumOf(trx, from);
  if (left < 0)
    throw new AppError('credits-short', because('credits-there', { wanted: amount, there: left + amount }));
}

/** Splits a take's hold into what is charged and what goes back. A second call answers what the first one wrote. */
export async function settleHold(
  trx: Trx,
  { takeId, charge }: { takeId: string; charge: number },
): Promise<{ charged: number; refunded: number }> {
  const hold = await trx
    .selectFrom('ledger_transaction')
    .innerJoin('ledger_entry', 'ledger_entry.transaction_id', 'ledger_transaction.id')
    .innerJoin('ledger_account', 'ledger_account.id', 'ledger_entry.account_id')
    .where('ledger_transaction.take_id', '=', takeId)
    .where('ledger_transaction.kind', '=', 'hold')
    .where('ledger_account.kind', '=', 'holds')
    .select(['ledger_entry.amount', 'ledger_transaction.member_id as memberId'])
    .executeTakeFirst();
  if (hold === undefined) return { charged: 0, refunded: 0 };
  // What is left goes back to the purse that it came from, a member's or a room's.
  const source = await trx
    .selectFrom('ledger_transaction')
    .innerJoin('ledger_entry', 'ledger_entry.transaction_id', 'ledger_transaction.id')
    .where('ledger_transaction.take_id', '=', takeId)
    .where('ledger_transaction.kind', '=', 'hold')
    .where('ledger_entry.amount', '<', 0)
    .select('ledger_entry.account_id as account')
    .executeTakeFirstOrThrow();
  const charged = Math.min(Math.max(0, charge), hold.amount);
  const refunded = hold.amount - charged;
  const wrote = await post(trx, {
    kind: 'settle',
    takeId,
    memberId: hold.memberId,
    moves: [
      { from: 'holds', to: 'revenue', amount: charged },
      { from: 'holds', to: source, amount: refunded },
    ],
  });
  if (!wrote) throw new AppError('conflict', 'this take was settled before');
  return { charged, refunded };
}
