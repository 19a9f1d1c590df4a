import { infiniteQueryOptions, type QueryClient, useInfiniteQuery } from '@tanstack/react-query';
import { feedApi } from '#contracts/api/feed.ts';
import type { FeedPage, FeedTab } from '#contracts/feed.ts';
import { call } from '../../api/call.ts';
import { keys, queryClient } from '../../api/queries.ts';

type Place = { after: string | null; have: string[] };

const atTheBeginning: Place = { after: null, have: [] };

/** The feed of one tab, page by page. Coming back to it shows what was there, until it is asked for anew. */
const feedQuery = (tab: FeedTab) =>
  infiniteQueryOptions({
    queryKey: keys.feed(tab),
    staleTime: Number.POSITIVE_INFINITY,
    initialPageParam: atTheBeginning,
    queryFn: ({ pageParam, signal }) =>
      pageParam === atTheBeginning
        ? call(feedApi.firstFeed, { query: { tab }, signal })
        : call(feedApi.feed, { body: { tab, ...pageParam }, signal }),
    getNextPageParam: (last: FeedPage, pages: readonly FeedPage[]) =>
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

/** How often an empty feed is asked for again while the first films are being made, ms. */
const firstFilms = 4000;

export const useFeed = (tab: FeedTab) =>
  useInfiniteQuery({
    ...feedQuery(tab),
    refetchInterval: ({ state: { data } }) =>
      data?.pages.at(-1)?.end === 'being-made' && data.pages.every(({ items }) => items.length === 0)
        ? firstFilms
        : false,
  });

/** Asks for the first page while the rest of the page is still being put together. */
export const askForFeed = (tab: FeedTab): Promise<void> => queryClient.prefetchInfiniteQuery(feedQuery(tab));

/** As if the first page had been asked for and had just come. */
export const knowFirstPage = (known: QueryClient, tab: FeedTab, page: FeedPage): void => {
  known.setQueryData(feedQuery(tab).queryKey, { pages: [page], pageParams: [atTheBeginning] });
};
