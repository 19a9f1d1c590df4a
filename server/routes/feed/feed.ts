import { feedApi } from '#contracts/api/feed.ts';
import { feedPage } from '#domain/feed/feed-page.ts';
import { rememberShown } from '#domain/feed/shown.ts';
import { type Route, route } from '../../http/route.ts';
import { instructionRoutes } from './instructions.ts';

const feed = route(
  feedApi.feed,
  ({ context, caller, body }) => feedPage(context.db, { ...body, memberId: caller.memberId }),
  { rate: { perMinute: 60, burst: 30 } },
);

const feedShown = route(feedApi.feedShown, async ({ context, caller, body }) => {
  await rememberShown(context.db, { memberId: caller.memberId, postIds: body.postIds });
  return {};
});

export const feedRoutes: Record<keyof typeof feedApi, Route> = { feed, feedShown, ...instructionRoutes };
