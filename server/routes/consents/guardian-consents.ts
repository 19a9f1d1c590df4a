import { likenessApi } from '#contracts/api/likeness.ts';
import { answerAsGuardian as answer, guardianRequests } from '#domain/consent/guardian-answer.ts';
import { idOf } from '../../http/callers.ts';
import { route } from '../../http/route.ts';

export const guardianConsents = route(likenessApi.guardianConsents, ({ context, caller }) =>
  guardianRequests(context.db, caller.memberId),
);

export const answerAsGuardian = route(
  likenessApi.answerAsGuardian,
  async ({ context, caller, param, body }) => {
    await answer(context.db, {
      requestId: idOf(param('requestId')),
      guardianId: caller.memberId,
      agrees: body.agrees,
    });
    return guardianRequests(context.db, caller.memberId);
  },
);
