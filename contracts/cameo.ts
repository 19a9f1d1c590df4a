import { z } from 'zod';
import { ErrorCode } from './errors.ts';
import { Id, PartId } from './ids.ts';

export const CameoKind = z.enum(['person', 'animal', 'object']);
export type CameoKind = z.infer<typeof CameoKind>;

/**
 * Who may ask for it, each with all that come before: the owner alone; people in a room that the owner has joined and
 * those whom the owner named; mutuals from their own rooms; every member. Every use still needs a grant.
 */
export const CameoLevel = z.enum(['only-me', 'people-i-approve', 'mutuals', 'everyone']);
export type CameoLevel = z.infer<typeof CameoLevel>;

export const Cameo = z.object({
  id: Id,
  ownerId: Id,
  ownerName: z.string(),
  name: z.string().min(1).max(40),
  kind: CameoKind,
  level: CameoLevel,
  /** `cutting` while its background is being taken away; only a `ready` one can be cast. */
  state: z.enum(['cutting', 'ready', 'failed']),
  /** Why it failed; null while it did not. */
  failure: ErrorCode.nullable(),
  /** Whether its person was checked before a camera. Only its owner can cast a person who was not. */
  verified: z.boolean(),
  /** Whether others' films go on, with a blank cut-out in its place, when it is taken back. */
  othersKeep: z.boolean(),
  createdAt: z.iso.datetime(),
});
export type Cameo = z.infer<typeof Cameo>;

export const NewCameo = z.object({
  name: z.string().trim().min(1).max(40),
  kind: CameoKind,
  level: CameoLevel,
});
export type NewCameo = z.infer<typeof NewCameo>;

/** A part of a film that is played by a blank cut-out for good, and whose likeness it was. */
export const BlankPart = z.object({ castId: PartId, cameoId: Id });
export type BlankPart = z.infer<typeof BlankPart>;
