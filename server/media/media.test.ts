import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import WebSocket from 'ws';
import { CapabilitiesReply, PreviewControl, type PreviewReport, TransportReply } from '#contracts/media.ts';
import type { Role } from '#contracts/scene.ts';
import { toolchain } from '#dev/toolchain.ts';
import type { MediaEvent, Visitor } from '#rooms/ports.ts';
import { loopbackMedia, type MediaConfig } from './config.ts';
import { createMedia, type MediaServer } from './media.ts';

/** A machine that is busy with other tests needs longer than a second. */
const patient = { timeout: 15_000 };

const config: MediaConfig = {
  workerBin: toolchain().mediasoupWorker,
  ...loopbackMedia,
  internalSecret: 'secret of this test',
};
/** Owners of likenesses, by take. */
const owners = new Map<string, string[]>();
let media: MediaServer;
let server: Server;
let url: string;

beforeAll(async () => {
  media = createMedia(config, {
    likenessEpochOf: async () => 0,
    ownersOf: async (takeId) => owners.get(takeId) ?? [],
  });
  server = createServer();
  media.attachInternal(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  url = `ws://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}/internal/preview`;
});
afterAll(async () => {
  await media.close();
  server.close();
});

const visitor = (role: Role = 'director'): Visitor => ({
  sessionId: randomUUID(),
  memberId: null,
  name: 'Mia',
  role,
  colour: '#000000',
  ticketId: 'ticket',
});

const capabilities = async (sceneId: string, who: Visitor) =>
  CapabilitiesReply.parse(await media.handle(sceneId, who, { type: 'media.capabilities' }));

/** A renderer by hand: what it is told, and how to report. */
async function dial(secret = config.internalSecret) {
  const ws = new WebSocket(url, { headers: { authorization: `Bearer ${secret}` } });
  const told: PreviewControl[] = [];
  ws.on('message', (data) => told.push(PreviewControl.parse(JSON.parse(data.toString()))));
  await new Promise((resolve, reject) => ws.once('open', resolve).once('error', reject));
  return { told, ws, report: (report: PreviewReport) => ws.send(JSON.stringify(report)) };
}

test('a renderer without the secret gets no line', async () => {
  await expect(dial('a guess')).rejects.toThrow('401');
});

test('a renderer gets two doors with keys of their own, and the scene hears of its producers', async () => {
  const sceneId = randomUUID();
  const preview = { takeId: randomUUID(), sceneId, leaseEpoch: 1 };
  const events: MediaEvent[] = [];
  const stop = media.listen(sceneId, (event) => events.push(event));
  const who = visitor('viewer');
  await capabilities(sceneId, who);
  const renderer = await dial();
  renderer.report({ type: 'open', preview });
  await expect.poll(() => renderer.told.map(({ type }) => type), patient).toContain('doors');
  const told = renderer.told.find((control) => control.type === 'doors');
  expect(told?.doors.video.port).not.toBe(told?.doors.audio.port);
  expect(told?.doors.video.sendKey).not.toBe(told?.doors.audio.sendKey);
  expect(Buffer.from(told?.doors.video.sendKey ?? '', 'base64')).toHaveLength(30);
  const { producers } = await capabilities(sceneId, who);
  expect(producers.map(({ kind, source, takeId }) => ({ kind, source, takeId }))).toEqual([
    { kind: 'video', source: 'film', takeId: preview.takeId },
    { kind: 'audio', source: 'film', takeId: preview.takeId },
  ]);

  renderer.report({ type: 'likeness', epoch: 0 });
  const live = { type: 'push', push: { type: 'preview', takeId: preview.takeId, state: 'live' } };
  await expect.poll(() => events, patient).toContainEqual(live);
  const lines = [{ speaker: 'Mia', text: 'That was on purpose.' }];
  renderer.report({ type: 'progress', seconds: 1.5, of: 8, captions: lines });
  renderer.report({ type: 'progress', seconds: 1.6, of: 8, captions: lines });
  const progress = { type: 'progress', takeId: preview.takeId, seconds: 1.5, of: 8 };
  await expect.poll(() => events, patient).toContainEqual(progress);
  const captions = { type: 'push', push: { type: 'captions', takeId: preview.takeId, lines } };
  await expect.poll(() => events, patient).toContainEqual({ ...progress, seconds: 1.6 });
  expect(events.filter(({ type }) => type === 'push')).toContainEqual(captions);
  expect(events.filter((event) => event.type === 'push' && event.push.type === 'captions')).toHaveLength(1);

  media.tellRenderer(preview.takeId, { type: 'wake' });
  await expect.poll(() => renderer.told, patient).toContainEqual({ type: 'wake' });

  renderer.ws.close();
  await expect.poll(async () => (await capabilities(sceneId, who)).producers, patient).toEqual([]);
  media.leave(sceneId, who.sessionId);
  stop();
});

test('whoever listens finds the doors of the next film open, and the film comes through them', async () => {
  const sceneId = randomUUID();
  const who = visitor('viewer');
  const film = async () =>
    (await capabilities(sceneId, who)).producers.map(({ id, kind, takeId }) => ({ id, kind, takeId }));
  await capabilities(sceneId, who);
  await media.handle(sceneId, who, { type: 'media.transport', direction: 'recv' });
  await expect.poll(film, patient).toHaveLength(2);
  const standing = await film();
  expect(standing.map(({ takeId }) => takeId)).toEqual([null, null]);
  const takeId = randomUUID();
  const renderer = await dial();
  renderer.report({ type: 'open', preview: { takeId, sceneId, leaseEpoch: 1 } });
  await expect.poll(film, patient).toEqual(standing.map((producer) => ({ ...producer, takeId })));
  renderer.ws.close();
  // The next film gets doors of its own: the keys of these are known to the renderer that is gone.
  await expect.poll(async () => (await film()).map(({ takeId: of }) => of), patient).toEqual([null, null]);
  for (const { id } of await film()) expect(standing.map((producer) => producer.id)).not.toContain(id);
  media.leave(sceneId, who.sessionId);
});

test('an owner who is in the room receives a take first; others neither hear of it nor get it by naming it', async () => {
  const sceneId = randomUUID();
  const preview = { takeId: randomUUID(), sceneId, leaseEpoch: 1 };
  const owner = { ...visitor(), memberId: randomUUID() };
  const friend = { ...visitor(), memberId: randomUUID() };
  owners.set(preview.takeId, [owner.memberId]);
  const pushed: { to: string | undefined; state: string }[] = [];
  const stop = media.listen(sceneId, (event) => {
    if (event.type === 'push' && event.push.type === 'head-start')
      pushed.push({ to: event.to, state: event.push.state });
  });
  for (const who of [owner, friend]) await capabilities(sceneId, who);
  const renderer = await dial();
  renderer.report({ type: 'open', preview });
  await expect.poll(() => renderer.told.map(({ type }) => type), patient).toContain('doors');
  const { producers, rtpCapabilities } = await capabilities(sceneId, owner);
  expect(producers.map(({ kind }) => kind)).toEqual(['video', 'audio']);
  expect((await capabilities(sceneId, friend)).producers).toEqual([]);
  expect(pushed).toContainEqual({ to: owner.sessionId, state: 'yours' });
  expect(pushed).toContainEqual({ to: friend.sessionId, state: 'others' });
  const reply = await media.handle(sceneId, friend, { type: 'media.transport', direction: 'recv' });
  const consume = () =>
    media.handle(sceneId, friend, {
      type: 'media.consume',
      transportId: TransportReply.parse(reply).id,
      producerId: producers[0]?.id ?? '',
      rtpCapabilities,
    });
  await expect(consume()).rejects.toMatchObject({ code: 'not-found' });

  // The owner leaves: nobody is kept waiting for them.
  media.leave(sceneId, owner.sessionId);
  await expect.poll(async () => (await capabilities(sceneId, friend)).producers.length, patient).toBe(2);
  expect(pushed).toContainEqual({ to: friend.sessionId, state: 'over' });
  await expect(consume()).resolves.toMatchObject({ kind: 'video' });

  // A renderer that comes again does not take the picture away.
  await capabilities(sceneId, owner);
  const again = await dial();
  again.report({ type: 'open', preview: { ...preview, leaseEpoch: 2 } });
  await expect.poll(() => again.told.map(({ type }) => type), patient).toContain('doors');
  expect((await capabilities(sceneId, friend)).producers).toHaveLength(2);
  again.ws.close();
  for (const who of [owner, friend]) media.leave(sceneId, who.sessionId);
  stop();
});

test('a renderer of an older lease is refused, and one that was overtaken is told so', async () => {
  const preview = { takeId: randomUUID(), sceneId: randomUUID(), leaseEpoch: 2 };
  const [first, newer, zombie] = [await dial(), await dial(), await dial()];
  first.report({ type: 'open', preview });
  await expect.poll(() => first.told.length, patient).toBeGreaterThan(0);
  newer.report({ type: 'open', preview: { ...preview, leaseEpoch: 3 } });
  await expect.poll(() => newer.told.map(({ type }) => type), patient).toContain('doors');
  const refused = { type: 'refused', code: 'stale-epoch' };
  await expect.poll(() => first.told, patient).toContainEqual(refused);
  zombie.report({ type: 'open', preview });
  await expect.poll(() => zombie.told, patient).toEqual([refused]);
  newer.ws.close();
});

test('words that are no report are refused', async () => {
  const renderer = await dial();
  renderer.ws.send('{"type":"open"');
  await expect.poll(() => renderer.told, patient).toEqual([{ type: 'refused', code: 'bad-input' }]);
});

test('viewers may listen but not speak', async () => {
  const sceneId = randomUUID();
  const viewer = visitor('viewer');
  await capabilities(sceneId, viewer);
  const sending = media.handle(sceneId, viewer, { type: 'media.transport', direction: 'send' });
  await expect(sending).rejects.toMatchObject({ code: 'forbidden' });
  const receiving = await media.handle(sceneId, viewer, { type: 'media.transport', direction: 'recv' });
  expect(
    TransportReply.parse(receiving)
      .iceCandidates.map(({ protocol }) => protocol)
      .sort(),
  ).toEqual(['tcp', 'udp']);
  media.leave(sceneId, viewer.sessionId);
});

test('a visitor has one transport each way: a new one takes the place of the old', async () => {
  const sceneId = randomUUID();
  const who = visitor();
  await capabilities(sceneId, who);
  const open = async () =>
    TransportReply.parse(await media.handle(sceneId, who, { type: 'media.transport', direction: 'recv' }));
  const [first, second] = [await open(), await open()];
  const restart = (transportId: string) =>
    media.handle(sceneId, who, { type: 'media.restart-ice', transportId });
  await expect(restart(first.id)).rejects.toMatchObject({ code: 'conflict' });
  await expect(restart(second.id)).resolves.toHaveProperty('iceParameters.usernameFragment');
  media.leave(sceneId, who.sessionId);
  await expect(restart(second.id)).rejects.toMatchObject({ code: 'conflict' });
});

test('malformed parameters are the client’s mistake', async () => {
  const sceneId = randomUUID();
  const who = visitor();
  await capabilities(sceneId, who);
  const reply = await media.handle(sceneId, who, { type: 'media.transport', direction: 'send' });
  const transportId = TransportReply.parse(reply).id;
  const connecting = media.handle(sceneId, who, {
    type: 'media.connect',
    transportId,
    dtlsParameters: { fingerprints: 'none' },
  });
  await expect(connecting).rejects.toMatchObject({ code: 'bad-input' });
  const producing = media.handle(sceneId, who, {
    type: 'media.produce',
    transportId,
    kind: 'audio',
    rtpParameters: { codecs: [{ mimeType: 7 }] },
  });
  await expect(producing).rejects.toMatchObject({ code: 'bad-input' });
  media.leave(sceneId, who.sessionId);
});

test('without the worker every request says how to get it', async () => {
  const bare = createMedia(
    { ...config, workerBin: '/nowhere/mediasoup-worker' },
    { likenessEpochOf: async () => 0 },
  );
  const failure = { code: 'preview-unavailable', detail: expect.stringContaining('npm run setup') };
  await expect(bare.start()).rejects.toMatchObject(failure);
  const asking = bare.handle(randomUUID(), visitor(), { type: 'media.capabilities' });
  await expect(asking).rejects.toMatchObject(failure);
  await bare.close();
});
