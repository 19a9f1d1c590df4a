import { PeoplePage, Relation, RelationChange } from '../people.ts';

/** People and what is between them. Part of `api` in `contracts/http.ts`. */
export const peopleApi = {
  /** One of the caller's own lists, by handle: `?after=` the last handle of the page before. */
  people: { method: 'GET', path: '/api/people/:list', who: 'member', reply: PeoplePage },
  /** Follow, closeness, mute and block: what is given is changed. */
  relate: {
    method: 'PATCH',
    path: '/api/members/:memberId/relation',
    who: 'member',
    body: RelationChange,
    reply: Relation,
  },
  relation: { method: 'GET', path: '/api/members/:memberId/relation', who: 'member', reply: Relation },
} as const;
