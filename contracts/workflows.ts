import { z } from 'zod';
import { Id } from './ids.ts';
import { BrokenRestriction } from './restriction.ts';
import { SceneDocument } from './scene-document.ts';
import { ScenePlan } from './scene-plan.ts';
import { GeneratorId } from './take.ts';

/** What workflows are started with and what they answer: ids and small facts only. */

/** A consent card that waits for its owner. */
export const OpenCard = z.object({ requestId: Id, expiresAt: z.iso.datetime() });
export type OpenCard = z.infer<typeof OpenCard>;

/**
 * `quiet`: rendered while nobody else's is. `asked`: the cards that wait, where the first steps were taken with the roll.
 */
export const MakeTakeInput = z.object({
  takeId: Id,
  quiet: z.boolean().optional(),
  asked: z.array(OpenCard).optional(),
});
export type MakeTakeInput = z.infer<typeof MakeTakeInput>;

export const AskConsentInput = OpenCard.extend({ takeId: Id });
export type AskConsentInput = z.infer<typeof AskConsentInput>;

/** The id and nothing else: what the member answered is in the database alone. */
export const WellbeingInput = z.object({ memberId: Id });
export type WellbeingInput = z.infer<typeof WellbeingInput>;

/** Reading a script without rolling: what would be staged, and what it would cost. */
export const ReadScriptInput = z.object({
  document: SceneDocument,
  seed: z.int().min(0),
  /** Who would roll it, and where: whose likenesses may be asked for depends on both. */
  sceneId: Id,
  memberId: Id,
});
export type ReadScriptInput = z.infer<typeof ReadScriptInput>;

/** Somebody whom a script points to without casting their likeness. `certain`: by a handle or a full name. */
export const NamedPerson = z.object({
  memberId: Id,
  name: z.string(),
  handle: z.string(),
  words: z.string(),
  start: z.int(),
  certain: z.boolean(),
});
export type NamedPerson = z.infer<typeof NamedPerson>;

/** A generator that is set up, and the credits that a film of this script costs with it: as long as it is, or rolling until cut. */
export const Offer = z.object({ generator: GeneratorId, cost: z.int(), keepRollingCost: z.int() });
export type Offer = z.infer<typeof Offer>;

export const ScriptReading = z.object({
  plan: ScenePlan,
  expectedSeconds: z.number(),
  /** The simulator first. */
  offers: z.array(Offer).min(1),
  refusedPhrases: z.array(z.object({ phrase: z.string(), start: z.int(), end: z.int(), reason: z.string() })),
  /** What owners of likenesses in it have ruled out. */
  broken: z.array(BrokenRestriction),
  /** Likenesses that cannot be asked for here, with the reason. */
  notToAsk: z.array(z.object({ name: z.string(), reason: z.string() })),
  /** People of this house whom the words point to and who are not cast: who is meant? */
  people: z.array(NamedPerson),
  /** Whether a roll of the same words with the same seed makes this very plan: a language model may have the last word. */
  rollsAsRead: z.boolean(),
  /** Which of the owners' rules `broken` was looked for under; see `rulesVersion` of the domain. */
  rulesVersion: z.string(),
});
export type ScriptReading = z.infer<typeof ScriptReading>;

/** What an owner wrote waits in the database; how it was read is written beside it. */
export const ReadRestrictionInput = z.object({ restrictionId: Id });
export type ReadRestrictionInput = z.infer<typeof ReadRestrictionInput>;
/** Ids only: the words are read where they are kept, and go with their account. */
export const ReadInstructionInput = z.object({ instructionId: Id, version: z.int().min(1) });
export type ReadInstructionInput = z.infer<typeof ReadInstructionInput>;

/** What was taken back waits in the database; the receipt is written there. */
export const RevokeCameoInput = z.object({ receiptId: Id });
export type RevokeCameoInput = z.infer<typeof RevokeCameoInput>;
/** Ids alone: what is seen in a recording never enters a history. */
export const EnrolCameoInput = z.object({ enrolmentId: Id });
export type EnrolCameoInput = z.infer<typeof EnrolCameoInput>;

/** Whom it is for and what it says stands in the database alone. */
export const TellInput = z.object({ noticeId: Id });
export type TellInput = z.infer<typeof TellInput>;

/** Whose account it is stands in the database, and no longer once it is done. */
export const EraseAccountInput = z.object({ erasureId: Id });
export type EraseAccountInput = z.infer<typeof EraseAccountInput>;

/** The picture waits in storage under `uploadKey`; the cut-out is written beside it. */
export const CutOutInput = z.object({ cameoId: Id });
export type CutOutInput = z.infer<typeof CutOutInput>;

export const DemoTownInput = z.object({ part: z.enum(['make', 'remove']), again: z.boolean().optional() });
export type DemoTownInput = z.infer<typeof DemoTownInput>;
