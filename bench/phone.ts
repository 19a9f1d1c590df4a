import type { Browser, BrowserContext } from 'playwright-core';
import { api } from '#contracts/http.ts';
import { launchBrowser } from '#dev/chromium.ts';
import { connect } from '#domain/db/connect.ts';
import { quickPost } from '#domain/feed/testing/quick-post.ts';
import { Member } from '../e2e/harness/member.ts';
import { openStudio, type Studio } from '../e2e/harness/studio.ts';
import { reportTimes } from './figures/percentiles.ts';

/**
 * How soon the first page of the feed can be used on a throttled phone, from the request of the page: the first film with
 * its buttons is drawn; a press of it, tried with each frame, plays it; a press of “Why” beneath it, tried likewise, is
 * answered, which is when the page's own code has taken over and everything answers. The profile is Lighthouse's for
 * phones ("Slow 4G", a processor four times as slow); *again* is a second visit, with what the browser kept of the first.
 */
const rounds = Number(process.argv[2] ?? 8);
const profile = { latencyMs: 150, downKbps: 1638, upKbps: 750, slower: 4 } as const;

const [studio, browser] = await Promise.all([openStudio(), launchBrowser()]);
try {
  const cookie = await readerOf(studio);
  const first: Visit[] = [];
  const again: Visit[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const phone = await openPhone(browser, studio, cookie);
    first.push(await visit(phone, studio));
    again.push(await visit(phone, studio));
    await phone.close();
  }
  for (const [name, visits] of [
    ['first visit', first],
    ['again', again],
  ] as const)
    for (const what of ['drawn', 'plays', 'answers'] as const)
      reportTimes(
        `the feed on a throttled phone, ${name}, ${what}`,
        visits.map((one) => one[what]),
        1500,
      );
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
type Visit = { drawn: number; plays: number; answers: number };

/** Presses with each frame what is not answered yet, and tells when each was, drawn. Runs in the page. */
function press(): Promise<Visit> {
  const at: Partial<Visit> = {};
  const once = (what: keyof Visit, isThere: boolean): void => {
    if (isThere) at[what] ??= performance.now();
  };
  return new Promise((told) => {
    const frame = (): void => {
      const still = document.querySelector<HTMLElement>('article .film-still');
      const why = document.querySelector<HTMLElement>('article .film-why button');
      once('plays', document.querySelector('video, article [role=alert]') !== null);
      once('answers', why?.ariaExpanded === 'true');
      // In this frame it is drawn; what is pressed from here on is answered in a later one.
      once('drawn', (still?.getBoundingClientRect().height ?? 0) > 0);
      const { drawn, plays, answers } = at;
      if (drawn !== undefined && plays !== undefined && answers !== undefined)
        return told({ drawn, plays, answers });
      if (plays === undefined) still?.click();
      if (answers === undefined) why?.click();
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
}

async function visit(phone: BrowserContext, { url }: Studio): Promise<Visit> {
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
  const times = await page.evaluate(press);
  await page.close();
  return times;
}
