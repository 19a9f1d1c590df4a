import { Device, type types } from 'mediasoup-client';
import type { FilmProducer } from '#contracts/media.ts';
import type { RoomPush } from '#contracts/room.ts';
import { LipSync } from './lip-sync.ts';
import { MediaSession } from './media-session.ts';
import { Microphone, type MicrophoneState } from './microphone.ts';
import { codeOf, MediaRequests, type Signalling } from './signalling.ts';

export type Film = {
  takeId: string;
  /** Picture and sound of the take that renders now. */
  stream: MediaStream;
  /** `blank`: a likeness was taken back and the renderer has not confirmed it yet. Nothing may be shown. */
  picture: 'live' | 'blank';
};

/** Whose likeness it is sees a take first: on this screen, or on somebody else's. */
export type HeadStart = { takeId: string; whose: 'mine' | 'theirs' };

export type Voice = { producerId: string; name: string; stream: MediaStream };

export type RoomMediaState = {
  /** `unreachable`: the SFU was never reached, and may never be, as by a browser that does not use loopback addresses. */
  connection: 'idle' | 'connecting' | 'connected' | 'interrupted' | 'unreachable' | 'unavailable';
  /** False in a browser without a decoder for the picture: it only hears the film. */
  sees: boolean;
  film: Film | null;
  headStart: HeadStart | null;
  voices: readonly Voice[];
  microphone: MicrophoneState;
};

export const idleMedia: RoomMediaState = {
  connection: 'idle',
  sees: true,
  film: null,
  headStart: null,
  voices: [],
  microphone: 'off',
};

const retryDelays = [100, 300, 1000, 2000, 5000];

/**
 * What a page hears, sees and says in one room, without any framework. It keeps trying: after a lost link, a dead
 * SFU, or a room that was left and joined again (`rejoin`). State is replaced, never changed in place.
 */
export class RoomMedia {
  readonly #requests: MediaRequests;
  readonly #load: LoadDevice;
  readonly #microphone: Microphone;
  readonly #lips = new LipSync();
  readonly #listeners = new Set<() => void>();
  readonly #stopPushes: () => void;
  readonly #previews = new Map<string, 'live' | 'blank'>();
  #state: RoomMediaState = idleMedia;
  #device: Promise<Device> | null = null;
  #session: MediaSession | null = null;
  #producers: readonly FilmProducer[] = [];
  #voiceStreams = new Map<string, MediaStream>();
  #turn: Promise<void> = Promise.resolve();
  #retry: ReturnType<typeof setTimeout> | undefined;
  #attempt = 0;
  #reached = false;
  #closed = false;

  constructor(signalling: Signalling, load: LoadDevice = loadDevice) {
    this.#load = load;
    this.#requests = new MediaRequests((body) => signalling.request(body));
    this.#microphone = new Microphone(this.#requests, (microphone) => this.#update({ microphone }));
    this.#stopPushes = signalling.onPush((push) => this.#onPush(push));
  }

  get state(): RoomMediaState {
    return this.#state;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Begins to receive. Call again after the room was left and joined anew: everything is made afresh. */
  join(): void {
    // Some browsers are built without WebRTC: the film comes to them when it is finished.
    if (typeof RTCPeerConnection === 'undefined') return this.#update({ connection: 'unavailable' });
    this.#attempt = 0;
    this.#reopen();
  }

  /** Asks for the microphone where needed; `state.microphone` tells what came of it. */
  async setMicrophone(on: boolean): Promise<void> {
    await this.#microphone.set(on, () => this.#session);
  }

  /** The first frame of a take is seen here: an owner's time before everybody else begins with it. */
  shown(takeId: string): void {
    const { headStart } = this.#state;
    if (headStart?.takeId !== takeId || headStart.whose !== 'mine') return;
    // Where it does not arrive, the room waits a little longer at most.
    this.#requests.shown(takeId).catch(() => undefined);
  }

  /** Statistics of what is received, in the browser's own words. */
  async stats(): Promise<RTCStatsReport[]> {
    const receptions = this.#session?.receptions ?? [];
    return Promise.all(receptions.map(({ consumer }) => consumer.getStats()));
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#retry);
    this.#lips.follow([]);
    this.#stopPushes();
    void this.#microphone.set(false, () => null);
    this.#session?.close();
    this.#session = null;
    this.#update({ connection: 'idle', film: null, headStart: null, voices: [] });
  }

  #onPush(push: RoomPush): void {
    if (push.type === 'producers') {
      this.#producers = push.producers;
      this.#then(() => this.#receive());
    }
    if (push.type === 'head-start') {
      const whose = push.state === 'yours' ? 'mine' : 'theirs';
      this.#update({ headStart: push.state === 'over' ? null : { takeId: push.takeId, whose } });
    }
    if (push.type === 'preview') {
      if (push.state === 'ended') {
        this.#previews.delete(push.takeId);
        if (this.#state.headStart?.takeId === push.takeId) this.#update({ headStart: null });
      } else this.#previews.set(push.takeId, push.state);
      // At once and not in turn: a picture that may not be seen must not wait for anything.
      this.#show();
    }
  }

  #reopen(): void {
    if (this.#closed) return;
    clearTimeout(this.#retry);
    this.#session?.close();
    this.#session = null;
    this.#show();
    this.#tell('connecting');
    this.#then(() => this.#open());
  }

  async #open(): Promise<void> {
    if (this.#session !== null) return;
    const { rtpCapabilities, producers, previews } = await this.#requests.capabilities();
    // At once: what is pushed while the device loads is newer than this.
    this.#producers = producers;
    for (const { takeId, state } of previews) this.#previews.set(takeId, state);
    this.#device ??= this.#load(rtpCapabilities).catch((error: unknown) => {
      this.#device = null;
      throw error;
    });
    const device = await this.#device;
    if (this.#closed) return;
    this.#update({ sees: device.recvRtpCapabilities.codecs?.some(({ kind }) => kind === 'video') ?? false });
    const session: MediaSession = new MediaSession({
      device,
      requests: this.#requests,
      onLink: (link) => {
        if (link === 'connected') this.#reached = true;
        this.#tell(link === 'interrupted' && !this.#reached ? 'unreachable' : link);
      },
      onLost: () => {
        if (this.#session === session) this.#reopen();
      },
    });
    this.#session = session;
    await this.#receive();
    if (this.#session !== session) return;
    await this.#microphone.resume(session);
    this.#attempt = 0;
    this.#tell('connected');
  }

  async #receive(): Promise<void> {
    const session = this.#session;
    if (session === null) return;
    try {
      await session.receive(this.#producers);
    } catch (error) {
      // Of a session that was given up meanwhile.
      if (this.#session !== session) return;
      throw error;
    }
    if (this.#session === session) this.#show();
  }

  /** One thing after the other; what fails makes a new session, a little later each time. */
  #then(step: () => Promise<void>): void {
    this.#turn = this.#turn.then(step).catch((error: unknown) => {
      if (this.#closed) return;
      this.#session?.close();
      this.#session = null;
      this.#show();
      if (codeOf(error) === 'preview-unavailable') this.#update({ connection: 'unavailable' });
      const delay = retryDelays[Math.min(this.#attempt, retryDelays.length - 1)];
      this.#attempt += 1;
      clearTimeout(this.#retry);
      this.#retry = setTimeout(() => this.#reopen(), delay);
    });
  }

  #show(): void {
    const receptions = this.#session?.receptions ?? [];
    const films = receptions.filter(({ producer }) => producer.source === 'film' && producer.takeId !== null);
    const takeId = films.at(-1)?.producer.takeId ?? null;
    const voices = receptions.filter(({ producer }) => producer.source === 'voice');
    this.#lips.follow(films);
    this.#update({
      film: takeId === null ? null : this.#film(takeId),
      voices: voices.map(({ producer, consumer }) => ({
        producerId: producer.id,
        name: producer.memberName ?? '',
        stream: this.#voiceStream(producer.id, consumer.track),
      })),
    });
  }

  #film(takeId: string): Film {
    const receptions = (this.#session?.receptions ?? []).filter(({ producer }) => producer.takeId === takeId);
    const picture = this.#previews.get(takeId) ?? 'blank';
    // A picture that may not be seen is not in the stream at all: an element that merely gets no new frames would go
    // on showing the last one.
    const tracks = receptions
      .filter(({ consumer }) => picture === 'live' || consumer.kind === 'audio')
      .map(({ consumer }) => consumer.track);
    const before = this.#state.film;
    const same =
      before?.takeId === takeId &&
      before.stream.getTracks().length === tracks.length &&
      tracks.every((track) => before.stream.getTrackById(track.id) === track);
    return { takeId, picture, stream: same ? before.stream : new MediaStream(tracks) };
  }

  #voiceStream(producerId: string, track: MediaStreamTrack): MediaStream {
    const known = this.#voiceStreams.get(producerId);
    if (known?.getTrackById(track.id) === track) return known;
    const stream = new MediaStream([track]);
    this.#voiceStreams.set(producerId, stream);
    return stream;
  }

  /** What never came about is not told as an interruption, nor as a connection that is about to be. */
  #tell(connection: RoomMediaState['connection']): void {
    const still = this.#state.connection === 'unreachable' && !this.#reached;
    this.#update({ connection: still ? 'unreachable' : connection });
  }

  #update(change: Partial<RoomMediaState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}

/** A device that knows what the SFU speaks. */
export type LoadDevice = (routerRtpCapabilities: types.RtpCapabilities) => Promise<Device>;

const loadDevice: LoadDevice = async (routerRtpCapabilities) => {
  // Pages without client hints (plain http, embedded browsers) are not recognised: take them as a current Chromium.
  const device = await Device.factory().catch(() => Device.factory({ handlerName: 'Chrome111' }));
  await device.load({ routerRtpCapabilities });
  return device;
};
