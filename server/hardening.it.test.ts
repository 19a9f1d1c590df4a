import { Client } from '@colyseus/sdk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { roomMessages } from '#contracts/room.ts';
import type { RoomTicket, Scene, SceneLink } from '#contracts/scene.ts';
import { joinRoom, openTestServer, type TestServer, type TestVisit, until } from './testing/test-server.ts';

let server: TestServer;
let scene: Scene;
let healthy: TestVisit;

beforeAll(async () => {
  server = await openTestServer();
  const owner = await server.owner();
  scene = await owner.json<Scene>('POST', '/api/scenes', { title: 'Hard' });
  healthy = await owner.join(scene.id);
  await until('the document', () => healthy.provider.synced);
});
afterAll(async () => {
  await healthy.leave();
  await server.close();
});

const link = async (role: 'director' | 'viewer') =>
  (await server.owner()).json<SceneLink>('POST', `/api/scenes/${scene.id}/links`, { role });

async function director(name: string) {
  const friend = await server.friend(name);
  const token = (await link('director')).url.split('/').at(-1);
  await friend.json('POST', `/api/links/${token}/enter`, {});
  return friend;
}

/** The others go on as before: an edit arrives and is confirmed. */
async function stillWorks(): Promise<void> {
  const owner = await server.owner();
  const other = await owner.join(scene.id);
  await until('the document', () => other.provider.synced);
  const mark = `[${crypto.randomUUID()}]`;
  healthy.ydoc.getText('script').insert(0, mark);
  await until('the edit elsewhere', () => other.ydoc.getText('script').toString().includes(mark));
  await until('the confirmation', () => {
    const last = healthy.pushes.filter((push) => push.type === 'saved').at(-1);
    const saved = last ? Y.decodeStateVector(Buffer.from(last.stateVector, 'base64')) : new Map();
    return saved.get(healthy.ydoc.clientID) === Y.getState(healthy.ydoc.store, healthy.ydoc.clientID);
  });
  expect(healthy.pushes.filter((push) => push.type === 'doc-reset')).toEqual([]);
  await other.leave();
}

describe('a ticket', () => {
  const refused = async (ticket: string, sceneId = scene.id) => {
    const client = new Client(server.url);
    return client.joinOrCreate('scene', { ticket, sceneId }).then(
      () => null,
      (error: { message: string }) => error.message,
    );
  };

  it('must be ours, whole, for this scene, and of a right that still stands', async () => {
    const owner = await server.owner();
    const { ticket } = await owner.ticket(scene.id);
    const other = await owner.json<Scene>('POST', '/api/scenes', { title: 'Other' });
    expect(await refused('')).toBe('forbidden');
    expect(await refused('a.b')).toBe('forbidden');
    expect(await refused(`${ticket.slice(0, -2)}xx`)).toBe('forbidden');
    expect(await refused(ticket, other.id)).toBe('forbidden');
    expect(await refused(ticket, 'not-a-scene')).toBe('bad-input');
    const token = (await link('viewer')).url.split('/').at(-1);
    const stranger = server.stranger();
    const entered = await stranger.json<RoomTicket>('POST', `/api/links/${token}/enter`, { name: 'Guest' });
    const [last] = (await owner.json<SceneLink[]>('GET', `/api/scenes/${scene.id}/links`)).filter(({ url }) =>
      url.endsWith(String(token)),
    );
    await owner.json('DELETE', `/api/scenes/${scene.id}/links/${last?.id}`);
    expect(await refused(entered.ticket)).toBe('forbidden');
  });

  it('is asked for at the plain door too, and a refusal there is final', async () => {
    const socket = new WebSocket(`${server.url.replace('http', 'ws')}/yjs/${scene.id}?ticket=made-up`);
    const [code, reason] = await new Promise<[number, string]>((resolve) =>
      socket.on('close', (code, reason) => resolve([code, String(reason)])),
    );
    expect([code, reason]).toEqual([4403, 'forbidden']);
  });

  it('cannot make a second room beside the first', async () => {
    const { ticket } = await (await server.owner()).ticket(scene.id);
    const client = new Client(server.url);
    await expect(client.create('scene', { ticket, sceneId: scene.id })).rejects.toMatchObject({
      message: 'bad-input',
    });
    await expect(client.create('lobby', {})).rejects.toBeDefined();
  });
});

describe('a viewer', () => {
  it('cannot write by either door, and cannot roll', async () => {
    const token = (await link('viewer')).url.split('/').at(-1);
    const stranger = server.stranger();
    const ticket = await stranger.json<RoomTicket>('POST', `/api/links/${token}/enter`, { name: 'Guest' });
    const visit = await joinRoom(server.url, ticket);
    await until('the document', () => visit.provider.synced);
    visit.ydoc.getText('script').insert(0, 'MINE');
    await until('the refusal', () =>
      visit.pushes.some((push) => push.type === 'doc-reset' && push.reason === 'forbidden'),
    );
    const rolled = await visit.request({
      type: 'roll',
      rollId: crypto.randomUUID(),
      generator: 'simulator',
      keepRolling: false,
    });
    expect(rolled).toMatchObject({ ok: false, error: { code: 'forbidden' } });
    const ydoc = new Y.Doc();
    const outside = new WebsocketProvider(`${server.url.replace('http', 'ws')}/yjs`, scene.id, ydoc, {
      WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
      params: { ticket: ticket.ticket },
      disableBc: true,
    });
    await until('the document outside', () => outside.synced);
    const closed = new Promise<number>((resolve) => outside.on('closed', ({ code }) => resolve(code)));
    ydoc.getText('script').insert(0, 'MINE');
    expect(await closed).toBe(4403);
    outside.destroy();
    expect(healthy.ydoc.getText('script').toString()).not.toContain('MINE');
    await visit.leave();
    await stillWorks();
  });

  it('is out within moments of the link being revoked', async () => {
    const made = await link('viewer');
    const token = made.url.split('/').at(-1);
    const ticket = await server
      .stranger()
      .json<RoomTicket>('POST', `/api/links/${token}/enter`, { name: 'Guest' });
    const visit = await joinRoom(server.url, ticket);
    const left = new Promise((resolve) => visit.room.onLeave(resolve));
    await (await server.owner()).json('DELETE', `/api/scenes/${scene.id}/links/${made.id}`);
    await left;
    expect(visit.pushes).toContainEqual({ type: 'room-closed', reason: 'forbidden' });
    visit.provider.destroy();
    await stillWorks();
  });
});

describe('a member who sends nonsense', () => {
  it('gets a coded answer to each request', async () => {
    const visit = await (await director('Nons')).join(scene.id);
    const replies: unknown[] = [];
    visit.room.onMessage(roomMessages.reply, (reply: unknown) => replies.push(reply));
    for (const message of [
      undefined,
      null,
      7,
      'roll',
      [],
      {},
      { requestId: 3 },
      { requestId: 4, body: { type: 'nope' } },
      { requestId: 5, body: { type: 'direct', directionId: 'x', text: '' } },
    ]) {
      visit.room.send(roomMessages.request, message);
    }
    await until('nine answers', () => replies.length === 9);
    for (const reply of replies) expect(reply).toMatchObject({ ok: false, error: { code: 'bad-input' } });
    expect(replies.slice(-2)).toMatchObject([{ requestId: 4 }, { requestId: 5 }]);
    await visit.leave();
    await stillWorks();
  });

  it('is slowed down without losing the room', async () => {
    const visit = await (await director('Fast')).join(scene.id);
    const answers = await Promise.all(
      Array.from({ length: 100 }, () => visit.request({ type: 'ping', sentAt: 1 })),
    );
    const refused = answers.filter(({ ok }) => !ok);
    expect(refused.length).toBeGreaterThan(40);
    expect(refused[0]).toMatchObject({ error: { code: 'too-many' } });
    await visit.leave();
    await stillWorks();
  });

  it('harms nobody with frames that are no messages', async () => {
    const seed = 7;
    let state = seed;
    const random = () => {
      state = (state * 1_103_515_245 + 12_345) & 0x7fffffff;
      return state / 0x7fffffff;
    };
    const friend = await director('Noise');
    const connect = async () => {
      const visit = await friend.join(scene.id);
      visit.provider.disconnect();
      return visit;
    };
    let visit = await connect();
    for (let i = 0; i < 300; i += 1) {
      const length = Math.floor(random() * 40);
      const bytes = Uint8Array.from({ length }, () => Math.floor(random() * 256));
      if (length > 0) bytes[0] = [10, 13, 17, 14, bytes[0] ?? 0][i % 5] ?? 0;
      if (!visit.room.connection.isOpen) visit = await connect();
      visit.room.connection.send(bytes);
      if (i % 50 === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    }
    visit.room.removeAllListeners();
    visit.provider.destroy();
    visit.room.connection.close();
    await stillWorks();
  });

  it('is cut off for a message beyond every limit', async () => {
    const visit = await (await director('Huge')).join(scene.id);
    const left = new Promise((resolve) => {
      visit.room.onDrop(resolve);
      visit.room.onLeave(resolve);
    });
    visit.room.reconnection.enabled = false;
    visit.room.sendBytes(roomMessages.sync, new Uint8Array(1_200_000));
    await left;
    visit.provider.destroy();
    await stillWorks();
  });

  it('gets the document afresh after a script of 100,000 characters, and can go on', async () => {
    const visit = await (await director('Long')).join(scene.id);
    await until('the document', () => visit.provider.synced);
    visit.ydoc.getText('script').insert(0, 'x'.repeat(100_000));
    await until('the refusal', () =>
      visit.pushes.some((push) => push.type === 'doc-reset' && push.reason === 'script-too-long'),
    );
    visit.provider.destroy();
    await visit.room.leave();
    await stillWorks();
  });
});

describe('rolling', () => {
  it('refuses an empty script, and rolls once when two press at once', async () => {
    const owner = await server.owner();
    const friend = await director('Two');
    const fresh = await owner.json<Scene>('POST', '/api/scenes', { title: 'Fresh' });
    const token = (
      await owner.json<SceneLink>('POST', `/api/scenes/${fresh.id}/links`, { role: 'director' })
    ).url
      .split('/')
      .at(-1);
    await friend.json('POST', `/api/links/${token}/enter`, {});
    const [one, two] = [await owner.join(fresh.id), await friend.join(fresh.id)];
    const roll = (visit: TestVisit, rollId: string = crypto.randomUUID()) =>
      visit.request({ type: 'roll', rollId, generator: 'simulator', keepRolling: false });
    expect(await roll(one)).toMatchObject({ ok: false, error: { code: 'script-empty' } });
    await until('the document', () => one.provider.synced);
    one.ydoc.getText('script').insert(0, 'أهلا 👋 Mia shoots a basketball.');
    await until('the words at both', () => two.ydoc.getText('script').length > 0);
    const rollId = crypto.randomUUID();
    const answers = await Promise.all([roll(one, rollId), roll(two)]);
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ error: { code: 'already-rolling' } });
    if (answers[0]?.ok) expect(await roll(one, rollId)).toMatchObject({ ok: true, value: answers[0].value });
    await until('the take in both rooms', () =>
      [one, two].every(({ room }) => room.state.activeTakeId !== ''),
    );
    expect(await one.request({ type: 'cancel' })).toMatchObject({ ok: true });
    await until('its end in both rooms', () =>
      [one, two].every(({ room }) => room.state.activeTakeId === ''),
    );
    await Promise.all([one.leave(), two.leave()]);
  });
});
