import { messagesApi } from '#contracts/api/messages.ts';
import { conversations as list } from '#domain/messages/conversations.ts';
import { answerScene, answerWithFilm as film } from '#domain/messages/film-answer.ts';
import {
  lettersFrom as choiceOf,
  setLettersFrom as choose,
  mayMessage,
} from '#domain/messages/may-message.ts';
import {
  answerStranger as answer,
  markRead,
  reactTo,
  letters as read,
  deleteMessage as remove,
  send,
} from '#domain/messages/messages.ts';
import { nudge, topics } from '#domain/wake.ts';
import { encodeSceneDocument } from '#rooms/scene/document-codec.ts';
import { idOf } from '../../http/callers.ts';
import { type Route, route } from '../../http/route.ts';
import { startTyping } from '../../me/typing.ts';

const conversations = route(messagesApi.conversations, ({ context, caller }) =>
  list(context.db, caller.memberId),
);

const letters = route(messagesApi.letters, async ({ context, caller, param, query }) => {
  const before = query.before === undefined ? undefined : Number(query.before);
  return read(context.db, caller.memberId, idOf(param('memberId')), before);
});

const sendMessage = route(
  messagesApi.sendMessage,
  async ({ context, caller, param, body }) => {
    await send(context.db, { by: caller.memberId, to: idOf(param('memberId')), message: body });
    return {};
  },
  { rate: { perMinute: 60, burst: 20 } },
);

const readMessages = route(messagesApi.readMessages, async ({ context, caller, param, body }) => {
  await markRead(context.db, caller.memberId, idOf(param('memberId')), body.seq);
  return {};
});

const typing = route(
  messagesApi.typing,
  async ({ context, caller, param }) => {
    const to = idOf(param('memberId'));
    if (await mayMessage(context.db, caller.memberId, to)) {
      startTyping(caller.memberId, to);
      await nudge(context.db, topics.member(to));
    }
    return {};
  },
  { rate: { perMinute: 30, burst: 10 } },
);

const answerStranger = route(messagesApi.answerStranger, async ({ context, caller, param, body }) => {
  await answer(context.db, caller.memberId, idOf(param('memberId')), body.accept);
  return {};
});

const answerWithFilm = route(
  messagesApi.answerWithFilm,
  async ({ context, caller, param, body }) => {
    const [by, to] = [caller.memberId, idOf(param('memberId'))];
    const initialUpdate = encodeSceneDocument(await answerScene(context.db, by, to, body.words));
    return film(context.db, { by, to, sceneId: body.sceneId, messageId: body.messageId, initialUpdate });
  },
  { rate: { perMinute: 10, burst: 5 } },
);

const deleteMessage = route(messagesApi.deleteMessage, async ({ context, caller, param }) => {
  await remove(context.db, idOf(param('messageId')), caller.memberId);
  return {};
});

const reactToMessage = route(messagesApi.reactToMessage, async ({ context, caller, param, body }) => {
  await reactTo(context.db, idOf(param('messageId')), caller.memberId, body.emoji);
  return {};
});

const lettersFrom = route(messagesApi.lettersFrom, async ({ context, caller }) => ({
  choice: await choiceOf(context.db, caller.memberId),
}));

const setLettersFrom = route(messagesApi.setLettersFrom, async ({ context, caller, body }) => {
  await choose(context.db, caller.memberId, body.choice);
  return body;
});

export const messagesRoutes: Record<keyof typeof messagesApi, Route> = {
  conversations,
  letters,
  sendMessage,
  readMessages,
  typing,
  answerStranger,
  answerWithFilm,
  deleteMessage,
  reactToMessage,
  lettersFrom,
  setLettersFrom,
};
