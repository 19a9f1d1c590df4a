import AxeBuilder from '@axe-core/playwright';
import type { Browser, Worker } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { api } from '#contracts/http.ts';
import type { PushPayload } from '#contracts/outward.ts';
import { launchBrowser } from '#dev/chromium.ts';
import { zoneAtNoon } from '#dev/noon.ts';
import { waitFor } from '#dev/wait-for.ts';
import { openMailServer } from '#workflows/testing/mail-server.ts';
import { openPushEndpoint } from '#workflows/testing/push-endpoint.ts';
import { Member } from '../harness/member.ts';
import { newInvite, open, type Person, signUp } from '../harness/person.ts';
import { openStudio, type Studio } from '../harness/studio.ts';

/** What reaches somebody who has no page open, from the browser that shows it to the mail that a server takes. */
let studio: Studio;
let browser: Browser;
let ada: Person;
let ben: Member;
let post: Awaited<ReturnType<typeof openMailServer>>;
let push: Awaited<ReturnType<typeof openPushEndpoint>>;

beforeAll(async () => {
  [post, push] = await Promise.all([openMailServer(), openPushEndpoint()]);
  const env = {
    SMTP_URL: post.url,
    MAIL_FROM: 'Dailies <dailies@example.org>',
    PUSH_SERVICES: push.origin,
  };
  [studio, browser] = await Promise.all([openStudio(env), launchBrowser()]);
  ada = await open(browser, 'Ada');
  await signUp(ada, studio.ownerInvite);
  ben = await Member.signUp(studio, 'Ben', await newInvite(ada));
  await benWritesToAda();
});
afterAll(async () => {
  await browser?.close();
  await studio?.close();
  await post?.close();
  await push?.close();
});

/** Ada has a device and follows Ben, who writes to her: half a minute later, unread, it is told there. */
async function benWritesToAda(): Promise<void> {
  const { request } = ada.context;
  const benId = (await ben.call(api.me)).id;
  const adaId = api.me.reply.parse(await (await request.get(studio.url + api.me.path)).json()).id;
  const tell = async (method: string, path: string, data: object): Promise<void> =>
    expect(
      (await request.fetch(studio.url + path, { method, data, headers: { origin: studio.url } })).status(),
    ).toBe(200);
  await tell('PATCH', api.changeOwnLimits.path, { timeZone: zoneAtNoon() });
  await tell(api.relate.method, api.relate.path.replace(':memberId', benId), { following: true });
  const device = api.addDevice.path.replace(':deviceId', crypto.randomUUID());
  await tell(api.addDevice.method, device, { name: 'A phone', ...push.subscription('ada') });
  await ben.call(api.sendMessage, {
    params: { memberId: adaId },
    body: { kind: 'text', messageId: crypto.randomUUID(), text: 'Are you there?' },
  });
}

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

  test('a letter goes from the house through a push service to the browser, and a press on it opens the letter', async () => {
    const { page, context } = ada;
    await page.goto(`${studio.url}/settings`);
    const sent = await waitFor('the push message', () =>
      push.pushed.find(({ payload }) => payload.kind === 'letter'),
    );
    expect(sent.signed).toBe(true);
    // What the service opened with the device's own keys, a browser's push service hands to the page's worker.
    const devtools = await context.newCDPSession(page);
    const registered = new Promise<string>((resolve) => {
      devtools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
        const [first] = registrations;
        if (first) resolve(first.registrationId);
      });
    });
    await devtools.send('ServiceWorker.enable');
    const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
    await listen(worker);
    await devtools.send('ServiceWorker.deliverPushMessage', {
      origin: studio.url,
      registrationId: await registered,
      data: JSON.stringify(sent.payload),
    });
    const [shown] = await waitFor('the notification', async () => {
      const list = await shownBy(worker);
      return list.length > 0 ? list : undefined;
    });
    expect(shown).toMatchObject({ title: 'Ben', body: 'Are you there?' });
    await worker.evaluate((data) => {
      const notification = { data, close: () => undefined };
      self.dispatchEvent(
        Object.assign(new Event('notificationclick'), { notification, waitUntil: () => undefined }),
      );
    }, shown?.data);
    await page.waitForURL(`**${shown?.data.url}`);
    await page.getByText('Are you there?').waitFor();
  });
});
