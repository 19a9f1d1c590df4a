import { z } from 'zod';
import { CheckIn, CheckInCounts, NewCheckIn } from '../check-in.ts';
import { Id } from '../ids.ts';
import { QuietHours } from '../quiet-hours.ts';
import { OwnLimits, WhatHolds } from '../wellbeing.ts';

/** Limits, and the check-in. Part of `api` in `contracts/http.ts`. */
export const wellbeingApi = {
  whatHolds: { method: 'GET', path: '/api/wellbeing', who: 'member', reply: WhatHolds },
  /** What the member chooses for themself, and the clock that their days and nights go by. */
  changeOwnLimits: {
    method: 'PATCH',
    path: '/api/wellbeing',
    who: 'member',
    body: OwnLimits.extend({ timeZone: QuietHours.shape.timeZone }).partial(),
    reply: WhatHolds,
  },
  /** Counts today as a day on which the member was here, and answers the question that waits, if one does. */
  checkInQuestion: {
    method: 'POST',
    path: '/api/wellbeing/today',
    who: 'member',
    body: z.object({}),
    reply: z.object({ questionId: Id.nullable() }),
  },
  answerCheckIn: {
    method: 'POST',
    path: '/api/wellbeing/check-ins',
    who: 'member',
    body: NewCheckIn,
    reply: WhatHolds,
  },
  skipCheckIn: {
    method: 'POST',
    path: '/api/wellbeing/check-ins/:questionId/skip',
    who: 'member',
    body: z.object({}),
    reply: z.object({}),
  },
  /** One's own answers, newest first: nobody else has this list. */
  checkIns: { method: 'GET', path: '/api/wellbeing/check-ins', who: 'member', reply: z.array(CheckIn) },
  deleteCheckIn: {
    method: 'DELETE',
    path: '/api/wellbeing/check-ins/:checkInId',
    who: 'member',
    reply: z.object({}),
  },
  deleteCheckIns: { method: 'DELETE', path: '/api/wellbeing/check-ins', who: 'member', reply: z.object({}) },
  /** Things as usual again, before the week after a low answer is over. */
  asUsual: {
    method: 'POST',
    path: '/api/wellbeing/as-usual',
    who: 'member',
    body: z.object({}),
    reply: WhatHolds,
  },
  checkInCounts: {
    method: 'GET',
    path: '/api/operator/check-ins',
    who: 'operator',
    reply: CheckInCounts,
  },
} as const;
