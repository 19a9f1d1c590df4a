import type { ColumnType, Generated } from 'kysely';
import type { RestrictionReading } from '#contracts/restriction.ts';

export type CameoApprovedTable = {
  cameo_id: string;
  member_id: string;
  since: ColumnType<Date, never, never>;
};

export type CameoRestrictionTable = {
  id: string;
  cameo_id: string;
  words: string;
  reading: ColumnType<RestrictionReading | null, string | null | undefined, string>;
  created_at: Generated<Date>;
};

export type LikenessAppealTable = {
  id: string;
  member_id: string;
  kind: 'report' | 'appeal';
  cameo_id: string | null;
  take_id: string | null;
  words: string;
  at: Generated<Date>;
  answer: string | null;
  answered_by: string | null;
  answered_at: Date | null;
};
