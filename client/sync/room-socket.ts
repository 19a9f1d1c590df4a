import { t } from '../texts/texts.ts';
import type { ByteChannel } from './byte-channel.ts';

const state = { connecting: 0, open: 1, closing: 2, closed: 3 } as const;

/** An ArrayBuffer of exactly the message: bytes out of a larger buffer would bring their neighbours along. */
const cut = (data: Uint8Array): ArrayBuffer => {
  const copy = new Uint8Array(data.byteLength);
  copy.set(data);
  return copy.buffer;
};

/**
 * A WebSocket class over the room's bytes, for the stock `WebsocketProvider`: what the provider takes for
 * a connection opens when the room is joined and closes when it is lost. Closing it leaves the room alone.
 */
export const roomSocketOver = (channel: ByteChannel): typeof WebSocket => {
  class RoomSocket {
    static readonly CONNECTING = state.connecting;
    static readonly OPEN = state.open;
    static readonly CLOSING = state.closing;
    static readonly CLOSED = state.closed;
    readonly CONNECTING = state.connecting;
    readonly OPEN = state.open;
    readonly CLOSING = state.closing;
    readonly CLOSED = state.closed;

    binaryType = 'arraybuffer';
    readyState: number = state.connecting;
    onopen: ((event: Event) => void) | null = null;
    onmessage: ((event: { data: ArrayBuffer }) => void) | null = null;
    onclose: ((event: { code: number; reason: string }) => void) | null = null;
    onerror: ((event: Event) => void) | null = null;
    readonly #stop: () => void;

    constructor() {
      this.#stop = channel.listen({
        opened: () => this.#open(),
        bytes: (data) => {
          if (this.readyState === state.open) this.onmessage?.({ data: cut(data) });
        },
        closed: () => this.#end(1006, t('the room was left')),
      });
      // Handlers are set after construction, as with a real socket: opening waits for them.
      if (channel.isOpen) queueMicrotask(() => this.#open());
    }

    send(data: Uint8Array): void {
      if (this.readyState === state.open && channel.isOpen) channel.send(data);
    }

    close(): void {
      this.#end(1000, t('closed by the provider'));
    }

    #open(): void {
      if (this.readyState !== state.connecting || !channel.isOpen) return;
      this.readyState = state.open;
      this.onopen?.(new Event('open'));
    }

    #end(code: number, reason: string): void {
      if (this.readyState === state.closed) return;
      this.readyState = state.closed;
      this.#stop();
      this.onclose?.({ code, reason });
    }
  }
  // The provider uses this much of WebSocket and no more; the DOM's class has a dozen members besides.
  return RoomSocket as unknown as typeof WebSocket;
};
