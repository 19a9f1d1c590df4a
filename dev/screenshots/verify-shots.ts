import type { BrowserContext, Page } from 'playwright-core';
import type { Verdict } from '#contracts/verify.ts';
import { heading, refuse, slow } from './pages.ts';
import type { Shot } from './studio.ts';

const told = (verdict: Verdict) => async (context: BrowserContext) => {
  await context.route('**/api/verify/**', (route) => route.fulfill({ json: verdict }));
};

const drop = async (page: Page): Promise<void> =>
  page
    .getByLabel('Film or receipt')
    .setInputFiles({ name: 'film.mp4', mimeType: 'video/mp4', buffer: Buffer.from('film') });

const film: Extract<Verdict, { kind: 'film' }> = {
  kind: 'film',
  unchanged: true,
  withdrawn: false,
  at: '2026-11-27T09:30:00.000Z',
  facts: {
    makerHandle: 'mia_berg',
    generator: 'simulator',
    made: 'simulated-with-likeness',
    takeId: '8d7f6f0e-7d7b-4b43-9d4a-2c6f0d2f9a10',
    grantIds: [],
    planHash: 'a'.repeat(64),
  },
  consents: [
    { grantId: '0d9c1c6e-2f53-4a2b-8f1e-93b7a6f0a001', stands: true },
    { grantId: '51b7c0aa-9d0e-4f0c-bb43-6a0a51b7d002', stands: true },
  ],
};

const dropped = (name: string, verdict: Verdict, title: string | RegExp): Shot => ({
  name: `verify-${name}`,
  path: '/verify',
  arrange: told(verdict),
  act: async (page) => {
    await drop(page);
    await heading(title)(page);
  },
});

/** The page that tells the truth about films, for somebody without an account. */
export const verifyShots = (): Shot[] => [
  { name: 'verify', path: '/verify', act: heading('Check a film') },
  dropped('genuine', film, /agreed to$/),
  dropped(
    'ended',
    {
      ...film,
      withdrawn: true,
      consents: film.consents.map((one, at) => ({ ...one, stands: at > 0 })),
    },
    /no longer agreed/,
  ),
  dropped('changed', { ...film, unchanged: false }, /^Changed/),
  dropped('foreign', { kind: 'no-seal' }, /Not ours/),
  dropped('broken', { kind: 'seal-broken' }, /altered/),
  {
    name: 'verify-loading',
    path: '/verify?link=/post/8d7f6f0e-7d7b-4b43-9d4a-2c6f0d2f9a10',
    arrange: slow('**/api/verify/**'),
    act: async (page) => page.getByText('being looked at').waitFor(),
  },
  {
    name: 'verify-forbidden',
    path: '/verify?link=/post/8d7f6f0e-7d7b-4b43-9d4a-2c6f0d2f9a10',
    act: async (page) => page.getByRole('link', { name: /look again/ }).waitFor(),
  },
  {
    name: 'verify-error',
    path: '/verify',
    arrange: refuse('**/api/verify/**', 429, 'too-many', 'That was a lot at once.'),
    act: async (page) => {
      await drop(page);
      await page.getByRole('alert').waitFor();
    },
  },
];
