import { AppError } from '#contracts/errors.ts';
import { type RoomPush, type RoomReply, roomLimits } from '#contracts/room.ts';
import type { MediaEvent, Ports, Visitor } from '../ports.ts';
import { MemberState, SceneState } from '../schema/scene-state.ts';
import { pickColour } from './colours.ts';
import { answerRequest, type RequestContext, refusal, requestIdOf } from './requests.ts';
import { ScriptDocument } from './script-document.ts';
import { TakesFeed } from './takes-feed.ts';
import { TokenBucket } from './token-bucket.ts';

const rolesAskedEveryMs = 5000;
const savePatienceMs = 5000;
const answeredBeyondLimit = { perSecond: 10, burst: 200 } as const;

/** How the core reaches one visit, whatever carries it. */
export type Outlet = {
  push(push: RoomPush): void;
  /** The visit is over: the code says why. */
  end(error: AppError): void;
};

type Visit = {
  visitor: Visitor;
  outlet: Outlet;
  requests: TokenBucket;
  /** Requests beyond that which still get an answer; who needs more is no person. */
  patience: TokenBucket;
  listed: boolean;
};

export type SceneLog = { trouble(error: unknown, sceneId: string): void };

/**
 * One live scene without any socket: who is there, the shared document, the takes as the database tells
 * them, and the answers to requests. Rooms and doors bring visits to it.
 */
export class SceneCore {
  readonly sceneId: string;
  readonly state: SceneState;
  readonly document: ScriptDocument;
  readonly #ports: Ports;
  readonly #feed: TakesFeed;
  readonly #context: RequestContext;
  readonly #visits = new Map<string, Visit>();
  readonly #unlisten: () => void;
  readonly #roleTimer: NodeJS.Timeout;
  readonly #log: SceneLog;
  #lost: AppError | null = null;

  /** @throws AppError `not-found` when there is no such scene. */
  static async open(ports: Ports, sceneId: string, log: SceneLog): Promise<SceneCore> {
    const loaded = await ports.documents.load(sceneId);
    const core = new SceneCore(ports, sceneId, loaded, log);
    try {
      await core.#feed.open();
    } catch (error) {
      await core.close();
      throw error;
    }
    return core;
  }

  private constructor(
    ports: Ports,
    sceneId: string,
    loaded: { epoch: number; title: string; updates: Uint8Array[] },
    log: SceneLog,
  ) {
    this.sceneId = sceneId;
    this.#ports = ports;
    this.#log = log;
    this.state = new SceneState({ sceneId, title: loaded.title, serverTime: Date.now() });
    const trouble = (error: unknown) => log.trouble(error, sceneId);
    this.document = new ScriptDocument(ports.documents, sceneId, loaded.epoch, loaded.updates, {
      lost: (error) => this.#lose(error),
      trouble,
    });
    this.#feed = new TakesFeed(ports.takes, this.state, trouble);
    this.#context = {
      sceneId,
      ports,
      state: this.state,
      document: this.document,
      feed: this.#feed,
      broadcast: (push) => this.broadcast(push),
      trouble,
    };
    this.#unlisten = ports.media.listen(sceneId, (event) => this.#hear(event));
    this.#roleTimer = setInterval(() => void this.checkRoles(), rolesAskedEveryMs);
    this.#roleTimer.unref();
  }

  /** Another process owns the room now: nothing here counts any more. */
  get lost(): AppError | null {
    return this.#lost;
  }

  get visitCount(): number {
    return this.#visits.size;
  }

  /**
   * Lets a visitor in. A listed visit is seen in the face pile; an outside editor is only seen by its caret.
   * @returns the visitor as the room knows them (their colour may differ where it was taken).
   */
  enter(visitor: Visitor, outlet: Outlet, listed: boolean): Visitor {
    const colour = pickColour(visitor.colour, this.#coloursOfOthers(visitor));
    const known = { ...visitor, colour };
    const now = performance.now();
    const { requestsPerSecond } = roomLimits;
    const requests = new TokenBucket(requestsPerSecond, requestsPerSecond * 2, now);
    const patience = new TokenBucket(answeredBeyondLimit.perSecond, answeredBeyondLimit.burst, now);
    this.#visits.set(visitor.sessionId, { visitor: known, outlet, requests, patience, listed });
    if (listed) {
      const { sessionId, name, role } = known;
      const memberId = known.memberId ?? '';
      this.state.members.set(sessionId, new MemberState({ sessionId, memberId, name, role, colour }));
      this.state.serverTime = Date.now();
    }
    return known;
  }

  leave(sessionId: string): void {
    if (!this.#visits.delete(sessionId)) return;
    this.state.members.delete(sessionId);
    this.#ports.media.leave(this.sceneId, sessionId);
  }

  /** Answers a request; always resolves. */
  async request(sessionId: string, raw: unknown): Promise<RoomReply> {
    const visit = this.#visits.get(sessionId);
    if (!visit) return refusal(requestIdOf(raw), new AppError('forbidden'));
    const now = performance.now();
    if (!visit.requests.take(now)) {
      const tooMany = new AppError('too-many');
      if (!visit.patience.take(now)) this.#end(sessionId, tooMany, 'come back');
      return refusal(requestIdOf(raw), tooMany);
    }
    return answerRequest(this.#context, visit.visitor, raw);
  }

  broadcast(push: RoomPush): void {
    for (const visit of this.#visits.values()) visit.outlet.push(push);
  }

  rename(title: string): void {
    this.state.title = title;
  }

  async close(): Promise<void> {
    clearInterval(this.#roleTimer);
    this.#unlisten();
    await Promise.all([this.#feed.close(), this.document.close(this.#lost ? 0 : savePatienceMs)]);
  }

  #coloursOfOthers(visitor: Visitor): Set<string> {
    const others = [...this.#visits.values()].filter(
      (visit) => visitor.memberId === null || visit.visitor.memberId !== visitor.memberId,
    );
    return new Set(others.map((visit) => visit.visitor.colour));
  }

  #hear(event: MediaEvent): void {
    switch (event.type) {
      case 'push':
        if (event.push.type === 'preview') this.#preview(event.push);
        if (event.to === undefined) this.broadcast(event.push);
        else this.#visits.get(event.to)?.outlet.push(event.push);
        return;
      case 'progress':
        this.#feed.progress(event.takeId, event.seconds);
        return;
      case 'voice': {
        const member = this.state.members.get(event.sessionId);
        if (member) member.voice = event.on;
        return;
      }
      default:
        event satisfies never;
    }
  }

  #preview(push: Extract<RoomPush, { type: 'preview' }>): void {
    const take = this.state.takes.get(push.takeId);
    if (take) take.previewBlank = push.state === 'blank';
  }

  /** A revoked link or a changed role ends a running visit: looked at every few seconds, and when told. */
  async checkRoles(): Promise<void> {
    for (const { visitor } of [...this.#visits.values()]) {
      try {
        const role = await this.#ports.tickets.roleNow(this.sceneId, visitor);
        if (role === null) this.#end(visitor.sessionId, new AppError('forbidden'), 'for good');
        // A changed role enters anew with a new ticket, so that every right is checked from the start.
        else if (role !== visitor.role) this.#end(visitor.sessionId, new AppError('conflict'), 'come back');
      } catch (error) {
        // Not being able to ask is no answer: the visit goes on, and the question is asked again.
        this.#log.trouble(error, this.sceneId);
      }
    }
  }

  #end(sessionId: string, error: AppError, then: 'for good' | 'come back'): void {
    const visit = this.#visits.get(sessionId);
    if (!visit) return;
    if (then === 'for good') visit.outlet.push({ type: 'room-closed', reason: error.code });
    visit.outlet.end(error);
  }

  #lose(error: AppError): void {
    this.#lost = error;
    for (const sessionId of [...this.#visits.keys()]) this.#end(sessionId, error, 'come back');
  }
}
