import type { wellbeingApi } from '#contracts/api/wellbeing.ts';
import { api } from '#contracts/http.ts';
import { checkInCounts as counts } from '#domain/wellbeing/check-in-counts.ts';
import {
  answerCheckIn as answer,
  checkInsOf,
  markActiveDay,
  deleteCheckIns as remove,
  skipCheckIn as skip,
  asUsual as usual,
} from '#domain/wellbeing/check-ins.ts';
import { whatHoldsFor } from '#domain/wellbeing/limits.ts';
import { changeOwnLimits as change, setTimeZone } from '#domain/wellbeing/own-limits.ts';
import { idOf } from '../../http/callers.ts';
import { type Route, route } from '../../http/route.ts';

const whatHolds = route(api.whatHolds, ({ context, caller }) => whatHoldsFor(context.db, caller.memberId));

const changeOwnLimits = route(api.changeOwnLimits, async ({ context, caller, body }) => {
  const { timeZone, ...own } = body;
  if (timeZone !== undefined) await setTimeZone(context.db, caller.memberId, timeZone);
  await change(context.db, caller.memberId, own);
  return whatHoldsFor(context.db, caller.memberId);
});

const checkInQuestion = route(api.checkInQuestion, async ({ context, caller }) => ({
  questionId: await markActiveDay(context.db, caller.memberId),
}));

const answerCheckIn = route(api.answerCheckIn, async ({ context, caller, body }) => {
  await answer(context.db, caller.memberId, body);
  return whatHoldsFor(context.db, caller.memberId);
});

const skipCheckIn = route(api.skipCheckIn, async ({ context, caller, param }) => {
  await skip(context.db, caller.memberId, idOf(param('questionId')));
  return {};
});

const checkIns = route(api.checkIns, ({ context, caller }) => checkInsOf(context.db, caller.memberId));

const deleteCheckIn = route(api.deleteCheckIn, async ({ context, caller, param }) => {
  await remove(context.db, caller.memberId, idOf(param('checkInId')));
  return {};
});

const deleteCheckIns = route(api.deleteCheckIns, async ({ context, caller }) => {
  await remove(context.db, caller.memberId, null);
  return {};
});

const asUsual = route(api.asUsual, async ({ context, caller }) => {
  await usual(context.db, caller.memberId);
  return whatHoldsFor(context.db, caller.memberId);
});

const checkInCounts = route(api.checkInCounts, ({ context }) => counts(context.db));

export const wellbeingRoutes: Record<keyof typeof wellbeingApi, Route> = {
  whatHolds,
  changeOwnLimits,
  checkInQuestion,
  answerCheckIn,
  skipCheckIn,
  checkIns,
  deleteCheckIn,
  deleteCheckIns,
  asUsual,
  checkInCounts,
};
