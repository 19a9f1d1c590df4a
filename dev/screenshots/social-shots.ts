import type { Page } from 'playwright-core';
import type { NotificationGroup } from '#contracts/notification.ts';
import { heading, keepUnshown, refuse, slow } from './pages.ts';
import type { Person } from './people.ts';
import type { Shot } from './studio.ts';

const broken = [
  503,
  'unavailable',
  'A part of Dailies is starting again. Your work is saved; try again in a moment.',
] as const;

const alert = async (page: Page): Promise<void> => page.getByRole('alert').first().waitFor();

/** What came from him is there, and no longer its skeleton. */
const fromTheo = async (page: Page): Promise<void> => {
  await page
    .locator('main')
    .getByText(/Theo Lind/)
    .first()
    .waitFor();
};

/** People, posts and letters, as a member meets them; `newcomer` knows nobody yet. */
export const socialShots = (mia: Person, theo: Person, newcomer: Person, postId: string): Shot[] => [
  { name: 'people', path: '/people', who: mia, act: heading('You follow') },
  { name: 'people-empty', path: '/people', who: newcomer, act: heading('Nobody here yet') },
  {
    name: 'people-search',
    path: '/people',
    who: mia,
    act: async (page) => {
      await page.getByRole('searchbox').fill('theo');
      await page
        .getByRole('link', { name: /Theo Lind/ })
        .first()
        .waitFor();
    },
  },
  {
    name: 'people-error',
    path: '/people',
    who: mia,
    arrange: refuse('**/api/people/**', ...broken),
    act: alert,
  },
  { name: 'profile-own', path: `/@${mia.me.handle}`, who: mia, act: heading('Mia Berg') },
  { name: 'profile', path: `/@${mia.me.handle}`, who: theo, act: heading('Mia Berg') },
  { name: 'profile-nobody', path: '/@nobody_at_all', who: mia, act: heading(/Nobody here/) },
  { name: 'profile-loading', path: `/@${mia.me.handle}`, who: theo, arrange: slow('**/api/profiles/**') },
  {
    name: 'post',
    path: `/post/${postId}`,
    who: theo,
    act: async (page) => page.getByText('The dog had it planned').waitFor(),
  },
  { name: 'post-stranger', path: `/post/${postId}`, act: async (page) => page.locator('video').waitFor() },
  {
    name: 'post-gone',
    path: '/post/00000000-0000-4000-8000-000000000000',
    who: theo,
    act: heading(/not here/),
  },
  {
    name: 'feed-post',
    path: '/feed',
    who: theo,
    arrange: keepUnshown,
    act: async (page) => page.getByText('on purpose').first().waitFor(),
  },
  { name: 'messages', path: '/messages', who: mia, act: fromTheo },
  { name: 'messages-empty', path: '/messages', who: newcomer, act: heading('No letters yet') },
  {
    name: 'messages-error',
    path: '/messages',
    who: mia,
    arrange: refuse('**/api/messages', ...broken),
    act: alert,
  },
  { name: 'letters', path: `/messages/${theo.me.handle}`, who: mia, act: heading('Theo Lind') },
  {
    name: 'news',
    path: '/notifications',
    who: mia,
    act: fromTheo,
  },
  {
    name: 'news-co-star',
    path: '/notifications',
    who: mia,
    arrange: async (context) => {
      const { id, name, handle } = theo.me;
      const told: NotificationGroup = {
        id: crypto.randomUUID(),
        kind: 'co-star',
        actors: [{ id, name, handle, colour: '#2f9e44' }],
        count: 1,
        post: null,
        detail: null,
        actionId: null,
        seen: true,
        at: new Date().toISOString(),
      };
      await context.route('**/api/notifications', (route) => route.fulfill({ json: [told] }));
    },
    act: fromTheo,
  },
  { name: 'news-empty', path: '/notifications', who: newcomer, act: heading('All quiet') },
  {
    name: 'moderation',
    path: '/operators/moderation',
    who: mia,
    act: async (page) => page.getByText('A test.').waitFor(),
  },
  {
    name: 'operators',
    path: '/operators',
    who: mia,
    act: async (page) => page.getByRole('button', { name: 'Decide about Theo Lind' }).waitFor(),
  },
  {
    name: 'operators-decide',
    path: '/operators',
    who: mia,
    act: async (page) => {
      await page.getByRole('button', { name: 'Decide about Theo Lind' }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  { name: 'decisions', path: '/operators/decisions', who: mia, act: heading('Decisions') },
  { name: 'moderation-forbidden', path: '/operators/moderation', who: theo, act: heading('For operators') },
];
