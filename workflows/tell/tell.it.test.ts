import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import proto from '@temporalio/proto';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { zoneAtNoon } from '#dev/noon.ts';
import { temporalAddress } from '#dev/test-services.ts';
import { waitFor } from '#dev/wait-for.ts';
import { answerRequest } from '#domain/consent/answer.ts';
import { askForTake } from '#domain/consent/ask.ts';
import { markRead, send } from '#domain/messages/messages.ts';
import { changeChoices, choicesOf } from '#domain/outward/choices.ts';
import { addDevice } from '#domain/outward/devices.ts';
import { orderDueDigests } from '#domain/outward/digest.ts';
import { confirmMail, endMail, setMail } from '#domain/outward/mail-address.ts';
import { vapidKeys } from '#domain/outward/vapid-keys.ts';
import { relate } from '#domain/people/relation.ts';
import { finishOutbox, pendingOutbox } from '#domain/takes/start-takes.ts';
import { withFriends } from '#domain/testing/database.ts';
import { refusal, takeOfTwo } from '#domain/testing/stage.ts';
import { setTimeZone } from '#domain/wellbeing/own-limits.ts';
import { workflowBundle } from '../bundle.ts';
import { openMailServer } from '../testing/mail-server.ts';
import { openPushEndpoint } from '../testing/push-endpoint.ts';
import { createTellActivities } from './activities.ts';
import { openMailer } from './mailer.ts';

const world = withFriends();
const publicUrl = 'https://dailies.example.org';
const taskQueue = `tell-${randomUUID()}`;
let connection: NativeConnection;
let client: Client;
let worker: Worker;
let running: Promise<void>;
let folder: string;
let push: Awaited<ReturnType<typeof openPushEndpoint>>;
let post: Awaited<ReturnType<typeof openMailServer>>;

beforeAll(async () => {
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  folder = await mkdtemp(join(tmpdir(), 'dailies-tell-'));
  push = await openPushEndpoint();
  post = await openMailServer();
  connection = await NativeConnection.connect({ address: temporalAddress() });
  client = new Client({ connection: await Connection.connect({ address: temporalAddress() }) });
  worker = await Worker.create({
    connection,
    taskQueue,
    workflowBundle: await workflowBundle(),
    activities: createTellActivities({
      db: world.db,
      publicUrl,
      mailer: openMailer({ smtpUrl: post.url, from: 'Dailies <dailies@example.org>' }),
      vapid: vapidKeys({}, folder),
      services: [push.origin],
    }),
  });
  running = worker.run();
});
afterAll(async () => {
  worker?.shutdown();
  await running;
  await connection?.close();
  await client?.connection.close();
  await push?.close();
  await post?.close();
  await rm(folder, { recursive: true, force: true });
});

const device = randomUUID();

/** Ben, on a clock where it is noon, reachable at any hour by one device. */
beforeEach(async () => {
  const { db, friends } = world;
  await setTimeZone(db, friends.ben, zoneAtNoon());
  await changeChoices(db, friends.ben, { silentHours: null });
  await added(device, 'ben');
});
afterEach(async () => {
  push.answers(201);
  post.refuses(null);
  push.pushed.length = 0;
  post.received.length = 0;
  await world.db.deleteFrom('push_device').execute();
  await world.db.deleteFrom('mail_address').execute();
  await deliver();
});

const added = (deviceId: string, path: string) =>
  addDevice(world.db, {
    memberId: world.friends.ben,
    deviceId,
    device: { name: 'A phone', ...push.subscription(path) },
    services: [push.origin],
  });

/** Starts what was ordered, as the server does; all of it is due at once here. */
async function deliver() {
  const handles = [];
  await world.db
    .updateTable('notice')
    .set({ due_at: new Date(0) })
    .execute();
  for (const item of await pendingOutbox(world.db)) {
    if (item.kind === 'start' && item.workflow === 'tell') {
      const { workflowId, arg } = item;
      handles.push(await client.workflow.start('tell', { workflowId, taskQueue, args: [arg] }));
    }
    await finishOutbox(world.db, item.id);
  }
  return handles;
}

/** Until everything that was ordered has been told, or needs not be. */
async function all() {
  const handles = await deliver();
  await Promise.all(handles.map((handle) => handle.result()));
  return handles;
}

async function asked() {
  const { takeId } = await takeOfTwo(world.db, world.friends);
  await askForTake(world.db, takeId);
  const { id, sentence } = await world.db
    .selectFrom('consent_request')
    .select(['id', 'sentence'])
    .where('take_id', '=', takeId)
    .where('owner_id', '=', world.friends.ben)
    .executeTakeFirstOrThrow();
  return { requestId: id, sentence };
}

const decline = (requestId: string) =>
  answerRequest(world.db, { requestId, memberId: world.friends.ben, answer: { answer: 'decline' } });

describe('by push', () => {
  it('a request reaches the device, sealed for it alone, with its exact words and no picture, and is called back when answered', async () => {
    const { requestId, sentence } = await asked();
    const [handle] = await all();
    const [first] = push.pushed;
    expect(push.pushed).toHaveLength(1);
    expect(first?.signed).toBe(true);
    expect(first?.headers).toMatchObject({ 'content-encoding': 'aes128gcm', urgency: 'high' });
    expect(first?.payload).toMatchObject({
      kind: 'request',
      url: `/asked/${requestId}`,
      title: 'host asks for Ben',
    });
    expect(JSON.stringify(first?.payload)).toContain(sentence.slice(0, 40));
    expect(JSON.stringify(first?.payload)).not.toMatch(/picture|image|\.png|data:/);
    await decline(requestId);
    await all();
    expect(push.pushed[1]?.payload).toEqual({ kind: 'closed', tag: `request-${requestId}` });
    // Where the first was not delivered yet, the second takes its place at the push service.
    expect(push.pushed[1]?.headers.topic).toBe(first?.headers.topic);
    const history = proto.temporal.api.history.v1.History.encode(
      (await handle?.fetchHistory()) ?? {},
    ).finish();
    const seen = Buffer.from(history);
    if (process.env.RECORD_HISTORIES)
      await writeFile(join(import.meta.dirname, '../histories/tell.binpb'), seen);
    expect(seen.includes(device)).toBe(true);
    expect(seen.includes(sentence.slice(0, 20))).toBe(false);
  });

  it('a request that was answered before it left is never told', async () => {
    const { requestId } = await asked();
    await decline(requestId);
    await all();
    expect(push.pushed).toEqual([]);
  });

  it('tries again at a service that is down, and forgets a device that is gone', async () => {
    const { db, friends } = world;
    await asked();
    push.answers(503);
    const tries = push.tries();
    const [handle] = await deliver();
    await waitFor('two tries', async () => push.tries() - tries >= 2);
    push.answers(201);
    await handle?.result();
    expect(push.pushed).toHaveLength(1);
    push.answers(410);
    await asked();
    await all();
    expect(
      await db.selectFrom('push_device').select('id').where('member_id', '=', friends.ben).execute(),
    ).toEqual([]);
  });

  it('tells of letters once until they were read, and not of a stranger’s', async () => {
    const { db, friends } = world;
    const write = (by: string, text: string) =>
      send(db, { by, to: friends.ben, message: { kind: 'text', messageId: randomUUID(), text } });
    await write(friends.host, 'Are you there?');
    await all();
    await write(friends.host, 'I have an idea');
    await all();
    expect(push.pushed.map(({ payload }) => payload)).toMatchObject([
      { kind: 'letter', title: 'host', body: 'Are you there?', url: '/messages/host' },
    ]);
    await markRead(db, friends.ben, friends.host, 2);
    await write(friends.host, 'And another');
    await all();
    expect(push.pushed).toHaveLength(2);
    await relate(db, friends.ben, friends.host, { muted: true });
    await markRead(db, friends.ben, friends.host, 3);
    await write(friends.host, 'Hello?');
    await write(friends.ida, 'We do not know each other');
    await all();
    expect(push.pushed).toHaveLength(2);
    await relate(db, friends.ben, friends.host, { muted: false });
  });

  it('takes no address that is no push service’s', async () => {
    const { db, friends } = world;
    const { keys } = push.subscription('x');
    for (const endpoint of [
      'http://127.0.0.1:9/x',
      'https://10.0.0.1/x',
      'https://fcm.googleapis.com.example.org/x',
      'https://fcm.googleapis.com:8443/x',
      'http://fcm.googleapis.com/x',
      `${push.origin}0/x`,
    ]) {
      const one = { memberId: friends.ben, deviceId: randomUUID(), device: { name: 'x', endpoint, keys } };
      expect(await refusal(addDevice(db, { ...one, services: [push.origin] })), endpoint).toBe('bad-input');
    }
    const real = { name: 'x', endpoint: 'https://updates.push.services.mozilla.com/wpush/v2/abc', keys };
    await addDevice(db, { memberId: friends.ben, deviceId: randomUUID(), device: real, services: [] });
  });
});

describe('by e-mail', () => {
  const link = /https:\/\/dailies\.example\.org\/mail\/(confirm|end)\/([\w-]+)/g;
  const tokens = (body = '') =>
    new Map([...body.matchAll(link)].map(([, what = '', token = '']) => [what, token]));

  it('nothing goes to an address before its link was followed, and nothing after one click ended it', async () => {
    const { db, friends } = world;
    await setMail(db, friends.ben, 'ben@example.net');
    await asked();
    await all();
    expect(post.received.map(({ to, head }) => [to, /Subject: (.*)/.exec(head)?.[1]])).toEqual([
      [['ben@example.net'], 'Is this your address?'],
    ]);
    const token = tokens(post.received[0]?.body).get('confirm') ?? '';
    expect(await confirmMail(db, token)).toEqual({ address: 'ben@example.net' });
    expect(await refusal(confirmMail(db, 'somebody-elses-token'))).toBe('not-found');
    const { requestId, sentence } = await asked();
    await all();
    const mail = post.received[1];
    expect(mail?.head).toContain('Subject: host asks for Ben');
    expect(mail?.body).toContain(sentence);
    expect(mail?.body).toContain(`${publicUrl}/asked/${requestId}`);
    expect(mail?.head).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
    const end = /List-Unsubscribe: <([^>]+)>/.exec(mail?.head ?? '')?.[1] ?? '';
    expect(end).toBe(`${publicUrl}/mail/end/${tokens(mail?.body).get('end')}`);
    await endMail(db, end.split('/').at(-1) ?? '');
    await asked();
    await all();
    expect(post.received).toHaveLength(2);
  });

  it('tries again at a server that is busy, and gives up at one that refuses', async () => {
    const { db, friends } = world;
    post.refuses('451 later');
    await setMail(db, friends.ben, 'ben@example.net');
    const [handle] = await deliver();
    await waitFor('a try', async () => post.refused() > 0);
    post.refuses(null);
    await handle?.result();
    expect(post.received).toHaveLength(1);
    post.refuses('550 no such user');
    await setMail(db, friends.ben, 'nobody@example.net');
    await all();
    expect(post.received).toHaveLength(1);
  });

  it('a digest comes at its hour, groups what is new, repeats nothing, and does not come when nothing is', async () => {
    const { db, friends } = world;
    await setMail(db, friends.ben, 'ben@example.net');
    await all();
    await confirmMail(db, tokens(post.received[0]?.body).get('confirm') ?? '');
    post.received.length = 0;
    expect((await choicesOf(db, friends.ben)).digest).toBe('off');
    await changeChoices(db, friends.ben, { digest: 'daily', mailRequests: false, pushLetters: false });
    await markRead(db, friends.ben, friends.host, 4);
    for (const [by, text] of [
      [friends.host, 'one'],
      [friends.host, 'two'],
    ] as const)
      await send(db, { by, to: friends.ben, message: { kind: 'text', messageId: randomUUID(), text } });
    await relate(db, friends.ida, friends.ben, { following: true });
    await relate(db, friends.host, friends.ben, { following: true });
    const { sentence } = await asked();
    expect(await orderDueDigests(db)).toBe(0);
    const { digest_due } = await db
      .selectFrom('outward_choice')
      .select('digest_due')
      .where('member_id', '=', friends.ben)
      .executeTakeFirstOrThrow();
    const due = new Date((digest_due?.getTime() ?? 0) + 1);
    expect(await orderDueDigests(db, due)).toBe(1);
    expect(await orderDueDigests(db, due)).toBe(0);
    await all();
    expect(post.received).toHaveLength(1);
    const body = post.received[0]?.body ?? '';
    expect(body).toContain('host wrote to you.');
    expect(body).toMatch(/(host and ida|ida and host) follow you\./);
    expect(body).toContain(sentence);
    expect(body).not.toContain('two');
    expect(await orderDueDigests(db, new Date(due.getTime() + 2 * 86_400_000))).toBe(1);
    await all();
    expect(post.received).toHaveLength(1);
    await changeChoices(db, friends.ben, { digest: 'off', mailRequests: true, pushLetters: true });
  });
});
