import { api } from '#contracts/http.ts';
import { answerRequest } from '#domain/consent/answer.ts';
import { openRequests } from '#domain/consent/requests.ts';
import { idOf } from '../../http/callers.ts';
import { route } from '../../http/route.ts';

export const consents = route(api.consents, ({ context, caller }) =>
  openRequests(context.db, caller.memberId),
);

export const answerConsent = route(api.answerConsent, async ({ context, caller, param, body }) => {
  const requestId = idOf(param('requestId'));
  const answered = await answerRequest(context.db, { requestId, memberId: caller.memberId, answer: body });
  // An answer about a direction joins the film at its next cue.
  context.media.tellRenderer(answered.subject.takeId, { type: 'wake' });
  return answered;
});
