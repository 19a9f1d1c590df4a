import { type InfiniteData, useInfiniteQuery } from '@tanstack/react-query';
import type { FeedPage, FeedTab } from '#contracts/feed.ts';
import { api } from '#contracts/http.ts';
import { call } from '../../api/call.ts';
import { keys } from '../../api/queries.ts';

type Place = { after: string | null; have: string[] };

/** The feed of one tab, page by page. Coming back to it shows what was there, until it is asked for anew. */
export const useFeed = (tab: FeedTab, enabled: boolean) =>
  useInfiniteQuery<FeedPage, Error, InfiniteData<FeedPage, Place>, readonly string[], Place>({
    queryKey: keys.feed(tab),
    enabled,
    staleTime: Number.POSITIVE_INFINITY,
    initialPageParam: { after: null, have: [] },
    queryFn: ({ pageParam, signal }) => call(api.feed, { body: { tab, ...pageParam }, signal }),
    getNextPageParam: (last, pages) =>
      last.next === null
        ? undefined
        : {
            after: tab === 'following' ? last.next : null,
            have:
              tab === 'following'
                ? []
                : pages.flatMap(({ items }) => items.map(({ post }) => post.id)).slice(-400),
          },
  });
