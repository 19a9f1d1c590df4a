import type { Generated } from 'kysely';
import type { GuardianEvent, GuardianSwitches } from '#contracts/guardian.ts';

export type GuardianCodeTable = { code: string; teen_id: string; expires_at: Date };

export type GuardianLinkTable = {
  id: Generated<string>;
  teen_id: string;
  guardian_id: string;
  created_at: Generated<Date>;
  accepted_at: Date | null;
  end_asked_by: 'teen' | 'guardian' | null;
  ends_at: Date | null;
  continuous_scroll: Generated<GuardianSwitches['continuousScroll']>;
  feed_items_per_day: number | null;
  takes_per_day: number | null;
  personalisation: Generated<GuardianSwitches['personalisation']>;
  messages: Generated<GuardianSwitches['messages']>;
  co_approval: Generated<boolean>;
  quiet_from: number | null;
  quiet_to: number | null;
};

export type GuardianEventTable = {
  id: Generated<number>;
  link_id: string;
  at: Generated<Date>;
  by_name: string;
  event: GuardianEvent['event'];
  detail: string;
};

export type GuardianAssistantTable = {
  id: Generated<string>;
  guardian_id: string;
  name: string;
  key_hash: Buffer;
  may_change: boolean;
  created_at: Generated<Date>;
};
