import type { Router } from 'mediasoup/types';
import type { OpenPreview, PreviewControl, PreviewDoors } from '#contracts/media.ts';
import type { MediaAddress } from './config.ts';
import { type FilmDoor, openFilmDoor } from './film-door.ts';
import { LikenessGuard } from './likeness-guard.ts';

type Captions = { speaker: string; text: string }[];

type Options = {
  preview: OpenPreview;
  address: MediaAddress;
  likenessEpoch(): Promise<number>;
  tell(control: PreviewControl): void;
  /** Producers came or went, or the picture was blanked or shown. */
  onChange(change: 'producers' | 'picture'): void;
};

/** A take on its way to the screens: two doors for its renderer, and the guard over its picture. */
export class FilmPreview {
  readonly preview: OpenPreview;
  readonly #options: Options;
  readonly #guard: LikenessGuard;
  #doors: { video: FilmDoor; audio: FilmDoor } | null = null;
  #closed = false;
  #opening = 0;
  #spoken = '[]';

  constructor(options: Options) {
    this.preview = options.preview;
    this.#options = options;
    this.#guard = new LikenessGuard({
      read: options.likenessEpoch,
      onChange: (state) => void this.#show(state),
    });
  }

  get closed(): boolean {
    return this.#closed;
  }

  get picture(): 'live' | 'blank' {
    return this.#guard.state;
  }

  /** Producers a visitor may consume now. */
  producers(): { id: string; kind: 'video' | 'audio' }[] {
    if (this.#doors === null) return [];
    const { video, audio } = this.#doors;
    return [
      { id: video.producer.id, kind: 'video' },
      { id: audio.producer.id, kind: 'audio' },
    ];
  }

  /** Opens (or opens again) the doors on a router and tells the renderer where they are. */
  async openDoors(router: Router): Promise<void> {
    this.closeDoors();
    this.#opening += 1;
    const turn = this.#opening;
    const cname = `take-${this.preview.takeId}`;
    const { address } = this.#options;
    const common = { address, cname, takeId: this.preview.takeId };
    const [video, audio] = await Promise.all([
      openFilmDoor(router, 'video', { ...common, paused: this.#guard.state === 'blank' }),
      openFilmDoor(router, 'audio', { ...common, paused: false }),
    ]);
    if (this.#closed || turn !== this.#opening) {
      video.transport.close();
      audio.transport.close();
      return;
    }
    this.#doors = { video, audio };
    await this.#relayKeyframeRequests(video);
    if (this.#guard.state === 'live' && video.producer.paused) await video.producer.resume();
    const doors: PreviewDoors = { cname, video: video.door, audio: audio.door };
    this.#options.tell({ type: 'doors', doors });
    this.#options.onChange('producers');
  }

  closeDoors(): void {
    const doors = this.#doors;
    this.#doors = null;
    doors?.video.transport.close();
    doors?.audio.transport.close();
    if (doors !== null) this.#options.onChange('producers');
  }

  confirm(epoch: number): void {
    this.#guard.confirm(epoch);
  }

  requireEpoch(epoch: number): void {
    this.#guard.require(epoch);
  }

  /** Says what is being spoken when that changes: progress comes with each frame, words do not. */
  speak(captions: Captions, say: (captions: Captions) => void): void {
    const spoken = JSON.stringify(captions);
    if (spoken === this.#spoken) return;
    this.#spoken = spoken;
    say(captions);
  }

  tell(control: PreviewControl): void {
    this.#options.tell(control);
  }

  close(): void {
    this.#closed = true;
    this.#guard.close();
    this.closeDoors();
  }

  /** The SFU asks by RTCP; the socket says it again, because a lost RTCP packet would cost a late joiner a second. */
  async #relayKeyframeRequests({ producer }: FilmDoor): Promise<void> {
    producer.on('trace', (trace) => {
      if (trace.type === 'pli' || trace.type === 'fir') this.#options.tell({ type: 'keyframe' });
    });
    await producer.enableTraceEvent(['pli', 'fir']);
  }

  async #show(state: 'live' | 'blank'): Promise<void> {
    this.#options.onChange('picture');
    const producer = this.#doors?.video.producer;
    if (producer === undefined || producer.closed) return;
    // A worker that dies in between takes the producer with it: the next doors open in the guard's state.
    await (state === 'live' ? producer.resume() : producer.pause()).catch(() => undefined);
    if (state === 'live') this.#options.tell({ type: 'keyframe' });
  }
}
