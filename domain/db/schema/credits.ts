import type { Generated } from 'kysely';
import type { PackId, Purchase, Receipt } from '#contracts/credits.ts';

export type LedgerAccountTable = {
  id: Generated<string>;
  kind: 'member' | 'room' | 'holds' | 'revenue' | 'grants' | 'sales';
  member_id: string | null;
  scene_id: string | null;
};

export type LedgerTransactionTable = {
  id: Generated<string>;
  kind: Receipt['kind'];
  take_id: string | null;
  member_id: string;
  day: string | null;
  purchase_id: string | null;
  scene_id: string | null;
  at: Generated<Date>;
};

export type LedgerEntryTable = {
  id: Generated<number>;
  transaction_id: string;
  account_id: string;
  amount: number;
};

export type PurchaseTable = {
  id: string;
  member_id: string | null;
  pack: PackId;
  credits: number;
  price: number;
  currency: string;
  provider: 'stripe' | 'test';
  payment_id: string | null;
  status: Generated<Purchase['status']>;
  created_at: Generated<Date>;
  paid_at: Date | null;
};

export type StripeEventTable = { id: string; type: string; at: Generated<Date> };
