import { safetyApi } from '#contracts/api/safety.ts';
import { AppError } from '#contracts/errors.ts';
import { endSessions } from '#domain/leaving/sleep.ts';
import {
  answerAppeal as answer,
  appealBar,
  appeal as object,
  ownActions as own,
} from '#domain/safety/appeals.ts';
import { barred } from '#domain/safety/bar.ts';
import { decide as settle, decideMember as settleMember } from '#domain/safety/decide.ts';
import { queue, audit as record } from '#domain/safety/queue.ts';
import { report as tell } from '#domain/safety/report.ts';
import { checkPassword } from '../../auth/check-password.ts';
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

const decideMember = route(safetyApi.decideMember, async ({ context, caller, param, body }) => ({
  members: await settleMember(context.db, {
    ...body,
    memberId: idOf(param('memberId')),
    operatorId: caller.memberId,
  }),
}));

const audit = route(safetyApi.audit, ({ context, query }) => record(context.db, query.before));

const answerAppeal = route(safetyApi.answerAppeal, async ({ context, caller, param, body }) => {
  await answer(context.db, idOf(param('actionId')), { ...body, operatorId: caller.memberId });
  return {};
});

const ownActions = route(safetyApi.ownActions, ({ context, caller }) => own(context.db, caller.memberId));

const appeal = route(
  safetyApi.appeal,
  async ({ context, caller, param, body }) => {
    const actionId = idOf(param('actionId'));
    await object(context.db, caller.memberId, actionId, body.words);
    return { actionId };
  },
  { rate: { perMinute: 10, burst: 10 } },
);

const appealAtTheDoor = route(
  safetyApi.appealAtTheDoor,
  async ({ context, body, address, http }) => {
    const from = { address, headers: http.req.raw.headers };
    const { user } = await checkPassword(context.auth, context.config.publicUrl, from, body);
    // The right password began a session, which is not what was asked for.
    await context.db.transaction().execute((trx) => endSessions(trx, user.id));
    if ((await barred(context.db, user.id)) === null) throw new AppError('not-found');
    await appealBar(context.db, user.id, body.words);
    return {};
  },
  { rate: { perMinute: 10, burst: 5 } },
);

export const safetyRoutes: Record<keyof typeof safetyApi, Route> = {
  report,
  reports,
  decide,
  decideMember,
  audit,
  answerAppeal,
  ownActions,
  appeal,
  appealAtTheDoor,
};
