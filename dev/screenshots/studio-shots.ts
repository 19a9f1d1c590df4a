import type { Page } from 'playwright-core';
import { heading } from './pages.ts';
import { type Person, pictureOf } from './people.ts';
import type { Shot } from './studio.ts';

const choosePhoto = async (page: Page): Promise<void> => {
  const buffer = await pictureOf('dog-face');
  await page.getByTestId('photo').setInputFiles({ name: 'pixel.png', mimeType: 'image/png', buffer });
  await page.getByLabel('Name in scripts').fill('Biscuit');
};

const picturePath = '/cameos/new/picture?kind=animal';

const toTheCamera = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'On to the camera' }).click();
  await page.getByRole('button', { name: 'Check camera and microphone' }).waitFor();
};

const deviceCheck = async (page: Page): Promise<void> => {
  await toTheCamera(page);
  await page.getByRole('button', { name: 'Check camera and microphone' }).click();
  await page.getByRole('list', { name: 'Device check' }).waitFor();
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
  { name: 'enrol', path: '/cameos/new/me', who, act: heading('Your cameo') },
  { name: 'enrol-device-check', path: '/cameos/new/me', who, act: deviceCheck },
  {
    name: 'enrol-recording',
    path: '/cameos/new/me',
    who,
    act: async (page) => {
      await deviceCheck(page);
      await page.getByRole('button', { name: 'Start the ten seconds' }).click();
      await page.getByText(/^Say \d$/).waitFor();
    },
  },
  {
    name: 'enrol-other-device',
    path: '/cameos/new/me',
    who,
    act: async (page) => {
      await toTheCamera(page);
      await page.getByRole('button', { name: 'Go on with another device' }).click();
      await page.getByRole('img', { name: /Code that opens/ }).waitFor();
    },
  },
  { name: 'enrol-door-shut', path: '/enrol/nobody-knows-this', act: heading('Your cameo') },
  {
    name: 'new-cameo-mirror',
    path: picturePath,
    who,
    act: async (page) => {
      await page.getByRole('button', { name: 'Use the camera' }).click();
      await page.getByLabel('Your camera, mirrored').waitFor();
    },
  },
  { name: 'new-cameo-name', path: picturePath, who, act: choosePhoto },
  { name: 'new-cameo-cut-out', path: picturePath, who, act: cutOut },
  {
    name: 'new-cameo-brush',
    path: picturePath,
    who,
    act: async (page) => {
      await cutOut(page);
      await page.getByRole('button', { name: 'Correct it with a brush' }).click();
      await page.locator('button:not(:disabled)', { hasText: 'Use this cut' }).waitFor();
    },
  },
];
