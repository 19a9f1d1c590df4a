import { z } from 'zod';
import { PublicMember } from './account.ts';
import { Id } from './ids.ts';

export const CommentText = z.string().trim().min(1).max(1000);

export const PostComment = z.object({
  id: Id,
  author: PublicMember,
  text: z.string(),
  at: z.iso.datetime(),
  /** By its author, and by the author of the post. */
  mayDelete: z.boolean(),
});
export type PostComment = z.infer<typeof PostComment>;

/** The few that fit a paper theatre; a reaction sits at a moment of the film. */
export const ReactionEmoji = z.enum(['❤️', '😂', '👏', '😮', '🥲', '🔥']);
export type ReactionEmoji = z.infer<typeof ReactionEmoji>;

export const Replies = z.object({
  liked: z.boolean(),
  likes: z.int(),
  /** People the viewer follows who like it, a few. */
  likedBy: z.array(PublicMember),
  comments: z.array(PostComment),
  reactions: z.array(
    z.object({ emoji: ReactionEmoji, seconds: z.number(), name: z.string(), mine: z.boolean() }),
  ),
});
export type Replies = z.infer<typeof Replies>;
