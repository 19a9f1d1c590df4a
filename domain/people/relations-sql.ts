import { type Expression, type RawBuilder, sql } from 'kysely';

/** A member in a statement: an id, or a column such as `sql.ref('post.author_id')`. */
export type Who = string | Expression<string>;

/** Fragments for `where`: every list of people or of what they made is joined with these and nothing else. */
const value = (who: Who) => (typeof who === 'string' ? sql<string>`${who}::uuid` : who);

export const followsSql = (follower: Who, followed: Who): RawBuilder<boolean> =>
  sql<boolean>`exists (select 1 from follow
    where follow.follower_id = ${value(follower)} and follow.followed_id = ${value(followed)})`;

export const mutualsSql = (one: Who, other: Who): RawBuilder<boolean> =>
  sql<boolean>`(${followsSql(one, other)} and ${followsSql(other, one)})`;

/** Chosen by `member`, and still mutual. */
export const closeFriendSql = (member: Who, friend: Who): RawBuilder<boolean> =>
  sql<boolean>`(exists (select 1 from close_friend
    where close_friend.member_id = ${value(member)} and close_friend.friend_id = ${value(friend)})
    and ${mutualsSql(member, friend)})`;

/** Whichever of the two did it: a block is total and works both ways. */
export const blockedSql = (one: Who, other: Who): RawBuilder<boolean> =>
  sql<boolean>`(exists (select 1 from block
      where block.blocker_id = ${value(one)} and block.blocked_id = ${value(other)})
    or exists (select 1 from block
      where block.blocker_id = ${value(other)} and block.blocked_id = ${value(one)}))`;

/** The opposite, written so that the planner may look up all who are blocked at once instead of for each row. */
export const notBlockedSql = (one: Who, other: Who): RawBuilder<boolean> =>
  sql<boolean>`(not exists (select 1 from block
      where block.blocker_id = ${value(one)} and block.blocked_id = ${value(other)})
    and not exists (select 1 from block
      where block.blocker_id = ${value(other)} and block.blocked_id = ${value(one)}))`;

/** Whether `member` knows somebody: by an invite or as mutuals, and not blocked. */
export const knowsSql = (member: Who, other: Who): RawBuilder<boolean> =>
  sql<boolean>`((exists (select 1 from acquaintance
      where acquaintance.member_id = ${value(member)} and acquaintance.knows_id = ${value(other)})
    or ${mutualsSql(member, other)}) and not ${blockedSql(member, other)})`;

/** One-sided, and the other never learns of it. */
export const mutedSql = (member: Who, muted: Who): RawBuilder<boolean> =>
  sql<boolean>`exists (select 1 from mute
    where mute.member_id = ${value(member)} and mute.muted_id = ${value(muted)})`;

/** An account that is not asleep and was not closed. */
export const awakeSql = (member: Who): RawBuilder<boolean> =>
  sql<boolean>`exists (select 1 from member as awake
    where awake.id = ${value(member)} and awake.deactivated_at is null and awake.banned_at is null)`;

/**
 * The same of somebody who is a member for certain, such as an author: told by the small index of those who are asleep.
 * An id of nobody would count as awake.
 */
export const notAsleepSql = (member: Who): RawBuilder<boolean> =>
  sql<boolean>`not exists (select 1 from member as asleep
    where asleep.id = ${value(member)} and (asleep.deactivated_at is not null or asleep.banned_at is not null))`;

/**
 * A condition that is looked up for each row by itself: for few rows. Left to choose, the planner gathers all whom
 * somebody follows or is followed by first, and for some members that is everybody.
 */
export const rowByRow = (condition: RawBuilder<boolean>): RawBuilder<boolean> =>
  sql<boolean>`(select ${condition})`;
