import AxeBuilder from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Take } from '#contracts/take.ts';
import { launchBrowser } from '#dev/chromium.ts';
import { waitFor } from '#dev/wait-for.ts';
import { open, type Person, signUp, writeScript } from '../harness/person.ts';
import { openStudio, type Studio } from '../harness/studio.ts';

/** A film as its maker downloads it, dropped on the page by somebody without an account. */
let studio: Studio;
let browser: Browser;
let ada: Person;
let stranger: Person;

beforeAll(async () => {
  [studio, browser] = await Promise.all([openStudio(), launchBrowser()]);
  [ada, stranger] = await Promise.all([open(browser, 'Ada'), open(browser, 'Stranger', { phone: true })]);
  await signUp(ada, studio.ownerInvite);
});

afterAll(async () => {
  await browser?.close();
  await studio?.close();
});

test('a film tells a stranger who made it, and a changed one and a foreign one that they are not it', async () => {
  const sceneId = ada.page.url().split('/room/')[1] ?? '';
  await writeScript(ada, 'Mia waves at Pixel.');
  await ada.page.getByRole('button', { name: 'Roll', exact: true }).click();
  await ada.page.getByRole('dialog').getByRole('button', { name: 'Roll', exact: true }).click();
  const take = await waitFor(
    'the take',
    async () => {
      const takes = await ada.page.evaluate(
        async (id) => (await fetch(`/api/scenes/${id}/takes`)).json(),
        sceneId,
      );
      return Take.array()
        .parse(takes)
        .find(({ status }) => status === 'done');
    },
    100,
  );
  const film = await (await ada.page.request.get(`${studio.url}${take.filmUrl}`)).body();

  const { page } = stranger;
  await page.goto(`${studio.url}/verify`);
  const drop = (buffer: Buffer) =>
    page.getByLabel('Film or receipt').setInputFiles({ name: 'film.mp4', mimeType: 'video/mp4', buffer });
  await drop(film);
  await page.getByRole('heading', { name: 'Genuine, and agreed to' }).waitFor();
  await page.getByText(`@${take.rolledBy.handle}`).waitFor();
  await page.getByText('without anybody’s likeness').waitFor();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);

  const changed = Buffer.from(film);
  const at = changed.lastIndexOf('mdat') + 5000;
  changed[at] = (changed[at] ?? 0) ^ 255;
  await drop(changed);
  await page.getByRole('heading', { name: 'Changed since it was sealed' }).waitFor();
  await drop(Buffer.from('a letter'));
  await page.getByRole('heading', { name: 'neither a film nor a receipt' }).waitFor();

  // A draft's link is for its room; there, the page of the take leads here.
  await page.goto(`${studio.url}/verify?link=/take/${take.id}`);
  await page.getByRole('link', { name: 'Sign in and look again' }).waitFor();
  await ada.page.goto(`${studio.url}/take/${take.id}`);
  await ada.page.getByRole('link', { name: 'On whose consent' }).click();
  await ada.page.getByRole('heading', { name: 'Genuine, and agreed to' }).waitFor();
});
