import type { creditsApi } from '#contracts/api/credits.ts';
import { api } from '#contracts/http.ts';
import { memberAge } from '#domain/accounts/members.ts';
import { balance } from '#domain/credits/ledger.ts';
import { packsFor } from '#domain/credits/packs.ts';
import { allowance } from '#domain/credits/price.ts';
import { openPurchase, payTest as pay, purchaseOf } from '#domain/credits/purchases.ts';
import { receiptsOf } from '#domain/credits/receipts.ts';
import {
  roomPurse as purseOf,
  putIntoRoom as put,
  takeFromRoom as take,
} from '#domain/credits/room-purse.ts';
import { idOf } from '../../http/callers.ts';
import { type Route, route } from '../../http/route.ts';

const credits = route(api.credits, async ({ context, caller }) => {
  const { db, payments } = context;
  return {
    credits: await balance(db, caller.memberId),
    daily: allowance.daily,
    packs: [...packsFor(await memberAge(db, caller.memberId))],
    test: payments === null,
    receipts: await receiptsOf(db, caller.memberId),
  };
});

const buyCredits = route(
  api.buyCredits,
  async ({ context, caller, body }) => {
    const { db, payments, config } = context;
    const provider = payments === null ? 'test' : 'stripe';
    const purchase = await openPurchase(db, { ...body, memberId: caller.memberId, provider });
    if (payments === null) return { url: `${config.publicUrl}/settings/credits/test/${purchase.id}` };
    return { url: await payments.checkout(purchase) };
  },
  { rate: { perMinute: 20, burst: 10 } },
);

const purchase = route(api.purchase, ({ context, caller, param }) =>
  purchaseOf(context.db, idOf(param('purchaseId')), caller.memberId),
);

const payTest = route(api.payTest, ({ context, caller, param, body }) =>
  pay(context.db, { id: idOf(param('purchaseId')), memberId: caller.memberId, pay: body.pay }),
);

const roomPurse = route(api.roomPurse, ({ context, caller }) =>
  purseOf(context.db, caller.sceneId, caller.memberId),
);

const putIntoRoom = route(api.putIntoRoom, ({ context, caller, body }) =>
  put(context.db, { sceneId: caller.sceneId, memberId: caller.memberId, amount: body.amount }),
);

const takeFromRoom = route(api.takeFromRoom, ({ context, caller, body }) =>
  take(context.db, { sceneId: caller.sceneId, memberId: caller.memberId, amount: body.amount }),
);

export const creditsRoutes: Record<keyof typeof creditsApi, Route> = {
  credits,
  buyCredits,
  purchase,
  payTest,
  roomPurse,
  putIntoRoom,
  takeFromRoom,
};
