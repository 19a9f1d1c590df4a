import type { types } from 'mediasoup-client';
import { AppError } from '#contracts/errors.ts';
import type { FilmProducer } from '#contracts/media.ts';
import { t } from '../texts/texts.ts';
import { watchLink } from './link-watch.ts';
import { codeOf, type MediaRequests } from './signalling.ts';

export type Reception = { producer: FilmProducer; consumer: types.Consumer };

type Options = {
  device: types.Device;
  requests: MediaRequests;
  onLink(state: 'connected' | 'interrupted'): void;
  /** The SFU knows this session no more, or cannot be reached: make a new one. */
  onLost(): void;
};

/** One life of the transports to the SFU. Whatever breaks it for good ends it; `RoomMedia` then makes another. */
export class MediaSession {
  readonly #options: Options;
  readonly #receptions = new Map<string, Reception>();
  readonly #transports: { send: Promise<types.Transport> | null; recv: Promise<types.Transport> | null } = {
    send: null,
    recv: null,
  };
  readonly #ended = Promise.withResolvers<never>();
  #closed = false;

  constructor(options: Options) {
    this.#options = options;
    // Whoever waits for a step hears of it; nobody may be waiting.
    this.#ended.promise.catch(() => undefined);
  }

  get closed(): boolean {
    return this.#closed;
  }

  get receptions(): readonly Reception[] {
    return [...this.#receptions.values()];
  }

  /**
   * Receives exactly these producers: new ones are consumed at once, the others' receptions end.
   * Rejects when the session is closed meanwhile.
   */
  receive(producers: readonly FilmProducer[]): Promise<void> {
    return this.#unlessClosed(this.#receive(producers));
  }

  /** Rejects when the session is closed meanwhile. */
  sendVoice(track: MediaStreamTrack): Promise<types.Producer> {
    return this.#unlessClosed(this.#sendVoice(track));
  }

  close(): void {
    this.#closed = true;
    this.#ended.reject(new AppError('unavailable', t('the session was closed')));
    for (const opening of Object.values(this.#transports)) {
      opening?.then((transport) => transport.close()).catch(() => undefined);
    }
    this.#receptions.clear();
  }

  /**
   * What is under way in a peer connection that is closed is never settled (WebRTC 1.0, §4.4.1.2: "abort these
   * steps"), and everything after it would wait for ever.
   */
  #unlessClosed<T>(step: Promise<T>): Promise<T> {
    return Promise.race([step, this.#ended.promise]);
  }

  async #receive(producers: readonly FilmProducer[]): Promise<void> {
    const wanted = new Map(producers.map((producer) => [producer.id, producer]));
    for (const [id, reception] of this.#receptions) {
      const producer = wanted.get(id);
      if (producer === undefined) {
        reception.consumer.close();
        this.#receptions.delete(id);
      } else if (producer.takeId !== reception.producer.takeId) {
        // Doors that stood open have their film now.
        this.#receptions.set(id, { ...reception, producer });
      }
    }
    const missing = producers.filter(({ id }) => !this.#receptions.has(id));
    if (missing.length === 0) return;
    const transport = await this.#transport('recv');
    await Promise.all(
      missing.map((producer) =>
        this.#consume(transport, producer).catch((error: unknown) => {
          // The producer ended while we asked for it: the next list will not name it.
          if (codeOf(error) !== 'not-found') throw error;
        }),
      ),
    );
  }

  async #sendVoice(track: MediaStreamTrack): Promise<types.Producer> {
    const transport = await this.#transport('send');
    return transport.produce({
      track,
      // Silence costs nothing, and lost words are rebuilt (RFC 7587 §3.1, §3.3).
      codecOptions: { opusDtx: true, opusFec: true, opusStereo: false },
      stopTracks: false,
    });
  }

  async #consume(transport: types.Transport, producer: FilmProducer): Promise<void> {
    const { device, requests } = this.#options;
    const options = await requests.consume(transport.id, producer.id, device.recvRtpCapabilities);
    // One stream for a film's picture and sound: browsers keep lips in sync within a stream.
    const consumer = await transport.consume({ ...options, streamId: producer.streamId });
    this.#receptions.set(producer.id, { producer, consumer });
    await requests.resume(consumer.id);
  }

  #transport(direction: 'send' | 'recv'): Promise<types.Transport> {
    this.#transports[direction] ??= this.#open(direction).catch((error: unknown) => {
      this.#transports[direction] = null;
      throw error;
    });
    return this.#transports[direction];
  }

  async #open(direction: 'send' | 'recv'): Promise<types.Transport> {
    const { device, requests, onLink, onLost } = this.#options;
    const options = await requests.transport(direction);
    const transport =
      direction === 'send' ? device.createSendTransport(options) : device.createRecvTransport(options);
    if (this.#closed) transport.close();
    transport.on('connect', ({ dtlsParameters }, done, failed) => {
      requests.connect(transport.id, dtlsParameters).then(done, failed);
    });
    transport.on('produce', ({ rtpParameters }, done, failed) => {
      requests.produce(transport.id, rtpParameters).then(done, failed);
    });
    transport.on('connectionstatechange', (state) => {
      if (state === 'connected') onLink('connected');
      if (state === 'disconnected' || state === 'failed') onLink('interrupted');
    });
    watchLink(transport, {
      restartIce: async () =>
        transport.restartIce({ iceParameters: await requests.restartIce(transport.id) }),
      giveUp: onLost,
    });
    return transport;
  }
}
