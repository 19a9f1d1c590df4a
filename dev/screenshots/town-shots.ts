import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { TownState } from '#contracts/api/operators.ts';
import { FeedPage } from '#contracts/feed.ts';
import { api } from '#contracts/http.ts';
import { heading, keepUnshown } from './pages.ts';
import { json, type Person, signUp } from './people.ts';
import type { Shot } from './studio.ts';

/** `postId` is a remix of `originId`. */
export type Town = { owner: Person; postId: string; originId: string; handle: string };

/** A house with the demo town: its owner, and a film to look at once `films` are made. */
export async function townHouse(
  browser: Browser,
  base: string,
  ownerInvite: string,
  films: number,
): Promise<Town> {
  const owner = await signUp(browser, base, ownerInvite, 'Nina Falk');
  const made = async (): Promise<number> =>
    TownState.parse(await json(await owner.request.get(api.town.path))).made;
  while ((await made()) < films) await sleep(1000);
  const feed = FeedPage.parse(
    await json(await owner.request.post(api.feed.path, { data: { tab: 'for-you' } })),
  );
  const item = feed.items.find(({ post }) => post.inspiredBy !== null) ?? feed.items[0];
  return {
    owner,
    postId: item?.post.id ?? '',
    originId: item?.post.inspiredBy?.postId ?? '',
    handle: item?.post.author.handle ?? '',
  };
}

/** The first start: a feed of fictional films, each marked as such. */
export const townShots = ({ owner, postId, originId, handle }: Town): Shot[] => [
  {
    name: 'town-feed',
    path: '/feed',
    who: owner,
    arrange: keepUnshown,
    act: async (page) => page.getByText('Demo · fictional').first().waitFor(),
  },
  {
    name: 'town-post',
    path: `/post/${postId}`,
    who: owner,
    act: async (page) => page.getByText('Demo · fictional').first().waitFor(),
  },
  {
    name: 'town-remixes',
    path: `/post/${originId}`,
    who: owner,
    act: async (page) => page.getByRole('heading', { name: 'Made from it' }).scrollIntoViewIfNeeded(),
  },
  {
    name: 'town-profile',
    path: `/@${handle}`,
    who: owner,
    act: async (page) => page.locator('.post-tile').first().waitFor(),
  },
  { name: 'town-operators', path: '/operators', who: owner, act: heading('Demo town') },
];
