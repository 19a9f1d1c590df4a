import { afterEach, describe, expect, it } from 'vitest';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { roomSocketOver } from './room-socket.ts';
import { type LoopbackChannel, LoopbackRoom } from './testing/loopback.ts';

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

const provide = (channel: LoopbackChannel): { doc: Y.Doc; text: Y.Text; provider: WebsocketProvider } => {
  const doc = new Y.Doc();
  const provider = new WebsocketProvider('room:', 'scene', doc, {
    WebSocketPolyfill: roomSocketOver(channel),
    disableBc: true,
    maxBackoffTime: 20,
  });
  ends.push(() => provider.destroy());
  return { doc, text: doc.getText('script'), provider };
};

describe('the stock provider over the room’s bytes', () => {
  it('syncs both ways once the room is joined', async () => {
    const room = new LoopbackRoom();
    const [mine, theirs] = [room.enter(), room.enter()];
    const a = provide(mine);
    const b = provide(theirs);
    a.text.insert(0, 'Mia shoots. ');
    mine.open();
    theirs.open();
    await expect.poll(() => b.text.toString()).toBe('Mia shoots. ');
    b.text.insert(b.text.length, 'She misses.');
    await expect.poll(() => a.text.toString()).toBe('Mia shoots. She misses.');
    expect(room.doc.getText('script').toString()).toBe('Mia shoots. She misses.');
  });

  it('begins at once where the room is joined already', async () => {
    const room = new LoopbackRoom();
    room.doc.getText('script').insert(0, 'early words');
    const channel = room.enter();
    channel.open();
    const late = provide(channel);
    await expect.poll(() => late.text.toString()).toBe('early words');
    expect(late.provider.synced).toBe(true);
  });

  it('sends what was written while the room was away', async () => {
    const room = new LoopbackRoom();
    const channel = room.enter();
    const { text, provider } = provide(channel);
    channel.open();
    await expect.poll(() => provider.synced).toBe(true);
    channel.lose();
    expect(provider.wsconnected).toBe(false);
    text.insert(0, 'written alone');
    expect(room.doc.getText('script').toString()).toBe('');
    channel.open();
    await expect.poll(() => room.doc.getText('script').toString()).toBe('written alone');
  });
});
