import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launchBrowser } from '#dev/chromium.ts';
import { joinPage, openPage, received, untilFlowing } from './pages.ts';
import { openStage, type Stage } from './stage.ts';

/** A machine that is busy with other tests needs longer than a second. */
const patient = { timeout: 15_000 };

let browser: Browser;
let stage: Stage;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  stage = await openStage();
});
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
  await stage.close();
});

describe('a take that renders', () => {
  test('is seen and heard by three pages at once', async () => {
    const pages = await Promise.all([1, 2, 3].map(() => joinPage(browser, stage.url)));
    stage.render();
    await Promise.all(pages.map((page) => untilFlowing(page)));
    for (const page of pages) {
      const { audioEnergy, framesDecoded } = await received(page);
      expect(framesDecoded).toBeGreaterThan(20);
      expect(audioEnergy).toBeGreaterThan(0.001);
      expect(await page.evaluate(() => window.media.state().picture)).toBe('live');
    }
  });

  test('has its flash and its beep within 40 ms of each other', async () => {
    const page = await joinPage(browser, stage.url);
    stage.render();
    const gaps = () =>
      page.evaluate(() => {
        const { flashes, beeps } = window.media.probe;
        const nearest = (flash: number) =>
          beeps.reduce(
            (best, beep) => (Math.abs(beep - flash) < Math.abs(best - flash) ? beep : best),
            Infinity,
          );
        return flashes.map((flash) => nearest(flash) - flash).filter((gap) => Math.abs(gap) < 1000);
      });
    // The median of five in a row: a page that is busy may look late at one of them.
    const median = async () => (await gaps()).slice(-5).sort((one, other) => one - other)[2] ?? Number.NaN;
    await page.waitForFunction(() => window.media.probe.beeps.length >= 5, null, { timeout: 60_000 });
    await expect
      .poll(async () => Math.abs(await median()), { timeout: 60_000, interval: 1000 })
      .toBeLessThan(40);
    console.log('beep after flash, ms:', (await gaps()).map(Math.round).join(' '));
  });

  test('is seen by a late joiner in less than a second', async () => {
    const early = await joinPage(browser, stage.url);
    stage.render();
    await untilFlowing(early);
    const late = await openPage(browser, stage.url);
    const waited = await late.evaluate(async () => {
      const startedAt = performance.now();
      window.media.join();
      while (window.media.probe.firstFrameAt === null)
        await new Promise((done) => requestAnimationFrame(done));
      return window.media.probe.firstFrameAt - startedAt;
    });
    console.log('first frame of a late joiner, ms:', Math.round(waited));
    expect(waited).toBeLessThan(1000);
  });

  test('ends for everybody when it is over', async () => {
    const page = await joinPage(browser, stage.url);
    const renderer = stage.render({ seconds: 2 });
    await page.waitForFunction(() => window.media.probe.seen.length > 10);
    await page.waitForFunction(() => window.media.state().picture === null);
    const ended = { type: 'preview', takeId: renderer.takeId, state: 'ended' };
    expect(await page.evaluate(() => window.media.pushes())).toContainEqual(ended);
    await expect.poll(() => renderer.heard, patient).toContainEqual({ ended: true });
  });
});

describe('voices', () => {
  test('a director is heard by the others and not by themselves', async () => {
    const [speaker, listener] = await Promise.all([
      joinPage(browser, stage.url),
      joinPage(browser, stage.url),
    ]);
    await speaker.evaluate(() => window.media.media.setMicrophone(true));
    await speaker.waitForFunction(() => window.media.state().microphone === 'on');
    await listener.waitForFunction(() => window.media.state().voices.length === 1);
    await expect.poll(async () => (await received(listener)).audioEnergy, patient).toBeGreaterThan(0.0001);
    expect(await speaker.evaluate(() => window.media.state().voices)).toEqual([]);
    await speaker.evaluate(() => window.media.media.setMicrophone(false));
    await listener.waitForFunction(() => window.media.state().voices.length === 0);
  });

  test('a viewer may not speak', async () => {
    const viewer = await joinPage(browser, stage.url, { role: 'viewer' });
    await viewer.waitForFunction(() => window.media.state().connection === 'connected');
    const code = await viewer.evaluate(() =>
      window.media.media.setMicrophone(true).then(
        () => null,
        (error: { code: string }) => error.code,
      ),
    );
    expect(code).toBe('forbidden');
    expect(await viewer.evaluate(() => window.media.state().microphone)).toBe('off');
  });
});
