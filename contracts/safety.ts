import { z } from 'zod';
import { PublicMember } from './account.ts';
import { Id } from './ids.ts';

export const ReportSubject = z.enum(['post', 'comment', 'message', 'member']);
export type ReportSubject = z.infer<typeof ReportSubject>;

export const ReportReason = z.enum(['unkind', 'sexual', 'violent', 'me-unasked', 'spam', 'other']);
export type ReportReason = z.infer<typeof ReportReason>;

/** `remove` and `restore` are for what somebody made; `warn`, `suspend` (for some days), `ban` and `lift` for members. */
export const ModerationAction = z.enum(['nothing', 'remove', 'restore', 'warn', 'suspend', 'ban', 'lift']);
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
  action: ModerationAction,
  subject: ReportSubject,
  subjectId: Id,
  by: PublicMember,
  reason: z.string(),
  words: z.string(),
  at: z.iso.datetime(),
});
export type AppealItem = z.infer<typeof AppealItem>;

/** One line of the record, which is append only. */
export const AuditItem = z.object({
  actionId: Id,
  action: ModerationAction,
  subject: ReportSubject,
  subjectId: Id,
  /** Null for somebody who has left since. */
  operator: PublicMember.nullable(),
  about: PublicMember.nullable(),
  reason: z.string(),
  until: z.iso.datetime().nullable(),
  at: z.iso.datetime(),
});
export type AuditItem = z.infer<typeof AuditItem>;

/** What was decided about the caller, or something of theirs. */
export const OwnAction = z.object({
  actionId: Id,
  action: ModerationAction,
  subject: ReportSubject,
  subjectId: Id,
  reason: z.string(),
  /** Of a suspension. */
  until: z.iso.datetime().nullable(),
  /** Whether it can be, was, and was answered. */
  appeal: z.enum(['open', 'none', 'waiting', 'answered']),
  at: z.iso.datetime(),
});
export type OwnAction = z.infer<typeof OwnAction>;

export const Reason = z.string().trim().min(1).max(500);

/** `days` go with `suspend`: a week unless they are given. */
export const Decision = z.object({
  action: ModerationAction.exclude(['restore', 'lift']),
  days: z.int().min(1).max(365).default(7),
  reason: Reason,
});
export type Decision = z.infer<typeof Decision>;
