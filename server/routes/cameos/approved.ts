import { likenessApi } from '#contracts/api/likeness.ts';
import {
  approvePerson as approve,
  disapprovePerson as disapprove,
  approvedPeople as list,
} from '#domain/cameos/approved-people.ts';
import { idOf } from '../../http/callers.ts';
import { route } from '../../http/route.ts';

export const approvedPeople = route(likenessApi.approvedPeople, ({ context, caller, param }) =>
  list(context.db, { cameoId: idOf(param('cameoId')), memberId: caller.memberId }),
);

export const approvePerson = route(
  likenessApi.approvePerson,
  ({ context, caller, param, body }) =>
    approve(context.db, {
      cameoId: idOf(param('cameoId')),
      memberId: caller.memberId,
      handle: body.handle,
    }),
  { rate: { perMinute: 60, burst: 20 } },
);

export const disapprovePerson = route(likenessApi.disapprovePerson, async ({ context, caller, param }) => {
  const personId = idOf(param('memberId'));
  await disapprove(context.db, { cameoId: idOf(param('cameoId')), memberId: caller.memberId, personId });
  return { id: personId };
});
