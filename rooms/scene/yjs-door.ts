import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocket, WebSocketServer } from 'ws';
import { AppError } from '#contracts/errors.ts';
import { Id } from '#contracts/ids.ts';
import { roomLimits } from '#contracts/room.ts';
import type { Visitor } from '../ports.ts';
import type { SceneCore } from './scene-core.ts';
import type { SceneHouse } from './scene-house.ts';
import { SyncConnection, type SyncDoor } from './script-document.ts';
import { frameBinary, sendFrame } from './send-frame.ts';

/**
 * Close codes: y-websocket gives up on 4400–4499 and tries again on anything else, so the HTTP status
 * of a refusal plus 4000 says the right thing to it.
 */
const closeBase = 4000;
const pingEveryMs = 20_000;

/** The second door to a scene's document: a plain y-websocket server for outside editors with a ticket. */
export class YjsDoor implements SyncDoor {
  static readonly path = /^\/yjs\/([0-9a-f-]{36})$/;
  readonly #house: SceneHouse;
  readonly #server = new WebSocketServer({ noServer: true, maxPayload: roomLimits.maxPayload });
  readonly #sockets = new Map<SyncConnection, WebSocket>();
  readonly #pings: NodeJS.Timeout;

  constructor(house: SceneHouse) {
    this.#house = house;
    this.#pings = setInterval(() => {
      for (const socket of this.#sockets.values()) socket.ping();
    }, pingEveryMs);
    this.#pings.unref();
  }

  /** Takes the upgrade if it is for this door. */
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean {
    const url = new URL(request.url ?? '/', 'http://room');
    const sceneId = YjsDoor.path.exec(url.pathname)?.[1];
    if (sceneId === undefined) return false;
    this.#server.handleUpgrade(request, socket, head, (accepted) => {
      accepted.on('error', () => undefined);
      void this.#enter(accepted, sceneId, url.searchParams.get('ticket') ?? '');
    });
    return true;
  }

  close(): void {
    clearInterval(this.#pings);
    for (const socket of this.#sockets.values()) socket.close(1012, 'restart');
    this.#server.close();
  }

  sendAll(connections: readonly SyncConnection[], bytes: Uint8Array): void {
    const frame = frameBinary(bytes);
    for (const connection of connections) {
      const socket = this.#sockets.get(connection);
      if (socket) sendFrame(socket, frame);
    }
  }

  saved(): void {
    // The y-websocket protocol has no word for it.
  }

  refused(connection: SyncConnection, error: AppError): void {
    this.#sockets.get(connection)?.close(closeBase + error.status, error.code);
  }

  /** Messages that arrive while the ticket is read wait in order; at most as much as one message may hold. */
  async #enter(socket: WebSocket, sceneId: string, ticket: string): Promise<void> {
    const early: Uint8Array[] = [];
    let earlyBytes = 0;
    let receive = (bytes: Uint8Array): void => {
      earlyBytes += bytes.byteLength;
      if (earlyBytes <= roomLimits.maxPayload) early.push(bytes);
      else socket.close(closeBase + 413, 'too-large');
    };
    socket.on('message', (data, isBinary) => {
      if (isBinary && Buffer.isBuffer(data)) receive(data);
      else socket.close(closeBase + 400, 'bad-input');
    });
    let core: SceneCore | null = null;
    try {
      if (!Id.safeParse(sceneId).success) throw new AppError('not-found');
      const admission = await this.#house.admit(ticket, sceneId);
      core = await this.#house.acquire(sceneId);
      if (socket.readyState !== WebSocket.OPEN) return await this.#house.release(core);
      const connection = this.#admit(socket, core, { ...admission, sessionId: `yjs-${randomUUID()}` });
      const document = core.document;
      receive = (bytes) => document.receive(connection, bytes);
      for (const bytes of early) receive(bytes);
    } catch (error) {
      const refusal = error instanceof AppError ? error : new AppError('unavailable');
      if (!(error instanceof AppError)) this.#house.log.trouble(error, sceneId);
      socket.close(closeBase + refusal.status, refusal.code);
    }
  }

  #admit(socket: WebSocket, core: SceneCore, visitor: Visitor): SyncConnection {
    const known = core.enter(
      visitor,
      {
        push: () => undefined,
        end: (error) => socket.close(closeBase + error.status, error.code),
      },
      false,
    );
    const connection = new SyncConnection(known, this);
    this.#sockets.set(connection, socket);
    core.document.join(connection);
    socket.on('close', () => {
      this.#sockets.delete(connection);
      core.document.leave(connection);
      core.leave(visitor.sessionId);
      void this.#house.release(core);
    });
    return connection;
  }
}
