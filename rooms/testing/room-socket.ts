import type { Room } from '@colyseus/sdk';
import { roomMessages } from '#contracts/room.ts';

/** A WebSocket for the stock `WebsocketProvider` whose bytes travel on a room's binary channel. */
export function roomSocketClass(room: Room): typeof WebSocket {
  class RoomSocket {
    static readonly OPEN = 1;
    readonly OPEN = 1;
    binaryType = 'arraybuffer';
    readyState = 0;
    onopen: (() => void) | null = null;
    onmessage: ((event: { data: ArrayBuffer }) => void) | null = null;
    onclose: (() => void) | null = null;
    onerror: (() => void) | null = null;
    readonly #stop: () => void;

    constructor() {
      this.#stop = room.onMessage(roomMessages.sync, (bytes: Uint8Array) => {
        this.onmessage?.({ data: new Uint8Array(bytes).buffer });
      });
      queueMicrotask(() => {
        this.readyState = 1;
        this.onopen?.();
      });
    }

    send(bytes: Uint8Array): void {
      room.sendBytes(roomMessages.sync, bytes);
    }

    close(): void {
      this.readyState = 3;
      this.#stop();
    }
  }
  // The provider uses exactly these members of a WebSocket (y-websocket's own documentation).
  return RoomSocket as unknown as typeof WebSocket;
}
