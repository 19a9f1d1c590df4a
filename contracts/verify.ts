import { z } from 'zod';
import { Id } from './ids.ts';
import { ErasureReceipt } from './leaving.ts';
import { Receipt } from './receipt.ts';

/** How a film was made, as IPTC's digital source types tell it apart. */
export const MadeHow = z.enum([
  'simulated',
  'simulated-with-likeness',
  'generated',
  'generated-with-likeness',
  'unknown',
]);
export type MadeHow = z.infer<typeof MadeHow>;

/** What the seal of a film made here says: the film says no more about anybody than this. */
export const SealedFacts = z.object({
  makerHandle: z.string(),
  generator: z.string(),
  takeId: z.string(),
  grantIds: z.array(z.string()),
  planHash: z.string(),
  made: MadeHow,
});
export type SealedFacts = z.infer<typeof SealedFacts>;

/**
 * What a file turned out to be.
 * - `sealed-here`: this house's seal; `unchanged` when picture and sound are bit for bit what was sealed.
 * - `seal-broken`: somebody altered the seal itself; nothing it says counts.
 * - `sealed-elsewhere`: a seal, and not of this house.
 */
export const FileReading = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('sealed-here'), facts: SealedFacts, unchanged: z.boolean() }),
  z.object({ kind: z.literal('seal-broken') }),
  z.object({ kind: z.literal('sealed-elsewhere') }),
  z.object({ kind: z.literal('no-seal') }),
  z.object({ kind: z.literal('no-film') }),
  z.object({ kind: z.literal('receipt'), receipt: Receipt }),
  z.object({ kind: z.literal('erasure-receipt'), receipt: ErasureReceipt }),
  z.object({ kind: z.literal('receipt-broken') }),
]);
export type FileReading = z.infer<typeof FileReading>;

/** A consent that a film was sealed under: that it stands, or that it does not any more, and nothing else about it. */
export const ConsentToday = z.object({ grantId: z.string(), stands: z.boolean() });
export type ConsentToday = z.infer<typeof ConsentToday>;

/** What anybody may know about a film, a receipt or a link. */
export const Verdict = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('film'),
    facts: SealedFacts,
    /** Of the file that was looked at: for a link, the one that is kept here. */
    unchanged: z.boolean(),
    consents: z.array(ConsentToday),
    /** A likeness in it was taken back, or it is gone: it is not shown here any more. */
    withdrawn: z.boolean(),
    at: z.iso.datetime(),
  }),
  z.object({ kind: z.literal('erased'), at: z.iso.datetime() }),
  z.object({ kind: z.literal('unfinished') }),
  z.object({ kind: z.literal('seal-broken') }),
  z.object({ kind: z.literal('sealed-elsewhere') }),
  z.object({ kind: z.literal('no-seal') }),
  z.object({ kind: z.literal('no-film') }),
  z.object({ kind: z.literal('other-house') }),
  z.object({ kind: z.literal('receipt'), receipt: Receipt }),
  z.object({ kind: z.literal('erasure-receipt'), receipt: ErasureReceipt }),
  z.object({ kind: z.literal('receipt-broken') }),
]);
export type Verdict = z.infer<typeof Verdict>;

/** The largest file that is looked at: about ten minutes of film as Dailies makes it. */
export const VERIFY_MOST_BYTES = 128 * 1024 * 1024;

/** The file to look at, and where to write what it turned out to be: that never enters a history. */
export const VerifyFileInput = z.object({ key: z.string(), readingKey: z.string() });
export type VerifyFileInput = z.infer<typeof VerifyFileInput>;

/** Which take or post an address of this house speaks of. */
export type LinkTo = { kind: 'take' | 'post'; id: string };

/** Reads an address or a path; null when it is none of a take, a post or a take's film. */
export function linkTo(path: string): LinkTo | null {
  const [, where = '', id = ''] = /^\/(take|post|api\/takes)\/([^/?#]+)/.exec(path) ?? [];
  if (!Id.safeParse(id).success) return null;
  return { kind: where === 'post' ? 'post' : 'take', id };
}
