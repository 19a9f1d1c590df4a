import { setTimeout as sleep } from 'node:timers/promises';
import type { Direction } from '#contracts/direction.ts';
import { endedStatuses, type Take, type TakeEvent } from '#contracts/take.ts';
import { film } from '#contracts/world.ts';
import type { Takes } from '../ports.ts';
import { DirectionState, type SceneState, TakeState, WaitingState } from '../schema/scene-state.ts';

const stepsPerSecond = film.framesPerSecond * film.stepsPerFrame;

/** Keeps the room's takes as the database says: what is there at first, then every event in order. */
export class TakesFeed {
  readonly #takes: Takes;
  readonly #state: SceneState;
  readonly #stop = new AbortController();
  readonly #trouble: (error: unknown) => void;
  readonly #frames = new Map<string, Map<number, number>>();
  #running: Promise<void> = Promise.resolve();

  constructor(takes: Takes, state: SceneState, trouble: (error: unknown) => void) {
    this.#takes = takes;
    this.#state = state;
    this.#trouble = trouble;
  }

  /** Resolves when the takes of the moment are in the state; following goes on until `close`. */
  async open(): Promise<void> {
    const last = await this.#load();
    this.#running = this.#follow(last);
  }

  async close(): Promise<void> {
    this.#stop.abort();
    await this.#running;
  }

  /** Puts a take that was just rolled where everybody sees it, without waiting for its first event. */
  async know(takeId: string): Promise<void> {
    if (!this.#state.takes.has(takeId)) await this.#load();
  }

  progress(takeId: string, seconds: number): void {
    const take = this.#state.takes.get(takeId);
    if (take && seconds > take.filmSeconds) take.filmSeconds = seconds;
  }

  /** @returns the last `seq` seen of each take. Unfinished takes start at 0: their events are told again. */
  async #load(): Promise<Map<string, number>> {
    const { takes, votes, lastSeq } = await this.#takes.list(this.#state.sceneId);
    const last = new Map<string, number>();
    for (const take of takes) {
      const known = this.#state.takes.get(take.id);
      if (known) {
        last.set(take.id, known.seq);
        continue;
      }
      const fresh = fromTake(take);
      const ended = endedStatuses.includes(take.status);
      fresh.votes = votes[take.id] ?? 0;
      fresh.seq = ended ? (lastSeq[take.id] ?? 0) : 0;
      if (ended) for (const direction of take.directions) fresh.directions.push(fromDirection(direction));
      this.#state.takes.set(take.id, fresh);
      last.set(take.id, fresh.seq);
    }
    this.#findActive();
    return last;
  }

  async #follow(from: Map<string, number>): Promise<void> {
    let last = from;
    while (!this.#stop.signal.aborted) {
      try {
        const events = this.#takes.follow(this.#state.sceneId, last, this.#stop.signal);
        for await (const event of events) await this.#take(event);
      } catch (error) {
        if (this.#stop.signal.aborted) return;
        this.#trouble(error);
      }
      await sleep(500, undefined, { signal: this.#stop.signal }).catch(() => undefined);
      last = new Map([...this.#state.takes.values()].map((take) => [take.id, take.seq]));
    }
  }

  async #take(event: TakeEvent): Promise<void> {
    await this.know(event.takeId);
    const take = this.#state.takes.get(event.takeId);
    if (!take || event.seq <= take.seq) return;
    this.#apply(take, event);
    take.seq = event.seq;
    this.#findActive();
  }

  #apply(take: TakeState, { body }: TakeEvent): void {
    switch (body.type) {
      case 'rolled':
        take.rolledByName = body.byName;
        return;
      case 'planned':
        take.status = 'planning';
        take.expectedSeconds = body.expectedSeconds;
        take.cost = body.cost;
        take.format = body.format ?? 'wide';
        return;
      case 'consent-asked':
        if (take.status === 'queued' || take.status === 'planning') take.status = 'waiting-consent';
        take.waiting.push(new WaitingState({ ...withoutType(body), answer: '' }));
        return;
      case 'consent-answered': {
        const waiting = take.waiting.find((one) => one.requestId === body.requestId);
        if (waiting) waiting.answer = body.answer;
        return;
      }
      case 'render-started':
        take.status = 'rendering';
        return;
      case 'direction-given':
      case 'direction-changed':
        this.#direct(take, body.direction);
        return;
      case 'segment': {
        const frames = this.#frames.get(take.id) ?? new Map<number, number>();
        this.#frames.set(take.id, frames.set(body.index, body.frames));
        const total = [...frames.values()].reduce((sum, one) => sum + one, 0);
        this.progress(take.id, total / film.framesPerSecond);
        return;
      }
      case 'sealing':
        take.status = 'sealing';
        return;
      case 'done':
        take.status = 'done';
        take.seconds = body.seconds;
        take.cost = body.charged;
        this.#frames.delete(take.id);
        return;
      case 'failed':
        take.status = 'failed';
        take.failureCode = body.code;
        take.failureDetail = body.detail ?? '';
        return;
      case 'cancelled':
        take.status = 'cancelled';
        return;
      case 'hidden':
        take.hidden = true;
        return;
      case 'shown-again':
        take.hidden = false;
        return;
      case 'remade':
        take.hidden = false;
        take.seconds = body.seconds;
        return;
      case 'likeness-revoked':
      case 'cut-asked':
        return;
      default:
        body satisfies never;
    }
  }

  #direct(take: TakeState, direction: Direction): void {
    const known = take.directions.find((one) => one.id === direction.id);
    if (!known) take.directions.push(fromDirection(direction));
    else known.assign(directionFields(direction));
  }

  #findActive(): void {
    let active = '';
    for (const take of this.#state.takes.values()) {
      if (!isEnded(take)) active = take.id;
    }
    if (this.#state.activeTakeId !== active) this.#state.activeTakeId = active;
  }
}

function isEnded(take: TakeState): boolean {
  return endedStatuses.some((status) => status === take.status);
}

function fromTake(take: Take): TakeState {
  return new TakeState({
    id: take.id,
    number: take.number,
    status: take.status,
    rolledByName: take.rolledBy.name,
    generator: take.generator,
    format: take.format,
    expectedSeconds: take.expectedSeconds ?? 0,
    seconds: take.seconds ?? 0,
    cost: take.charged ?? take.cost,
    failureCode: take.failure?.code ?? '',
    failureDetail: take.failure?.detail ?? '',
    hidden: take.hidden,
  });
}

function directionFields(direction: Direction) {
  return {
    id: direction.id,
    byName: direction.byName,
    memberId: direction.by,
    text: direction.text,
    status: direction.status,
    seconds: direction.effectiveStep === null ? -1 : direction.effectiveStep / stepsPerSecond,
    note: direction.note ?? '',
  };
}

function fromDirection(direction: Direction): DirectionState {
  return new DirectionState(directionFields(direction));
}

function withoutType<T extends { type: string }>({ type: _, ...rest }: T): Omit<T, 'type'> {
  return rest;
}
