import { z } from 'zod';
import { PublicMember } from './account.ts';

/** How the caller stands to another member. What the other did in private (muting, closeness) is not in it. */
export const Relation = z.object({
  following: z.boolean(),
  followsYou: z.boolean(),
  closeFriend: z.boolean(),
  muted: z.boolean(),
  /** By the caller: to somebody who was blocked, the other is simply not there. */
  blocked: z.boolean(),
});
export type Relation = z.infer<typeof Relation>;

/** `followsYou: false` ends their following. Nobody can be made to follow. */
export const RelationChange = Relation.extend({ followsYou: z.literal(false) }).partial();
export type RelationChange = z.infer<typeof RelationChange>;

export const PeopleList = z.enum(['following', 'followers', 'mutuals', 'close-friends', 'muted', 'blocked']);
export type PeopleList = z.infer<typeof PeopleList>;

/** `next` is the `after` of the page that follows, or null at the end. */
export const PeoplePage = z.object({ people: z.array(PublicMember), next: z.string().nullable() });
export type PeoplePage = z.infer<typeof PeoplePage>;

export const About = z.string().trim().max(200);

/** Somebody's page. `relation` is null on one's own; `mayWrite`: the caller may write to them just now. */
export const Profile = PublicMember.extend({
  about: z.string(),
  relation: Relation.nullable(),
  mayWrite: z.boolean(),
});
export type Profile = z.infer<typeof Profile>;
