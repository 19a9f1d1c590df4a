import { z } from 'zod';
import { PublicMember } from '../account.ts';
import { About, PeoplePage, Profile, Relation, RelationChange } from '../people.ts';

/** People and what is between them. Part of `api` in `contracts/http.ts`. */
export const peopleApi = {
  /** One of the caller's own lists, by handle: `?after=` the last handle of the page before. */
  people: {
    method: 'GET',
    path: '/api/people/:list',
    who: 'member',
    query: z.object({ after: z.string().max(40).optional() }),
    reply: PeoplePage,
  },
  /** Follow, closeness, mute and block: what is given is changed. */
  relate: {
    method: 'PATCH',
    path: '/api/members/:memberId/relation',
    who: 'member',
    body: RelationChange,
    reply: Relation,
  },
  relation: { method: 'GET', path: '/api/members/:memberId/relation', who: 'member', reply: Relation },
  /** By handle. */
  profile: { method: 'GET', path: '/api/profiles/:handle', who: 'member', reply: Profile },
  setAbout: {
    method: 'PATCH',
    path: '/api/me/profile',
    who: 'member',
    body: z.object({ about: About }),
    reply: z.object({}),
  },
  /** `?q=` by handle and name. */
  search: {
    method: 'GET',
    path: '/api/search',
    who: 'member',
    query: z.object({ q: z.string().max(60).default('') }),
    reply: z.array(PublicMember),
  },
  /** Whom the caller made something with and does not follow. */
  coStars: { method: 'GET', path: '/api/me/co-stars', who: 'member', reply: z.array(PublicMember) },
} as const;
