import type { Page } from 'playwright-core';
import { ScriptReading } from '#contracts/workflows.ts';
import type { Combination } from './combinations.ts';
import { heading, refuse, slow } from './pages.ts';
import type { Person } from './people.ts';
import type { Shot } from './studio.ts';

/** The stage stands there with everybody on it. */
const drawn = async (page: Page): Promise<void> => {
  await page.locator('.stage canvas[data-drawn="true"]').waitFor({ state: 'attached' });
};

/** The room has been met and its script was read. */
export const settled = async (page: Page): Promise<void> => {
  await page.getByText('Saved').first().waitFor({ state: 'attached' });
  await page.locator('.timeline-strip').first().waitFor();
  await drawn(page);
  await page.locator('.cm-perform').first().waitFor({ state: 'attached' });
};

const tab =
  (name: string) =>
  async (page: Page): Promise<void> => {
    await settled(page);
    await page.getByRole('tab', { name }).click();
  };

const isPhone = ({ name }: Combination): boolean => name.startsWith('phone');

const openScript = async (page: Page, combination: Combination): Promise<void> => {
  await settled(page);
  if (isPhone(combination)) await page.getByRole('tab', { name: 'Script' }).click();
};

/** A room before the roll. */
export const stagingShots = (room: string, host: Person, guestLink: string, stranger: Person): Shot[] => [
  { name: 'room', path: room, who: host, act: settled },
  { name: 'room-script', path: room, who: host, act: openScript },
  { name: 'room-talk', path: room, who: host, act: tab('Talk') },
  { name: 'room-takes-empty', path: room, who: host, act: tab('Takes') },
  {
    name: 'room-viewer',
    path: guestLink,
    act: async (page) => {
      await page.getByLabel('Your name').fill('Noor');
      await page.getByRole('button', { name: 'Go in' }).click();
      await page.getByText('You are watching').waitFor();
      await page.locator('.timeline-strip').first().waitFor();
      await drawn(page);
    },
  },
  {
    name: 'room-add',
    path: room,
    who: host,
    act: async (page) => {
      await settled(page);
      await page.getByRole('button', { name: 'Add to cast and props' }).click();
      await page.getByLabel('Search').fill('guitar');
      await page.getByRole('button', { name: 'Guitar' }).first().waitFor();
    },
  },
  {
    name: 'room-part',
    path: room,
    who: host,
    act: async (page) => {
      await settled(page);
      await page.locator('.cast .member').first().click();
      await page.getByLabel('Name in the script').waitFor();
    },
  },
  {
    name: 'room-invite',
    path: room,
    who: host,
    act: async (page) => {
      await settled(page);
      await page.getByRole('button', { name: 'Invite' }).click();
      await page.getByRole('button', { name: 'QR' }).first().click();
    },
  },
  {
    name: 'room-perform',
    path: room,
    who: host,
    act: async (page, combination) => {
      await openScript(page, combination);
      await page.locator('.cm-perform').first().click();
      await page.getByRole('dialog', { name: 'Speak this line' }).waitFor();
    },
  },
  {
    name: 'room-roll-sheet',
    path: room,
    who: host,
    act: async (page) => {
      await settled(page);
      await page.getByRole('button', { name: 'Roll', exact: true }).click();
      await page.getByRole('dialog').getByText('Cost').waitFor();
    },
  },
  {
    name: 'room-who-is',
    path: room,
    who: host,
    arrange: async (context) => {
      const namesake = {
        memberId: crypto.randomUUID(),
        name: 'Mia Lund',
        handle: 'mia_lund',
        words: 'Mia',
        start: 0,
      };
      await context.route('**/api/scenes/*/read', async (route) => {
        const reading = ScriptReading.parse(await (await route.fetch()).json());
        await route.fulfill({ json: { ...reading, people: [{ ...namesake, certain: true }] } });
      });
    },
    act: async (page) => {
      await settled(page);
      await page.getByRole('button', { name: 'Roll', exact: true }).click();
      await page.getByRole('dialog').getByText('Who is Mia?').scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'room-out-of-reach',
    path: room,
    who: host,
    act: async (page) => {
      await settled(page);
      await page.context().setOffline(true);
      await page.context().route('**/matchmake/**', (route) => route.abort());
      await page.context().route('**/ticket', (route) => route.abort());
      await page.getByText('The room is out of reach').waitFor({ timeout: 60_000 });
    },
  },
  {
    name: 'room-kept-aside',
    path: room,
    who: host,
    arrange: async (context) => {
      const sceneId = room.split('/').at(-1) ?? '';
      await context.addInitScript(
        (id) => localStorage.setItem(`dailies.aside.${id}`, 'Mia takes a bow.'),
        sceneId,
      );
    },
    act: async (page) => {
      await settled(page);
      await page.getByText('kept aside').waitFor();
    },
  },
  {
    name: 'room-loading',
    path: room,
    who: host,
    arrange: slow('**/ticket'),
    act: async (page) => page.getByText('Entering the room').waitFor({ state: 'attached' }),
  },
  { name: 'room-forbidden', path: room, who: stranger, act: heading(/not open to you/) },
  {
    name: 'room-closed',
    path: room,
    who: host,
    arrange: refuse('**/ticket', 410, 'room-closed', 'This room was closed. Its takes are kept.'),
    act: heading(/was closed/),
  },
];

/** A take waits for the owner of a cameo. */
export const waitingShots = (room: string, host: Person, owner: Person): Shot[] => [
  {
    name: 'room-waiting',
    path: room,
    who: host,
    act: async (page) =>
      page
        .getByText(/to come/)
        .first()
        .waitFor(),
  },
  {
    name: 'consent-slip',
    path: '/',
    who: owner,
    act: async (page) => page.getByRole('button', { name: /Approve once/ }).waitFor(),
  },
  {
    name: 'consent-in-room',
    path: room,
    who: owner,
    act: async (page) => page.getByRole('button', { name: /Approve once/ }).waitFor(),
  },
  {
    name: 'consent-note',
    path: '/',
    who: owner,
    act: async (page) => {
      await page.getByRole('button', { name: /With a note/ }).click();
      await page.getByLabel('Yes, if…').fill('he keeps the ball at the end');
    },
  },
];

export const rollingShot = (room: string, who: Person): Shot => ({
  name: 'room-rolling',
  path: room,
  who,
  act: async (page) => {
    await page.waitForFunction(() => {
      const video = document.querySelector('video[data-testid="live-picture"]');
      return video instanceof HTMLVideoElement && video.videoWidth > 0 && video.currentTime > 0.2;
    });
  },
});

/** The film stands still with the physics behind it drawn over it. */
const seeForces = async (page: Page): Promise<void> => {
  const film = page.locator('video').first();
  await film.waitFor();
  await page.keyboard.press('x');
  await page.locator('[data-testid="truth-layer"][data-frame]').waitFor({ state: 'attached' });
  await film.evaluate((video) => {
    if (!(video instanceof HTMLVideoElement)) return;
    video.pause();
    video.currentTime = 3.1;
  });
  await page.locator('[data-testid="truth-layer"][data-frame="74"]').waitFor({ state: 'attached' });
};

/** Finished takes. */
export const takeShots = (room: string, host: Person, stranger: Person, takeId: string): Shot[] => [
  { name: 'room-takes', path: room, who: host, act: tab('Takes') },
  {
    name: 'room-film',
    path: room,
    who: host,
    act: async (page) => {
      await tab('Takes')(page);
      await page
        .getByRole('button', { name: /Play take/ })
        .last()
        .click();
      await page.getByRole('button', { name: 'Watch together' }).waitFor();
    },
  },
  {
    name: 'room-forces',
    path: room,
    who: host,
    act: async (page) => {
      await tab('Takes')(page);
      await page
        .getByRole('button', { name: /Play take/ })
        .last()
        .click();
      await seeForces(page);
    },
  },
  { name: 'take-forces', path: `/take/${takeId}`, who: host, act: seeForces },
  {
    name: 'room-compare',
    path: room,
    who: host,
    act: async (page) => {
      await tab('Takes')(page);
      await page.getByRole('button', { name: 'Compare' }).first().click();
      // With more than two takes the second is chosen by hand.
      if (await page.getByRole('button', { name: 'With which?' }).isVisible())
        await page.getByRole('button', { name: 'Compare' }).first().click();
      await page.getByRole('button', { name: 'Play both' }).waitFor();
    },
  },
  {
    name: 'room-truth',
    path: room,
    who: host,
    act: async (page) => {
      await tab('Takes')(page);
      await page.getByRole('button', { name: 'Truth' }).last().click();
      await page.locator('.truth li').first().waitFor();
    },
  },
  { name: 'take', path: `/take/${takeId}`, who: host, act: heading('What happened') },
  { name: 'take-forbidden', path: `/take/${takeId}`, who: stranger, act: heading(/not for you/) },
  { name: 'take-loading', path: `/take/${takeId}`, who: host, arrange: slow('**/api/takes/*') },
];
