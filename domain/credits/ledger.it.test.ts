import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { createScene } from '../scenes/scenes.ts';
import { closeTake } from '../takes/close-take.ts';
import { takeLease } from '../takes/lease.ts';
import { reserveCredits } from '../takes/plan-take.ts';
import { roll } from '../takes/roll.ts';
import { withFriends } from '../testing/database.ts';
import { documentOf, done, join, plannedTake, planOf, refusal, update } from '../testing/stage.ts';
import { balance, roomBalance, settleHold } from './ledger.ts';
import { allowance } from './price.ts';
import { openPurchase, payPurchase, takeBackPurchase } from './purchases.ts';
import { putIntoRoom, takeFromRoom } from './room-purse.ts';

const world = withFriends();
const take = fc.record({
  seconds: fc.integer({ min: 1, max: 20 }),
  kept: fc.integer({ min: 1, max: 25 }),
  ends: fc.constantFrom('done' as const, 'failed' as const, 'cancelled' as const),
});
let members = 0;

describe('the ledger', () => {
  it('settles every take exactly once, however often and at once its steps are repeated', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(take, { minLength: 1, maxLength: 4 }), async (takes) => {
        const { db, friends } = world;
        const { memberId } = await join(db, `payer_${++members}`, {
          by: members % 2 ? friends.ben : friends.host,
        });
        let expected = allowance.welcome;
        for (const { seconds, kept, ends } of takes) {
          const { id: sceneId } = await createScene(db, {
            title: 'Paid',
            hostId: memberId,
            initialUpdate: update,
          });
          const takeId = await plannedTake(db, { sceneId, by: memberId, plan: planOf({}), seconds });
          await Promise.all([reserveCredits(db, takeId), reserveCredits(db, takeId)]);
          expect(await balance(db, memberId)).toBe(expected - seconds);
          const { leaseEpoch } = await takeLease(db, takeId);
          const ending =
            ends === 'done'
              ? done(leaseEpoch, 0, kept)
              : ends === 'failed'
                ? ({ kind: 'failed', code: 'render-failed', detail: null } as const)
                : ({ kind: 'cancelled', by: memberId } as const);
          const other = { kind: 'failed', code: 'internal', detail: null } as const;
          const [first] = await Promise.all([closeTake(db, takeId, ending), closeTake(db, takeId, ending)]);
          await closeTake(db, takeId, other);
          if (first === undefined) throw new TypeError('closed');
          expected -= ends === 'done' ? Math.min(kept, seconds) : 0;
          expect(await balance(db, memberId)).toBe(expected);
        }
        const wrong = await sql`
          select transaction_id from ledger_entry group by transaction_id having sum(amount) <> 0`.execute(
          db,
        );
        expect(wrong.rows).toEqual([]);
        const held = await sql<{ sum: number }>`
          select coalesce(sum(amount), 0)::int as sum from ledger_entry
          join ledger_account on ledger_account.id = account_id where kind = 'holds'`.execute(db);
        expect(held.rows[0]?.sum).toBe(0);
      }),
      { numRuns: 9 },
    );
  });

  /** A take in a room of its own that is planned at a price and not yet paid for. */
  async function unpaid(memberId: string, cost: number, room?: string): Promise<string> {
    const { db } = world;
    const sceneId =
      room ?? (await createScene(db, { title: 'Unpaid', hostId: memberId, initialUpdate: update })).id;
    const rollId = randomUUID();
    const document = documentOf();
    await roll(db, {
      rollId,
      sceneId,
      by: memberId,
      document,
      generator: 'simulator',
      keepRolling: false,
      seed: 1,
    });
    await db.updateTable('take').set({ cost }).where('id', '=', rollId).execute();
    return rollId;
  }

  it('balances whatever is bought, given back, shared with a room and rolled, in any order', async () => {
    const { db } = world;
    const step = fc.oneof(
      fc.record({ kind: fc.constant('buy' as const), again: fc.boolean(), refund: fc.boolean() }),
      fc.record({
        kind: fc.constantFrom('put' as const, 'take' as const),
        amount: fc.integer({ min: 1, max: 300 }),
      }),
      fc.record({
        kind: fc.constant('roll' as const),
        cost: fc.integer({ min: 1, max: 90 }),
        kept: fc.nat(90),
      }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 6 }), async (steps) => {
        const { memberId } = await join(db, `mixed_${++members}`, { by: world.friends.ida });
        const { id: sceneId } = await createScene(db, {
          title: 'Shared',
          hostId: memberId,
          initialUpdate: update,
        });
        let [mine, room] = [allowance.welcome as number, 0];
        // The day's allowance was given once: by the first look at the purse.
        for (const one of steps) {
          const before = await balance(db, memberId);
          mine = before;
          if (one.kind === 'buy') {
            const id = randomUUID();
            await openPurchase(db, { id, memberId, pack: 'small', provider: 'test' });
            for (let times = 0; times <= Number(one.again); times++)
              await db.transaction().execute((trx) => payPurchase(trx, id, `pi_${id}`));
            mine += 300;
            if (one.refund) {
              for (let times = 0; times <= Number(one.again); times++)
                await db.transaction().execute((trx) => takeBackPurchase(trx, `pi_${id}`));
              mine -= 300;
            }
          } else if (one.kind === 'roll') {
            const takeId = await unpaid(memberId, one.cost, sceneId);
            const fromRoom = room >= one.cost;
            const code = await refusal(reserveCredits(db, takeId));
            const charged = Math.min(one.cost, one.kept);
            if (code === null) {
              await db.transaction().execute((trx) => settleHold(trx, { takeId, charge: one.kept }));
              if (fromRoom) room -= charged;
              else mine -= charged;
            } else expect([code, before < one.cost]).toEqual(['credits-short', true]);
            await db
              .updateTable('take')
              .set({ status: 'failed', ended_at: new Date() })
              .where('id', '=', takeId)
              .execute();
          } else {
            const into = one.kind === 'put';
            const move = { sceneId, memberId, amount: one.amount };
            const code = await refusal(into ? putIntoRoom(db, move) : takeFromRoom(db, move));
            expect(code).toBe((into ? before : room) >= one.amount ? null : 'credits-short');
            if (code === null) {
              room += into ? one.amount : -one.amount;
              mine += into ? -one.amount : one.amount;
            }
          }
          expect(await roomBalance(db, sceneId)).toBe(room);
          // Filling up to the day's allowance happens at most once a day and never takes anything away.
          expect([mine, Math.max(mine, allowance.daily)]).toContain(await balance(db, memberId));
        }
        const wrong = await sql`
          select transaction_id from ledger_entry group by transaction_id having sum(amount) <> 0`.execute(
          db,
        );
        expect(wrong.rows).toEqual([]);
        const { rows } = await sql<{ sum: number }>`select sum(amount)::int as sum from ledger_entry`.execute(
          db,
        );
        expect(rows[0]?.sum).toBe(0);
      }),
      { numRuns: 8 },
    );
  });

  it('does not let takes that begin at once spend the same credits', async () => {
    const { db, friends } = world;
    const { memberId } = await join(db, 'spender', { by: friends.ida });
    const takes = await Promise.all([100, 100, 100, 100, 100].map((cost) => unpaid(memberId, cost)));
    const said = await Promise.all(takes.map((takeId) => refusal(reserveCredits(db, takeId))));
    // 240 to begin with, filled up to 120 once today: three hundreds and no more.
    expect(said.filter((code) => code === null)).toHaveLength(3);
    expect(said.filter((code) => code === 'credits-short')).toHaveLength(2);
    expect(await balance(db, memberId)).toBe(20);
  });

  it('fills the purse up to the daily allowance, once a day', async () => {
    const { db, friends } = world;
    const { memberId } = await join(db, 'daily', { by: friends.ida });
    expect(await balance(db, memberId)).toBe(allowance.welcome);
    await reserveCredits(db, await unpaid(memberId, 200));
    expect(await balance(db, memberId)).toBe(allowance.daily);
    await reserveCredits(db, await unpaid(memberId, 100));
    expect(await balance(db, memberId)).toBe(allowance.daily - 100);
    const tomorrow = new Date(Date.now() + 86_400_000);
    expect(await Promise.all([1, 2, 3].map(() => balance(db, memberId, tomorrow)))).toEqual([120, 120, 120]);
  });

  it('refuses entries that do not balance, and every change to what is written', async () => {
    const { db, friends } = world;
    const lopsided = db.transaction().execute(async (trx) => {
      const { id } = await trx
        .insertInto('ledger_transaction')
        .values({ kind: 'allowance', member_id: friends.host, take_id: null, day: '2000-01-01' })
        .returning('id')
        .executeTakeFirstOrThrow();
      const account = trx.selectFrom('ledger_account').select('id').where('kind', '=', 'revenue');
      const { id: account_id } = await account.executeTakeFirstOrThrow();
      await trx.insertInto('ledger_entry').values({ transaction_id: id, account_id, amount: 5 }).execute();
    });
    await expect(lopsided).rejects.toThrow(/does not balance/);
    for (const change of [
      'update ledger_entry set amount = 1',
      'delete from ledger_entry',
      'truncate ledger_entry',
    ]) {
      await expect(sql.raw(change).execute(db), change).rejects.toThrow(/append only/);
    }
  });
});
