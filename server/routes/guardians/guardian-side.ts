import { api } from '#contracts/http.ts';
import { ageByGuardian } from '#domain/guardians/age-band.ts';
import { changeSwitches as change } from '#domain/guardians/change-switches.ts';
import {
  askUnlink,
  guardianOfAccount,
  linkByCode,
  linksOf,
  withdrawUnlink,
} from '#domain/guardians/links.ts';
import { readSwitches } from '#domain/guardians/plain-words.ts';
import { idOf } from '../../http/callers.ts';
import { route } from '../../http/route.ts';

export const guardian = route(api.guardian, async ({ context, caller }) => ({
  guardian: await guardianOfAccount(context.db, caller.memberId),
  links: await linksOf(context.db, 'guardian', caller.memberId),
}));

export const linkTeen = route(
  api.linkTeen,
  async ({ context, caller, body }) => {
    await linkByCode(context.db, caller.memberId, body.code);
    return linksOf(context.db, 'guardian', caller.memberId);
  },
  { rate: { perMinute: 10, burst: 5 } },
);

export const changeSwitches = route(api.changeSwitches, async ({ context, caller, param, body }) => {
  const { memberId: guardianId } = caller;
  await change(context.db, { linkId: idOf(param('linkId')), guardianId, change: body });
  return linksOf(context.db, 'guardian', guardianId);
});

export const readWords = route(api.readWords, async ({ body }) => readSwitches(body.words));

export const endLink = route(api.endLink, async ({ context, caller, param, body }) => {
  const { memberId: userId } = caller;
  const asked = { linkId: idOf(param('linkId')), side: 'guardian', userId } as const;
  await (body.end ? askUnlink : withdrawUnlink)(context.db, asked);
  return linksOf(context.db, 'guardian', userId);
});

export const correctAge = route(api.correctAge, async ({ context, caller, param, body }) => {
  const { memberId: guardianId } = caller;
  await ageByGuardian(context.db, { linkId: idOf(param('linkId')), guardianId, ageBand: body.ageBand });
  return linksOf(context.db, 'guardian', guardianId);
});
