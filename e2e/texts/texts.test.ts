import { mkdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { elsewhere, helpLines } from '#contracts/help-lines.ts';
import { api } from '#contracts/http.ts';
import { launchBrowser } from '#dev/chromium.ts';
import { zoneAtNoon } from '#dev/noon.ts';
import { type Connection, connect } from '#domain/db/connect.ts';
import { quickPost } from '#domain/feed/testing/quick-post.ts';
import { Member } from '../harness/member.ts';
import { watchForFaults } from '../harness/page-faults.ts';
import { openStudio, type Studio } from '../harness/studio.ts';
import { forgottenOn } from './forgotten.ts';

/** Opens the pages in English with an accent on each letter, a third longer, on a phone: nothing was forgotten. */
let studio: Studio;
let browser: Browser;
let connection: Connection;
let mia: Member;
let theo: Member;
let tilda: Member;
let sceneId: string;
let postId: string;
let invite: string;

/** Where pictures for looking at go; none are taken without it. */
const pictures = process.env.TEXTS_PICTURES;

beforeAll(async () => {
  [studio, browser] = await Promise.all([openStudio(), launchBrowser()]);
  connection = connect(studio.databaseUrl());
  mia = await Member.signUp(studio, 'Mia', studio.ownerInvite);
  theo = await mia.invite('Theo');
  tilda = await mia.invite('Tilda', 'teen');
  invite = (await mia.call(api.newInvite, { body: {} })).url;
  const theoId = (await theo.call(api.me)).id;
  await mia.call(api.relate, { params: { memberId: theoId }, body: { following: true } });
  await theo.call(api.relate, {
    params: { memberId: (await mia.call(api.me)).id },
    body: { following: true },
  });
  postId = await quickPost(connection.db, { author: theoId, audience: 'followers' });
  await theo.call(api.comment, {
    params: { postId },
    body: { commentId: crypto.randomUUID(), text: 'Splendid' },
  });
  await mia.call(api.sendMessage, {
    params: { memberId: theoId },
    body: { kind: 'text', messageId: crypto.randomUUID(), text: 'Splendid' },
  });
  await mia.call(api.answerCheckIn, {
    body: { id: crypto.randomUUID(), answer: 'low', words: 'Splendid' },
  });
  sceneId = (await mia.call(api.scenes))[0]?.id ?? '';
});
afterAll(async () => {
  await browser?.close();
  await connection?.close();
  await studio?.close();
});

async function phoneOf(member: Member | null): Promise<Page> {
  const context = await browser.newContext({
    baseURL: studio.url,
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    timezoneId: zoneAtNoon(),
  });
  watchForFaults(context);
  await context.addInitScript(() => {
    // An empty page keeps nothing.
    if (location.protocol === 'http:') localStorage.setItem('dailies.language', 'en-XA');
  });
  const [name = '', value = ''] = member?.cookie.split(/=(.*)/u) ?? [];
  if (member) await context.addCookies([{ name, value, url: studio.url }]);
  return context.newPage();
}

/** Names, handles, titles and words of people and of the seeded room; organisations that answer calls. */
const own = [
  ...['Mia', 'Theo', 'Tilda', 'Gerda', 'Splendid', 'A film'],
  ...Object.values(helpLines)
    .flat()
    .flatMap(({ name, number }) => [name, number]),
  ...Object.keys(helpLines).map((code) => new Intl.DisplayNames(['en'], { type: 'region' }).of(code) ?? code),
  elsewhere,
];

async function look(page: Page, path: string, more: readonly string[] = []): Promise<string[]> {
  await page.goto(path);
  await page.getByRole('heading', { level: 1 }).first().waitFor({ state: 'attached' });
  await expect.poll(() => page.locator('.skeleton, [aria-busy="true"], .opening').count()).toBe(0);
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en-XA');
  // Nothing is wider than the phone.
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (pictures) {
    mkdirSync(pictures, { recursive: true });
    await page.screenshot({ path: `${pictures}/${path.replace(/\W+/g, '-')}.png`, fullPage: true });
  }
  const forgotten = await forgottenOn(page, [...own, ...more]);
  return [...forgotten, ...(wide > 0 ? [`${wide} px wider than the phone`] : [])].map(
    (what) => `${path}: ${what}`,
  );
}

describe('in a language that is no English', () => {
  it('every page of a stranger is worded', async () => {
    const page = await phoneOf(null);
    const found: string[] = [];
    for (const path of [new URL(invite).pathname, '/sign-in', '/guardian/join', '/verify', '/nowhere/at/all'])
      found.push(...(await look(page, path)));
    await page.context().close();
    expect(found).toEqual([]);
  });

  it('every page of a member is worded', async () => {
    const page = await phoneOf(mia);
    const handle = `@${(await theo.call(api.me)).handle}`;
    const found: string[] = [];
    for (const path of [
      '/',
      '/feed',
      '/people',
      '/messages',
      `/messages/${handle.slice(1)}`,
      '/notifications',
      '/cameos',
      '/cameos/new',
      '/cameos/new/picture',
      '/cameos/new/me',
      '/settings',
      '/settings/reach',
      '/settings/credits',
      '/settings/answers',
      '/account',
      `/${handle}`,
      `/post/${postId}`,
      '/operators/moderation',
      '/operators/decisions',
      '/operators',
    ])
      found.push(...(await look(page, path, [(await mia.call(api.scenes))[0]?.title ?? ''])));
    await page.context().close();
    expect(found).toEqual([]);
  });

  it('a room is worded, with each of its sheets', async () => {
    const page = await phoneOf(mia);
    const title = (await mia.call(api.scenes))[0]?.title ?? '';
    const script =
      'Mia shoots a basketball from the free-throw line and misses. Her dog Pixel catches the rebound. Mia says: that was on purpose.';
    const theirs = [title, script, 'Pixel', 'basketball'];
    const found = await look(page, `/room/${sceneId}`, theirs);
    const tabs = page.getByRole('tab');
    // The room itself comes after its opening page.
    await expect.poll(() => tabs.count()).toBe(3);
    for (const tab of await tabs.all()) {
      await tab.click();
      await expect.poll(() => tab.getAttribute('aria-selected')).toBe('true');
      found.push(...(await forgottenOn(page, [...own, ...theirs])));
    }
    expect(found).toEqual([]);
    await page.context().close();
  });

  it('a teen’s settings and their guardian’s page are worded', async () => {
    const { code } = await tilda.call(api.newGuardianCode, { body: {} });
    const gerda = new Member(studio, 'Gerda');
    await gerda.call(api.guardianSignUp, {
      body: { name: 'Gerda', email: 'gerda@example.org', password: 'correct horse gerda', code },
    });
    const linkId = (await tilda.call(api.guardians))[0]?.id ?? '';
    await tilda.call(api.answerGuardian, { params: { linkId }, body: { yes: true } });
    const [teen, guardian] = [await phoneOf(tilda), await phoneOf(gerda)];
    expect([...(await look(teen, '/settings')), ...(await look(guardian, '/guardian'))]).toEqual([]);
    await teen.context().close();
    await guardian.context().close();
  });
});
