import type { Page } from 'playwright-core';
import type { ErasureState } from '#contracts/leaving.ts';
import { heading, refuse, slow } from './pages.ts';
import type { Person } from './people.ts';
import type { Shot } from './studio.ts';

const erasure = (state: ErasureState): Pick<Shot, 'path' | 'arrange'> => ({
  path: `/erased/${crypto.randomUUID()}`,
  arrange: async (context) => {
    await context.route('**/api/erasures/*', (route) => route.fulfill({ json: state }));
  },
});

/** What is here of a likeness, read to the end of its page. */
const toTheEnd = async (page: Page): Promise<void> => {
  await page.getByRole('heading', { name: /Pixel/ }).first().waitFor();
  await page.getByRole('heading').last().scrollIntoViewIfNeeded();
};

/** The owner's page of a cameo, and the page that says that everything is gone. */
export const likenessShots = (owner: Person, other: Person, cameoId: string): Shot[] => [
  { name: 'cameo', path: `/cameos/${cameoId}`, who: owner, act: heading(/Pixel/) },
  { name: 'cameo-end', path: `/cameos/${cameoId}`, who: owner, act: toTheEnd },
  { name: 'cameo-loading', path: `/cameos/${cameoId}`, who: owner, arrange: slow('**/api/cameos') },
  {
    name: 'cameo-error',
    path: `/cameos/${cameoId}`,
    who: owner,
    arrange: refuse('**/api/cameos', 503, 'unavailable', 'A part of Dailies is starting again.'),
    act: async (page) => page.getByRole('alert').waitFor(),
  },
  { name: 'cameo-forbidden', path: `/cameos/${cameoId}`, who: other, act: heading(/not yours/) },
  {
    name: 'erased',
    ...erasure({
      state: 'erased',
      signed: 'eyJhbGciOiJFZERTQSJ9.e30.c2lnbmF0dXJl',
      receipt: {
        id: crypto.randomUUID(),
        kind: 'erasure',
        askedAt: '2026-11-20T10:00:00.000Z',
        finishedAt: '2026-11-27T10:01:30.000Z',
        counts: { likenesses: 2, rooms: 3, recordings: 1, posts: 4, replies: 12, messages: 31, account: 1 },
      },
    }),
    act: heading('Erased'),
  },
  {
    name: 'erased-waiting',
    ...erasure({ state: 'waiting', eraseAt: '2026-12-04T10:00:00.000Z' }),
    act: heading(/Hidden/),
  },
  { name: 'erased-now', ...erasure({ state: 'erasing' }), act: heading('Erasing') },
];
