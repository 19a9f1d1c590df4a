import type { Page } from 'playwright-core';
import type { ConsentRequest } from '#contracts/consent.ts';
import { heading, refuse, slow } from './pages.ts';
import type { Person } from './people.ts';
import type { Shot } from './studio.ts';

const broken = [
  503,
  'unavailable',
  'A part of Dailies is starting again. Your work is saved; try again in a moment.',
] as const;

const question = async (page: Page): Promise<void> => {
  await page.getByRole('heading', { name: /How has it been/ }).waitFor();
};

/** A card as the server would send it; its picture is the browser's sign for one that did not come. */
const asked: ConsentRequest = {
  id: crypto.randomUUID(),
  cameoId: crypto.randomUUID(),
  cameoName: 'Pixel',
  castId: 'pixel',
  subject: { kind: 'take', takeId: crypto.randomUUID(), planHash: 'a'.repeat(64) },
  sceneId: crypto.randomUUID(),
  sceneTitle: 'The long shot',
  takeNumber: 3,
  askedBy: { id: crypto.randomUUID(), name: 'Theo Lind', handle: 'theo' },
  sentence: 'Pixel catches the rebound and runs off with the ball.',
  audience: 'room',
  difference: null,
  onceOnly: false,
  waitsForGuardian: false,
  status: 'open',
  askedAt: '2026-11-27T10:00:00.000Z',
  expiresAt: '2026-12-04T10:00:00.000Z',
};

/** What holds for a member, their guardians, their answers, their credits; and the guardian's own page. */
export const settingsShots = (
  adult: Person,
  newcomer: Person,
  teen: Person,
  guardian: Person,
  checkout: string,
): Shot[] => [
  { name: 'settings', path: '/settings', who: adult, act: heading('What holds now') },
  { name: 'settings-teen', path: '/settings', who: teen, act: heading('Anna Berg') },
  { name: 'settings-loading', path: '/settings', who: adult, arrange: slow('**/api/wellbeing') },
  {
    name: 'settings-error',
    path: '/settings',
    who: adult,
    arrange: refuse('**/api/wellbeing', ...broken),
    act: async (page) => page.getByRole('alert').waitFor(),
  },
  {
    name: 'settings-low',
    path: '/settings',
    who: newcomer,
    act: async (page) => {
      await page.getByRole('button', { name: 'Say how it is going' }).click();
      await page.getByRole('button', { name: 'Rough' }).scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'check-in',
    path: '/',
    who: newcomer,
    arrange: async (context) => {
      const json = { questionId: crypto.randomUUID() };
      await context.route('**/api/wellbeing/today', (route) => route.fulfill({ json }));
    },
    act: question,
  },
  { name: 'reach', path: '/settings/reach', who: adult, act: heading('On your devices') },
  {
    name: 'reach-told',
    path: '/settings/reach',
    who: adult,
    arrange: async (context) => {
      await context.route('**/api/me/outward', async (route) => {
        const kept: object = await (await route.fetch()).json();
        const phone = {
          id: crypto.randomUUID(),
          name: 'Chrome on Android',
          addedAt: '2026-11-20T10:00:00.000Z',
        };
        const mail = { address: 'mia@example.org', confirmed: true };
        await route.fulfill({
          json: { ...kept, devices: [phone], mail, mailPossible: true, digest: 'weekly' },
        });
      });
    },
    act: heading('By e-mail'),
  },
  { name: 'reach-loading', path: '/settings/reach', who: adult, arrange: slow('**/api/me/outward') },
  {
    name: 'reach-error',
    path: '/settings/reach',
    who: adult,
    arrange: refuse('**/api/me/outward', ...broken),
    act: async (page) => page.getByRole('alert').waitFor(),
  },
  {
    name: 'asked',
    path: `/asked/${asked.id}`,
    who: adult,
    arrange: async (context) => {
      await context.route('**/api/consents', (route) => route.fulfill({ json: [asked] }));
    },
    act: heading('Theo Lind asks'),
  },
  { name: 'asked-gone', path: `/asked/${crypto.randomUUID()}`, who: adult, act: heading('Nothing is asked') },
  { name: 'mail-confirm', path: '/mail/confirm/nobody-was-sent-this-one', act: heading('Is this address') },
  { name: 'mail-end', path: '/mail/end/nobody-was-sent-this-one', act: heading('No more mail') },
  { name: 'answers', path: '/settings/answers', who: teen, act: heading('Your answers') },
  { name: 'answers-empty', path: '/settings/answers', who: newcomer, act: heading('No answers here') },
  { name: 'credits', path: '/settings/credits', who: adult, act: heading('Receipts') },
  { name: 'credits-test', path: checkout, who: adult, act: heading('Test checkout') },
  { name: 'guardian', path: '/guardian', who: guardian, act: heading('Hello, Anna Berg') },
  {
    name: 'guardian-words',
    path: '/guardian',
    who: guardian,
    act: async (page) => {
      const words = 'No messages from strangers, no scrolling after nine, and be kind';
      await page.getByLabel('In your own words').fill(words);
      await page.getByRole('button', { name: 'What would that set?' }).click();
      await page.getByRole('button', { name: 'Set it so' }).waitFor();
    },
  },
  { name: 'guardian-loading', path: '/guardian', who: guardian, arrange: slow('**/api/guardian') },
  { name: 'guardian-join', path: '/guardian/join', act: heading(/look after/) },
];
