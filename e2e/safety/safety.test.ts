import { randomUUID } from 'node:crypto';
import AxeBuilder from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Me } from '#contracts/account.ts';
import { api } from '#contracts/http.ts';
import { launchBrowser } from '#dev/chromium.ts';
import { newInvite, open, type Person, signUp } from '../harness/person.ts';
import { openStudio, type Studio } from '../harness/studio.ts';

/** What a blocked person, somebody who is suspended, an operator, somebody who leaves and one who sets limits meet. */
let studio: Studio;
let browser: Browser;
let olga: Person;
let ben: Person;

beforeAll(async () => {
  [studio, browser] = await Promise.all([openStudio(), launchBrowser()]);
  [olga, ben] = await Promise.all([open(browser, 'Olga'), open(browser, 'Ben', { phone: true })]);
  await signUp(olga, studio.ownerInvite);
  await signUp(ben, await newInvite(olga));
});

afterAll(async () => {
  await browser.close();
  await studio.close();
});

const meOf = async ({ page }: Person): Promise<Me> =>
  Me.parse(await page.evaluate(async () => (await fetch('/api/me')).json()));

async function clean({ page }: Person): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

describe('a decision about somebody', () => {
  test('ends their session, is appealed at the door, answered in the queue, and told', async () => {
    const { email, handle } = await meOf(ben);
    await olga.page.goto(`${studio.url}/operators`);
    await olga.page.getByRole('button', { name: 'Decide about Ben' }).click();
    const dialog = olga.page.getByRole('dialog');
    await dialog.getByLabel(/^Reason/).fill('Unkind under three films');
    await dialog.getByRole('button', { name: 'Suspend for a week' }).click();
    await olga.page.getByText(/suspended/).waitFor();
    await clean(olga);

    await ben.page.goto(`${studio.url}/sign-in`);
    await ben.page.getByLabel('E-mail').fill(email);
    await ben.page.getByLabel('Password').fill(`correct horse ${handle}`);
    await ben.page.getByRole('button', { name: 'Sign in' }).click();
    await ben.page.getByText(/Unkind under three films/).waitFor();
    await ben.page.getByLabel('What do you say to it?').fill('I thought we were joking');
    await clean(ben);
    await ben.page.getByRole('button', { name: 'Send the appeal' }).click();
    await ben.page.getByText(/Your appeal is with the operators/).waitFor();

    await olga.page.goto(`${studio.url}/operators/moderation`);
    const appeal = olga.page.getByRole('listitem').filter({ hasText: 'I thought we were joking' });
    await appeal.getByLabel(/^Reason/).fill('You were. Be gentler');
    await appeal.getByRole('button', { name: 'Take it back' }).click();
    await olga.page.getByRole('heading', { name: 'Nothing waits' }).waitFor();
    await olga.page.getByRole('link', { name: 'Decisions' }).click();
    await olga.page.getByText('let back in').waitFor();
    await olga.page.getByText('suspended', { exact: true }).waitFor();

    await ben.page.getByRole('button', { name: 'Sign in' }).click();
    await ben.page.waitForURL(`${studio.url}/`);
    await ben.page.goto(`${studio.url}/notifications`);
    await ben.page.getByText(/open again: You were. Be gentler/).waitFor();
    await ben.page.getByText('Your appeal was answered.').waitFor();
  });
});

describe('somebody who is blocked', () => {
  test('finds nobody there, and is told nothing of it', async () => {
    const { handle, id } = await meOf(ben);
    const { handle: owner } = await meOf(olga);
    await olga.page.evaluate(
      async (path) => {
        await fetch(path, {
          method: 'PATCH',
          body: JSON.stringify({ blocked: true }),
          headers: { 'content-type': 'application/json' },
        });
      },
      api.relate.path.replace(':memberId', id),
    );
    await ben.page.goto(`${studio.url}/@${owner}`);
    await ben.page.getByRole('heading', { name: 'Nobody here by that name' }).waitFor();
    await ben.page.goto(`${studio.url}/people`);
    await ben.page.getByRole('searchbox').fill(owner.slice(0, 6));
    await ben.page.waitForLoadState('networkidle');
    expect(await ben.page.getByRole('link', { name: /Olga/ }).count()).toBe(0);
    await olga.page.goto(`${studio.url}/@${handle}`);
    await olga.page.getByText('You blocked them').waitFor();
  });
});

describe('a stranger', () => {
  test('meets a kind door everywhere', async () => {
    const stranger = await open(browser, 'Stranger');
    for (const path of ['/operators', '/operators/decisions', '/feed', '/notifications', '/settings']) {
      await stranger.page.goto(`${studio.url}${path}`);
      await stranger.page.getByRole('heading', { name: 'Good to see you' }).waitFor();
    }
    await stranger.page.goto(`${studio.url}/post/${randomUUID()}`);
    await stranger.page.getByRole('heading', { name: /not here, or not for you/ }).waitFor();
    await clean(stranger);
    await stranger.context.close();
  });
});

describe('limits and quiet hours', () => {
  test('that somebody sets for themselves hold on every device and say whose they are', async () => {
    const { page } = ben;
    await page.goto(`${studio.url}/settings`);
    await page.getByLabel('Takes a day').selectOption('3');
    await page.getByTestId('what-holds').getByText(/^3/).waitFor();
    await page.goto(`${studio.url}/account`);
    await page.getByLabel('Keep quiet hours').click();
    await page.getByLabel('From').waitFor();
    await clean(ben);
    const other = await browser.newContext({ storageState: await ben.context.storageState() });
    const second = await other.newPage();
    await second.goto(`${studio.url}/settings`);
    await second
      .getByTestId('what-holds')
      .getByText(/22.* to 0?7/)
      .waitFor();
    expect(await second.getByLabel('Takes a day').inputValue()).toBe('3');
    await other.close();
  });
});

describe('somebody who leaves for good', () => {
  test('gets a receipt, and is nobody afterwards', async () => {
    const lea = await open(browser, 'Lea');
    await signUp(lea, await newInvite(olga));
    const { email, handle } = await meOf(lea);
    const { page } = lea;
    await page.goto(`${studio.url}/account`);
    await page.getByText('Now', { exact: true }).click();
    await page.getByLabel('Your password').fill(`correct horse ${handle}`);
    await page.getByLabel(`Your handle, ${handle}, to be sure`).fill(handle);
    await page.getByRole('button', { name: 'Erase everything' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Erase', exact: true }).click();
    await page.waitForURL('**/erased/**');
    await page.getByRole('link', { name: 'Download the signed receipt' }).waitFor({ timeout: 90_000 });
    await clean(lea);
    await page.goto(`${studio.url}/sign-in`);
    await page.getByLabel('E-mail').fill(email);
    await page.getByLabel('Password').fill(`correct horse ${handle}`);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByText(/do not belong together/).waitFor();
    await olga.page.goto(`${studio.url}/@${handle}`);
    await olga.page.getByRole('heading', { name: 'Nobody here by that name' }).waitFor();
  });

  test('must name somebody else first when they are the last operator', async () => {
    await olga.page.goto(`${studio.url}/account`);
    await olga.page.getByRole('button', { name: 'Deactivate' }).click();
    await olga.page.getByRole('alertdialog').getByRole('button').last().click();
    await olga.page.getByText(/You are the only operator here/).waitFor();
  });
});
