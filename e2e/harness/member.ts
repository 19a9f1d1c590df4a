import { randomUUID } from 'node:crypto';
import { Client, type Room } from '@colyseus/sdk';
import type { z } from 'zod';
import { ErrorBody } from '#contracts/errors.ts';
import { api, mediaPaths } from '#contracts/http.ts';
import { RoomPush, RoomReply, type RoomRequestBody, roomMessages, roomName } from '#contracts/room.ts';
import { zoneAtNoon } from '#dev/noon.ts';
import type { Studio } from './studio.ts';

type Route<Reply> = { method: string; path: string; reply: z.ZodType<Reply> };

/** What the server answered with when it refused. */
export class Refused extends Error {
  readonly status: number;
  readonly body: ErrorBody;

  constructor(status: number, body: ErrorBody) {
    super(`${status} ${body.code}: ${body.message} ${body.detail ?? ''}`);
    this.status = status;
    this.body = body;
  }
}

/** A member as the API sees one: a cookie and calls by the contract. For tests that need no page. */
export class Member {
  readonly studio: Pick<Studio, 'url'>;
  readonly name: string;
  cookie = '';

  constructor(studio: Pick<Studio, 'url'>, name: string) {
    this.studio = studio;
    this.name = name;
  }

  /** Signs up by an invite's code or address. */
  static async signUp(
    studio: Pick<Studio, 'url'>,
    name: string,
    invite: string,
    ageBand: 'adult' | 'teen' = 'adult',
  ): Promise<Member> {
    const member = new Member(studio, name);
    const handle = `${name.toLowerCase()}_${randomUUID().slice(0, 6)}`;
    await member.call(api.signUp, {
      body: {
        invite: invite.split('/').at(-1) ?? '',
        handle,
        name,
        email: `${handle}@example.org`,
        password: `correct horse ${handle}`,
        ageBand,
        // Day for everybody: a teen's night would stop what the test is about.
        timeZone: zoneAtNoon(),
      },
    });
    return member;
  }

  /** A new invite of this member's, used by a friend. */
  async invite(name: string, ageBand: 'adult' | 'teen' = 'adult'): Promise<Member> {
    const { code } = await this.call(api.newInvite, { body: {} });
    return Member.signUp(this.studio, name, code, ageBand);
  }

  /** Calls a route of the contract; the answer is parsed by it. Rejects with `Refused`. */
  async call<Reply>(
    route: Route<Reply>,
    { params = {}, body }: { params?: Record<string, string>; body?: unknown } = {},
  ): Promise<Reply> {
    const path = route.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
    const answer = await this.fetch(path, {
      method: route.method,
      ...(body === undefined
        ? {}
        : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    return route.reply.parse(await answer.json());
  }

  /** A request with this member's cookie. Rejects with `Refused` on any error status. */
  async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    headers.set('cookie', this.cookie);
    headers.set('origin', this.studio.url);
    const answer = await fetch(`${this.studio.url}${path}`, { ...init, headers });
    const fresh = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0] ?? '');
    if (fresh.length > 0) this.cookie = fresh.join('; ');
    if (answer.ok) return answer;
    throw new Refused(answer.status, ErrorBody.parse(await answer.json()));
  }

  async join(sceneId: string): Promise<Visit> {
    const { ticket } = await this.call(api.ticket, { params: { sceneId }, body: {} });
    const client = new Client(this.studio.url);
    return new Visit(await client.joinOrCreate(roomName, { ticket, sceneId }));
  }

  film(takeId: string): Promise<Response> {
    return this.fetch(mediaPaths.film(takeId));
  }
}

/** A seat in a room: requests with their replies, and what the room pushed. */
export class Visit {
  readonly room: Room;
  readonly pushes: RoomPush[] = [];
  readonly #waiting = new Map<number, (reply: RoomReply) => void>();
  #requests = 0;

  constructor(room: Room) {
    this.room = room;
    room.onMessage(roomMessages.reply, (message: unknown) => {
      const reply = RoomReply.parse(message);
      this.#waiting.get(reply.requestId)?.(reply);
      this.#waiting.delete(reply.requestId);
    });
    room.onMessage(roomMessages.push, (message: unknown) => this.pushes.push(RoomPush.parse(message)));
    room.onMessage(roomMessages.sync, () => undefined);
  }

  request(body: RoomRequestBody): Promise<RoomReply> {
    const requestId = ++this.#requests;
    return new Promise((resolve) => {
      this.#waiting.set(requestId, resolve);
      this.room.send(roomMessages.request, { requestId, body });
    });
  }

  /** Gives the seat back; one whose server died is gone already. */
  async leave(): Promise<void> {
    if (this.room.connection.isOpen) await this.room.leave();
  }
}
