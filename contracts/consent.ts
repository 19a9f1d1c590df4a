import { z } from 'zod';
import { DirectionScope } from './direction.ts';
import { Id, PartId, Sha256 } from './ids.ts';

/** What is asked: one take as planned, one direction that goes beyond a grant's scope, or a wider audience of a film. */
export const ConsentSubject = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('take'), takeId: Id, planHash: Sha256 }),
  z.object({ kind: z.literal('direction'), takeId: Id, directionId: Id, text: z.string() }),
  z.object({ kind: z.literal('post'), takeId: Id, postId: Id, caption: z.string() }),
]);
export type ConsentSubject = z.infer<typeof ConsentSubject>;

/** Who may see a film with a likeness, from the narrowest: each includes those before it. */
export const Audience = z.enum(['room', 'friends', 'mutuals', 'followers', 'link']);
export type Audience = z.infer<typeof Audience>;

export const ConsentStatus = z.enum(['open', 'approved', 'declined', 'expired', 'withdrawn']);
export type ConsentStatus = z.infer<typeof ConsentStatus>;

/** A card: everything the owner needs to decide, nothing that needs a second look-up. */
export const ConsentRequest = z.object({
  id: Id,
  cameoId: Id,
  cameoName: z.string(),
  castId: PartId,
  subject: ConsentSubject,
  sceneId: Id,
  sceneTitle: z.string(),
  takeNumber: z.int(),
  askedBy: z.object({ id: Id, name: z.string(), handle: z.string() }),
  /** The words of the script that use the likeness. */
  sentence: z.string(),
  audience: Audience,
  /** Only the difference, when an earlier approval for this room covered the rest. */
  difference: z.string().nullable(),
  /** Each use of this likeness is asked for by itself: no yes for a room or a person can be given. */
  onceOnly: z.boolean(),
  /** The owner has said yes; their guardian has to as well. */
  waitsForGuardian: z.boolean(),
  status: ConsentStatus,
  askedAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
});
export type ConsentRequest = z.infer<typeof ConsentRequest>;

export const ConsentAnswer = z.discriminatedUnion('answer', [
  z.object({ answer: z.literal('once'), scope: DirectionScope.default('ambient') }),
  z.object({ answer: z.literal('room'), scope: DirectionScope.default('ambient') }),
  z.object({
    answer: z.literal('narrow'),
    note: z.string().trim().min(1).max(280),
    scope: DirectionScope.default('ambient'),
  }),
  /** For whatever this person makes, in any room: so many days from now, or (null) for good. */
  z.object({
    answer: z.literal('person'),
    days: z.int().min(1).max(365).nullable(),
    scope: DirectionScope.default('ambient'),
  }),
  z.object({ answer: z.literal('decline') }),
]);
export type ConsentAnswer = z.infer<typeof ConsentAnswer>;

/** What a guardian who has to agree is told: who asks, for whose likeness, for whom. Never what is filmed. */
export const GuardianRequest = z.object({
  id: Id,
  teenName: z.string(),
  cameoName: z.string(),
  askerName: z.string(),
  askerHandle: z.string(),
  audience: Audience,
  askedAt: z.iso.datetime(),
});
export type GuardianRequest = z.infer<typeof GuardianRequest>;

export const Grant = z.object({
  id: Id,
  cameoId: Id,
  takeId: Id.nullable(),
  sceneId: Id.nullable(),
  reach: z.enum(['take', 'room', 'person']),
  until: z.iso.datetime().nullable(),
  scope: DirectionScope,
  planHash: Sha256.nullable(),
  note: z.string().nullable(),
  revokedAt: z.iso.datetime().nullable(),
  createdAt: z.iso.datetime(),
});
export type Grant = z.infer<typeof Grant>;

export const TrailEntry = z.object({
  at: z.iso.datetime(),
  cameoId: Id,
  cameoName: z.string(),
  event: z.enum([
    'asked',
    'approved-once',
    'approved-room',
    'approved-person',
    'guardian-asked',
    'hidden',
    'shown-again',
    'blank',
    'erased',
    'reported',
    'narrowed',
    'declined',
    'expired',
    'withdrawn',
    'covered',
    'revoked',
    'used',
  ]),
  takeId: Id.nullable(),
  grantId: Id.nullable(),
  detail: z.string(),
});
export type TrailEntry = z.infer<typeof TrailEntry>;
