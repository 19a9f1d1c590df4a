import { z } from 'zod';
import { Id } from '../ids.ts';
import { NewPost, OwnPost, Post, PostEdit } from '../post.ts';

const said = z.object({ state: z.enum(['shown', 'waiting']) });

/** Posts. Part of `api` in `contracts/http.ts`. */
export const postsApi = {
  /** Posts a finished take of a room that the caller directs. `waiting`: owners are asked for this audience first. */
  newPost: { method: 'POST', path: '/api/takes/:takeId/posts', who: 'member', body: NewPost, reply: said },
  /** Strangers see what was posted for everybody with the link. */
  post: { method: 'GET', path: '/api/posts/:postId', who: 'anyone', reply: Post },
  editPost: { method: 'PATCH', path: '/api/posts/:postId', who: 'member', body: PostEdit, reply: said },
  deletePost: { method: 'DELETE', path: '/api/posts/:postId', who: 'member', reply: z.object({}) },
  undeletePost: {
    method: 'POST',
    path: '/api/posts/:postId/undelete',
    who: 'member',
    body: z.object({}),
    reply: said,
  },
  /** The caller's own, drafts and lately deleted ones too; `?take=` only those of one take. */
  ownPosts: {
    method: 'GET',
    path: '/api/me/posts',
    who: 'member',
    query: z.object({ take: Id.optional() }),
    reply: z.array(OwnPost),
  },
  /** `?before=` the last post of the page before. */
  memberPosts: {
    method: 'GET',
    path: '/api/members/:memberId/posts',
    who: 'member',
    query: z.object({ before: Id.optional() }),
    reply: z.object({ posts: z.array(Post), next: z.string().nullable() }),
  },
} as const;
