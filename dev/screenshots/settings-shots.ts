import type { Page } from 'playwright-core';
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
