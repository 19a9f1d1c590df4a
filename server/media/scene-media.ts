import type { Router, WebRtcServer } from 'mediasoup/types';
import { AppError } from '#contracts/errors.ts';
import type { CapabilitiesReply, FilmProducer } from '#contracts/media.ts';
import type { RoomPush } from '#contracts/room.ts';
import type { Media, MediaEvent, Visitor } from '#rooms/ports.ts';
import type { MediaAddress } from './config.ts';
import { closeFilmDoors, type FilmDoors, filmProducers, openFilmDoors } from './film-door.ts';
import type { FilmPreview } from './film-preview.ts';
import type { Sfu } from './sfu.ts';
import { Visit } from './visit.ts';

type MediaRequest = Parameters<Media['handle']>[2];
type Place = { router: Router; webRtcServer: WebRtcServer };
/** Doors that stand open before their film: visitors consume them already, so that its first frame finds them ready. */
type NextDoors = { opening: Promise<FilmDoors>; doors: FilmDoors | null };

/** Everything that flows in one scene: its router, its visitors' media, and the previews of its takes. */
export class SceneMedia {
  readonly #sfu: Sfu;
  readonly #visits = new Map<string, Visit>();
  readonly #visitors = new Map<string, Visitor>();
  readonly #previews = new Map<string, FilmPreview>();
  readonly #listeners = new Set<(event: MediaEvent) => void>();
  readonly #address: MediaAddress;
  #place: Promise<Place> | null = null;
  #next: NextDoors | null = null;

  constructor(sfu: Sfu, address: MediaAddress) {
    this.#sfu = sfu;
    this.#address = address;
  }

  get idle(): boolean {
    return this.#visitors.size === 0 && this.#previews.size === 0 && this.#listeners.size === 0;
  }

  listen(listener: (event: MediaEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  emit(event: MediaEvent): void {
    for (const listener of this.#listeners) listener(event);
  }

  async handle(visitor: Visitor, request: MediaRequest): Promise<unknown> {
    if (request.type === 'media.capabilities') return this.#welcome(visitor);
    if (request.type === 'media.transport') {
      if (request.direction === 'send') assertMaySpeak(visitor);
      const reply = await (await this.#visit(visitor)).openTransport(request.direction);
      if (request.direction === 'recv') this.#openNext();
      return reply;
    }
    const visit = this.#visits.get(visitor.sessionId);
    // The page never opened a transport, or the SFU died under it: it begins again.
    if (visit === undefined) throw new AppError('conflict');
    switch (request.type) {
      case 'media.connect':
        return visit.connect(request.transportId, request.dtlsParameters);
      case 'media.restart-ice':
        return visit.restartIce(request.transportId);
      case 'media.produce':
        assertMaySpeak(visitor);
        return visit.produceVoice(request.transportId, request.rtpParameters);
      case 'media.shown':
        this.#previews.get(request.takeId)?.headStart.shown(visitor.sessionId);
        return {};
      case 'media.consume':
        if (!this.#admits(visitor.sessionId, request.producerId)) throw new AppError('not-found');
        return visit.consume(request.transportId, request.producerId, request.rtpCapabilities);
      case 'media.resume':
        return visit.resume(request.consumerId);
      case 'media.close-producer':
        return visit.closeProducer(request.producerId);
    }
  }

  /** Visits of these members who are here now. */
  sessionsOf(memberIds: readonly string[]): string[] {
    return [...this.#visitors.values()]
      .filter(({ memberId }) => memberId !== null && memberIds.includes(memberId))
      .map(({ sessionId }) => sessionId);
  }

  /** Says who sees a take first, to each what it is for them; once all see it, that. */
  tellHeadStart({ preview: { takeId }, headStart }: FilmPreview): void {
    if (!headStart.needed) return;
    for (const sessionId of this.#visitors.keys()) {
      const state = headStart.over ? 'over' : headStart.admits(sessionId) ? 'yours' : 'others';
      this.emit({ type: 'push', push: { type: 'head-start', takeId, state }, to: sessionId });
    }
  }

  leave(sessionId: string): void {
    this.#visitors.delete(sessionId);
    for (const { headStart } of this.#previews.values()) headStart.left(sessionId);
    const visit = this.#visits.get(sessionId);
    this.#visits.delete(sessionId);
    visit?.close();
    if (this.#visits.size === 0) this.#closeNext();
  }

  /** The place of this scene in the SFU; made on first need and again after the SFU died. */
  place(): Promise<Place> {
    this.#place ??= this.#sfu.createRouter().catch((error: unknown) => {
      this.#place = null;
      throw error;
    });
    return this.#place;
  }

  async addPreview(preview: FilmPreview): Promise<void> {
    this.#previews.set(preview.preview.takeId, preview);
    await preview.takeDoors(this.#doorsFor(preview));
  }

  removePreview(preview: FilmPreview): void {
    const { takeId } = preview.preview;
    if (this.#previews.get(takeId) === preview) this.#previews.delete(takeId);
    preview.close();
    this.#openNext();
  }

  /** The SFU is gone with everything in it: visits are forgotten (pages make new ones), previews wait. */
  sfuDied(): void {
    this.#place = null;
    this.#next = null;
    for (const [sessionId, visit] of this.#visits) {
      if (visit.voice !== null) this.emit({ type: 'voice', sessionId, on: false });
    }
    this.#visits.clear();
    for (const preview of this.#previews.values()) preview.closeDoors();
    this.announce();
  }

  async sfuBack(): Promise<void> {
    await Promise.all(
      [...this.#previews.values()].map((preview) => preview.takeDoors(this.#doorsFor(preview))),
    );
  }

  /** Tells every visitor what can be consumed: all of the film, and everybody's voice but their own. */
  announce(): void {
    for (const sessionId of this.#visitors.keys()) {
      const push: RoomPush = { type: 'producers', producers: this.#producersFor(sessionId) };
      this.emit({ type: 'push', push, to: sessionId });
    }
  }

  async close(): Promise<void> {
    for (const preview of [...this.#previews.values()]) this.removePreview(preview);
    for (const sessionId of [...this.#visitors.keys()]) this.leave(sessionId);
    this.#closeNext();
    const place = await this.#place?.catch(() => null);
    this.#place = null;
    place?.router.close();
  }

  /** For the next film, while somebody is here to see it and no film is on its way. */
  #openNext(): void {
    if (this.#next !== null || this.#previews.size > 0 || this.#visits.size === 0) return;
    const opening = this.place().then(({ router }) => openFilmDoors(router, this.#address));
    const next: NextDoors = { opening, doors: null };
    this.#next = next;
    opening.then(
      (doors) => {
        next.doors = doors;
        if (this.#next === next) this.announce();
      },
      // Without an SFU: the film asks again for doors, and says what is wrong.
      () => {
        if (this.#next === next) this.#next = null;
      },
    );
  }

  #closeNext(): void {
    this.#next?.opening.then(closeFilmDoors, () => undefined);
    this.#next = null;
  }

  /**
   * The doors that stand open, else new ones; each are given away once. Everybody is behind the open ones already: a
   * film that somebody is to see first gets doors of its own.
   */
  async #doorsFor({ headStart }: FilmPreview): Promise<FilmDoors> {
    if (!headStart.over) this.#closeNext();
    const next = this.#next;
    this.#next = null;
    const opened = await next?.opening.catch(() => null);
    if (opened && !opened.video.producer.closed) return opened;
    const { router } = await this.place();
    return openFilmDoors(router, this.#address);
  }

  async #welcome(visitor: Visitor): Promise<CapabilitiesReply> {
    this.#visitors.set(visitor.sessionId, visitor);
    const { router } = await this.place();
    return {
      rtpCapabilities: router.rtpCapabilities,
      producers: this.#producersFor(visitor.sessionId),
      previews: [...this.#previews.values()].map(({ preview, picture }) => ({
        takeId: preview.takeId,
        state: picture,
      })),
    };
  }

  async #visit(visitor: Visitor): Promise<Visit> {
    const place = await this.place();
    const existing = this.#visits.get(visitor.sessionId);
    if (existing !== undefined) return existing;
    // They left while the router was made, or never said hello.
    if (!this.#visitors.has(visitor.sessionId)) throw new AppError('conflict');
    const visit = new Visit(place, visitor, (on) => {
      this.emit({ type: 'voice', sessionId: visitor.sessionId, on });
      this.announce();
    });
    this.#visits.set(visitor.sessionId, visit);
    return visit;
  }

  /** What a visitor may not know of cannot be received by naming it either. */
  #admits(sessionId: string, producerId: string): boolean {
    return [...this.#previews.values()].every(
      (preview) =>
        preview.headStart.admits(sessionId) || preview.producers().every(({ id }) => id !== producerId),
    );
  }

  #producersFor(sessionId: string): FilmProducer[] {
    const doors = this.#next?.doors;
    const admitted = [...this.#previews.values()].filter(({ headStart }) => headStart.admits(sessionId));
    const film = [
      ...admitted.flatMap((preview) => preview.producers()),
      ...(doors ? filmProducers(doors, null) : []),
    ];
    const voices = [...this.#visits].flatMap(([of, { voice, visitor }]): FilmProducer[] =>
      voice === null || of === sessionId
        ? []
        : [
            {
              id: voice.id,
              kind: 'audio',
              source: 'voice',
              memberName: visitor.name,
              takeId: null,
              streamId: voice.id,
            },
          ],
    );
    return [...film, ...voices];
  }
}

/** Viewers watch and listen; the voices of a room are its directors' and its hosts'. */
function assertMaySpeak(visitor: Visitor): void {
  if (visitor.role !== 'host' && visitor.role !== 'director') throw new AppError('forbidden');
}
