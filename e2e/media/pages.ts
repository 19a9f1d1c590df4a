import type { Browser, Page } from 'playwright-core';
import { waitFor } from '#dev/wait-for.ts';
import type { PageApi } from './page.ts';

/** Opens a page that watches and waits until it has a line to the room; `join` begins to receive. */
export async function openPage(
  browser: Browser,
  url: string,
  options: { role?: string } = {},
): Promise<Page> {
  const context = await browser.newContext({ permissions: ['microphone'] });
  const page = await context.newPage();
  await page.goto(`${url}?role=${options.role ?? 'director'}`);
  await page.waitForFunction(() => 'media' in window);
  return page;
}

export async function joinPage(
  browser: Browser,
  url: string,
  options: { role?: string } = {},
): Promise<Page> {
  const page = await openPage(browser, url, options);
  await page.evaluate(() => window.media.join());
  return page;
}

type Received = Omit<Awaited<ReturnType<PageApi['received']>>, 'inbound'>;

export async function received(page: Page): Promise<Received> {
  return page.evaluate(async () => {
    const { framesDecoded, audioEnergy, protocol } = await window.media.received();
    return { framesDecoded, audioEnergy, protocol };
  });
}

/** Resolves once `count` more frames were decoded and sound carries energy; the time it took, in ms. */
export async function untilFlowing(page: Page, count = 24, timeout = 20_000): Promise<number> {
  const startedAt = performance.now();
  const before = await page.evaluate(() => window.media.probe.seen.length);
  const wanted = before + count;
  await page.waitForFunction((seen) => window.media.probe.seen.length >= seen, wanted, {
    timeout,
    polling: 50,
  });
  await waitFor('sound', async () => (await received(page)).audioEnergy > 0, timeout / 1000);
  return performance.now() - startedAt;
}
