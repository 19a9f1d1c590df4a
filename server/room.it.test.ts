import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import type { Scene, SceneLink } from '#contracts/scene.ts';
import { openTestServer, type TestServer, until } from './testing/test-server.ts';

let server: TestServer;
let scene: Scene;

beforeAll(async () => {
  server = await openTestServer();
  const [first] = await (await server.owner()).json<Scene[]>('GET', '/api/scenes');
  if (!first) throw new Error('no first scene');
  scene = first;
});
afterAll(() => server.close());

async function director(name: string) {
  const owner = await server.owner();
  const friend = await server.friend(name);
  const link = await owner.json<SceneLink>('POST', `/api/scenes/${scene.id}/links`, { role: 'director' });
  const token = link.url.split('/').at(-1);
  await friend.json('POST', `/api/links/${token}/enter`, {});
  return friend;
}

describe('a room', () => {
  it('lets two members write the same script at once', async () => {
    const owner = await server.owner();
    const friend = await director('Finn');
    const one = await owner.join(scene.id);
    const two = await friend.join(scene.id);
    await until('both documents', () => one.provider.synced && two.provider.synced);
    const before = one.ydoc.getText('script').toString();
    expect(before).not.toBe('');
    one.ydoc.getText('script').insert(0, 'One. ');
    two.ydoc.getText('script').insert(two.ydoc.getText('script').length, ' Two.');
    await until('both edits', () =>
      [one, two].every(({ ydoc }) => {
        const script = ydoc.getText('script').toString();
        return script.includes('One. ') && script.endsWith(' Two.');
      }),
    );
    await until('word that it is saved', () =>
      [one, two].every(({ pushes, ydoc }) => {
        const last = pushes.filter((push) => push.type === 'saved').at(-1);
        if (!last) return false;
        const saved = Y.decodeStateVector(Buffer.from(last.stateVector, 'base64'));
        return (saved.get(ydoc.clientID) ?? 0) > 0;
      }),
    );
    await until('both faces', () => one.room.state.members.size === 2);
    await Promise.all([one.leave(), two.leave()]);
  });

  it('has a second door for a stock WebsocketProvider', async () => {
    const owner = await server.owner();
    const inside = await owner.join(scene.id);
    const { ticket } = await owner.ticket(scene.id);
    const ydoc = new Y.Doc();
    const outside = new WebsocketProvider(`${server.url.replace('http', 'ws')}/yjs`, scene.id, ydoc, {
      WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
      params: { ticket },
      disableBc: true,
    });
    await until('both synced', () => inside.provider.synced && outside.synced);
    ydoc.getText('script').insert(0, 'From outside. ');
    await until('the edit inside', () =>
      inside.ydoc.getText('script').toString().startsWith('From outside. '),
    );
    inside.ydoc.getText('script').insert(0, 'From inside. ');
    await until('the edit outside', () => ydoc.getText('script').toString().startsWith('From inside. '));
    inside.provider.awareness.setLocalStateField('cursor', { x: 1, y: 2 });
    await until('the cursor outside', () =>
      [...outside.awareness.getStates().values()].some(
        (state) => state.user?.name === 'Olive' && state.cursor,
      ),
    );
    outside.destroy();
    await inside.leave();
  });
});
