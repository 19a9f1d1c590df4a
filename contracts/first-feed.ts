import type { Me } from './account.ts';
import type { FeedInstruction, FeedPage } from './feed.ts';

/**
 * What the document of the feed's page has in it when the house draws it: who is there, what they asked for, and their
 * first page.
 */
export type FirstFeed = { me: Me; instructions: FeedInstruction[]; page: FeedPage };

/**
 * Draws the feed's page as its code would at first. `languages`: the browser's, as BCP 47 tags, dearest first. Null for a
 * language that is not in the source.
 */
export type DrawFeed = (first: FirstFeed, languages: readonly string[]) => string | null;

/** Of the element that holds a `FirstFeed` as JSON. */
export const firstFeedId = 'first-feed';
