import { z } from 'zod';
import { Id } from './ids.ts';
import { erasureSteps } from './workflow-names.ts';

export const ErasureStep = z.enum(erasureSteps);
export type ErasureStep = z.infer<typeof ErasureStep>;

/** How many things went, by area. */
export const ErasureCounts = z.record(z.string(), z.int().min(0));
export type ErasureCounts = z.infer<typeof ErasureCounts>;

/** What is signed at the end: counts, and nothing that says whose they were. */
export const ErasureReceipt = z.object({
  id: Id,
  kind: z.literal('erasure'),
  askedAt: z.iso.datetime(),
  finishedAt: z.iso.datetime(),
  counts: ErasureCounts,
});
export type ErasureReceipt = z.infer<typeof ErasureReceipt>;

/** Asked with the password. `week` leaves seven days in which signing in again takes it back. */
export const EraseMe = z.object({
  /** Made by the page, so that asking twice is asking once. */
  erasureId: Id,
  password: z.string().min(1).max(200),
  when: z.enum(['week', 'now']),
});
export type EraseMe = z.infer<typeof EraseMe>;

/** `signed` is a JWS of the receipt. It is shown once, and kept by whoever asked. */
export const ErasureState = z.discriminatedUnion('state', [
  z.object({ state: z.literal('waiting'), eraseAt: z.iso.datetime() }),
  z.object({ state: z.literal('erasing') }),
  z.object({ state: z.literal('erased'), receipt: ErasureReceipt, signed: z.string() }),
  z.object({ state: z.literal('shown') }),
]);
export type ErasureState = z.infer<typeof ErasureState>;
