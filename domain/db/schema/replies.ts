import type { Generated } from 'kysely';
import type { NotificationKind } from '#contracts/notification.ts';

export type PostLikeTable = { post_id: string; member_id: string };
export type PostReactionTable = { post_id: string; member_id: string; emoji: string; seconds: number };
export type CommentTable = {
  id: string;
  post_id: string;
  author_id: string;
  text: string;
  created_at: Generated<Date>;
  deleted_at: Date | null;
  removed_at: Date | null;
};
export type NotificationTable = {
  id: Generated<string>;
  member_id: string;
  kind: NotificationKind;
  actor_id: string | null;
  post_id: string | null;
  comment_id: string | null;
  detail: string | null;
  /** The decision that it tells of. */
  action_id: string | null;
  seen: Generated<boolean>;
  created_at: Generated<Date>;
};
