import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { api } from '#contracts/http.ts';
import { launchBrowser } from '#dev/chromium.ts';
import { zoneAtNoon } from '#dev/noon.ts';
import { Member } from '../harness/member.ts';
import { watchForFaults } from '../harness/page-faults.ts';
import { openStudio, type Studio } from '../harness/studio.ts';

let studio: Studio;
let browser: Browser;
let owner: Member;

beforeAll(async () => {
  [studio, browser] = await Promise.all([openStudio(), launchBrowser()]);
  owner = await Member.signUp(studio, 'Olive', studio.ownerInvite);
});
afterAll(async () => {
  await browser?.close();
  await studio?.close();
});

/** A browser of one's own, in a place where it is day. */
async function device(): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ baseURL: studio.url, timezoneId: zoneAtNoon() });
  watchForFaults(context);
  return { context, page: await context.newPage() };
}

async function teenSignsUp(page: Page, name: string): Promise<void> {
  const invite = await owner.call(api.newInvite, { body: {} });
  const handle = `${name.toLowerCase()}_teen`;
  await page.goto(invite.url);
  await page.getByLabel('Your name').fill(name);
  await page.getByLabel('Handle').fill(handle);
  await page.getByLabel('E-mail').fill(`${handle}@example.org`);
  await page.getByLabel('Password').fill('correct horse battery');
  await page.getByText('13 to 17').click();
  await page.getByRole('button', { name: 'Take your seat' }).click();
  await page.waitForURL('**/room/**');
}

describe('a teen and a guardian, each with a browser', () => {
  it('link by a code and a yes; what the guardian says in plain words holds on the teen’s page at once', async () => {
    const teen = await device();
    await teenSignsUp(teen.page, 'Tilda');
    await teen.page.goto('/settings');
    await teen.page.getByRole('button', { name: 'Make a code for a guardian' }).click();
    const code = (await teen.page.getByTestId('guardian-code').textContent()) ?? '';

    const { page } = await device();
    await page.goto('/guardian/join');
    await page.getByLabel('Code').fill(code);
    await page.getByRole('heading', { name: 'You look after Tilda' }).waitFor();
    await page.getByLabel('Your name').fill('Gerda');
    await page.getByLabel('E-mail').fill('gerda@example.org');
    await page.getByLabel('Password').fill('correct horse battery');
    await page.getByRole('button', { name: 'Become a guardian' }).click();
    await page.getByText('sees your name now').waitFor();

    await teen.page.getByText('gerda@example.org').waitFor();
    await teen.page.getByRole('button', { name: 'Yes', exact: true }).click();
    await page.getByLabel('In your own words').fill('No messages from strangers, no scrolling after nine');
    await page.getByRole('button', { name: 'What would that set?' }).click();
    await page.getByText('I understood: Quiet from 21:00 to 07:00.').waitFor();
    const holds = teen.page.getByTestId('what-holds');
    expect(await holds.textContent()).not.toContain('With mutuals only');
    await page.getByRole('button', { name: 'Set it so' }).click();
    await holds.getByText('With mutuals only').waitFor();
    await holds.getByText('21:00 to 07:00').waitFor();
    // Nothing of the house but that page is theirs.
    await page.goto('/');
    await page.waitForURL('**/guardian');
    await page.getByRole('heading', { name: 'Hello, Gerda' }).waitFor();
    await teen.context.close();
  });

  it('a low answer makes the teen’s own days quieter, and points to people', async () => {
    const { page } = await device();
    await teenSignsUp(page, 'Tove');
    await page.goto('/settings');
    await page.getByRole('button', { name: 'Say how it is going' }).click();
    await page.getByRole('button', { name: 'Rough' }).click();
    await page.getByText('Somebody you like would want to know').first().waitFor();
    await page.getByText(/^Quieter until/).waitFor();
    await page.getByTestId('what-holds').getByText('after your check-in').first().waitFor();
    await page.goto('/settings/answers');
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    await page.getByRole('heading', { name: 'No answers here' }).waitFor();
    await page.goto('/settings');
    await page.getByTestId('what-holds').waitFor();
    expect(await page.getByText(/^Quieter until/).count()).toBe(0);
  });
});
