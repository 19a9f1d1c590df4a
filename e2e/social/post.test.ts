import AxeBuilder from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Me } from '#contracts/account.ts';
import { Take } from '#contracts/take.ts';
import { launchBrowser } from '#dev/chromium.ts';
import { waitFor } from '#dev/wait-for.ts';
import { newInvite, open, type Person, signUp, writeScript } from '../harness/person.ts';
import { openStudio, type Studio } from '../harness/studio.ts';

/** A film goes from its room to a friend, and what a block and a closed audience mean, each in a real browser. */
let studio: Studio;
let browser: Browser;
let ada: Person;
let ben: Person;
let sceneId = '';
let takeId = '';
let postPath = '';

beforeAll(async () => {
  [studio, browser] = await Promise.all([openStudio(), launchBrowser()]);
  [ada, ben] = await Promise.all([open(browser, 'Ada'), open(browser, 'Ben', { phone: true })]);
  await signUp(ada, studio.ownerInvite);
  sceneId = ada.page.url().split('/room/')[1] ?? '';
  await signUp(ben, await newInvite(ada));
});

afterAll(async () => {
  await browser.close();
  await studio.close();
});

const handleOf = async ({ page }: Person): Promise<string> =>
  Me.parse(await page.evaluate(async () => (await fetch('/api/me')).json())).handle;

async function clean({ page }: Person): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

describe('a film that is posted', () => {
  test('is shown to whom it was posted for, and opens a room to remix it', async () => {
    await writeScript(ada, 'Mia waves at Pixel.');
    await ada.page.getByRole('button', { name: 'Roll', exact: true }).click();
    await ada.page.getByRole('dialog').getByRole('button', { name: 'Roll', exact: true }).click();
    const done = await waitFor(
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
    takeId = done.id;
    await ada.page.goto(`${studio.url}/take/${takeId}`);
    await ada.page.getByRole('button', { name: 'Post…' }).click();
    await ada.page.getByLabel('Caption').fill('Our first one');
    await ada.page.getByText('Followers', { exact: true }).click();
    await ada.page.getByRole('button', { name: 'Post', exact: true }).click();
    await ada.page.getByRole('link', { name: 'To its post' }).click();
    await ada.page.getByText('Our first one').waitFor();
    postPath = new URL(ada.page.url()).pathname;

    // Not for somebody who does not follow; on their page one tap changes that.
    await ben.page.goto(`${studio.url}${postPath}`);
    await ben.page.getByRole('heading', { name: 'This post is not here, or not for you' }).waitFor();
    await ben.page.goto(`${studio.url}/@${await handleOf(ada)}`);
    await ben.page.getByRole('button', { name: /^Follow/ }).click();
    await ben.page.getByRole('link', { name: /Our first one/ }).click();
    await ben.page.getByLabel('Say something').fill('Lovely');
    await ben.page.getByRole('button', { name: 'Comment' }).click();
    await ben.page.getByText('Lovely').waitFor();
    await ben.page.getByRole('button', { name: 'Like' }).click();
    await clean(ben);
    await ada.page.goto(`${studio.url}/notifications`);
    await ada.page.getByText(/Ben on “.*”: Lovely/).waitFor();

    await ben.page.getByRole('button', { name: 'Remix' }).click();
    await ben.page.waitForURL('**/room/**');
    await ben.page.getByText('Mia waves at Pixel').first().waitFor();
  });

  test('is closed to a stranger until it is for everybody with the link', async () => {
    const stranger = await open(browser, 'Stranger');
    await stranger.page.goto(`${studio.url}${postPath}`);
    await stranger.page.getByRole('heading', { name: 'This post is not here, or not for you' }).waitFor();
    const film = await stranger.page.request.get(`${studio.url}/api/takes/${takeId}/film.mp4`);
    expect(film.status()).toBe(401);
    await ada.page.goto(`${studio.url}${postPath}`);
    await ada.page.getByRole('button', { name: 'Change' }).click();
    await ada.page.getByText('Everybody with the link', { exact: true }).click();
    await ada.page.getByRole('button', { name: 'Keep', exact: true }).click();
    await ada.page.getByText('Everybody with the link.').waitFor();
    await stranger.page.reload();
    await stranger.page.getByText('Our first one').waitFor();
    await clean(stranger);
    // Chromium plays it; WebKitGTK and Firefox without their system's codecs do not.
    expect(await stranger.page.getByRole('link', { name: 'Save the film' }).count()).toBe(0);
    await stranger.page.addInitScript(() => {
      HTMLVideoElement.prototype.canPlayType = () => '';
    });
    await stranger.page.reload();
    const saved = stranger.page.waitForEvent('download');
    await stranger.page.getByRole('link', { name: 'Save the film' }).click();
    expect((await saved).suggestedFilename()).toBe('film.mp4');
    await clean(stranger);
    await stranger.context.close();
  });

  test('goes to a friend in a letter, and a room with a seat in it; a block ends both at once', async () => {
    await ada.page.goto(`${studio.url}${postPath}`);
    await ada.page.getByRole('button', { name: 'Send to a friend' }).click();
    const dialog = ada.page.getByRole('dialog');
    await dialog.getByLabel('To whom').fill('Ben');
    await dialog.getByLabel('A word with it, if you like').fill('You are in it, almost');
    await clean(ada);
    await dialog.getByRole('button', { name: 'Send to Ben' }).click();
    await dialog.getByRole('button', { name: 'Sent to Ben' }).waitFor();
    await ada.page.goto(`${studio.url}/room/${sceneId}`);
    await ada.page.getByRole('button', { name: /Invite/ }).click();
    await dialog.getByLabel('To whom').fill('Ben');
    await dialog.getByRole('button', { name: 'Send to Ben' }).click();
    await dialog.getByRole('button', { name: 'Sent to Ben' }).waitFor();

    await ben.page.goto(`${studio.url}/messages/${await handleOf(ada)}`);
    await ben.page.getByText('You are in it, almost').waitFor();
    await ben.page.getByRole('link', { name: /Watch it/ }).waitFor();
    await clean(ben);
    await ben.page.getByRole('link', { name: /Come in and direct along/ }).click();
    await ben.page.waitForURL(`**/room/${sceneId}`);
    await ben.page.getByText('Mia waves at Pixel').first().waitFor();

    await ben.page.goto(`${studio.url}/messages/${await handleOf(ada)}`);
    await ben.page.getByLabel('To Ada').fill('See you there');
    await ben.page.getByRole('button', { name: 'Send' }).click();
    await ada.page.goto(`${studio.url}/messages`);
    await ada.page.getByRole('link', { name: /See you there/ }).click();
    await ada.page.getByText('See you there').waitFor();
    await clean(ada);
    await ada.page.goto(`${studio.url}/@${await handleOf(ben)}`);
    await ada.page.getByRole('button', { name: 'More about Ben' }).click();
    await ada.page.getByRole('menuitem', { name: 'Block' }).click();
    await ada.page.getByRole('heading', { name: 'You blocked them' }).waitFor();
    await ben.page.reload();
    await ben.page.getByRole('heading', { name: 'Nobody here by that name' }).waitFor();
    await ben.page.goto(`${studio.url}${postPath}`);
    await ben.page.getByRole('heading', { name: 'This post is not here, or not for you' }).waitFor();
  });
});
