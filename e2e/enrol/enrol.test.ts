import AxeBuilder from '@axe-core/playwright';
import pg from 'pg';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { errors } from '#contracts/errors.ts';
import { api } from '#contracts/http.ts';
import { launchBrowser } from '#dev/chromium.ts';
import { waitFor } from '#dev/wait-for.ts';
import { testClip } from '#inference/likeness/testing/clips.ts';
import { passingMug } from '#inference/likeness/testing/mug.ts';
import { open, signUp } from '../harness/person.ts';
import { openStudio, type Studio } from '../harness/studio.ts';
import { fakeCamera } from './fake-camera.ts';
import { type Attempt, attempts, prompts } from './spoofs.ts';

/**
 * How cameos come about in the page. Attacks on the enrolment before the browser's own fake camera and microphone: what the page records, sends and says. The
 * short run has two of them; `npm run spoofs` has all, and somebody who does everything right. Who stands before the
 * camera, and what that proves, is told in `docs/likeness.md`.
 */
const chosen = process.env.SPOOFS === 'all' ? attempts : attempts.filter(({ always }) => always);
let studio: Studio;
let cookies: Awaited<ReturnType<BrowserContext['cookies']>>;

beforeAll(async () => {
  let browser: Browser;
  [studio, browser] = await Promise.all([openStudio(), launchBrowser()]);
  const ada = await open(browser, 'Ada');
  await signUp(ada, studio.ownerInvite);
  cookies = await ada.context.cookies();
  await browser.close();
});

afterAll(() => studio?.close());

/** The numbers and turns that the page was given become those that the tape was made for. */
async function drawAs(attemptId: string): Promise<void> {
  const client = new pg.Client({ connectionString: studio.databaseUrl() });
  await client.connect();
  try {
    await client.query('update enrolment_attempt set numbers = $1, turns = $2 where id = $3', [
      JSON.stringify(prompts.numbers),
      JSON.stringify(prompts.turns),
      attemptId,
    ]);
  } finally {
    await client.end();
  }
}

/** From the form to the end of the ten seconds, all by what the page shows. */
async function record(page: Page, cue: number): Promise<void> {
  await page.goto(`${studio.url}/cameos/new/me`);
  await page.getByLabel('Name in scripts').fill('Ada');
  await page.getByRole('button', { name: 'On to the camera' }).click();
  await page.getByRole('button', { name: 'Check camera and microphone' }).click();
  const start = page.getByRole('button', { name: 'Start the ten seconds' });
  await start.waitFor();
  // The mirror plays since the camera was opened: its clock is the tape's.
  await page.waitForFunction((at) => (document.querySelector('video')?.currentTime ?? 0) >= at, cue - 0.2);
  const path = api.newAttempt.path.replace(':enrolmentId', '[^/]+');
  const drawn = page.waitForResponse((answer) => new RegExp(`${path}$`).test(new URL(answer.url()).pathname));
  await start.click();
  await drawAs(api.newAttempt.reply.parse(await (await drawn).json()).id);
}

async function attempt({ refusal, scene }: Attempt): Promise<void> {
  const played = await scene();
  const camera = await fakeCamera(played);
  const browser = await launchBrowser({ args: camera.args });
  try {
    const { context, page } = await open(browser, 'Ada', { phone: true });
    await context.addCookies(cookies);
    await record(page, played.cue);
    if (refusal === null) {
      await page.getByRole('heading', { name: 'Ada waves' }).waitFor({ timeout: 240_000 });
    } else {
      // Whatever it says: one that is refused for something else tells here what for.
      await page
        .getByRole('alert')
        .or(page.getByRole('heading', { name: 'Ada waves' }))
        .first()
        .waitFor({ timeout: 240_000 });
      expect(await page.getByRole('alert').allTextContents()).toEqual([
        expect.stringContaining(errors[refusal].sentence),
      ]);
      // The next try is offered in the same place.
      await page.getByRole('button', { name: 'Check camera and microphone' }).waitFor();
    }
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  } finally {
    await browser.close();
    await camera.remove();
  }
}

describe('before the camera', () => {
  for (const one of chosen)
    test(`${one.name} is ${one.refusal === null ? 'taken' : 'refused, with what to do better'}`, () =>
      attempt(one));
});

/** How far the middle of what is opaque lies to the right of the picture's, as a share of its width. */
const leaning = (picture: Locator): Promise<number> =>
  picture.evaluate(async (img: HTMLImageElement) => {
    await img.decode();
    const canvas = new OffscreenCanvas(img.naturalWidth, img.naturalHeight);
    const pen = canvas.getContext('2d');
    pen?.drawImage(img, 0, 0);
    const { data = new Uint8ClampedArray() } = pen?.getImageData(0, 0, canvas.width, canvas.height) ?? {};
    let sum = 0;
    let weighed = 0;
    for (let i = 3; i < data.length; i += 4) {
      sum += data[i] ?? 0;
      weighed += (data[i] ?? 0) * ((i >> 2) % canvas.width);
    }
    return weighed / sum / (canvas.width - 1) - 0.5;
  });

describe('a clip of a thing', () => {
  test('becomes a cameo: its best moment cut out, then another one, corrected with the brush and turned round', async () => {
    const browser = await launchBrowser();
    try {
      const { context, page } = await open(browser, 'Ada', { phone: true });
      await context.addCookies(cookies);
      await page.goto(`${studio.url}/cameos/new/picture?kind=object`);
      await page.getByRole('button', { name: 'Choose a clip' }).waitFor();
      const buffer = Buffer.from(await testClip(await passingMug(), []));
      await page.getByTestId('clip').setInputFiles({ name: 'mug.mp4', mimeType: 'video/mp4', buffer });
      await page.getByLabel('Name in scripts').fill('Mug');
      await page.getByRole('button', { name: 'Cut it out' }).click();
      await page.getByRole('heading', { name: 'Mug waves' }).waitFor({ timeout: 200_000 });
      const picture = page.getByRole('img', { name: 'Mug, cut out' });
      expect(
        await picture.evaluate((img: HTMLImageElement) => img.decode().then(() => img.naturalWidth)),
      ).toBeGreaterThan(100);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);

      await page.getByRole('button', { name: 'Choose another moment' }).click();
      await page.getByLabel('Moment', { exact: true }).fill('1.2');
      await page.getByRole('button', { name: 'Cut this moment out' }).click();
      await page.getByRole('button', { name: 'Correct it with a brush' }).click({ timeout: 200_000 });
      const whole = page.getByRole('img', { name: 'The picture; what is cut away is pale' });
      await page.getByRole('button', { name: 'Use this cut' }).click();
      await page.getByRole('heading', { name: 'Mug waves' }).waitFor({ timeout: 200_000 });
      expect(await whole.count()).toBe(0);
      const width = await picture.evaluate((img: HTMLImageElement) =>
        img.decode().then(() => img.naturalWidth),
      );
      // The brush began with what had been cut out, not with the whole picture.
      expect(width).toBeGreaterThan(100);
      expect(width).toBeLessThan(600);

      const before = await leaning(picture);
      expect(Math.abs(before)).toBeGreaterThan(0.01);
      const source = await picture.getAttribute('src');
      await page.getByRole('button', { name: 'Turn it round' }).click();
      await waitFor('the turned one', async () => (await picture.getAttribute('src')) !== source, 200);
      expect(await leaning(picture)).toBeCloseTo(-before, 2);
    } finally {
      await browser.close();
    }
  });
});
