import { randomUUID } from 'node:crypto';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { api } from '#contracts/http.ts';
import { asIfEnrolled, drawnFigure } from './cameo.ts';
import { watchForFaults } from './page-faults.ts';
import type { Studio } from './studio.ts';

/** Somebody with a browser of their own, who does everything by what the page shows. */
export interface Person {
  name: string;
  page: Page;
  context: BrowserContext;
}

/** A browser window. `phone` is a small one with touch. */
export async function open(browser: Browser, name: string, { phone = false } = {}): Promise<Person> {
  const context = await browser.newContext({
    permissions: ['microphone', 'camera'],
    ignoreHTTPSErrors: true,
    ...(phone
      ? { viewport: { width: 390, height: 844 }, hasTouch: true }
      : { viewport: { width: 1440, height: 900 } }),
  });
  watchForFaults(context);
  return { name, context, page: await context.newPage() };
}

/** Signs up by an invite's address, by the form. Ends in the first room. */
export async function signUp(person: Person, invite: string): Promise<void> {
  await person.page.goto(invite);
  await takeSeat(person);
}

/** Signs up by a link to a room and is in it, without being asked again. */
export async function signUpByLink(person: Person, link: string): Promise<void> {
  await person.page.goto(link);
  await person.page.getByRole('link', { name: 'Take a seat' }).click();
  await takeSeat(person);
}

async function takeSeat({ page, name }: Person): Promise<void> {
  const handle = `${name.toLowerCase()}_${randomUUID().slice(0, 6)}`;
  await page.getByLabel('Your name').fill(name);
  await page.getByLabel('Handle').fill(handle);
  await page.getByLabel('E-mail').fill(`${handle}@example.org`);
  await page.getByLabel('Password').fill(`correct horse ${handle}`);
  await page.getByRole('button', { name: 'Take your seat' }).click();
  await page.waitForURL('**/room/**');
  await page.getByRole('region', { name: 'Screen' }).waitFor();
}

/** An invite's address, as the account page gives it. */
export async function newInvite({ page }: Person): Promise<string> {
  const made = await page.evaluate(async (path) => {
    const answer = await fetch(path, {
      method: 'POST',
      body: '{}',
      headers: { 'content-type': 'application/json' },
    });
    return answer.json();
  }, api.newInvite.path);
  return api.newInvite.reply.parse(made).url;
}

/** The address of a director's link to the room the host is in, by the invite dialog. */
export async function directorLink(host: Person, studio: Studio): Promise<string> {
  const { page } = host;
  const sceneId = page.url().split('/room/')[1] ?? '';
  const made = await page.evaluate(
    async (path) => {
      const answer = await fetch(path, {
        method: 'POST',
        body: JSON.stringify({ role: 'director' }),
        headers: { 'content-type': 'application/json' },
      });
      return answer.json();
    },
    api.newLink.path.replace(':sceneId', sceneId),
  );
  return new URL(api.newLink.reply.parse(made).url, studio.url).href;
}

/** Goes in by a link, as a member. */
export async function goIn({ page }: Person, link: string): Promise<void> {
  await page.goto(link);
  await page.getByRole('button', { name: /^Go in/ }).click();
  await page.waitForURL('**/room/**');
  await page.getByRole('region', { name: 'Screen' }).waitFor();
}

/**
 * Makes a cameo from a picture on the cameo page, waits until it is there, and lets it count as a checked person's:
 * a drawing cannot enrol.
 */
export async function makeCameo(
  person: Person,
  name: string,
  studio: Studio,
  colour?: string,
): Promise<void> {
  const { page } = person;
  await page.goto(`${studio.url}/cameos/new/picture?kind=person`);
  await page.locator('input[type=file]').setInputFiles({
    name: 'me.png',
    mimeType: 'image/png',
    buffer: Buffer.from(drawnFigure(colour)),
  });
  await cutOut(person, name);
  await asIfEnrolled(studio, name, 'everyone');
}

/** Makes a cameo by looking into the webcam, and waits until it stands cut out. */
export async function makeCameoByWebcam(person: Person, name: string, studio: Studio): Promise<void> {
  const { page } = person;
  await page.goto(`${studio.url}/cameos/new/picture?kind=person`);
  await page.getByRole('button', { name: 'Use the camera' }).click();
  await page.waitForFunction(() => (document.querySelector('video')?.videoWidth ?? 0) > 0);
  await page.getByRole('button', { name: 'Take the picture' }).click();
  await cutOut(person, name);
}

/** The steps after the picture. */
async function cutOut({ page }: Person, name: string): Promise<void> {
  await page.getByLabel('Name in scripts').fill(name);
  await page.getByRole('button', { name: 'Cut it out' }).click();
  await page
    .getByText(/waves|ready/i)
    .first()
    .waitFor({ timeout: 120_000 });
}

/** Replaces the script by typing into the page of real text. */
export async function writeScript({ page }: Person, words: string): Promise<void> {
  const editor = page.getByRole('textbox', { name: 'Script' });
  await editor.click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(words);
}
