import {
  type Client,
  ClientState,
  CloseCode,
  getMessageBytes,
  Protocol,
  Room,
  ServerError,
} from '@colyseus/core';
import { WebSocket } from 'ws';
import { AppError } from '#contracts/errors.ts';
import { JoinOptions, type RoomPush, roomMessages } from '#contracts/room.ts';
import type { Visitor } from '../ports.ts';
import type { SceneState } from '../schema/scene-state.ts';
import type { Outlet, SceneCore } from './scene-core.ts';
import type { SceneHouse } from './scene-house.ts';
import { SyncConnection, type SyncDoor } from './script-document.ts';
import { frameBinary, sendFrame } from './send-frame.ts';

/** A room nobody entered, or that was left by all, stays this long: a reload finds it as it was. */
const emptyMs = 3000;

type Seat = { client: Client; connection: SyncConnection };
type Admission = Omit<Visitor, 'sessionId'>;

/** Colyseus around a `SceneCore`: seats, sockets and bytes, no rules. The room's id is the scene's. */
export function sceneRoomClass(house: SceneHouse) {
  return class SceneRoom extends Room<{ state: SceneState }> implements SyncDoor {
    override autoDispose = false;
    override patchRate = 50;
    // Yjs and requests have limits of their own that answer; this one only stops a flood.
    override maxMessagesPerSecond = 1000;
    #core: SceneCore | null = null;
    readonly #seats = new Map<string, Seat>();
    readonly #byConnection = new Map<SyncConnection, Client>();
    #emptyTimer: NodeJS.Timeout | null = null;

    static override async onAuth(_token: string, options: unknown): Promise<Admission> {
      const parsed = JoinOptions.safeParse(options);
      if (!parsed.success) throw serverError(new AppError('bad-input', 'ticket'));
      try {
        return await house.admit(parsed.data.ticket, parsed.data.sceneId);
      } catch (error) {
        throw serverError(error);
      }
    }

    override async onCreate(options: { sceneId: string }): Promise<void> {
      try {
        this.#core = await house.acquire(options.sceneId);
      } catch (error) {
        throw serverError(error);
      }
      this.roomId = options.sceneId;
      this.state = this.#core.state;
      this.onMessage(roomMessages.request, (client, message: unknown) => this.#request(client, message));
      this.onMessageBytes(roomMessages.sync, (client, bytes: Uint8Array) => {
        const seat = this.#seats.get(client.sessionId);
        if (seat) this.#core?.document.receive(seat.connection, bytes);
      });
      this.onMessage('*', () => undefined);
      this.#disposeWhenEmpty(20_000);
    }

    override onJoin(client: Client, _options: unknown, admission: Admission): void {
      const core = this.#core;
      if (!core) throw serverError(new AppError('room-closed'));
      const visitor = core.enter(
        { ...admission, sessionId: client.sessionId },
        this.#outlet(client, admission),
        true,
      );
      this.#seat(client, visitor);
    }

    override onLeave(client: Client): void {
      this.#unseat(client.sessionId);
      this.#core?.leave(client.sessionId);
      this.#disposeWhenEmpty(emptyMs);
    }

    override async onDispose(): Promise<void> {
      if (this.#emptyTimer !== null) clearTimeout(this.#emptyTimer);
      const core = this.#core;
      this.#core = null;
      if (core) await house.release(core);
    }

    override onUncaughtException(error: Error): void {
      house.log.trouble(error, this.roomId);
    }

    sendAll(connections: readonly SyncConnection[], bytes: Uint8Array): void {
      const message = getMessageBytes.raw(Protocol.ROOM_DATA_BYTES, roomMessages.sync, undefined, bytes);
      const frame = frameBinary(message);
      for (const connection of connections) {
        const client = this.#byConnection.get(connection);
        if (!client) continue;
        // Before it has joined, Colyseus keeps messages back until after the state.
        if (client.state === ClientState.JOINED && client.ref instanceof WebSocket) {
          sendFrame(client.ref, frame);
        } else client.enqueueRaw(message);
      }
    }

    saved(connection: SyncConnection, stateVector: Uint8Array, updates: number): void {
      const vector = Buffer.from(stateVector).toString('base64');
      this.#push(connection, { type: 'saved', stateVector: vector, updates });
    }

    refused(connection: SyncConnection, error: AppError, closing: boolean): void {
      this.#push(connection, { type: 'doc-reset', reason: error.code });
      if (!closing) return;
      house.keepOut(connection.visitor);
      this.#byConnection.get(connection)?.leave(CloseCode.WITH_ERROR, 'too-many');
    }

    #push(connection: SyncConnection, push: RoomPush): void {
      this.#byConnection.get(connection)?.send(roomMessages.push, push);
    }

    #outlet(client: Client, admission: Admission): Outlet {
      return {
        push: (push) => client.send(roomMessages.push, push),
        end: (error) => {
          if (error.code === 'too-many') house.keepOut(admission);
          client.leave(CloseCode.CONSENTED, error.code);
        },
      };
    }

    #seat(client: Client, visitor: Visitor): void {
      if (this.#emptyTimer !== null) clearTimeout(this.#emptyTimer);
      this.#emptyTimer = null;
      const connection = new SyncConnection(visitor, this);
      this.#seats.set(client.sessionId, { client, connection });
      this.#byConnection.set(connection, client);
      this.#core?.document.join(connection);
    }

    #unseat(sessionId: string): void {
      const seat = this.#seats.get(sessionId);
      if (!seat) return;
      this.#core?.document.leave(seat.connection);
      this.#byConnection.delete(seat.connection);
      this.#seats.delete(sessionId);
    }

    async #request(client: Client, message: unknown): Promise<void> {
      const reply = await this.#core?.request(client.sessionId, message);
      if (reply) client.send(roomMessages.reply, reply);
    }

    #disposeWhenEmpty(afterMs: number): void {
      if (this.#emptyTimer !== null) clearTimeout(this.#emptyTimer);
      this.#emptyTimer = setTimeout(() => {
        // Outside editors keep a room open as well.
        if (this.clients.length > 0 || (this.#core?.visitCount ?? 0) > 0) {
          if (this.clients.length === 0) this.#disposeWhenEmpty(emptyMs);
        } else void this.disconnect();
      }, afterMs);
    }
  };
}

/** Colyseus carries a number and a sentence: the status and our code travel in them. */
function serverError(error: unknown): ServerError {
  if (error instanceof AppError) return new ServerError(error.status, error.code, { cause: error });
  return new ServerError(503, 'unavailable', { cause: error });
}
