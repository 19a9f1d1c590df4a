import { feedApi } from '#contracts/api/feed.ts';
import { FeedRequest } from '#contracts/feed.ts';
import { feedPage } from '#domain/feed/feed-page.ts';
import { rememberShown } from '#domain/feed/shown.ts';
import { type Route, route } from '../../http/route.ts';
import { instructionRoutes } from './instructions.ts';

const rate = { perMinute: 60, burst: 30 } as const;

const firstFeed = route(
  feedApi.firstFeed,
  ({ context, caller, query }) =>
    feedPage(context.db, { ...FeedRequest.parse(query), memberId: caller.memberId }),
  { rate },
);

const feed = route(
  feedApi.feed,
  ({ context, caller, body }) => feedPage(context.db, { ...body, memberId: caller.memberId }),
  { rate },
);

const feedShown = route(feedApi.feedShown, async ({ context, caller, body }) => {
  await rememberShown(context.db, { memberId: caller.memberId, postIds: body.postIds });
  return {};
});

export const feedRoutes: Record<keyof typeof feedApi, Route> = {
  firstFeed,
  feed,
  feedShown,
  ...instructionRoutes,
};
