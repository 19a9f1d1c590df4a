import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { afterEach, describe, expect, it } from 'vitest';
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness';
import { readSyncMessage, writeSyncStep1, writeUpdate } from 'y-protocols/sync';
import * as Y from 'yjs';
import type { AppError } from '#contracts/errors.ts';
import type { Visitor } from '../ports.ts';
import { type MemoryDocuments, memoryDocuments } from '../testing/memory-ports.ts';
import { ScriptDocument, SyncConnection, type SyncDoor } from './script-document.ts';

/** A stock y-websocket client without the socket: what it says goes straight in, what it hears is kept. */
class TestClient implements SyncDoor {
  readonly ydoc = new Y.Doc();
  readonly awareness = new Awareness(this.ydoc);
  readonly connection: SyncConnection;
  readonly refusals: string[] = [];
  readonly savedUpdates: number[] = [];
  savedVector = new Map<number, number>();
  deliveries = 0;
  reads = true;
  readonly #document: ScriptDocument;

  constructor(document: ScriptDocument, visitor: Partial<Visitor> = {}) {
    this.#document = document;
    const known: Visitor = {
      sessionId: crypto.randomUUID(),
      memberId: crypto.randomUUID(),
      name: 'Mia',
      role: 'director',
      colour: '#2f7fb8',
      ticketId: 't',
      ...visitor,
    };
    this.connection = new SyncConnection(known, this);
    document.join(this.connection);
    this.#say(0, (encoder) => writeSyncStep1(encoder, this.ydoc));
    this.ydoc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== this) this.#say(0, (encoder) => writeUpdate(encoder, update));
    });
    this.awareness.on('update', (_: unknown, origin: unknown) => {
      if (origin === this) return;
      this.point();
    });
  }

  get text(): string {
    return this.ydoc.getText('script').toString();
  }

  write(words: string): void {
    this.ydoc.getText('script').insert(0, words);
  }

  point(ids = [this.awareness.clientID]): void {
    this.#say(1, (encoder) =>
      encoding.writeVarUint8Array(encoder, encodeAwarenessUpdate(this.awareness, ids)),
    );
  }

  raw(bytes: Uint8Array): void {
    this.#document.receive(this.connection, bytes);
  }

  leave(): void {
    this.awareness.destroy();
    this.#document.leave(this.connection);
  }

  sendAll(connections: readonly SyncConnection[], bytes: Uint8Array): void {
    for (const connection of connections) (connection.door as TestClient).#hear(bytes);
  }

  saved(_: SyncConnection, stateVector: Uint8Array, updates: number): void {
    this.savedUpdates.push(updates);
    this.savedVector = Y.decodeStateVector(stateVector);
  }

  refused(_: SyncConnection, error: AppError): void {
    this.refusals.push(error.code);
  }

  #hear(bytes: Uint8Array): void {
    this.deliveries += 1;
    if (!this.reads) return;
    const decoder = decoding.createDecoder(bytes);
    if (decoding.readVarUint(decoder) === 1) {
      applyAwarenessUpdate(this.awareness, decoding.readVarUint8Array(decoder), this);
      return;
    }
    const answer = encoding.createEncoder();
    encoding.writeVarUint(answer, 0);
    readSyncMessage(decoder, answer, this.ydoc, this);
    if (encoding.length(answer) > 1) this.raw(encoding.toUint8Array(answer));
  }

  #say(type: number, write: (encoder: encoding.Encoder) => void): void {
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, type);
    write(encoder);
    this.raw(encoding.toUint8Array(encoder));
  }
}

const open: ScriptDocument[] = [];
async function start(documents: MemoryDocuments = memoryDocuments()) {
  const { epoch, updates } = await documents.load('scene');
  const trouble: unknown[] = [];
  const lost: string[] = [];
  const document = new ScriptDocument(documents, 'scene', epoch, updates, {
    lost: (error) => lost.push(error.code),
    trouble: (error) => trouble.push(error),
  });
  open.push(document);
  return { document, documents, trouble, lost };
}

const stored = (documents: MemoryDocuments) => {
  const ydoc = new Y.Doc();
  for (const update of documents.stored) Y.applyUpdate(ydoc, update);
  return ydoc.getText('script').toString();
};

afterEach(async () => {
  await Promise.all(open.splice(0).map((document) => document.close(100)));
});

describe('writers', () => {
  it('see each other at once while the room is quiet', async () => {
    const { document } = await start();
    const [mia, max] = [new TestClient(document), new TestClient(document)];
    mia.write('Hello');
    expect(max.text).toBe('Hello');
    max.write('Oh! ');
    expect([mia.text, max.text]).toEqual(['Oh! Hello', 'Oh! Hello']);
  });

  it('are told what is on disk, deletions included', async () => {
    const { document, documents } = await start();
    documents.delayMs = 5;
    const mia = new TestClient(document);
    mia.write('Hello');
    expect(mia.savedUpdates.at(-1) ?? 0).toBe(0);
    await expect.poll(() => mia.savedUpdates.at(-1)).toBe(1);
    expect(mia.savedVector.get(mia.ydoc.clientID)).toBe(5);
    mia.ydoc.getText('script').delete(0, 2);
    await expect.poll(() => mia.savedUpdates.at(-1)).toBe(2);
    expect(stored(documents)).toBe('llo');
  });

  it('are told nothing is saved while the database is away, and all of it once it is back', async () => {
    const { document, documents, trouble } = await start();
    documents.fail = new Error('connection refused');
    const mia = new TestClient(document);
    mia.write('Kept');
    await expect.poll(() => trouble.length).toBeGreaterThan(0);
    expect(mia.savedUpdates.every((count) => count === 0)).toBe(true);
    documents.fail = null;
    await expect.poll(() => mia.savedUpdates.at(-1)).toBe(1);
    expect(stored(documents)).toBe('Kept');
  });

  it('share a few deliveries while very many write', async () => {
    const { document, documents } = await start();
    const all = Array.from({ length: 40 }, () => new TestClient(document));
    // Reading takes these clients longer than the server's work under test.
    for (const client of all) client.reads = false;
    for (let round = 0; round < 10; round += 1) for (const client of all) client.write('x');
    await expect.poll(() => stored(documents)).toBe('x'.repeat(400));
    expect(all[0]?.deliveries).toBeLessThan(200);
    await expect.poll(() => all.map(({ savedUpdates }) => savedUpdates.at(-1))).toEqual(all.map(() => 10));
  });

  it('lose nothing by the bad update of another in the same tick', async () => {
    const { document } = await start();
    const all = Array.from({ length: 40 }, () => new TestClient(document));
    for (let round = 0; round < 2; round += 1) for (const client of all) client.write('x');
    const bad = all[7];
    bad?.ydoc.getText('script').insert(0, 'y'.repeat(30_000));
    for (const client of all) if (client !== bad) client.write('z');
    await expect.poll(() => bad?.refusals).toEqual(['script-too-long']);
    const good = all.filter((client) => client !== bad);
    await expect.poll(() => good.every(({ text }) => /^[xz]{119}$/.test(text))).toBe(true);
  });
});

describe('somebody who comes back', () => {
  it('brings along what was written offline, also when writing on before being asked for it', async () => {
    const { document } = await start();
    const max = new TestClient(document);
    const ydoc = new Y.Doc();
    ydoc.getText('script').insert(0, 'Offline. ');
    const before = Y.encodeStateVector(ydoc);
    const sent: Uint8Array[] = [];
    const door: SyncDoor = {
      sendAll: () => undefined,
      saved: () => undefined,
      refused: (_, error) => refused.push(error.code),
    };
    const refused: string[] = [];
    const connection = new SyncConnection({ ...max.connection.visitor, sessionId: 'back' }, door);
    const say = (type: number, payload: Uint8Array) => {
      const encoder = encoding.createEncoder();
      encoding.writeVarUint(encoder, 0);
      encoding.writeVarUint(encoder, type);
      encoding.writeVarUint8Array(encoder, payload);
      sent.push(encoding.toUint8Array(encoder));
    };
    say(0, Y.encodeStateVector(new Y.Doc()));
    ydoc.getText('script').insert(9, 'Online. ');
    say(2, Y.encodeStateAsUpdate(ydoc, before));
    say(1, Y.encodeStateAsUpdate(ydoc));
    document.join(connection);
    for (const bytes of sent) document.receive(connection, bytes);
    expect(refused).toEqual([]);
    expect(max.text).toBe('Offline. Online. ');
  });
});

describe('a viewer', () => {
  it('reads and points, but an update of theirs is refused whole', async () => {
    const { document } = await start();
    const mia = new TestClient(document);
    mia.write('Hello');
    const viewer = new TestClient(document, { role: 'viewer', memberId: null, name: 'Guest' });
    expect(viewer.text).toBe('Hello');
    expect(viewer.refusals).toEqual([]);
    viewer.write('Mine! ');
    expect(viewer.refusals).toEqual(['forbidden']);
    expect(mia.text).toBe('Hello');
    expect(document.read().script).toBe('Hello');
  });
});

describe('a refusal', () => {
  it('is that client’s alone, lasts until it starts afresh, and then is over', async () => {
    const { document } = await start();
    const [mia, max] = [new TestClient(document), new TestClient(document)];
    mia.write('x'.repeat(30_000));
    expect(mia.refusals).toEqual(['script-too-long']);
    mia.write('more');
    expect(mia.refusals).toHaveLength(1);
    max.write('Fine.');
    expect(document.read().script).toBe('Fine.');
    mia.leave();
    const again = new TestClient(document);
    expect(again.text).toBe('Fine.');
    again.write('Back. ');
    expect(max.text).toBe('Back. Fine.');
  });

  it.each([
    ['nothing', []],
    ['an unknown message', [9]],
    ['a sync message cut short', [0, 2, 200, 1]],
    ['an unknown sync step', [0, 7]],
    ['presence that is no JSON', [1, 5, 1, 1, 1, 1, 123]],
  ])('answers %s, and nobody else notices', async (_, bytes) => {
    const { document } = await start();
    const [bad, max] = [new TestClient(document), new TestClient(document)];
    bad.raw(Uint8Array.from(bytes));
    expect(bad.refusals).toEqual(['bad-input']);
    max.write('Fine.');
    expect(document.read().script).toBe('Fine.');
  });
});

describe('presence', () => {
  it('shows newcomers who is there, with the name that the server knows', async () => {
    const { document } = await start();
    const mia = new TestClient(document, { name: 'Mia' });
    mia.awareness.setLocalStateField('user', { name: 'The Boss' });
    mia.awareness.setLocalStateField('cursor', { x: 1 });
    const max = new TestClient(document, { name: 'Max' });
    expect(max.awareness.getStates().get(mia.awareness.clientID)).toMatchObject({
      cursor: { x: 1 },
      user: { name: 'Mia', role: 'director' },
    });
  });

  it('is nobody else’s to write', async () => {
    const { document } = await start();
    const [mia, max] = [new TestClient(document, { name: 'Mia' }), new TestClient(document, { name: 'Max' })];
    mia.awareness.setLocalStateField('cursor', { x: 1 });
    max.awareness.states.set(mia.awareness.clientID, { cursor: { x: 99 } });
    max.awareness.meta.set(mia.awareness.clientID, { clock: 1_000, lastUpdated: 0 });
    max.point([mia.awareness.clientID]);
    const ann = new TestClient(document);
    expect(ann.awareness.getStates().get(mia.awareness.clientID)).toMatchObject({ cursor: { x: 1 } });
  });

  it('ends when somebody leaves', async () => {
    const { document } = await start();
    const [mia, max] = [new TestClient(document), new TestClient(document)];
    mia.awareness.setLocalStateField('cursor', { x: 1 });
    expect(max.awareness.getStates().has(mia.awareness.clientID)).toBe(true);
    mia.leave();
    expect(max.awareness.getStates().has(mia.awareness.clientID)).toBe(false);
  });
});

describe('a room that was taken over', () => {
  it('keeps nothing more and says so', async () => {
    const { document, documents, lost } = await start();
    const mia = new TestClient(document);
    await documents.load('scene');
    mia.write('Too late');
    await expect.poll(() => lost).toEqual(['stale-epoch']);
    expect(mia.savedUpdates.every((count) => count === 0)).toBe(true);
  });
});
