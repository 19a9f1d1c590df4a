import { randomUUID } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { launchBrowser } from '#dev/chromium.ts';
import { joinPage, untilFlowing } from './pages.ts';
import { openStage, type Stage } from './stage.ts';

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

test('after the SFU worker is killed, picture and sound flow again within 10 s', async () => {
  const page = await joinPage(browser, stage.url);
  stage.render();
  await untilFlowing(page);
  process.kill(stage.workerPid, 'SIGKILL');
  await page.waitForFunction(() => window.media.state().picture === null);
  const waited = await untilFlowing(page, 24, 10_000);
  console.log('flows again after a killed worker, ms:', Math.round(waited));
});

test('a microphone that was on speaks again after the SFU worker is killed', async () => {
  const [speaker, listener] = await Promise.all([joinPage(browser, stage.url), joinPage(browser, stage.url)]);
  await speaker.evaluate(() => window.media.media.setMicrophone(true));
  await listener.waitForFunction(() => window.media.state().voices.length === 1);
  process.kill(stage.workerPid, 'SIGKILL');
  await listener.waitForFunction(() => window.media.state().voices.length === 0);
  await listener.waitForFunction(() => window.media.state().voices.length === 1, null, { timeout: 20_000 });
});

test('a page that lost its room and joined again sees the film again', async () => {
  const page = await joinPage(browser, stage.url);
  stage.render();
  await untilFlowing(page);
  await page.evaluate(() => window.media.rejoin());
  await untilFlowing(page, 24, 10_000);
});

test('a renderer that died is replaced by the next one, and its own return is refused', async () => {
  const page = await joinPage(browser, stage.url);
  const takeId = randomUUID();
  const first = stage.render({ takeId, leaseEpoch: 1 });
  await untilFlowing(page);
  first.kill();
  await page.waitForFunction(() => window.media.state().picture === null);
  stage.render({ takeId, leaseEpoch: 2 });
  await untilFlowing(page);
  const zombie = stage.render({ takeId, leaseEpoch: 1 });
  await expect
    .poll(zombie.told, { timeout: 30_000 })
    .toContainEqual({ type: 'refused', code: 'stale-epoch' });
  await untilFlowing(page);
});

test('a newer renderer replaces an older one that still runs', async () => {
  const page = await joinPage(browser, stage.url);
  const takeId = randomUUID();
  const old = stage.render({ takeId, leaseEpoch: 1 });
  await untilFlowing(page);
  stage.render({ takeId, leaseEpoch: 2 });
  await expect.poll(old.told, { timeout: 30_000 }).toContainEqual({ type: 'refused', code: 'stale-epoch' });
  await untilFlowing(page);
});
