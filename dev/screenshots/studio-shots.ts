import type { Page } from 'playwright-core';
import { heading } from './pages.ts';
import { type Person, pictureOf } from './people.ts';
import type { Shot } from './studio.ts';

const choosePhoto = async (page: Page): Promise<void> => {
  const buffer = await pictureOf('dog-face');
  await page.getByTestId('photo').setInputFiles({ name: 'pixel.png', mimeType: 'image/png', buffer });
  await page.getByLabel('Name in scripts').fill('Biscuit');
};

const cutOut = async (page: Page): Promise<void> => {
  await choosePhoto(page);
  await page.getByText('An animal').click();
  await page.getByRole('button', { name: 'Cut it out' }).click();
  await page.getByRole('heading', { name: 'Biscuit waves' }).waitFor({ timeout: 60_000 });
};

/** The cameo studio, step by step. Each picture makes a cameo of its own: last, so that nobody else sees them. */
export const cameoStudioShots = (who: Person): Shot[] => [
  { name: 'new-cameo', path: '/cameos/new', who, act: heading('A new cameo') },
  {
    name: 'new-cameo-mirror',
    path: '/cameos/new',
    who,
    act: async (page) => {
      await page.getByRole('button', { name: 'Use the camera' }).click();
      await page.getByLabel('Your camera, mirrored').waitFor();
    },
  },
  { name: 'new-cameo-name', path: '/cameos/new', who, act: choosePhoto },
  { name: 'new-cameo-cut-out', path: '/cameos/new', who, act: cutOut },
  {
    name: 'new-cameo-brush',
    path: '/cameos/new',
    who,
    act: async (page) => {
      await cutOut(page);
      await page.getByRole('button', { name: 'Correct it with a brush' }).click();
      await page.locator('button:not(:disabled)', { hasText: 'Use this cut' }).waitFor();
    },
  },
];
