import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { limits } from '#contracts/scene-document.ts';
import { encodeSceneDocument } from './document-codec.ts';
import { LiveDocument } from './live-document.ts';

const stage = { place: 'gym', time: 'day', weather: 'clear', camera: null } as const;

function open() {
  const first = encodeSceneDocument({ script: 'Hello.', cast: [], props: [], stage });
  const live = new LiveDocument([first]);
  /** What a writer who has seen everything so far would send. */
  const write = (change: (ydoc: Y.Doc) => void): Uint8Array => {
    const ydoc = new Y.Doc();
    Y.applyUpdate(ydoc, Y.encodeStateAsUpdate(live.ydoc));
    const before = Y.encodeStateVector(ydoc);
    ydoc.transact(() => change(ydoc));
    return Y.encodeStateAsUpdate(ydoc, before);
  };
  return { live, write };
}

const part = (fields: Record<string, unknown>) => new Y.Map(Object.entries(fields));
const mia = { id: 'mia', name: 'Mia', thing: 'person', cameoId: null, x: 0, y: 0, facing: 1, ownedBy: null };

describe('a live document', () => {
  it('takes in what keeps the rules', () => {
    const { live, write } = open();
    expect(
      live.apply(
        write((y) => y.getText('script').insert(0, 'أهلا 👋 ')),
        null,
      ),
    ).toBe(true);
    expect(
      live.apply(
        write((y) => y.getMap('cast').set('mia', part(mia))),
        null,
      ),
    ).toBe(true);
    expect(
      live.apply(
        write((y) => (y.getMap('cast').get('mia') as Y.Map<unknown>).set('x', 3)),
        null,
      ),
    ).toBe(true);
    expect(
      live.apply(
        write((y) => y.getMap('cast').delete('mia')),
        null,
      ),
    ).toBe(true);
    expect(
      live.apply(
        write((y) => y.getText('script').delete(0, 3)),
        null,
      ),
    ).toBe(true);
    expect(live.ydoc.getText('script').toString()).toBe('ا 👋 Hello.');
  });

  it('says when an update brings nothing new', () => {
    const { live, write } = open();
    const update = write((y) => y.getText('script').insert(0, 'Once. '));
    expect([live.apply(update, null), live.apply(update, null)]).toEqual([true, false]);
  });

  const bad: Record<string, { code: string; change: (ydoc: Y.Doc) => void }> = {
    'a script of 100,000 characters': {
      code: 'script-too-long',
      change: (y) => y.getText('script').insert(0, 'x'.repeat(100_000)),
    },
    'a crowd': {
      code: 'too-large',
      change: (y) => {
        for (let i = 0; i <= limits.cast; i += 1)
          y.getMap('cast').set(`c${i}`, part({ ...mia, id: `c${i}` }));
      },
    },
    'a part of the wrong type': { code: 'bad-input', change: (y) => y.getMap('cast').set('mia', 'Mia') },
    'a field of the wrong type': {
      code: 'bad-input',
      change: (y) => y.getMap('cast').set('mia', part({ ...mia, x: 'left' })),
    },
    'a part under another name': { code: 'bad-input', change: (y) => y.getMap('cast').set('max', part(mia)) },
    'an unknown field': {
      code: 'bad-input',
      change: (y) => y.getMap('cast').set('mia', part({ ...mia, grant: 'mine' })),
    },
    'an unknown place': { code: 'bad-input', change: (y) => y.getMap('stage').set('place', 'nowhere') },
    'an unknown root': { code: 'bad-input', change: (y) => y.getMap('grants').set('mia', true) },
    'an embed in the script': {
      code: 'bad-input',
      change: (y) => y.getText('script').insertEmbed(0, { a: 1 }),
    },
    'bold in the script': {
      code: 'bad-input',
      change: (y) => y.getText('script').format(0, 3, { bold: true }),
    },
    'a map in the script': {
      code: 'bad-input',
      change: (y) => y.getText('script').insertEmbed(0, new Y.Map()),
    },
    'bytes on the stage': {
      code: 'bad-input',
      change: (y) => y.getMap('stage').set('camera', new Uint8Array(9)),
    },
    'a sub-document': { code: 'bad-input', change: (y) => y.getMap('cast').set('mia', new Y.Doc()) },
    'a deep map': {
      code: 'bad-input',
      change: (y) => y.getMap('cast').set('mia', part({ ...mia, x: new Y.Map([['y', new Y.Map()]]) })),
    },
  };
  it.each(Object.entries(bad))('refuses %s whole, and goes on as before', (_, { code, change }) => {
    const { live, write } = open();
    const before = Y.encodeStateAsUpdate(live.ydoc);
    expect(() => live.apply(write(change), null)).toThrowError(expect.objectContaining({ code }));
    expect(Y.encodeStateAsUpdate(live.ydoc)).toEqual(before);
    live.apply(
      write((y) => y.getText('script').insert(0, 'Still here. ')),
      null,
    );
    expect(live.ydoc.getText('script').toString()).toBe('Still here. Hello.');
  });

  it('refuses broken bytes anywhere in an update', () => {
    const { live, write } = open();
    const good = write((y) => y.getText('script').insert(0, 'Some words. '));
    for (let end = 1; end < good.byteLength; end += 1) {
      try {
        live.apply(good.slice(0, end), null);
      } catch (error) {
        expect(error).toMatchObject({ name: 'AppError' });
      }
      expect(live.ydoc.getText('script').toString()).toMatch(/^(Some words. )?Hello\.$/);
      expect(live.ydoc.store.pendingStructs).toBeNull();
    }
  });

  it('refuses an update that builds on a refused one, instead of waiting for ever', () => {
    const { live, write } = open();
    const ydoc = new Y.Doc();
    Y.applyUpdate(ydoc, Y.encodeStateAsUpdate(live.ydoc));
    const updates: Uint8Array[] = [];
    ydoc.on('update', (update: Uint8Array) => updates.push(update));
    ydoc.getText('script').insertEmbed(0, { a: 1 });
    ydoc.getText('script').insert(1, 'After.');
    expect(() => live.apply(updates[0]!, null)).toThrow();
    expect(() => live.apply(updates[1]!, null)).toThrowError(expect.objectContaining({ code: 'conflict' }));
    expect(
      live.apply(
        write((y) => y.getText('script').insert(0, 'Fine. ')),
        null,
      ),
    ).toBe(true);
  });
});
