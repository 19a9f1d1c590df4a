import type { Generated } from 'kysely';

export type LedgerAccountTable = {
  id: Generated<string>;
  kind: 'member' | 'holds' | 'revenue' | 'grants';
  member_id: string | null;
};

export type LedgerTransactionTable = {
  id: Generated<string>;
  kind: 'hold' | 'settle' | 'welcome' | 'allowance';
  take_id: string | null;
  member_id: string;
  day: string | null;
  at: Generated<Date>;
};

export type LedgerEntryTable = {
  id: Generated<number>;
  transaction_id: string;
  account_id: string;
  amount: number;
};
