import { setTimeout as sleep } from 'node:timers/promises';
import * as Y from 'yjs';
import { z } from 'zod';
import { api } from '#contracts/http.ts';
import { roomMessages } from '#contracts/room.ts';
import { limits } from '#contracts/scene-document.ts';
import { Member, type Visit } from '../../e2e/harness/member.ts';
import { syncMessage } from '../edits/protocol.ts';

/**
 * A member who means harm, in a process of their own: broken updates, updates over every limit, requests that are
 * none, pictures that are none. Thrown out, they come back at once. Says what was tried until it is ended.
 */
const { url, cookie, sceneId } = z
  .object({ url: z.url(), cookie: z.string(), sceneId: z.string() })
  .parse(JSON.parse(process.argv[2] ?? ''));
const member = new Member({ url }, 'Flood');
member.cookie = cookie;

const tried = { updates: 0, requests: 0, pictures: 0, visits: 0 };
process.on('message', () => process.send?.({ tried }));
process.on('disconnect', () => process.exit(0));

const greeting = syncMessage('rooms', 0, Y.encodeStateVector(new Y.Doc()));
const answer = syncMessage('rooms', 1, Uint8Array.of(0, 0));
const broken = syncMessage(
  'rooms',
  2,
  Uint8Array.from({ length: 200 }, (_, at) => (at * 37) % 251),
);
const huge = syncMessage('rooms', 2, new Uint8Array(limits.updateBytes + 1));
const longScript = (() => {
  const ydoc = new Y.Doc();
  ydoc.getText('script').insert(0, 'x'.repeat(limits.scriptCharacters + 1));
  return syncMessage('rooms', 2, Y.encodeStateAsUpdate(ydoc));
})();

await Promise.all([floodRoom(), floodPictures()]);

async function floodRoom(): Promise<void> {
  for (;;) {
    try {
      const visit = await member.join(sceneId);
      tried.visits += 1;
      while (visit.room.connection.isOpen) {
        for (const update of [broken, huge, longScript]) sendUpdate(visit, update);
        for (let count = 0; count < 20; count += 1) {
          visit.room.send(roomMessages.request, { requestId: count, body: { type: 'no such thing' } });
          tried.requests += 1;
        }
        await sleep(20);
      }
    } catch {
      // Refused or thrown out: they try again.
    }
    await sleep(50);
  }
}

function sendUpdate({ room }: Visit, update: Uint8Array): void {
  for (const bytes of [greeting, answer, update]) room.sendBytes(roomMessages.sync, bytes);
  tried.updates += 1;
}

async function floodPictures(): Promise<void> {
  const picture = new Blob([new Uint8Array(4 * 1024 * 1024)], { type: 'image/png' });
  for (;;) {
    const form = new FormData();
    form.set('cameo', JSON.stringify({ name: 'Flood', kind: 'object', level: 'everyone' }));
    form.set('picture', picture, 'no-picture.png');
    tried.pictures += 1;
    await member.fetch(api.newCameo.path, { method: 'POST', body: form }).catch(() => undefined);
    await sleep(50);
  }
}
