import { z } from 'zod';
import { PublicMember } from '../account.ts';
import { Id } from '../ids.ts';
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
} as const;
