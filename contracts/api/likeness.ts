import { z } from 'zod';
import { PublicMember } from '../account.ts';
import { GuardianRequest } from '../consent.ts';
import { Id } from '../ids.ts';
import { Appeal, LikenessUse, StandingGrant } from '../likeness-use.ts';
import { OwnReceipt } from '../receipt.ts';
import { Restriction, RestrictionText } from '../restriction.ts';

/** What an owner decides about a likeness, and sees of it. Part of `api` in `contracts/http.ts`. */
export const likenessApi = {
  restrictions: {
    method: 'GET',
    path: '/api/cameos/:cameoId/restrictions',
    who: 'owner',
    reply: z.array(Restriction),
  },
  /** Answers it read, where a worker reads it in time; else `reading` is null and comes later. */
  addRestriction: {
    method: 'POST',
    path: '/api/cameos/:cameoId/restrictions',
    who: 'owner',
    body: z.object({ text: RestrictionText }),
    reply: Restriction,
  },
  removeRestriction: {
    method: 'DELETE',
    path: '/api/cameos/:cameoId/restrictions/:restrictionId',
    who: 'owner',
    reply: z.object({}),
  },
  /** People whom the owner named: they may ask from their own rooms too. */
  approvedPeople: {
    method: 'GET',
    path: '/api/cameos/:cameoId/approved',
    who: 'owner',
    reply: z.array(PublicMember),
  },
  approvePerson: {
    method: 'POST',
    path: '/api/cameos/:cameoId/approved',
    who: 'owner',
    body: z.object({ handle: z.string().trim().toLowerCase().max(40) }),
    reply: z.array(PublicMember),
  },
  disapprovePerson: {
    method: 'DELETE',
    path: '/api/cameos/:cameoId/approved/:memberId',
    who: 'owner',
    reply: z.object({ id: Id }),
  },
  /** Every use of a likeness: asked, drafts of whomever, posts and remixes, each with the grant it rests on. */
  likenessUses: {
    method: 'GET',
    path: '/api/cameos/:cameoId/uses',
    who: 'owner',
    reply: z.array(LikenessUse),
  },
  /** Back again, where the files are still there. */
  showUseAgain: {
    method: 'POST',
    path: '/api/cameos/:cameoId/uses/:takeId/show',
    who: 'owner',
    body: z.object({}),
    reply: z.object({ shown: z.boolean() }),
  },
  standingGrants: {
    method: 'GET',
    path: '/api/cameos/:cameoId/standing',
    who: 'owner',
    reply: z.array(StandingGrant),
  },
  endStanding: {
    method: 'DELETE',
    path: '/api/cameos/:cameoId/standing/:grantId',
    who: 'owner',
    reply: z.object({}),
  },
  receipts: {
    method: 'GET',
    path: '/api/cameos/:cameoId/receipts',
    who: 'owner',
    reply: z.array(OwnReceipt),
  },
  /** The hidden files are kept after all, or erased now. */
  decideErasure: {
    method: 'POST',
    path: '/api/receipts/:receiptId/files',
    who: 'owner',
    body: z.object({ keep: z.boolean() }),
    reply: z.object({}),
  },
  likenessAppeals: { method: 'GET', path: '/api/likeness/appeals', who: 'member', reply: z.array(Appeal) },
  likenessAppeal: {
    method: 'POST',
    path: '/api/likeness/appeals',
    who: 'member',
    body: z.object({
      id: Id,
      kind: Appeal.shape.kind,
      cameoId: Id.nullable(),
      takeId: Id.nullable(),
      words: z.string().trim().min(1).max(2000),
    }),
    reply: z.object({}),
  },
  openLikenessAppeals: {
    method: 'GET',
    path: '/api/operators/likeness/appeals',
    who: 'operator',
    reply: z.array(Appeal),
  },
  answerLikenessAppeal: {
    method: 'POST',
    path: '/api/operators/likeness/appeals/:appealId/answer',
    who: 'operator',
    body: z.object({ answer: z.string().trim().min(1).max(2000) }),
    reply: z.array(Appeal),
  },
  /** People whose asking the caller has ended. */
  askBlocks: { method: 'GET', path: '/api/ask-blocks', who: 'member', reply: z.array(PublicMember) },
  blockAsking: {
    method: 'POST',
    path: '/api/ask-blocks/:memberId',
    who: 'member',
    body: z.object({}),
    reply: z.array(PublicMember),
  },
  allowAsking: {
    method: 'DELETE',
    path: '/api/ask-blocks/:memberId',
    who: 'member',
    reply: z.array(PublicMember),
  },
  /** For guardians who have to agree: who asks and for whom, never what is filmed. */
  guardianConsents: {
    method: 'GET',
    path: '/api/guardian/consents',
    who: 'guardian',
    reply: z.array(GuardianRequest),
  },
  answerAsGuardian: {
    method: 'POST',
    path: '/api/guardian/consents/:requestId/answer',
    who: 'guardian',
    body: z.object({ agrees: z.boolean() }),
    reply: z.array(GuardianRequest),
  },
} as const;
