import type { ColumnType, Generated } from 'kysely';
import type { AgeBand } from '#contracts/account.ts';
import type { LettersFrom } from '#contracts/message.ts';

/** better-auth writes this table; we read it. */
export type UserTable = {
  id: Generated<string>;
  name: string;
  email: string;
  emailVerified: boolean;
  image: string | null;
  createdAt: Generated<Date>;
  updatedAt: Generated<Date>;
  handle: string;
  ageBand: AgeBand;
  /** A guardian has an account and is no member. */
  kind: Generated<'member' | 'guardian'>;
};

export type MemberTable = {
  id: string;
  colour: string;
  operator: Generated<boolean>;
  /** Part of the demonstration: nobody's account. */
  demo: Generated<boolean>;
  quiet_from: number | null;
  quiet_to: number | null;
  quiet_zone: string | null;
  deactivated_at: Date | null;
  /** By an operator: no way in until then. */
  suspended_until: Date | null;
  banned_at: Date | null;
  about: Generated<string>;
  letters_from: Generated<LettersFrom>;
  time_zone: string | null;
  created_at: Generated<Date>;
};

export type InviteTable = {
  code: string;
  made_by: string | null;
  used_by: string | null;
  used_at: Date | null;
  revoked_at: Date | null;
  created_at: Generated<Date>;
};

export type AcquaintanceTable = {
  member_id: string;
  knows_id: string;
  since: ColumnType<Date, never, never>;
};
