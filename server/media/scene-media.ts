import type { Router, WebRtcServer } from 'mediasoup/types';
import { AppError } from '#contracts/errors.ts';
import type { CapabilitiesReply, FilmProducer } from '#contracts/media.ts';
import type { RoomPush } from '#contracts/room.ts';
import type { Media, MediaEvent, Visitor } from '#rooms/ports.ts';
import type { FilmPreview } from './film-preview.ts';
import type { Sfu } from './sfu.ts';
import { Visit } from './visit.ts';

type MediaRequest = Parameters<Media['handle']>[2];
type Place = { router: Router; webRtcServer: WebRtcServer };

/** Everything that flows in one scene: its router, its visitors' media, and the previews of its takes. */
export class SceneMedia {
  readonly #sfu: Sfu;
  readonly #visits = new Map<string, Visit>();
  readonly #visitors = new Map<string, Visitor>();
  readonly #previews = new Map<string, FilmPreview>();
  readonly #listeners = new Set<(event: MediaEvent) => void>();
  #place: Promise<Place> | null = null;

  constructor(sfu: Sfu) {
    this.#sfu = sfu;
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
      return (await this.#visit(visitor)).openTransport(request.direction);
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
      case 'media.consume':
        return visit.consume(request.transportId, request.producerId, request.rtpCapabilities);
      case 'media.resume':
        return visit.resume(request.consumerId);
      case 'media.close-producer':
        return visit.closeProducer(request.producerId);
    }
  }

  leave(sessionId: string): void {
    this.#visitors.delete(sessionId);
    const visit = this.#visits.get(sessionId);
    this.#visits.delete(sessionId);
    visit?.close();
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
    const { router } = await this.place();
    await preview.openDoors(router);
  }

  removePreview(preview: FilmPreview): void {
    const { takeId } = preview.preview;
    if (this.#previews.get(takeId) === preview) this.#previews.delete(takeId);
    preview.close();
  }

  /** The SFU is gone with everything in it: visits are forgotten (pages make new ones), previews wait. */
  sfuDied(): void {
    this.#place = null;
    for (const [sessionId, visit] of this.#visits) {
      if (visit.voice !== null) this.emit({ type: 'voice', sessionId, on: false });
    }
    this.#visits.clear();
    for (const preview of this.#previews.values()) preview.closeDoors();
    this.announce();
  }

  async sfuBack(): Promise<void> {
    if (this.#previews.size === 0) return;
    const { router } = await this.place();
    await Promise.all([...this.#previews.values()].map((preview) => preview.openDoors(router)));
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
    const place = await this.#place?.catch(() => null);
    this.#place = null;
    place?.router.close();
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

  #producersFor(sessionId: string): FilmProducer[] {
    const film = [...this.#previews.values()].flatMap((preview) =>
      preview.producers().map(({ id, kind }): FilmProducer => {
        const { takeId } = preview.preview;
        return { id, kind, source: 'film', memberName: null, takeId };
      }),
    );
    const voices = [...this.#visits].flatMap(([of, { voice, visitor }]): FilmProducer[] =>
      voice === null || of === sessionId
        ? []
        : [{ id: voice.id, kind: 'audio', source: 'voice', memberName: visitor.name, takeId: null }],
    );
    return [...film, ...voices];
  }
}

/** Viewers watch and listen; the voices of a room are its directors' and its hosts'. */
function assertMaySpeak(visitor: Visitor): void {
  if (visitor.role !== 'host' && visitor.role !== 'director') throw new AppError('forbidden');
}
