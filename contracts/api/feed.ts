import { z } from 'zod';
import { FeedInstruction, FeedPage, FeedRequest, InstructionEdit, NewInstruction } from '../feed.ts';
import { Id } from '../ids.ts';

/** The feed and what steers it. Part of `api` in `contracts/http.ts`. */
export const feedApi = {
  /** The first page of a tab: what a browser asks for together with the page's code, which only a GET can be. */
  firstFeed: {
    method: 'GET',
    path: '/api/feed',
    who: 'member',
    query: FeedRequest.pick({ tab: true }),
    reply: FeedPage,
  },
  feed: { method: 'POST', path: '/api/feed', who: 'member', body: FeedRequest, reply: FeedPage },
  /** These posts are not offered to the caller again: a set of ids, without any time. */
  feedShown: {
    method: 'POST',
    path: '/api/feed/shown',
    who: 'member',
    body: z.object({ postIds: z.array(Id).min(1).max(100) }),
    reply: z.object({}),
  },
  instructions: {
    method: 'GET',
    path: '/api/feed/instructions',
    who: 'member',
    reply: z.array(FeedInstruction),
  },
  /** Answers when the words were read, or after a few seconds with `reading`. The same id answers the same one. */
  newInstruction: {
    method: 'POST',
    path: '/api/feed/instructions',
    who: 'member',
    body: NewInstruction,
    reply: FeedInstruction,
  },
  editInstruction: {
    method: 'PATCH',
    path: '/api/feed/instructions/:instructionId',
    who: 'member',
    body: InstructionEdit,
    reply: FeedInstruction,
  },
  deleteInstruction: {
    method: 'DELETE',
    path: '/api/feed/instructions/:instructionId',
    who: 'member',
    reply: z.object({}),
  },
  likeThis: {
    method: 'POST',
    path: '/api/posts/:postId/like-this',
    who: 'member',
    body: z.object({
      instructionId: Id,
      want: z.enum(['more', 'less']),
      timeZone: z.string().min(1).max(60),
    }),
    reply: FeedInstruction,
  },
} as const;
