import { likenessApi } from '#contracts/api/likeness.ts';
import { decideErasure as decide, receiptsOf } from '#domain/consent/receipts.ts';
import { endStanding as end, showAgain, standingGrants as standing, usesOf } from '#domain/consent/uses.ts';
import { idOf } from '../../http/callers.ts';
import { route } from '../../http/route.ts';

export const likenessUses = route(likenessApi.likenessUses, ({ context, caller, param }) =>
  usesOf(context.db, { cameoId: idOf(param('cameoId')), memberId: caller.memberId }),
);

export const showUseAgain = route(likenessApi.showUseAgain, ({ context, caller, param }) =>
  showAgain(context.db, {
    cameoId: idOf(param('cameoId')),
    memberId: caller.memberId,
    takeId: idOf(param('takeId')),
  }),
);

export const standingGrants = route(likenessApi.standingGrants, ({ context, caller, param }) =>
  standing(context.db, { cameoId: idOf(param('cameoId')), memberId: caller.memberId }),
);

export const endStanding = route(likenessApi.endStanding, async ({ context, caller, param }) => {
  const own = { cameoId: idOf(param('cameoId')), memberId: caller.memberId };
  await end(context.db, { ...own, grantId: idOf(param('grantId')) });
  return {};
});

export const receipts = route(likenessApi.receipts, ({ context, caller, param }) =>
  receiptsOf(context.db, { cameoId: idOf(param('cameoId')), memberId: caller.memberId }),
);

export const decideErasure = route(likenessApi.decideErasure, async ({ context, caller, param, body }) => {
  const receiptId = idOf(param('receiptId'));
  await decide(context.db, { receiptId, memberId: caller.memberId, keep: body.keep });
  return {};
});
