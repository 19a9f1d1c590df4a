import { safetyApi } from '#contracts/api/safety.ts';
import {
  answerAppeal as answer,
  appeal as object,
  ownActions as own,
  queue,
  decide as settle,
} from '#domain/safety/moderate.ts';
import { report as tell } from '#domain/safety/report.ts';
import { idOf } from '../../http/callers.ts';
import { type Route, route } from '../../http/route.ts';

const report = route(
  safetyApi.report,
  async ({ context, caller, body }) => {
    await tell(context.db, caller.memberId, body);
    return {};
  },
  { rate: { perMinute: 10, burst: 10 } },
);

const reports = route(safetyApi.reports, ({ context }) => queue(context.db));

const decide = route(safetyApi.decide, async ({ context, caller, param, body }) => {
  await settle(context.db, idOf(param('reportId')), { ...body, operatorId: caller.memberId });
  return {};
});

const answerAppeal = route(safetyApi.answerAppeal, async ({ context, caller, param, body }) => {
  await answer(context.db, idOf(param('actionId')), { ...body, operatorId: caller.memberId });
  return {};
});

const ownActions = route(safetyApi.ownActions, ({ context, caller }) => own(context.db, caller.memberId));

const appeal = route(safetyApi.appeal, async ({ context, caller, param, body }) => {
  const actionId = idOf(param('actionId'));
  await object(context.db, caller.memberId, actionId, body.words);
  return { actionId };
});

export const safetyRoutes: Record<keyof typeof safetyApi, Route> = {
  report,
  reports,
  decide,
  answerAppeal,
  ownActions,
  appeal,
};
