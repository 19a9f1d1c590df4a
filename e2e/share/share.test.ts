import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '#dev/chromium.ts';
import { waitFor } from '#dev/wait-for.ts';
import { webcamFrame } from '../harness/cameo.ts';
import { holdLinks, received } from '../harness/links.ts';
import { makeCameoByWebcam, open, type Person, signUp } from '../harness/person.ts';
import { openStudio, type Studio } from '../harness/studio.ts';
import { untilWatching } from '../harness/watching.ts';
import { type Neighbour, openNeighbour } from './namespace.ts';

const neighbour: Neighbour | null = openNeighbour();
const announced = neighbour?.hostAddress ?? '';

/** The whole program as `npm start -- --share` runs it; the only browser is on another machine. */
describe.skipIf(neighbour === null)('a friend on another machine, by --share', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dailies-webcam-'));
  let studio: Studio;
  let browser: Browser;
  let mia: Person;

  beforeAll(async () => {
    const webcam = join(folder, 'webcam.mjpeg');
    writeFileSync(webcam, webcamFrame());
    [studio, browser] = await Promise.all([
      openStudio({ ANNOUNCED_ADDRESS: announced }, ['--share']),
      launchBrowser({ args: [`--use-file-for-fake-video-capture=${webcam}`] }, neighbour?.prefix),
    ]);
    // Accepts the certificate, as the terminal tells people to.
    mia = await open(browser, 'Mia');
    await holdLinks(mia.page);
  });

  afterAll(async () => {
    await browser.close();
    await studio.close();
    neighbour?.close();
    rmSync(folder, { recursive: true });
  });

  /** Rolls what is written, by the page's own buttons, and watches the take until it was seen and heard. */
  async function rollAndWatch() {
    const { page } = mia;
    await page.getByRole('button', { name: 'Roll', exact: true }).click();
    const sheet = page.getByRole('dialog', { name: 'Before we roll' });
    await sheet.getByText('is asked for Mia').waitFor();
    await sheet.getByRole('button', { name: 'Roll', exact: true }).click();
    await untilWatching(page, 1);
    const before = await received(page);
    const after = await waitFor(
      'more frames, and sound',
      async () => {
        const now = await received(page);
        return now.framesDecoded >= before.framesDecoded + 24 && now.audioEnergy > before.audioEnergy && now;
      },
      30,
    );
    console.log(`SHARE ${JSON.stringify({ before, after })}`);
    return after;
  }

  /** The take is over and its film plays. */
  async function untilFilm(): Promise<void> {
    await mia.page.waitForFunction(
      () => {
        const video = document.querySelector<HTMLVideoElement>('video[src$="film.mp4"]');
        return video !== null && video.readyState >= 2 && video.duration > 3;
      },
      undefined,
      // A busy machine makes eight seconds of film in thirty.
      { timeout: 120_000 },
    );
  }

  test('the printed link is HTTPS at the announced address, and its certificate is for that address', async () => {
    expect(studio.url).toMatch(new RegExp(`^https://${announced.replaceAll('.', '[.]')}:\\d+$`));
    const strict = await browser.newContext();
    const page = await strict.newPage();
    // The only thing to accept is who made it: not the name, not the date.
    await expect(page.goto(studio.ownerInvite)).rejects.toThrow('net::ERR_CERT_AUTHORITY_INVALID');
    await strict.close();
  });

  test('they sign up by the invite and make a cameo with their webcam', async () => {
    await signUp(mia, studio.ownerInvite);
    await makeCameoByWebcam(mia, 'Mia', studio);
    const shown = mia.page.getByRole('img', { name: 'Mia, cut out' });
    await waitFor('the cut-out', () =>
      shown.evaluate((image) => image instanceof HTMLImageElement && image.naturalHeight > 100),
    );
  });

  test('they roll the first room’s script with themself in it, and see and hear it from the announced address', async () => {
    const { page } = mia;
    await page.goto(studio.url);
    await page.locator('a[href*="/room/"]').first().click();
    await page.getByRole('region', { name: 'Screen' }).waitFor();
    await page.getByRole('button', { name: /^Mia.*Open$/ }).click();
    await page.getByRole('combobox', { name: /Played by/ }).selectOption({ label: 'Mia, of Mia' });
    await page.keyboard.press('Escape');
    expect(await rollAndWatch()).toMatchObject({ protocol: 'udp', from: announced });
    await untilFilm();
  });

  test('with UDP blocked they see and hear the next take over TCP', async () => {
    neighbour?.blockUdp();
    await mia.page.reload();
    await mia.page.getByRole('region', { name: 'Screen' }).waitFor();
    expect(await rollAndWatch()).toMatchObject({ protocol: 'tcp', from: announced });
    await untilFilm();
  });
});
