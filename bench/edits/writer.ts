import './same-socket.ts';
import { Client } from '@colyseus/sdk';
import * as decoding from 'lib0/decoding';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { roomMessages, roomName } from '#contracts/room.ts';
import { hocuspocusToken, type Kind, sceneId, syncMessage } from './protocol.ts';

/**
 * A member who types. It keeps a document of its own text only and does not apply what others write, so
 * that one machine can drive many; what arrives is counted, and read by the one who observes.
 */
export class Writer {
  readonly ydoc = new Y.Doc();
  readonly #kind: Kind;
  readonly #send: (bytes: Uint8Array) => void;
  readonly #close: () => void;
  onUpdate: ((update: Uint8Array) => void) | null = null;

  static async open(kind: Kind, port: number, name: string): Promise<Writer> {
    const host = `127.0.0.1:${port}`;
    if (kind === 'rooms') {
      const room = await new Client(`http://${host}`).joinOrCreate(roomName, {
        ticket: `director:${name}`,
        sceneId,
      });
      room.reconnection.enabled = false;
      const writer = new Writer(
        kind,
        (bytes) => room.sendBytes(roomMessages.sync, bytes),
        () => void room.leave(),
      );
      room.onMessage(roomMessages.sync, (bytes: Uint8Array) => writer.#receive(bytes));
      room.onMessage(roomMessages.push, () => undefined);
      writer.#greet();
      return writer;
    }
    const path = kind === 'door' ? `/yjs/${sceneId}?ticket=director:${name}` : `/${sceneId}`;
    const socket = new WebSocket(`ws://${host}${path}`);
    socket.binaryType = 'nodebuffer';
    await new Promise<void>((resolve, reject) => {
      socket.once('open', resolve);
      socket.once('error', reject);
    });
    const writer = new Writer(
      kind,
      (bytes) => socket.send(bytes),
      () => socket.terminate(),
    );
    socket.on('message', (bytes: Buffer) => writer.#receive(bytes));
    if (kind === 'hocuspocus') socket.send(hocuspocusToken());
    writer.#greet();
    return writer;
  }

  private constructor(kind: Kind, send: (bytes: Uint8Array) => void, close: () => void) {
    this.#kind = kind;
    this.#send = send;
    this.#close = close;
    this.ydoc.on('update', (update: Uint8Array) => this.#send(syncMessage(kind, 2, update)));
  }

  /** One character, after all that this writer wrote. Its clock is what an observer knows it by. */
  type(): number {
    const text = this.ydoc.getText('script');
    const clock = Y.getState(this.ydoc.store, this.ydoc.clientID);
    text.insert(text.length, 'x');
    return clock;
  }

  close(): void {
    this.#close();
  }

  #greet(): void {
    this.#send(syncMessage(this.#kind, 0, Y.encodeStateVector(this.ydoc)));
  }

  #receive(bytes: Uint8Array): void {
    const decoder = decoding.createDecoder(bytes);
    if (this.#kind === 'hocuspocus') decoding.readVarString(decoder);
    if (decoding.readVarUint(decoder) !== 0) return;
    const type = decoding.readVarUint(decoder);
    if (type === 0) {
      const missing = Y.encodeStateAsUpdate(this.ydoc, decoding.readVarUint8Array(decoder));
      this.#send(syncMessage(this.#kind, 1, missing));
    } else if (type === 2) this.onUpdate?.(decoding.readVarUint8Array(decoder));
  }
}
