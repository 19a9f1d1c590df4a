import type { Browser, Page } from 'playwright-core';
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

test('a revoked likeness is gone within a second in eight pages, and the film comes back without it', async () => {
  const pages: Page[] = [];
  for (let count = 0; count < 8; count += 1) pages.push(await joinPage(browser, stage.url));
  for (const page of pages) {
    await page.evaluate(() => {
      window.media.probe.looking = false;
    });
  }
  const renderer = stage.render();
  await Promise.all(
    pages.map((page) => page.waitForFunction(() => window.media.probe.canaryNow(), null, { polling: 100 })),
  );
  const watching = pages.map((page) => page.evaluate(() => window.media.probe.lastCanary(3000)));
  await pages[0]?.waitForTimeout(300);
  const revokedAt = Date.now();
  stage.likeness.epoch = 1;
  const lastSeen = await Promise.all(watching);
  const waited = lastSeen.map((at) => at - revokedAt);
  console.log('canary last seen after the revocation, ms:', waited.map(Math.round).join(' '));
  expect(Math.max(...waited)).toBeLessThan(1000);
  const states = await Promise.all(pages.map((page) => page.evaluate(() => window.media.state().picture)));
  expect(new Set(states)).toEqual(new Set(['blank']));

  renderer.revoke(1);
  await Promise.all(pages.map((page) => untilFlowing(page, 12)));
  for (const page of pages) {
    expect(await page.evaluate(() => window.media.state().picture)).toBe('live');
    expect(await page.evaluate(() => window.media.probe.canaryNow())).toBe(false);
  }
});

test('a database that cannot be read blanks the picture, and shows it again when it can', async () => {
  const page = await joinPage(browser, stage.url);
  stage.render();
  await untilFlowing(page);
  const { read } = stage.likeness;
  stage.likeness.read = () => new Promise(() => undefined);
  await page.waitForFunction(() => window.media.state().picture === 'blank', null, { timeout: 1000 });
  stage.likeness.read = read;
  await untilFlowing(page);
});

test('what was revoked before the renderer came is never shown', async () => {
  stage.likeness.epoch = 3;
  const page = await joinPage(browser, stage.url);
  const renderer = stage.render();
  await page.waitForFunction(() => window.media.state().picture === 'blank');
  await expect.poll(() => renderer.heard.length, { timeout: 10_000 }).toBeGreaterThan(48);
  expect(await page.evaluate(() => window.media.probe.seen.length)).toBe(0);
});
