import type { Browser, BrowserContext } from 'playwright-core';
import { api } from '#contracts/http.ts';
import { launchBrowser } from '#dev/chromium.ts';
import { connect } from '#domain/db/connect.ts';
import { quickPost } from '#domain/feed/testing/quick-post.ts';
import { Member } from '../e2e/harness/member.ts';
import { openStudio, type Studio } from '../e2e/harness/studio.ts';
import { reportTimes } from './figures/percentiles.ts';

/**
 * How soon the first page of the feed can be used on a throttled phone: from the request of the page to the first film
 * with its buttons, drawn. The profile is Lighthouse's for phones ("Slow 4G", a processor four times as slow); *again*
 * is a second visit, with what the browser kept of the first.
 */
const rounds = Number(process.argv[2] ?? 8);
const profile = { latencyMs: 150, downKbps: 1638, upKbps: 750, slower: 4 } as const;

const [studio, browser] = await Promise.all([openStudio(), launchBrowser()]);
try {
  const cookie = await readerOf(studio);
  const first: number[] = [];
  const again: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const phone = await openPhone(browser, studio, cookie);
    first.push(await visit(phone, studio));
    again.push(await visit(phone, studio));
    await phone.close();
  }
  reportTimes('the feed on a throttled phone, first visit', first, 1500);
  reportTimes('the feed on a throttled phone, again', again, 1500);
} finally {
  await browser.close();
  await studio.close();
}

/** Somebody whose friend has posted a page of films. */
async function readerOf(house: Studio): Promise<string> {
  const mia = await Member.signUp(house, 'Mia', house.ownerInvite);
  const theo = await mia.invite('Theo');
  const author = (await theo.call(api.me)).id;
  await mia.call(api.relate, { params: { memberId: author }, body: { following: true } });
  const connection = connect(house.databaseUrl());
  for (let post = 0; post < 20; post += 1)
    await quickPost(connection.db, {
      author,
      audience: 'followers',
      at: new Date(Date.now() - post * 60_000),
    });
  await connection.close();
  return mia.cookie;
}

async function openPhone(of: Browser, { url }: Studio, cookie: string): Promise<BrowserContext> {
  const phone = await of.newContext({
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
  });
  const [name = '', value = ''] = cookie.split(/=(.*)/u);
  await phone.addCookies([{ name, value, url }]);
  // What was shown is not shown again: every visit is to meet the same page.
  await phone.route(`**${api.feedShown.path}`, (route) => route.fulfill({ json: {} }));
  return phone;
}

/** Milliseconds of the page's own clock, which starts when it is asked for. */
async function visit(phone: BrowserContext, { url }: Studio): Promise<number> {
  const page = await phone.newPage();
  const devtools = await phone.newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: profile.latencyMs,
    downloadThroughput: (profile.downKbps * 1024) / 8,
    uploadThroughput: (profile.upKbps * 1024) / 8,
  });
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: profile.slower });
  await page.goto(`${url}/feed`, { waitUntil: 'commit' });
  await page.locator('article button').first().waitFor({ timeout: 120_000 });
  const ms = await page.evaluate(
    () => new Promise<number>((drawn) => requestAnimationFrame(() => drawn(performance.now()))),
  );
  await page.close();
  return ms;
}
