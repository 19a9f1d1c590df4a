import type { BrowserContext, Page } from 'playwright-core';
import { api } from '#contracts/http.ts';
import type { Person } from './people.ts';
import type { Shot } from './studio.ts';

/** Holds an address back for ever: the page shows that it waits. */
export const slow =
  (path: string) =>
  async (context: BrowserContext): Promise<void> => {
    await context.route(path, () => undefined);
  };

/** What was shown once is not shown again, and there are four pictures to take. */
export const keepUnshown = async (context: BrowserContext): Promise<void> => {
  await context.route(`**${api.feedShown.path}`, (route) => route.fulfill({ json: {} }));
};

/** An address that answers with a coded refusal. */
export const refuse =
  (path: string, status: number, code: string, message: string) => async (context: BrowserContext) => {
    await context.route(path, (route) =>
      route.fulfill({ status, contentType: 'application/json', body: JSON.stringify({ code, message }) }),
    );
  };

export const heading =
  (name: string | RegExp) =>
  async (page: Page): Promise<void> => {
    await page.getByRole('heading', { name }).first().waitFor();
  };

const broken = [
  503,
  'unavailable',
  'A part of Dailies is starting again. Your work is saved; try again in a moment.',
] as const;

/** Ways in, for people who are not signed in. */
/** From another page, by the link that everybody sees. */
const toFeed = async (page: Page): Promise<void> => {
  await page.getByRole('navigation').getByRole('link', { name: 'Feed' }).click();
  await page.waitForURL('**/feed');
};

export const entryShots = (
  invite: string,
  goneInvite: string,
  viewLink: string,
  goneLink: string,
): Shot[] => [
  { name: 'sign-up', path: `/invite/${invite}`, act: heading(/seat/) },
  {
    name: 'sign-up-errors',
    path: `/invite/${invite}`,
    act: async (page) => {
      await page.getByLabel('Your name').fill('Mia');
      await page.getByLabel('Handle').fill('m!');
      await page.getByRole('button', { name: 'Take your seat' }).click();
      await page.getByRole('alert').first().waitFor();
    },
  },
  { name: 'sign-up-used', path: `/invite/${goneInvite}`, act: heading(/used up/) },
  { name: 'sign-up-loading', path: `/invite/${invite}`, arrange: slow('**/api/invites/**') },
  { name: 'sign-in', path: '/sign-in', act: heading(/Good to see/) },
  {
    name: 'sign-in-refused',
    path: '/sign-in',
    act: async (page) => {
      await page.getByLabel('E-mail').fill('mia@example.org');
      await page.getByLabel('Password').fill('not the password');
      await page.getByRole('button', { name: 'Sign in' }).click();
      await page.getByRole('alert').waitFor();
    },
  },
  { name: 'join', path: viewLink, act: heading(/bet/) },
  { name: 'join-gone', path: goneLink, act: heading(/taken back/) },
  { name: 'not-found', path: '/nowhere', act: heading(/empty stage/) },
];

/** Pages of a member. */
export const memberShots = (host: Person, newcomer: Person): Shot[] => [
  { name: 'home', path: '/', who: host, act: async (page) => page.locator('.room-card').first().waitFor() },
  {
    name: 'home-empty',
    path: '/',
    who: newcomer,
    arrange: empty('**/api/scenes'),
    act: heading('The stage is free'),
  },
  { name: 'home-loading', path: '/', who: host, arrange: slow('**/api/scenes') },
  {
    name: 'home-error',
    path: '/',
    who: host,
    arrange: refuse('**/api/scenes', ...broken),
    act: async (page) => page.getByRole('alert').waitFor(),
  },
  {
    name: 'home-offline',
    path: '/',
    who: host,
    act: async (page) => {
      await page.locator('.room-card').first().waitFor();
      await page.context().setOffline(true);
      await page.getByText('No network').waitFor();
    },
  },
  {
    name: 'home-new-room',
    path: '/',
    who: host,
    act: async (page) => {
      await page.getByRole('button', { name: 'New room' }).click();
      await page.getByLabel('What is it about').fill('The free-throw bet, again');
    },
  },
  { name: 'feed-empty', path: '/feed', who: newcomer, act: heading(/all that is new/) },
  // A visit to its address is drawn by the house, films and all; from another page the feed is asked for.
  { name: 'feed-loading', path: '/people', who: host, arrange: slow('**/api/feed?*'), act: toFeed },
  {
    name: 'feed-error',
    path: '/people',
    who: host,
    arrange: refuse('**/api/feed?*', ...broken),
    act: async (page) => {
      await toFeed(page);
      await page.getByRole('alert').waitFor();
    },
  },
  { name: 'account', path: '/account', who: host, act: heading('Invites') },
  { name: 'account-loading', path: '/account', who: host, arrange: slow('**/api/me') },
  { name: 'cameos', path: '/cameos', who: host, act: heading('Pixel') },
  { name: 'cameos-empty', path: '/cameos', who: newcomer, act: heading('Star in a film') },
  { name: 'cameos-loading', path: '/cameos', who: host, arrange: slow('**/api/cameos') },
  {
    name: 'cameos-error',
    path: '/cameos',
    who: host,
    arrange: refuse('**/api/cameos', ...broken),
    act: async (page) => page.getByRole('alert').waitFor(),
  },
  {
    name: 'cameos-delete',
    path: '/cameos',
    who: host,
    act: async (page) => page.getByRole('button', { name: 'Delete' }).first().click(),
  },
];

function empty(path: string) {
  return async (context: BrowserContext): Promise<void> => {
    await context.route(path, (route) => route.fulfill({ json: [] }));
  };
}
