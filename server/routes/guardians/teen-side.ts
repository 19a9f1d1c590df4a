import { api } from '#contracts/http.ts';
import { newGuardianCode as make } from '#domain/guardians/codes.ts';
import { answerLink, askUnlink, linksOf, withdrawUnlink } from '#domain/guardians/links.ts';
import { idOf } from '../../http/callers.ts';
import { route } from '../../http/route.ts';

export const guardians = route(api.guardians, ({ context, caller }) =>
  linksOf(context.db, 'teen', caller.memberId),
);

export const newGuardianCode = route(api.newGuardianCode, async ({ context, caller }) => {
  const { code, expiresAt } = await make(context.db, caller.memberId);
  const url = `${context.config.publicUrl}/guardian/join/${code}`;
  return { code, url, expiresAt: expiresAt.toISOString() };
});

export const answerGuardian = route(api.answerGuardian, async ({ context, caller, param, body }) => {
  const { db } = context;
  const { memberId: teenId } = caller;
  await answerLink(db, { linkId: idOf(param('linkId')), teenId, yes: body.yes });
  return linksOf(db, 'teen', teenId);
});

export const endGuardian = route(api.endGuardian, async ({ context, caller, param, body }) => {
  const { memberId: userId } = caller;
  const asked = { linkId: idOf(param('linkId')), side: 'teen', userId } as const;
  await (body.end ? askUnlink : withdrawUnlink)(context.db, asked);
  return linksOf(context.db, 'teen', userId);
});
