import type { Generated } from 'kysely';
import type { CheckInAnswer } from '#contracts/check-in.ts';

export type OwnLimitsTable = {
  member_id: string;
  takes_per_day: number | null;
  feed_items_per_day: number | null;
  personalisation: Generated<'off' | 'full'>;
  continuous_on: string | null;
  check_ins: Generated<boolean>;
};

export type FeedAllowanceTable = { member_id: string; day: string; items: number };

export type CheckInTable = {
  id: string;
  member_id: string;
  answer: CheckInAnswer;
  words: string | null;
  at: Generated<Date>;
  eased_at: Date | null;
};

export type CheckInRhythmTable = {
  member_id: string;
  active_days: Generated<number>;
  last_day: string | null;
  question_id: string | null;
};
