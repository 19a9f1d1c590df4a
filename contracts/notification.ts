import { z } from 'zod';
import { PublicMember } from './account.ts';
import { Id } from './ids.ts';

export const NotificationKind = z.enum([
  'follow',
  'like',
  'comment',
  'mention',
  'reaction',
  'remix',
  'post-shown',
  'post-declined',
  'co-star',
  'moderation',
]);
export type NotificationKind = z.infer<typeof NotificationKind>;

/** What happened, told once for everybody who did the same: “Ida, Ben and two more like …”. */
export const NotificationGroup = z.object({
  /** Of the newest in it. */
  id: Id,
  kind: NotificationKind,
  actors: z.array(PublicMember),
  /** How many did it, those named included. */
  count: z.int(),
  post: z.object({ id: Id, title: z.string() }).nullable(),
  detail: z.string().nullable(),
  /** The decision it tells of, which may be appealed. */
  actionId: Id.nullable(),
  seen: z.boolean(),
  at: z.iso.datetime(),
});
export type NotificationGroup = z.infer<typeof NotificationGroup>;
