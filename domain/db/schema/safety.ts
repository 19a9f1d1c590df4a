import type { ColumnType, Generated } from 'kysely';
import type { ModerationAction, ReportReason, ReportSubject } from '#contracts/safety.ts';

export type ReportTable = {
  id: string;
  reporter_id: string | null;
  subject: ReportSubject;
  subject_id: string;
  about_id: string | null;
  reason: ReportReason;
  words: Generated<string>;
  excerpt: Generated<string>;
  created_at: Generated<Date>;
  closed_at: Date | null;
};
export type ModerationActionTable = {
  id: Generated<string>;
  report_id: string | null;
  operator_id: string;
  action: ModerationAction;
  subject: ReportSubject;
  subject_id: string;
  about_id: string | null;
  reason: string;
  until: Date | null;
  at: ColumnType<Date, never, never>;
};
export type AppealTable = {
  action_id: string;
  member_id: string;
  words: string;
  created_at: Generated<Date>;
  answered_at: Date | null;
};
