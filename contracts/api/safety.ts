import { z } from 'zod';
import { SignIn } from '../account.ts';
import { Id } from '../ids.ts';
import { AppealItem, AuditItem, Decision, NewReport, OwnAction, QueueItem, Reason } from '../safety.ts';

const words = z.string().trim().min(1).max(1000);

/** Reports and what is done about them. Part of `api` in `contracts/http.ts`. */
export const safetyApi = {
  report: { method: 'POST', path: '/api/reports', who: 'member', body: NewReport, reply: z.object({}) },
  reports: {
    method: 'GET',
    path: '/api/operators/reports',
    who: 'operator',
    reply: z.object({ reports: z.array(QueueItem), appeals: z.array(AppealItem) }),
  },
  decide: {
    method: 'POST',
    path: '/api/operators/reports/:reportId',
    who: 'operator',
    body: Decision,
    reply: z.object({}),
  },
  answerAppeal: {
    method: 'POST',
    path: '/api/operators/appeals/:actionId',
    who: 'operator',
    body: z.object({ restore: z.boolean(), reason: Reason }),
    reply: z.object({}),
  },
  ownActions: { method: 'GET', path: '/api/me/moderation', who: 'member', reply: z.array(OwnAction) },
  appeal: {
    method: 'POST',
    path: '/api/me/moderation/:actionId/appeal',
    who: 'member',
    body: z.object({ words }),
    reply: z.object({ actionId: Id }),
  },
  /** For who is kept out: the appeal comes with what they would sign in with. */
  appealAtTheDoor: {
    method: 'POST',
    path: '/api/sign-in/appeal',
    who: 'everyone',
    body: SignIn.extend({ words }),
    reply: z.object({}),
  },
  /** Every decision, newest first: `?before=` the last id of the page before. */
  audit: {
    method: 'GET',
    path: '/api/operators/audit',
    who: 'operator',
    query: z.object({ before: Id.optional() }),
    reply: z.object({ actions: z.array(AuditItem), next: z.string().nullable() }),
  },
  /** About a member, without a report. */
  decideMember: {
    method: 'POST',
    path: '/api/operators/members/:memberId/decisions',
    who: 'operator',
    body: z.object({
      action: z.enum(['warn', 'suspend', 'ban', 'lift']),
      days: Decision.shape.days,
      reason: Reason,
      /** Everybody whom they brought in, and whom those brought in, too. Operators are left out. */
      branch: z.boolean().default(false),
    }),
    reply: z.object({ members: z.int() }),
  },
} as const;
