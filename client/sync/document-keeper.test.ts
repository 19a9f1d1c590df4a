import { afterEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { DocumentKeeper } from './document-keeper.ts';
import { LoopbackRoom, memoryAside, memoryShelf } from './testing/loopback.ts';

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

const keep = (room = new LoopbackRoom(), shelf = memoryShelf(), aside = memoryAside()) => {
  const channel = room.enter();
  const keeper = new DocumentKeeper({ sceneId: 'scene', channel, shelf, aside });
  ends.push(() => keeper.end());
  const script = () => keeper.state.get().live.script;
  const confirm = () => keeper.state.get().live.tracker.confirm(room.stateVector, channel.stored);
  return { room, channel, keeper, shelf, aside, script, confirm };
};

const synced = ({ keeper }: ReturnType<typeof keep>) =>
  expect.poll(() => keeper.state.get().synced).toBe(true);

describe('a document that the room refuses', () => {
  it('is replaced under a new client id, its words kept aside', async () => {
    const one = keep();
    one.room.doc.getText('script').insert(0, 'what everybody has');
    one.channel.open();
    one.keeper.begin();
    await synced(one);
    const refusedId = one.keeper.state.get().live.doc.clientID;
    one.channel.welcome = false;
    one.script().insert(0, 'refused: ');
    one.channel.welcome = true;
    await one.keeper.reset();
    await synced(one);
    const { live, aside } = one.keeper.state.get();
    expect(live.doc.clientID).not.toBe(refusedId);
    expect(live.script.toString()).toBe('what everybody has');
    expect(aside).toBe('refused: what everybody has');
    expect(one.aside.get()).toBe(aside);
  });

  it('takes edits again afterwards: none stays pending in silence', async () => {
    const one = keep();
    one.channel.open();
    one.keeper.begin();
    await synced(one);
    one.channel.welcome = false;
    one.script().insert(0, 'lost');
    one.channel.welcome = true;
    await one.keeper.reset();
    await synced(one);
    one.script().insert(0, 'found');
    expect(one.room.doc.getText('script').toString()).toBe('found');
    expect(one.room.doc.store.pendingStructs).toBeNull();
    one.keeper.forgetAside();
    expect(one.aside.get()).toBeNull();
  });
});

describe('edits that the server has not confirmed', () => {
  it('lie on the shelf, and leave it with the confirmation', async () => {
    const one = keep();
    one.channel.open();
    one.keeper.begin();
    await synced(one);
    one.script().insert(0, 'unsaved');
    one.keeper.state.get().live.flush();
    await expect.poll(() => one.shelf.kept.has('scene')).toBe(true);
    one.confirm();
    expect(one.keeper.state.get().saved).toBe(true);
    await expect.poll(() => one.shelf.kept.has('scene')).toBe(false);
  });

  it('are merged on return, also by a page that was closed meanwhile', async () => {
    const shelf = memoryShelf();
    const room = new LoopbackRoom();
    const before = keep(room, shelf);
    before.keeper.begin();
    before.script().insert(0, 'written offline. ');
    before.keeper.end();
    await expect.poll(() => shelf.kept.has('scene')).toBe(true);
    room.doc.getText('script').insert(0, 'Others went on. ');

    const after = keep(room, shelf);
    after.keeper.begin();
    await expect.poll(() => after.script().toString()).toContain('written offline');
    expect(after.keeper.state.get().saved).toBe(false);
    after.channel.open();
    await synced(after);
    const everywhere = room.doc.getText('script').toString();
    expect(everywhere).toContain('written offline. ');
    expect(everywhere).toContain('Others went on. ');
    after.confirm();
    expect(after.keeper.state.get().saved).toBe(true);
  });

  it('keep a deletion made offline', async () => {
    const one = keep();
    one.room.doc.getText('script').insert(0, 'too many words');
    one.channel.open();
    one.keeper.begin();
    await synced(one);
    one.channel.lose();
    one.script().delete(0, 4);
    expect(one.keeper.state.get().saved).toBe(false);
    one.channel.open();
    await expect.poll(() => one.room.doc.getText('script').toString()).toBe('many words');
    one.confirm();
    expect(one.keeper.state.get().saved).toBe(true);
    expect(Y.encodeStateVector(one.room.doc)).toEqual(one.room.stateVector);
  });
});
