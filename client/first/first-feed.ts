import type { QueryClient } from '@tanstack/react-query';
import { type FirstFeed, firstFeedId } from '#contracts/first-feed.ts';
import { keys, meQuery } from '../api/queries.ts';
import { knowFirstPage } from '../features/feed/use-feed.ts';

/** What the house laid into this document; null where it drew nothing. It was checked by the contract as it was laid in. */
export const firstFeed = (): FirstFeed | null =>
  JSON.parse(document.getElementById(firstFeedId)?.textContent ?? 'null');

/** As if it had been asked for and had just come. */
export const knowFirstFeed = (known: QueryClient, { me, instructions, page }: FirstFeed): void => {
  known.setQueryData(meQuery.queryKey, me);
  known.setQueryData(keys.instructions, instructions);
  knowFirstPage(known, 'for-you', page);
};
