import type { types } from 'mediasoup-client';
import type { MediaSession } from './media-session.ts';
import type { MediaRequests } from './signalling.ts';

export type MicrophoneState = 'off' | 'starting' | 'on' | 'refused';

/** The page's own voice. Remembers that it is wanted, so that it comes back after a lost link. */
export class Microphone {
  readonly #requests: MediaRequests;
  readonly #onState: (state: MicrophoneState) => void;
  #track: MediaStreamTrack | null = null;
  #producer: types.Producer | null = null;

  constructor(requests: MediaRequests, onState: (state: MicrophoneState) => void) {
    this.#requests = requests;
    this.#onState = onState;
  }

  async set(on: boolean, session: () => MediaSession | null): Promise<void> {
    if (!on) return this.#stop();
    if (this.#track !== null) return;
    this.#onState('starting');
    try {
      const stream = await navigator.mediaDevices.getUserMedia({
        audio: { echoCancellation: true, noiseSuppression: true, autoGainControl: true },
      });
      this.#track = stream.getAudioTracks()[0] ?? null;
    } catch {
      // Refused by the person, or there is no microphone: both are theirs to change.
      this.#onState('refused');
      return;
    }
    // Asked only now: while the person was deciding, the session may have come or changed.
    const current = session();
    if (current !== null) await this.resume(current);
  }

  /** Speaks over a new session when the microphone is on. */
  async resume(session: MediaSession): Promise<void> {
    if (this.#track === null) return;
    try {
      this.#producer = await session.sendVoice(this.#track);
      this.#onState('on');
    } catch (error) {
      // The session that takes its place speaks on.
      if (session.closed) return;
      this.#release();
      this.#onState('off');
      throw error;
    }
  }

  async #stop(): Promise<void> {
    const producer = this.#producer;
    this.#release();
    this.#onState('off');
    if (producer === null) return;
    producer.close();
    // A producer of a session that is gone is gone too.
    await this.#requests.closeProducer(producer.id).catch(() => undefined);
  }

  #release(): void {
    this.#track?.stop();
    this.#track = null;
    this.#producer = null;
  }
}
