import { z } from 'zod';
import { PublicMember } from './account.ts';
import { Id } from './ids.ts';

export const ReportSubject = z.enum(['post', 'comment', 'message', 'member']);
export type ReportSubject = z.infer<typeof ReportSubject>;

export const ReportReason = z.enum(['unkind', 'sexual', 'violent', 'me-unasked', 'spam', 'other']);
export type ReportReason = z.infer<typeof ReportReason>;

/** `remove` and `restore` are for posts and comments. */
export const ModerationAction = z.enum(['nothing', 'remove', 'restore']);
export type ModerationAction = z.infer<typeof ModerationAction>;

export const NewReport = z.object({
  reportId: Id,
  subject: ReportSubject,
  subjectId: Id,
  reason: ReportReason,
  words: z.string().trim().max(500).default(''),
});
export type NewReport = z.infer<typeof NewReport>;

/** What an operator decides about. Who reported is not in it. */
export const QueueItem = z.object({
  reportId: Id,
  subject: ReportSubject,
  subjectId: Id,
  about: PublicMember.nullable(),
  reason: ReportReason,
  words: z.string(),
  /** The reported words, as they read when they were reported. */
  excerpt: z.string(),
  at: z.iso.datetime(),
});
export type QueueItem = z.infer<typeof QueueItem>;

export const AppealItem = z.object({
  actionId: Id,
  subject: ReportSubject,
  subjectId: Id,
  by: PublicMember,
  reason: z.string(),
  words: z.string(),
  at: z.iso.datetime(),
});
export type AppealItem = z.infer<typeof AppealItem>;

/** What was done to something of the caller's. */
export const OwnAction = z.object({
  actionId: Id,
  action: ModerationAction,
  subject: ReportSubject,
  reason: z.string(),
  appealed: z.boolean(),
  at: z.iso.datetime(),
});
export type OwnAction = z.infer<typeof OwnAction>;
