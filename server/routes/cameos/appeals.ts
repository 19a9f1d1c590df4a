import { likenessApi } from '#contracts/api/likeness.ts';
import {
  answerAppeal as answer,
  appealsOf,
  appeal as make,
  openAppeals as open,
} from '#domain/consent/appeals.ts';
import { idOf } from '../../http/callers.ts';
import { route } from '../../http/route.ts';

export const appeals = route(likenessApi.appeals, ({ context, caller }) =>
  appealsOf(context.db, caller.memberId),
);

export const appeal = route(
  likenessApi.appeal,
  async ({ context, caller, body }) => {
    const { id: appealId, ...told } = body;
    await make(context.db, { appealId, memberId: caller.memberId, ...told });
    return {};
  },
  { rate: { perMinute: 20, burst: 10 } },
);

export const openAppeals = route(likenessApi.openAppeals, ({ context }) => open(context.db));

export const answerAppeal = route(likenessApi.answerAppeal, async ({ context, caller, param, body }) => {
  const appealId = idOf(param('appealId'));
  await answer(context.db, { appealId, operatorId: caller.memberId, answer: body.answer });
  return open(context.db);
});
