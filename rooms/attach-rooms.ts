import type { Server as HttpServer, IncomingMessage } from 'node:http';
import { CloseCode, createAuthContext, matchMaker, Server } from '@colyseus/core';
import { WebSocketTransport } from '@colyseus/ws-transport';
import { AppError } from '#contracts/errors.ts';
import { roomLimits, roomName } from '#contracts/room.ts';
import type { Ports } from './ports.ts';
import type { SceneLog } from './scene/scene-core.ts';
import { SceneHouse } from './scene/scene-house.ts';
import { sceneRoomClass } from './scene/scene-room.ts';
import { YjsDoor } from './scene/yjs-door.ts';
import { withoutPm2 } from './without-pm2.ts';

export type Rooms = {
  house: SceneHouse;
  /**
   * Answers `POST /matchmake/:method/:roomName` of the Colyseus SDK.
   * @returns status and JSON body; a refusal carries our code as `error`.
   */
  matchmake(
    method: string,
    name: string,
    options: unknown,
    headers: Headers,
  ): Promise<{ status: number; body: unknown }>;
  /** Whether an upgrade request is for a room or the plain Yjs door; others are the caller's to refuse. */
  owns(request: IncomingMessage): boolean;
  close(): Promise<void>;
};

const methods = ['joinOrCreate', 'reconnect'] as const;

/** Puts scenes on an HTTP server: Colyseus rooms and the plain Yjs door share its upgrades. */
export async function attachRooms(server: HttpServer, ports: Ports, log: SceneLog): Promise<Rooms> {
  withoutPm2();
  const house = new SceneHouse(ports, log);
  const transport = new WebSocketTransport({ noServer: true, maxPayload: roomLimits.maxPayload });
  const quiet = () => undefined;
  // What it calls an error is mostly a client's malformed message: ours to count, not to print.
  const error = (...said: unknown[]) => log.trouble(new Error(said.map(String).join(' ')), 'colyseus');
  const logger = { debug: quiet, info: quiet, trace: quiet, warn: quiet, error };
  const colyseus = new Server({ transport, logger, greet: false, gracefullyShutdown: false });
  colyseus.define(roomName, sceneRoomClass(house)).filterBy(['sceneId']);
  await matchMaker.accept();
  transport.attachToServer(server, { filter: isRoomSocket });
  const door = new YjsDoor(house);
  server.on('upgrade', (request, socket, head) => {
    if (!isRoomSocket(request)) door.handleUpgrade(request, socket, head);
  });
  return {
    house,
    matchmake: (method, name, options, headers) => matchmake(method, name, options, headers),
    owns: (request) => isRoomSocket(request) || isYjsSocket(request),
    async close() {
      door.close();
      await Promise.all(matchMaker.disconnectAll(CloseCode.SERVER_SHUTDOWN));
      await colyseus.gracefullyShutdown(false);
    },
  };
}

async function matchmake(method: string, name: string, options: unknown, headers: Headers) {
  const known = methods.some((one) => one === method);
  const room = method === 'reconnect' || name === roomName;
  if (!known || !room || typeof options !== 'object' || options === null) {
    const error = new AppError('bad-input', 'matchmake');
    return { status: error.status, body: { code: error.status, error: error.code } };
  }
  try {
    const seat = await matchMaker.controller.invokeMethod(
      method,
      name,
      options,
      createAuthContext({ headers }),
    );
    return { status: 200, body: seat };
  } catch (error) {
    return refusal(error);
  }
}

/** Colyseus' own codes (520 and up) mean that the room is not there; ours are HTTP statuses. */
function refusal(error: unknown) {
  const code = error instanceof Error && 'code' in error ? Number(error.code) : 500;
  const message = error instanceof Error ? error.message : 'internal';
  const status = code >= 400 && code < 520 ? code : code >= 520 && code < 530 ? 404 : 500;
  return { status, body: { code, error: message } };
}

/** `/processId/roomId?sessionId=…`, as the SDK makes it. */
function isRoomSocket(request: IncomingMessage): boolean {
  const url = new URL(request.url ?? '/', 'http://room');
  return /^\/[\w-]+\/[\w-]+$/.test(url.pathname) && url.searchParams.has('sessionId');
}

function isYjsSocket(request: IncomingMessage): boolean {
  return YjsDoor.path.test(new URL(request.url ?? '/', 'http://room').pathname);
}
