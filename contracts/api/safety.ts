import { z } from 'zod';
import { Id } from '../ids.ts';
import { AppealItem, ModerationAction, NewReport, OwnAction, QueueItem } from '../safety.ts';

const reason = z.string().trim().min(1).max(500);

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
    body: z.object({ action: ModerationAction.exclude(['restore']), reason }),
    reply: z.object({}),
  },
  answerAppeal: {
    method: 'POST',
    path: '/api/operators/appeals/:actionId',
    who: 'operator',
    body: z.object({ restore: z.boolean(), reason }),
    reply: z.object({}),
  },
  ownActions: { method: 'GET', path: '/api/me/moderation', who: 'member', reply: z.array(OwnAction) },
  appeal: {
    method: 'POST',
    path: '/api/me/moderation/:actionId/appeal',
    who: 'member',
    body: z.object({ words: z.string().trim().min(1).max(1000) }),
    reply: z.object({ actionId: Id }),
  },
} as const;
