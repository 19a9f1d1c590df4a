import type { Generated } from 'kysely';
import type { DigestRhythm } from '#contracts/outward.ts';

export type PushDeviceTable = {
  id: string;
  member_id: string;
  name: string;
  endpoint: string;
  p256dh: string;
  auth: string;
  added_at: Generated<Date>;
};

export type MailAddressTable = {
  member_id: string;
  address: string;
  confirm_token: string;
  end_token: string;
  confirmed: Generated<boolean>;
};

export type OutwardChoiceTable = {
  member_id: string;
  push_requests: Generated<boolean>;
  push_letters: Generated<boolean>;
  push_takes: Generated<boolean>;
  mail_requests: Generated<boolean>;
  silent_from: Generated<number | null>;
  silent_to: Generated<number | null>;
  digest: Generated<DigestRhythm>;
  digest_hour: Generated<number>;
  digest_day: Generated<number>;
  digest_due: Date | null;
  digest_since: Date | null;
};

export type NoticeKind = 'request' | 'closed' | 'letter' | 'take' | 'confirm' | 'digest';

export type NoticeTable = {
  id: Generated<string>;
  member_id: string;
  kind: NoticeKind;
  channel: 'push' | 'mail';
  about_id: string;
  due_at: Date;
  state: Generated<'waiting' | 'told' | 'over'>;
  created_at: Generated<Date>;
};
