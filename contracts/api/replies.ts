import { z } from 'zod';
import { Id } from '../ids.ts';
import { NotificationGroup } from '../notification.ts';
import { RemixTree } from '../post.ts';
import { CommentText, PostComment, ReactionEmoji, Replies } from '../replies.ts';
import { Scene } from '../scene.ts';

/** What people say to a post, remixes, and what a member is told. Part of `api` in `contracts/http.ts`. */
export const repliesApi = {
  replies: { method: 'GET', path: '/api/posts/:postId/replies', who: 'anyone', reply: Replies },
  /** `?before=` the last remix of the page before. */
  remixTree: {
    method: 'GET',
    path: '/api/posts/:postId/remixes',
    who: 'anyone',
    query: z.object({ before: Id.optional() }),
    reply: RemixTree,
  },
  like: {
    method: 'PUT',
    path: '/api/posts/:postId/like',
    who: 'member',
    body: z.object({ liked: z.boolean() }),
    reply: z.object({ likes: z.int() }),
  },
  comment: {
    method: 'POST',
    path: '/api/posts/:postId/comments',
    who: 'member',
    body: z.object({ commentId: Id, text: CommentText }),
    reply: PostComment,
  },
  deleteComment: { method: 'DELETE', path: '/api/comments/:commentId', who: 'member', reply: z.object({}) },
  react: {
    method: 'PUT',
    path: '/api/posts/:postId/reactions',
    who: 'member',
    body: z.object({ emoji: ReactionEmoji, seconds: z.number().min(0).max(3600), on: z.boolean() }),
    reply: z.object({}),
  },
  /** Opens a room with the post's script and stage; cameos in it are asked again at the first roll. */
  remix: {
    method: 'POST',
    path: '/api/posts/:postId/remix',
    who: 'member',
    body: z.object({ sceneId: Id }),
    reply: Scene,
  },
  notifications: {
    method: 'GET',
    path: '/api/notifications',
    who: 'member',
    reply: z.array(NotificationGroup),
  },
  /** Everything told up to now is known. */
  seeNotifications: {
    method: 'POST',
    path: '/api/notifications/seen',
    who: 'member',
    body: z.object({}),
    reply: z.object({}),
  },
} as const;
