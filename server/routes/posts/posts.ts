import { postsApi } from '#contracts/api/posts.ts';
import { ownPosts as own } from '#domain/posts/own-posts.ts';
import {
  undeletePost as bringBack,
  editPost as edit,
  newPost as make,
  deletePost as remove,
} from '#domain/posts/posts.ts';
import { postsOf, post as read } from '#domain/posts/read-posts.ts';
import { idOf } from '../../http/callers.ts';
import { type Route, route } from '../../http/route.ts';

const newPost = route(
  postsApi.newPost,
  async ({ context, caller, param, body }) => ({
    state: await make(context.db, { ...body, takeId: idOf(param('takeId')), by: caller.memberId }),
  }),
  { rate: { perMinute: 20, burst: 10 } },
);

const post = route(postsApi.post, async ({ context, caller, param }) =>
  read(context.db, caller.memberId, idOf(param('postId'))),
);

const editPost = route(postsApi.editPost, async ({ context, caller, param, body }) => ({
  state: await edit(context.db, { postId: idOf(param('postId')), by: caller.memberId, edit: body }),
}));

const deletePost = route(postsApi.deletePost, async ({ context, caller, param }) => {
  await remove(context.db, { postId: idOf(param('postId')), by: caller.memberId });
  return {};
});

const undeletePost = route(postsApi.undeletePost, async ({ context, caller, param }) => ({
  state: await bringBack(context.db, { postId: idOf(param('postId')), by: caller.memberId }),
}));

const ownPosts = route(postsApi.ownPosts, async ({ context, caller, query }) =>
  own(context.db, caller.memberId, query.take === undefined ? {} : { takeId: query.take }),
);

const memberPosts = route(postsApi.memberPosts, async ({ context, caller, param, query }) =>
  postsOf(context.db, caller.memberId, idOf(param('memberId')), query.before),
);

export const postsRoutes: Record<keyof typeof postsApi, Route> = {
  newPost,
  post,
  editPost,
  deletePost,
  undeletePost,
  ownPosts,
  memberPosts,
};
