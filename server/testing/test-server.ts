import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, type Room } from '@colyseus/sdk';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import type { Me } from '#contracts/account.ts';
import { RoomPush, type RoomReply, type RoomRequestBody, roomMessages } from '#contracts/room.ts';
import type { RoomTicket } from '#contracts/scene.ts';
import { zoneAtNoon } from '#dev/noon.ts';
import { freePort } from '#dev/ports.ts';
import { freshDatabase, temporalAddress } from '#dev/test-services.ts';
import { ownerInvite } from '#domain/accounts/invites.ts';
import { roomSocketClass } from '#rooms/testing/room-socket.ts';
import { toConfig } from '../config.ts';
import { readEnv } from '../env.ts';
import { type RunningServer, startServer } from '../start-server.ts';

export type TestServer = {
  url: string;
  running: RunningServer;
  env: Record<string, string>;
  /** The first member, who has the owner's invite. */
  owner(): Promise<TestMember>;
  /** Another member, invited by the first. */
  friend(name: string): Promise<TestMember>;
  /** A teen, invited by the first, on a clock where it is day. */
  teen(name: string): Promise<TestMember>;
  stranger(): TestMember;
  close(): Promise<void>;
};

/** The whole server on a database of its own, without an SFU. */
export async function openTestServer(more: Record<string, string> = {}): Promise<TestServer> {
  const database = await freshDatabase();
  const dataDir = mkdtempSync(join(tmpdir(), 'dailies-server-'));
  const port = await freePort();
  const env = {
    DATABASE_URL: database.url,
    TEMPORAL_ADDRESS: temporalAddress(),
    DATA_DIR: dataDir,
    PORT: String(port),
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'fatal',
    ...more,
  };
  const running = await startServer(toConfig(readEnv(env)));
  const url = `http://127.0.0.1:${port}`;
  let first: Promise<TestMember> | null = null;
  const owner = () => {
    first ??= (async () => {
      const invite = await ownerInvite(running.context.db);
      return signUp(url, invite?.code ?? '', 'Olive');
    })();
    return first;
  };
  return {
    url,
    running,
    env,
    owner,
    async friend(name) {
      const invite: { code: string } = await (await owner()).json('POST', '/api/invites', {});
      return signUp(url, invite.code, name);
    },
    async teen(name) {
      const invite: { code: string } = await (await owner()).json('POST', '/api/invites', {});
      return signUp(url, invite.code, name, { ageBand: 'teen', timeZone: zoneAtNoon() });
    },
    stranger: () => new TestMember(url),
    async close() {
      await running.close();
      await database.drop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

export function newcomer(invite: string, name: string) {
  const handle = `${name.toLowerCase().replace(/[^a-z]/g, '')}_${randomUUID().slice(0, 6)}`;
  const email = `${handle}@example.org`;
  return { invite, handle, name, email, password: 'correct horse battery', ageBand: 'adult' };
}

export async function signUp(
  url: string,
  invite: string,
  name: string,
  about: { ageBand?: 'teen' | 'adult'; timeZone?: string } = {},
): Promise<TestMember> {
  const member = new TestMember(url);
  member.me = await member.json<Me>('POST', '/api/sign-up', {
    ...newcomer(invite, name),
    ...about,
  });
  return member;
}

/** A browser's worth of a member: a cookie jar, requests, rooms. */
export class TestMember {
  readonly url: string;
  readonly cookies = new Map<string, string>();
  me: Me | null = null;

  constructor(url: string) {
    this.url = url;
  }

  async fetch(method: string, path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    headers.set('cookie', [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    if (method !== 'GET' && !headers.has('origin')) headers.set('origin', this.url);
    const response = await fetch(`${this.url}${path}`, { ...init, method, headers, redirect: 'manual' });
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';');
      const at = pair.indexOf('=');
      this.cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return response;
  }

  /** The status and JSON of an answer, whatever it is. */
  async ask(method: string, path: string, body?: unknown): Promise<{ status: number; body: unknown }> {
    const init =
      body === undefined
        ? {}
        : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
    const response = await this.fetch(method, path, init);
    return { status: response.status, body: await response.json() };
  }

  /** The JSON of a good answer. */
  async json<T>(method: string, path: string, body?: unknown): Promise<T> {
    const answer = await this.ask(method, path, body);
    if (answer.status !== 200) throw new Error(`${method} ${path}: ${JSON.stringify(answer)}`);
    return answer.body as T;
  }

  ticket(sceneId: string): Promise<RoomTicket> {
    return this.json('POST', `/api/scenes/${sceneId}/ticket`, {});
  }

  async join(sceneId: string, ydoc?: Y.Doc): Promise<TestVisit> {
    return joinRoom(this.url, await this.ticket(sceneId), ydoc);
  }
}

export type TestVisit = {
  room: Room;
  ydoc: Y.Doc;
  provider: WebsocketProvider;
  pushes: RoomPush[];
  request(body: RoomRequestBody): Promise<RoomReply>;
  leave(): Promise<void>;
};

/** Enters a room as the page does: Colyseus for the state, the stock Yjs provider over its bytes. */
export async function joinRoom(url: string, ticket: RoomTicket, ydoc = new Y.Doc()): Promise<TestVisit> {
  const client = new Client(url);
  const room = await client.joinOrCreate('scene', { ticket: ticket.ticket, sceneId: ticket.sceneId });
  const pushes: RoomPush[] = [];
  const waiting = new Map<number, (reply: RoomReply) => void>();
  room.onMessage(roomMessages.push, (push: unknown) => pushes.push(RoomPush.parse(push)));
  room.onMessage(roomMessages.reply, (reply: RoomReply) => waiting.get(reply.requestId)?.(reply));
  const provider = new WebsocketProvider('ws://room', ticket.sceneId, ydoc, {
    WebSocketPolyfill: roomSocketClass(room),
    disableBc: true,
  });
  let requestId = 0;
  return {
    room,
    ydoc,
    provider,
    pushes,
    request(body) {
      requestId += 1;
      const id = requestId;
      return new Promise((resolve) => {
        waiting.set(id, resolve);
        room.send(roomMessages.request, { requestId: id, body });
      });
    },
    async leave() {
      provider.destroy();
      await room.leave();
    },
  };
}

/** Waits until something holds; looks often. */
export async function until(
  what: string,
  holds: () => boolean | Promise<boolean>,
  ms = 10_000,
): Promise<void> {
  const end = Date.now() + ms;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`still waiting for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
