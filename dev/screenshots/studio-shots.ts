import type { BrowserContext, Page } from 'playwright-core';
import type { Enrolment } from '#contracts/enrolment.ts';
import { mediaPaths } from '#contracts/media-paths.ts';
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

/** Answers an enrolment as it stands later on: the checks themselves are shown by `e2e/enrol`, and take minutes. */
const enrolmentAt =
  (standing: Partial<Enrolment>) =>
  async (context: BrowserContext): Promise<void> => {
    const id = crypto.randomUUID();
    const body: Enrolment = {
      id,
      name: 'Mia',
      level: 'people-i-approve',
      state: 'open',
      refusal: null,
      attemptsLeft: 3,
      cameoId: null,
      expiresAt: new Date(Date.now() + 3_600_000).toISOString(),
      ...standing,
    };
    const answer = { contentType: 'application/json', body: JSON.stringify(body) };
    for (const path of ['enrolments', 'enrolments/*', 'enrolment-doors/*'])
      await context.route(`**/api/${path}`, (route) => route.fulfill(answer));
    if (body.cameoId === null) return;
    const picture = await pictureOf('woman-raising-hand');
    await context.route(`**${mediaPaths.cameoPicture(body.cameoId)}`, (route) =>
      route.fulfill({ contentType: 'image/png', body: picture }),
    );
  };

/** From the form on, to what the page says then. */
const begun =
  (until: (page: Page) => Promise<void>) =>
  async (page: Page): Promise<void> => {
    await page.getByRole('button', { name: 'On to the camera' }).click();
    await until(page);
  };

const says = (words: string | RegExp) => (page: Page) => page.getByText(words).first().waitFor();

/** What comes after the ten seconds, and where there is no camera. */
const enrolmentEnds = (who: Person): Shot[] => {
  const mine = { path: '/cameos/new/me', who };
  const done = { state: 'done', cameoId: crypto.randomUUID() } as const;
  return [
    {
      ...mine,
      name: 'enrol-no-camera',
      arrange: async (context) => {
        await enrolmentAt({})(context);
        await context.addInitScript(() => {
          navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', 'NotAllowedError'));
        });
      },
      act: async (page) => {
        await toTheCamera(page);
        await page.getByRole('button', { name: 'Check camera and microphone' }).click();
        await says(/There is no camera/)(page);
      },
    },
    {
      ...mine,
      name: 'enrol-checking',
      arrange: enrolmentAt({ state: 'checking' }),
      act: begun(says(/half a minute/)),
    },
    {
      ...mine,
      name: 'enrol-cutting',
      arrange: enrolmentAt({ state: 'cutting' }),
      act: begun(says(/That was you/)),
    },
    {
      ...mine,
      name: 'enrol-refused',
      arrange: enrolmentAt({ refusal: 'enrolment-wrong-turns', attemptsLeft: 2 }),
      act: begun(says(/2 tries are left/)),
    },
    {
      ...mine,
      name: 'enrol-over',
      arrange: enrolmentAt({ state: 'closed', refusal: 'enrolment-screen', attemptsLeft: 0 }),
      act: begun(says('Start again')),
    },
    { ...mine, name: 'enrol-done', arrange: enrolmentAt(done), act: begun(heading('Mia waves')) },
    {
      name: 'enrol-here-done',
      path: '/enrol/a-door',
      arrange: enrolmentAt(done),
      act: heading('Mia is verified'),
    },
  ];
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
  ...enrolmentEnds(who),
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
