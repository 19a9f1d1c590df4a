import { mkdirSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContext, Page, Route } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { api } from '#contracts/http.ts';
import { launchBrowser } from '#dev/chromium.ts';
import { type Connection, connect } from '#domain/db/connect.ts';
import { quickPost } from '#domain/feed/testing/quick-post.ts';
import { indexPost } from '#domain/feed/topics.ts';
import { Member } from '../harness/member.ts';
import { watchForFaults } from '../harness/page-faults.ts';
import { openStudio, type Studio } from '../harness/studio.ts';

let studio: Studio;
let browser: Browser;
let connection: Connection;
let mia: Member;
let theo: Member;
let context: BrowserContext;
let page: Page;

/** Where pictures for looking at go; none are taken without it. */
const pictures = process.env.FEED_PICTURES;
const picture = async (name: string): Promise<void> => {
  if (pictures === undefined) return;
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true });
};

beforeAll(async () => {
  [studio, browser] = await Promise.all([openStudio(), launchBrowser()]);
  connection = connect(studio.databaseUrl());
  mia = await Member.signUp(studio, 'Mia', studio.ownerInvite);
  theo = await mia.invite('Theo');
  const theoId = (await theo.call(api.me)).id;
  await mia.call(api.relate, { params: { memberId: theoId }, body: { following: true } });
  for (let at = 0; at < 23; at += 1) {
    const postId = await quickPost(connection.db, {
      author: theoId,
      audience: 'followers',
      at: new Date(Date.now() - (at + 1) * 60_000),
      seconds: at === 0 ? 45 : 12,
    });
    await connection.db
      .updateTable('post')
      .set({ caption: at % 2 === 0 ? 'A dog and a ball' : 'A boat at sea' })
      .where('id', '=', postId)
      .execute();
    await indexPost(connection.db, postId);
  }
  context = await browser.newContext({ viewport: { width: 1100, height: 900 } });
  watchForFaults(context);
  const [name = '', value = ''] = mia.cookie.split(/=(.*)/u);
  await context.addCookies([{ name, value, url: studio.url }]);
  page = await context.newPage();
});
afterAll(async () => {
  await context?.close();
  await browser?.close();
  await connection?.close();
  await studio?.close();
});

/** A first visit: nothing is kept, and what is shown is shown again to the tests that follow. */
async function firstVisit(): Promise<Page> {
  const first = await browser.newContext({
    viewport: { width: 1100, height: 900 },
    serviceWorkers: 'block',
    storageState: await context.storageState(),
  });
  watchForFaults(first);
  const opened = await first.newPage();
  await opened.route(`**${api.feedShown.path}`, (route) => route.fulfill({ json: {} }));
  return opened;
}

it('comes with its films drawn, asks for all of its code at once, and for no films again', async () => {
  const asked: string[] = [];
  const page = await firstVisit();
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const answer = await page.goto(`${studio.url}/feed`, { waitUntil: 'commit' });
  const document = (await answer?.text()) ?? '';
  expect(document.match(/<article/g)).toHaveLength(2);
  // The first two films are drawn before the others: the page is whole when its end is there.
  await page.getByText('That is a page.').waitFor();
  await page.context().close();
  const code = asked.filter((path) => path.startsWith('/assets/') && /\.(?:js|css)$/.test(path));
  expect(code.length).toBeGreaterThan(4);
  // What may reach a member on any page comes beside this one, when it is drawn.
  const later = code.filter((path) => !document.includes(`"${path}"`));
  expect(later.filter((path) => !/\/(?:consent-slip|me-stream|takes)-/.test(path))).toEqual([]);
  expect(asked.filter((path) => path === api.firstFeed.path)).toEqual([]);
});

it('answers before its code is there, and forgets nothing of it', async () => {
  const page = await firstVisit();
  const held: Route[] = [];
  await page.route('**/assets/*.js', (route) => void held.push(route));
  await page.goto(`${studio.url}/feed`, { waitUntil: 'commit' });
  const [top, next] = [page.getByRole('article').first(), page.getByRole('article').nth(1)];
  await top.getByRole('button', { name: 'Play' }).click();
  const early = page.locator('video.film-early');
  expect(await early.getAttribute('src')).toMatch(/film\.mp4/);
  const [place, frame] = [await early.boundingBox(), await top.locator('.film-frame').boundingBox()];
  expect(place).toEqual(frame);
  // Pressed twice by who is impatient: opened, not opened and closed.
  await next.getByRole('button', { name: 'Why' }).dblclick();
  await page.getByLabel('Tell the feed what you would like').fill('More dogs');

  await page.unroute('**/assets/*.js');
  for (const route of held) await route.continue();
  await next.getByRole('button', { name: 'Why', expanded: true }).waitFor();
  // There is no such file here: the film's own place says so as ever, and nothing is left above it.
  await top.getByText('This film is not here any more').waitFor();
  await early.waitFor({ state: 'detached' });
  expect(await page.getByLabel('Tell the feed what you would like').inputValue()).toBe('More dogs');
  await page.getByRole('button', { name: 'Ask', disabled: false }).waitFor();
  await page.context().close();
});

it('is steered by a sentence, says why each film is there, and ends', async () => {
  await page.goto(`${studio.url}/feed`);
  await page.getByText('That is a page.').waitFor();
  expect(await page.getByRole('article').count()).toBe(20);
  await picture('for-you');

  // The longest film is the newest: it is on top until it is asked away.
  const top = page.getByRole('article').first();
  await top.getByText('45 s').waitFor();
  await page.getByLabel('Tell the feed what you would like').fill('More boats, nothing over 30 seconds');
  await page.getByRole('button', { name: 'Ask' }).click();
  await page.getByText('I understood:').waitFor();
  await page.getByText('no films over 30 s').first().waitFor();
  await top.getByText('A boat at sea').waitFor();
  expect(await page.getByText('45 s').count()).toBe(0);

  await top.getByRole('button', { name: 'Why' }).click();
  await top.getByText('you follow Theo').last().waitFor();
  await top.getByText(/you asked for more .*about boat/).waitFor();
  await picture('steered');
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);

  await page.getByRole('button', { name: 'Pause' }).click();
  await page.getByRole('button', { name: 'Go on' }).waitFor();
  // The page is put together anew, and its cards are closed again.
  await top.getByRole('button', { name: 'Why', expanded: false }).click();
  await top.getByText('you follow Theo').last().waitFor();
  expect(await page.getByText(/you asked for/).count()).toBe(0);
});

it('goes by time under "Following", without a trace, and its second page is the end', async () => {
  await page.getByRole('tab', { name: 'Following' }).click();
  await page.getByText('newest of the people you follow').first().waitFor();
  // By now what "For you" showed last has been told as well.
  const before = await connection.db.selectFrom('feed_shown').selectAll().execute();
  await page.getByRole('button', { name: 'Another page' }).click();
  await page.getByText('That is all that is new.').waitFor();
  expect(await page.getByRole('article').count()).toBe(23);
  expect((await connection.db.selectFrom('feed_shown').selectAll().execute()).length).toBe(before.length);
  await page.setViewportSize({ width: 390, height: 844 });
  await picture('following-phone');
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
});
