import { Client, type Room } from '@colyseus/sdk';
import { AppError, ErrorCode } from '#contracts/errors.ts';
import { RoomPush, type RoomRequestBody, roomMessages, roomName } from '#contracts/room.ts';
import type { RoomState } from '#contracts/room-state.ts';
import type { RoomTicket } from '#contracts/scene.ts';
import { waitBefore } from './backoff.ts';
import type { ByteChannel, ByteListener } from './byte-channel.ts';
import { carriesUpdate } from './carries-update.ts';
import { Requests } from './requests.ts';
import { readRoomState } from './room-state.ts';
import { Store } from './store.ts';

export type ConnectionState = {
  /** `refused` is final: the ticket office said no, or the room was closed. */
  status: 'connecting' | 'open' | 'lost' | 'refused';
  ticket: RoomTicket | null;
  sessionId: string | null;
  room: RoomState | null;
  /** Server clock minus this page's clock, in ms. */
  clockOffset: number;
  error: AppError | null;
};

const final: ReadonlySet<ErrorCode> = new Set([
  'forbidden',
  'not-found',
  'signed-out',
  'room-closed',
  'invite-invalid',
]);

/** The room's door says its code as the message; anything else is a network that did not carry. */
const refusalOf = (cause: unknown): AppError => {
  if (cause instanceof AppError) return cause;
  const code = ErrorCode.safeParse(cause instanceof Error ? cause.message : null);
  return new AppError(code.success ? code.data : 'unavailable', undefined, { cause });
};

/** How often the room is asked whether it is there, ms; three silences are a loss. */
const pingEvery = 5000;

/**
 * One scene's room, joined by ticket and joined again by itself after every loss: a dropped network,
 * a restarted server. The SDK's own reconnection is off: it does not survive a restart.
 */
export class SceneConnection {
  readonly state = new Store<ConnectionState>({
    status: 'connecting',
    ticket: null,
    sessionId: null,
    room: null,
    clockOffset: 0,
    error: null,
  });
  readonly channel: ByteChannel;
  readonly #client: Client;
  readonly #sceneId: string;
  readonly #getTicket: () => Promise<RoomTicket>;
  readonly #byteListeners = new Set<ByteListener>();
  readonly #pushListeners = new Set<(push: RoomPush) => void>();
  readonly #requests: Requests;
  #room: Room | null = null;
  #attempt = 0;
  #stopped = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #silences = 0;
  #updatesSent = 0;

  constructor(options: { sceneId: string; endpoint: string; getTicket: () => Promise<RoomTicket> }) {
    this.#client = new Client(options.endpoint);
    this.#sceneId = options.sceneId;
    this.#getTicket = options.getTicket;
    this.#requests = new Requests((request) => {
      if (!this.#room?.connection.isOpen) return false;
      this.#room.send(roomMessages.request, request);
      return true;
    });
    const isOpen = (): boolean => this.#room?.connection.isOpen === true;
    const updatesSent = (): number => this.#updatesSent;
    this.channel = {
      get isOpen() {
        return isOpen();
      },
      get updatesSent() {
        return updatesSent();
      },
      send: (bytes) => {
        if (!isOpen()) return;
        if (carriesUpdate(bytes)) this.#updatesSent += 1;
        this.#room?.sendBytes(roomMessages.sync, bytes);
      },
      listen: (listener) => {
        this.#byteListeners.add(listener);
        return () => this.#byteListeners.delete(listener);
      },
    };
  }

  start(): void {
    this.#stopped = false;
    void this.#join();
  }

  request(body: RoomRequestBody): Promise<unknown> {
    return this.#requests.ask(body);
  }

  /** Returns how to stop listening. */
  onPush(listener: (push: RoomPush) => void): () => void {
    this.#pushListeners.add(listener);
    return () => this.#pushListeners.delete(listener);
  }

  /** Looks for the room now rather than at the end of the pause: the network came back, the page woke up. */
  hurry(): void {
    if (this.#stopped || this.#room || this.state.get().status !== 'lost') return;
    clearTimeout(this.#timer);
    this.#attempt = 0;
    void this.#join();
  }

  /** The network is said to be gone: finds out now rather than after three silent pings. */
  suspect(): void {
    this.#room?.connection.close();
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
    const room = this.#room;
    this.#dropped();
    room?.leave().catch(() => undefined);
  }

  async #join(): Promise<void> {
    try {
      const ticket = await this.#getTicket();
      if (this.#stopped) return;
      const room = await this.#client.joinOrCreate(roomName, {
        ticket: ticket.ticket,
        sceneId: this.#sceneId,
      });
      if (this.#stopped) {
        room.leave().catch(() => undefined);
        return;
      }
      this.#entered(room, ticket);
    } catch (cause) {
      if (this.#stopped) return;
      const error = refusalOf(cause);
      if (final.has(error.code)) this.state.update({ status: 'refused', error });
      else this.#later(error);
    }
  }

  #later(error: AppError | null): void {
    this.state.update({ status: 'lost', error });
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#join(), waitBefore(this.#attempt++));
  }

  #entered(room: Room, ticket: RoomTicket): void {
    room.reconnection.enabled = false;
    this.#room = room;
    this.#attempt = 0;
    this.#silences = 0;
    this.#updatesSent = 0;
    room.onMessage(roomMessages.sync, (data: Uint8Array) => {
      for (const listener of [...this.#byteListeners]) listener.bytes(data);
    });
    room.onMessage(roomMessages.reply, (message: unknown) => this.#requests.answered(message));
    room.onMessage(roomMessages.push, (message: unknown) => this.#pushed(message));
    room.onStateChange((state: { toJSON(): unknown }) => this.#changed(state.toJSON()));
    const lost = (): void => {
      if (this.#room !== room) return;
      this.#dropped();
      if (!this.#stopped && this.state.get().status !== 'refused') this.#later(null);
    };
    room.onDrop(lost);
    room.onLeave(lost);
    room.onError(() => undefined);
    this.state.update({ status: 'open', ticket, sessionId: room.sessionId, error: null });
    this.#changed(room.state?.toJSON?.());
    for (const listener of [...this.#byteListeners]) listener.opened();
    this.#requests.resume();
    this.#watch(room);
  }

  #changed(json: unknown): void {
    const room = readRoomState(json);
    if (!room) return;
    this.state.update({ room });
  }

  #pushed(message: unknown): void {
    const push = RoomPush.safeParse(message);
    if (!push.success) return;
    for (const listener of [...this.#pushListeners]) listener(push.data);
    if (push.data.type === 'room-closed') {
      this.state.update({ status: 'refused', error: new AppError('room-closed', push.data.reason) });
      this.stop();
    }
  }

  /** Asks the room every few seconds; a network that died without saying so shows here. */
  #watch(room: Room): void {
    const timer = setInterval(() => {
      if (this.#room !== room) {
        clearInterval(timer);
        return;
      }
      if (++this.#silences > 3) {
        room.connection.close();
        return;
      }
      const sentAt = Date.now();
      this.request({ type: 'ping', sentAt }).then(
        (value) => {
          this.#silences = 0;
          this.#learnClock(sentAt, value);
        },
        () => undefined,
      );
    }, pingEvery);
  }

  /** Half the way there and back lies between the server's clock and ours. */
  #learnClock(sentAt: number, value: unknown): void {
    const at = typeof value === 'object' && value !== null && 'serverTime' in value ? value.serverTime : null;
    const clockOffset =
      typeof at === 'number' ? at - (sentAt + Date.now()) / 2 : this.state.get().clockOffset;
    this.state.update({ clockOffset });
  }

  #dropped(): void {
    if (!this.#room) return;
    this.#room = null;
    this.#requests.lost();
    for (const listener of [...this.#byteListeners]) listener.closed();
  }
}
