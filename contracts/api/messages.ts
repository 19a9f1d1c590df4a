import { z } from 'zod';
import { Id } from '../ids.ts';
import { Conversation, Letters, LettersFrom, MessageText, NewMessage } from '../message.ts';
import { ReactionEmoji } from '../replies.ts';
import { Scene } from '../scene.ts';

/** Letters between two. Part of `api` in `contracts/http.ts`. */
export const messagesApi = {
  conversations: { method: 'GET', path: '/api/messages', who: 'member', reply: z.array(Conversation) },
  /** `?before=` the number of the oldest message known. */
  letters: {
    method: 'GET',
    path: '/api/messages/:memberId',
    who: 'member',
    query: z.object({
      before: z
        .string()
        .regex(/^[1-9]\d{0,8}$/)
        .optional(),
    }),
    reply: Letters,
  },
  sendMessage: {
    method: 'POST',
    path: '/api/messages/:memberId',
    who: 'member',
    body: NewMessage,
    reply: z.object({}),
  },
  readMessages: {
    method: 'POST',
    path: '/api/messages/:memberId/read',
    who: 'member',
    body: z.object({ seq: z.int().min(0) }),
    reply: z.object({}),
  },
  typing: {
    method: 'POST',
    path: '/api/messages/:memberId/typing',
    who: 'member',
    body: z.object({}),
    reply: z.object({}),
  },
  answerStranger: {
    method: 'POST',
    path: '/api/messages/:memberId/request',
    who: 'member',
    body: z.object({ accept: z.boolean() }),
    reply: z.object({}),
  },
  /** Opens a small room with both on the stage; their cameos are asked at the roll. */
  answerWithFilm: {
    method: 'POST',
    path: '/api/messages/:memberId/film',
    who: 'member',
    body: z.object({ sceneId: Id, messageId: Id, words: MessageText.or(z.literal('')) }),
    reply: Scene,
  },
  deleteMessage: { method: 'DELETE', path: '/api/letters/:messageId', who: 'member', reply: z.object({}) },
  reactToMessage: {
    method: 'PUT',
    path: '/api/letters/:messageId/reaction',
    who: 'member',
    body: z.object({ emoji: ReactionEmoji.nullable() }),
    reply: z.object({}),
  },
  lettersFrom: {
    method: 'GET',
    path: '/api/me/letters-from',
    who: 'member',
    reply: z.object({ choice: LettersFrom }),
  },
  setLettersFrom: {
    method: 'PUT',
    path: '/api/me/letters-from',
    who: 'member',
    body: z.object({ choice: LettersFrom }),
    reply: z.object({ choice: LettersFrom }),
  },
} as const;
