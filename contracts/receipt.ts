import { z } from 'zod';
import { Id } from './ids.ts';

export const RevocationReach = z.enum(['take', 'person', 'everything', 'cameo']);
export type RevocationReach = z.infer<typeof RevocationReach>;

/** What a revocation touched: by id, and nothing that shows anybody. */
export const RevocationBody = z.object({
  grants: z.array(Id),
  takes: z.array(z.object({ id: Id, number: z.int(), status: z.string(), hidden: z.boolean() })),
  posts: z.array(Id),
  /** Takes among them that others keep: drawn again with a blank cut-out. */
  blank: z.array(Id).default([]),
});
export type RevocationBody = z.infer<typeof RevocationBody>;

/** What is signed: the receipt as a person can read and anybody can check it. */
export const Receipt = RevocationBody.extend({
  id: Id,
  /** Where it was issued: the address of the installation's own page. */
  cameoId: Id,
  cameoName: z.string(),
  reach: RevocationReach,
  at: z.iso.datetime(),
  /** Null when the owner keeps the files, or until they are gone. */
  erasedAt: z.iso.datetime().nullable(),
});
export type Receipt = z.infer<typeof Receipt>;

/** A receipt as its owner's page shows it. `signed` is null for the moment until a worker has signed it. */
export const OwnReceipt = Receipt.extend({
  keepFiles: z.boolean(),
  eraseAt: z.iso.datetime(),
  signed: z.string().nullable(),
});
export type OwnReceipt = z.infer<typeof OwnReceipt>;
