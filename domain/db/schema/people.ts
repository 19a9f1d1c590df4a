import type { ColumnType } from 'kysely';

type Since = ColumnType<Date, never, never>;

export type FollowTable = { follower_id: string; followed_id: string; since: Since };
export type CloseFriendTable = { member_id: string; friend_id: string };
export type BlockTable = { blocker_id: string; blocked_id: string; since: Since };
export type MuteTable = { member_id: string; muted_id: string };
