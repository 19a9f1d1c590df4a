import { AppError } from '#contracts/errors.ts';
import type { Ports, Visitor } from '../ports.ts';
import { SceneCore, type SceneLog } from './scene-core.ts';
import { TimeOut } from './time-out.ts';

type Place = { core: Promise<SceneCore>; holders: number };

/** The live scenes of this process: each is opened once, however many rooms and doors lead to it. */
export class SceneHouse {
  readonly ports: Ports;
  readonly log: SceneLog;
  readonly #places = new Map<string, Place>();
  readonly #closing = new Map<string, Promise<void>>();
  readonly #timeOut = new TimeOut();

  constructor(ports: Ports, log: SceneLog) {
    this.ports = ports;
    this.log = log;
  }

  /** Who this ticket lets in. @throws AppError `too-many` while they are kept out after a flood. */
  async admit(ticket: string, sceneId: string): Promise<Omit<Visitor, 'sessionId'>> {
    const visitor = await this.ports.tickets.open(ticket, sceneId);
    if (visitor.memberId !== null && this.#timeOut.isOut(visitor.memberId, performance.now()))
      throw new AppError('too-many');
    return visitor;
  }

  /** They flooded a room: it, and every other one here, is closed to them for a while. */
  keepOut({ memberId }: Pick<Visitor, 'memberId'>): void {
    // Guests share their link's ticket: one of them must not cost the others their seat. They write nothing.
    if (memberId !== null) this.#timeOut.throwOut(memberId, performance.now());
  }

  /** Opens the scene, or joins those who have it open. Each success needs its own `release`. */
  async acquire(sceneId: string): Promise<SceneCore> {
    const place = this.#places.get(sceneId);
    if (place) {
      place.holders += 1;
      try {
        const core = await place.core;
        if (core.lost === null) return core;
      } catch (error) {
        place.holders -= 1;
        throw error;
      }
      place.holders -= 1;
      if (this.#places.get(sceneId) === place) this.#places.delete(sceneId);
      return this.acquire(sceneId);
    }
    const opening = this.#open(sceneId);
    this.#places.set(sceneId, { core: opening, holders: 1 });
    try {
      return await opening;
    } catch (error) {
      this.#places.delete(sceneId);
      throw error;
    }
  }

  /** The last holder closes it: what was written is saved first. */
  async release(core: SceneCore): Promise<void> {
    const place = this.#places.get(core.sceneId);
    if (place && (await place.core) === core) {
      place.holders -= 1;
      if (place.holders > 0) return;
      this.#places.delete(core.sceneId);
    } else if (core.visitCount > 0) return;
    const closing = core.close().catch((error) => this.log.trouble(error, core.sceneId));
    this.#closing.set(core.sceneId, closing);
    await closing;
    if (this.#closing.get(core.sceneId) === closing) this.#closing.delete(core.sceneId);
  }

  /** The scene if it is live here. */
  async live(sceneId: string): Promise<SceneCore | null> {
    return (await this.#places.get(sceneId)?.core.catch(() => null)) ?? null;
  }

  async #open(sceneId: string): Promise<SceneCore> {
    await this.#closing.get(sceneId);
    return SceneCore.open(this.ports, sceneId, this.log);
  }
}
