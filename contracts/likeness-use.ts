import { z } from 'zod';
import { Audience } from './consent.ts';
import { Id } from './ids.ts';

/** One use of a likeness as its owner sees it: what was asked, made and shown of it, and what that rests on. */
export const LikenessUse = z.object({
  takeId: Id,
  takeNumber: z.int(),
  sceneTitle: z.string(),
  by: z.object({ id: Id, name: z.string(), handle: z.string() }),
  /** `asked`: nothing was made of it. `draft`: made and not posted. */
  kind: z.enum(['asked', 'draft', 'posted']),
  status: z.string(),
  sentence: z.string().nullable(),
  hidden: z.boolean(),
  erased: z.boolean(),
  /** Others keep the film: it was drawn again with a blank cut-out. */
  blank: z.boolean(),
  isRemix: z.boolean(),
  grant: z
    .object({
      id: Id,
      reach: z.enum(['take', 'room', 'person']),
      audience: Audience,
      note: z.string().nullable(),
      until: z.iso.datetime().nullable(),
      revokedAt: z.iso.datetime().nullable(),
    })
    .nullable(),
  posts: z.array(z.object({ id: Id, audience: z.string() })),
  posterUrl: z.string().nullable(),
  filmUrl: z.string().nullable(),
  at: z.iso.datetime(),
});
export type LikenessUse = z.infer<typeof LikenessUse>;

/** A yes that reaches further than one take, as long as it stands. */
export const StandingGrant = z.object({
  id: Id,
  reach: z.enum(['room', 'person']),
  to: z.string(),
  since: z.iso.datetime(),
  until: z.iso.datetime().nullable(),
  note: z.string().nullable(),
});
export type StandingGrant = z.infer<typeof StandingGrant>;

export const Appeal = z.object({
  id: Id,
  kind: z.enum(['report', 'appeal']),
  by: z.string(),
  takeId: Id.nullable(),
  words: z.string(),
  at: z.iso.datetime(),
  answer: z.string().nullable(),
});
export type Appeal = z.infer<typeof Appeal>;
