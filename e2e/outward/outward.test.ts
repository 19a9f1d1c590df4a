import AxeBuilder from '@axe-core/playwright';
import type { Browser, Worker } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PushPayload } from '#contracts/outward.ts';
import { launchBrowser } from '#dev/chromium.ts';
import { waitFor } from '#dev/wait-for.ts';
import { openMailServer } from '#workflows/testing/mail-server.ts';
import { open, type Person, signUp } from '../harness/person.ts';
import { openStudio, type Studio } from '../harness/studio.ts';

/** What reaches somebody who has no page open, from the browser that shows it to the mail that a server takes. */
let studio: Studio;
let browser: Browser;
let ada: Person;
let post: Awaited<ReturnType<typeof openMailServer>>;

beforeAll(async () => {
  post = await openMailServer();
  const env = { SMTP_URL: post.url, MAIL_FROM: 'Dailies <dailies@example.org>' };
  [studio, browser] = await Promise.all([openStudio(env), launchBrowser()]);
  ada = await open(browser, 'Ada');
  await signUp(ada, studio.ownerInvite);
});
afterAll(async () => {
  await browser?.close();
  await studio?.close();
  await post?.close();
});

type Shown = { title: string; body: string; tag: string; data: { url: string }; silent: boolean };

/**
 * The worker's own code hears a message as from a push service. A browser without a desktop has nowhere to show
 * notifications, so that one door to the outside is written down here instead.
 */
async function listen(worker: Worker): Promise<void> {
  await worker.evaluate(() => {
    const shown: object[] = [];
    Object.assign(self, { shown });
    const registration = Reflect.get(self, 'registration');
    registration.showNotification = async (title: string, options: { tag: string }) => {
      const old = shown.findIndex((one) => Reflect.get(one, 'tag') === options.tag);
      if (old >= 0) shown.splice(old, 1);
      shown.push({ title, ...options });
    };
    registration.getNotifications = async ({ tag }: { tag: string }) =>
      shown
        .filter((one) => Reflect.get(one, 'tag') === tag)
        .map((one) => ({ close: () => void (shown.includes(one) && shown.splice(shown.indexOf(one), 1)) }));
  });
}

const shownBy = (worker: Worker): Promise<Shown[]> => worker.evaluate(() => Reflect.get(self, 'shown'));

describe('outside an open page', () => {
  test('the browser shows what it is told in words, and takes it back when it is asked no more', async () => {
    await ada.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    const worker = ada.context.serviceWorkers()[0] ?? (await ada.context.waitForEvent('serviceworker'));
    await listen(worker);
    const deliver = (payload: PushPayload): Promise<void> =>
      worker.evaluate(async (data) => {
        const pending: Promise<unknown>[] = [];
        const event = Object.assign(new Event('push'), {
          data: { json: () => data },
          waitUntil: (one: Promise<unknown>) => pending.push(one),
        });
        self.dispatchEvent(event);
        await Promise.all(pending);
      }, payload);
    const card = {
      tag: 'request-1',
      title: 'Ben asks for Pixel',
      body: '“Pixel catches it” for this room only.',
    };
    await deliver({ kind: 'request', ...card, url: '/asked/1' });
    await deliver({ kind: 'letter', tag: 'letter-1', title: 'Ben', body: 'Hello', url: '/messages/ben' });
    // The page is before its reader: told there, and here without a sound.
    expect(await shownBy(worker)).toMatchObject([
      { ...card, data: { url: '/asked/1' }, silent: true },
      { tag: 'letter-1', body: 'Hello' },
    ]);
    expect(JSON.stringify(await shownBy(worker))).not.toMatch(/picture|data:image/);
    await deliver({ kind: 'closed', tag: 'request-1' });
    expect((await shownBy(worker)).map(({ tag }) => tag)).toEqual(['letter-1']);
  });

  test('an address is written to once its own link was pressed, and as its owner chooses from then on', async () => {
    const { page } = ada;
    await page.goto(`${studio.url}/settings/reach`);
    await page.getByRole('button', { name: 'Send the link' }).click();
    await page.getByText('Waits for the link that was sent there').waitFor();
    const mail = await waitFor('the mail', () => post.received[0]);
    const link = /https?:\/\/\S+\/mail\/confirm\/[\w-]+/.exec(mail.body)?.[0] ?? '';
    await page.goto(link);
    await page.getByRole('button', { name: 'Yes, write to me here' }).click();
    await page.getByRole('heading', { name: 'Confirmed' }).waitFor();
    await page.getByRole('link', { name: 'What is sent, and when' }).click();
    await page.getByLabel('A digest of what is new').selectOption('weekly');
    await page.getByLabel('On', { exact: true }).waitFor();
    await page.getByRole('switch', { name: /Keep silent hours/ }).click();
    await page.getByRole('switch', { name: /Keep silent hours/, checked: false }).waitFor();
    await page.reload();
    await page.getByLabel('On', { exact: true }).waitFor();
    expect(await page.getByRole('switch', { name: /Keep silent hours/ }).isChecked()).toBe(false);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });

  test('a request that is open no longer says so, whoever comes by an old link', async () => {
    await ada.page.goto(`${studio.url}/asked/${crypto.randomUUID()}`);
    await ada.page.getByRole('heading', { name: 'Nothing is asked here any more' }).waitFor();
    await ada.page.goto(`${studio.url}/mail/confirm/an-old-token-of-nobody-at-all`);
    await ada.page.getByRole('button', { name: 'Yes, write to me here' }).click();
    await ada.page.getByRole('heading', { name: 'This link is old' }).waitFor();
  });
});
