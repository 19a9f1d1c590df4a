import { likenessApi } from '#contracts/api/likeness.ts';
import {
  answerAppeal as answer,
  appealsOf,
  appeal as make,
  openAppeals as open,
} from '#domain/consent/appeals.ts';
import { idOf } from '../../http/callers.ts';
import { route } from '../../http/route.ts';

export const likenessAppeals = route(likenessApi.likenessAppeals, ({ context, caller }) =>
  appealsOf(context.db, caller.memberId),
);

export const likenessAppeal = route(
  likenessApi.likenessAppeal,
  async ({ context, caller, body }) => {
    const { id: appealId, ...told } = body;
    await make(context.db, { appealId, memberId: caller.memberId, ...told });
    return {};
  },
  { rate: { perMinute: 20, burst: 10 } },
);

export const openLikenessAppeals = route(likenessApi.openLikenessAppeals, ({ context }) => open(context.db));

export const answerLikenessAppeal = route(
  likenessApi.answerLikenessAppeal,
  async ({ context, caller, param, body }) => {
    const appealId = idOf(param('appealId'));
    await answer(context.db, { appealId, operatorId: caller.memberId, answer: body.answer });
    return open(context.db);
  },
);
