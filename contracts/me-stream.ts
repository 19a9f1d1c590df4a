import { z } from 'zod';
import { ConsentRequest } from './consent.ts';
import { Id } from './ids.ts';
import { WhatHolds } from './wellbeing.ts';

/** Server-sent events on `/api/me/stream`: what reaches a member on any page, the consent card above all. */
export const MeEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('consent-requests'), open: z.array(ConsentRequest) }),
  z.object({ type: z.literal('cameo-ready'), cameoId: Id, ok: z.boolean(), code: z.string().nullable() }),
  z.object({
    type: z.literal('take-ended'),
    takeId: Id,
    sceneId: Id,
    sceneTitle: z.string(),
    status: z.enum(['done', 'failed', 'cancelled']),
  }),
  /** What holds for the member now, whole, whenever it changed: all devices follow at once. */
  z.object({ type: z.literal('what-holds'), holds: WhatHolds }),
  /** Somebody came with the member's code, or a link changed. */
  z.object({ type: z.literal('guardians') }),
  /** A check-in question waits, or does no longer. */
  z.object({ type: z.literal('check-in'), questionId: Id.nullable() }),
  /** Letters changed, or somebody is writing; whether any is unread (requests of strangers apart). */
  z.object({ type: z.literal('letters'), unread: z.boolean(), typing: Id.nullable() }),
  /** The news changed; whether any is new. */
  z.object({ type: z.literal('news'), fresh: z.boolean() }),
]);
export type MeEvent = z.infer<typeof MeEvent>;
