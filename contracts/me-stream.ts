import { z } from 'zod';
import { ConsentRequest } from './consent.ts';
import { Id } from './ids.ts';

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
]);
export type MeEvent = z.infer<typeof MeEvent>;
