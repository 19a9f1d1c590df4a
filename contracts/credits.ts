import { z } from 'zod';
import { Id } from './ids.ts';

export const PackId = z.enum(['small', 'medium', 'large']);
export type PackId = z.infer<typeof PackId>;

/** What is for sale, and nothing else is: credits. `price` in the currency's smallest unit. */
export const Pack = z.object({ id: PackId, credits: z.int(), price: z.int(), currency: z.string() });
export type Pack = z.infer<typeof Pack>;

/** One line of a member's purse: what came in (positive) or went out. */
export const Receipt = z.object({
  id: Id,
  at: z.iso.datetime(),
  kind: z.enum([
    'welcome',
    'allowance',
    'hold',
    'settle',
    'purchase',
    'purchase-refund',
    'room-in',
    'room-out',
  ]),
  amount: z.int(),
  /** The take it was for, where it was for one. */
  take: z.object({ sceneId: Id, sceneTitle: z.string(), number: z.int() }).nullable(),
  /** What was paid, where something was bought. */
  paid: z.object({ price: z.int(), currency: z.string(), test: z.boolean() }).nullable(),
});
export type Receipt = z.infer<typeof Receipt>;

export const Purse = z.object({
  credits: z.int(),
  /** What each day fills the purse up to, for free. */
  daily: z.int(),
  /** Empty for those to whom nothing is sold. */
  packs: z.array(Pack),
  /** True where no payment is set up: packs are then given by a page on which no money moves. */
  test: z.boolean(),
  receipts: z.array(Receipt),
});
export type Purse = z.infer<typeof Purse>;

export const Purchase = z.object({
  id: Id,
  pack: Pack,
  status: z.enum(['open', 'paid', 'closed', 'refunded']),
  test: z.boolean(),
});
export type Purchase = z.infer<typeof Purchase>;

/** What a room has in common: takes in it are paid from here first. */
export const RoomPurse = z.object({ credits: z.int(), mine: z.int() });
export type RoomPurse = z.infer<typeof RoomPurse>;
