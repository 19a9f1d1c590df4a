import { repliesApi } from '#contracts/api/replies.ts';
import { notifications as read, seeNotifications as see } from '#domain/notifications/notifications.ts';
import { openRemix, remixSeed } from '#domain/posts/remix.ts';
import { remixTree as treeOf } from '#domain/posts/remix-tree.ts';
import {
  replies as all,
  react as mark,
  like as put,
  comment as say,
  deleteComment as unsay,
} from '#domain/replies/replies.ts';
import { encodeSceneDocument } from '#rooms/scene/document-codec.ts';
import { idOf } from '../../http/callers.ts';
import { type Route, route } from '../../http/route.ts';

const replies = route(repliesApi.replies, async ({ context, caller, param }) =>
  all(context.db, caller.memberId, idOf(param('postId'))),
);

const remixTree = route(repliesApi.remixTree, ({ context, caller, param, query }) =>
  treeOf(context.db, caller.memberId, idOf(param('postId')), query.before),
);

const like = route(repliesApi.like, async ({ context, caller, param, body }) =>
  put(context.db, { postId: idOf(param('postId')), by: caller.memberId, liked: body.liked }),
);

const comment = route(
  repliesApi.comment,
  async ({ context, caller, param, body }) =>
    say(context.db, { ...body, postId: idOf(param('postId')), by: caller.memberId }),
  { rate: { perMinute: 30, burst: 10 } },
);

const deleteComment = route(repliesApi.deleteComment, async ({ context, caller, param }) => {
  await unsay(context.db, { commentId: idOf(param('commentId')), by: caller.memberId });
  return {};
});

const react = route(repliesApi.react, async ({ context, caller, param, body }) => {
  await mark(context.db, { ...body, postId: idOf(param('postId')), by: caller.memberId });
  return {};
});

const remix = route(repliesApi.remix, async ({ context, caller, param, body }) => {
  const postId = idOf(param('postId'));
  const { title, document, authorId } = await remixSeed(context.db, caller.memberId, postId);
  const initialUpdate = encodeSceneDocument(document);
  return openRemix(context.db, { postId, by: caller.memberId, ...body, initialUpdate, title, authorId });
});

const notifications = route(repliesApi.notifications, ({ context, caller }) =>
  read(context.db, caller.memberId),
);

const seeNotifications = route(repliesApi.seeNotifications, async ({ context, caller }) => {
  await see(context.db, caller.memberId);
  return {};
});

export const repliesRoutes: Record<keyof typeof repliesApi, Route> = {
  replies,
  remixTree,
  like,
  comment,
  deleteComment,
  react,
  remix,
  notifications,
  seeNotifications,
};
