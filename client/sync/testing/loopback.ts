import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import type { ByteChannel, ByteListener } from '../byte-channel.ts';
import { carriesUpdate } from '../carries-update.ts';
import type { Aside } from '../document-keeper.ts';
import type { Shelf } from '../shelf.ts';

const frame = (type: number, payload: Uint8Array): Uint8Array => {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, 0);
  encoding.writeVarUint(encoder, type);
  encoding.writeVarUint8Array(encoder, payload);
  return encoding.toUint8Array(encoder);
};

/** A room in memory that speaks the y-websocket protocol's sync part, as the server does: in order, counting. */
export class LoopbackRoom {
  readonly doc = new Y.Doc();
  readonly #channels = new Set<LoopbackChannel>();

  enter(): LoopbackChannel {
    const channel = new LoopbackChannel(this);
    this.#channels.add(channel);
    return channel;
  }

  /** Takes one message of a client; answers and passes on. */
  receive(from: LoopbackChannel, bytes: Uint8Array): void {
    const decoder = decoding.createDecoder(bytes);
    if (decoding.readVarUint(decoder) !== 0) return;
    const type = decoding.readVarUint(decoder);
    const payload = decoding.readVarUint8Array(decoder);
    if (type === 0) {
      from.hear(frame(1, Y.encodeStateAsUpdate(this.doc, payload)));
      from.hear(frame(0, Y.encodeStateVector(this.doc)));
      return;
    }
    if (!from.welcome) return;
    if (carriesUpdate(bytes)) from.stored += 1;
    Y.applyUpdate(this.doc, payload);
    for (const other of this.#channels) if (other !== from) other.hear(frame(2, payload));
  }

  get stateVector(): Uint8Array {
    return Y.encodeStateVector(this.doc);
  }
}

export class LoopbackChannel implements ByteChannel {
  /** Whether this client's updates are taken. */
  welcome = true;
  /** Its update messages that the room has. */
  stored = 0;
  updatesSent = 0;
  isOpen = false;
  readonly #room: LoopbackRoom;
  readonly #listeners = new Set<ByteListener>();

  constructor(room: LoopbackRoom) {
    this.#room = room;
  }

  open(): void {
    this.isOpen = true;
    this.updatesSent = 0;
    this.stored = 0;
    for (const listener of [...this.#listeners]) listener.opened();
  }

  lose(): void {
    this.isOpen = false;
    for (const listener of [...this.#listeners]) listener.closed();
  }

  send(bytes: Uint8Array): void {
    if (carriesUpdate(bytes)) this.updatesSent += 1;
    this.#room.receive(this, bytes);
  }

  /** As off a socket: a view into a larger buffer. */
  hear(bytes: Uint8Array): void {
    if (!this.isOpen) return;
    const large = new Uint8Array(bytes.byteLength + 16);
    large.set(bytes, 8);
    for (const listener of [...this.#listeners]) listener.bytes(large.subarray(8, 8 + bytes.byteLength));
  }

  listen(listener: ByteListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}

export const memoryShelf = (): Shelf & { kept: Map<string, Uint8Array> } => {
  const kept = new Map<string, Uint8Array>();
  return {
    kept,
    load: async (sceneId) => kept.get(sceneId) ?? null,
    keep: async (sceneId, update) => {
      kept.set(sceneId, update);
    },
    clear: async (sceneId) => {
      kept.delete(sceneId);
    },
  };
};

export const memoryAside = (): Aside => {
  let words: string | null = null;
  return {
    get: () => words,
    set: (next) => {
      words = next;
    },
  };
};
