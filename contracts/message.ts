import { z } from 'zod';
import { PublicMember } from './account.ts';
import { Id } from './ids.ts';
import { ReactionEmoji } from './replies.ts';

/** Who may begin to write to a member; mutuals of theirs can always, unless it is nobody. */
export const LettersFrom = z.enum(['everybody', 'followed', 'mutuals', 'nobody']);
export type LettersFrom = z.infer<typeof LettersFrom>;

/** `film`: an answer that is being made, in a small room of the two. */
export const MessageKind = z.enum(['text', 'post', 'room', 'film']);
export type MessageKind = z.infer<typeof MessageKind>;

export const MessageText = z.string().trim().min(1).max(2000);

export const Message = z.object({
  id: Id,
  seq: z.int(),
  mine: z.boolean(),
  kind: MessageKind,
  text: z.string(),
  /** Null once it is deleted or no longer for this reader. */
  post: z.object({ id: Id, title: z.string(), posterUrl: z.string().nullable() }).nullable(),
  room: z.object({ sceneId: Id, title: z.string() }).nullable(),
  reactions: z.array(z.object({ emoji: ReactionEmoji, mine: z.boolean() })),
  at: z.iso.datetime(),
  deleted: z.boolean(),
});
export type Message = z.infer<typeof Message>;

export const Conversation = z.object({
  with: PublicMember,
  /** Somebody whom the reader neither follows nor knows wrote first, and waits to be let in. */
  request: z.boolean(),
  unread: z.boolean(),
  last: z.string(),
  at: z.iso.datetime(),
});
export type Conversation = z.infer<typeof Conversation>;

export const Letters = z.object({
  with: PublicMember,
  request: z.boolean(),
  /** Whether the reader may write; both sides are asked again at each message. */
  mayWrite: z.boolean(),
  /** Up to which of the reader's messages the other has read. */
  readUpTo: z.int(),
  messages: z.array(Message),
});
export type Letters = z.infer<typeof Letters>;

export const NewMessage = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), messageId: Id, text: MessageText }),
  z.object({
    kind: z.literal('post'),
    messageId: Id,
    postId: Id,
    text: z.string().trim().max(2000).default(''),
  }),
  z.object({
    kind: z.literal('room'),
    messageId: Id,
    sceneId: Id,
    text: z.string().trim().max(2000).default(''),
  }),
]);
export type NewMessage = z.infer<typeof NewMessage>;
