import type { FilmProducer, OpenPreview, PreviewControl } from '#contracts/media.ts';
import { closeFilmDoors, type FilmDoors, filmProducers } from './film-door.ts';
import { HeadStart } from './head-start.ts';
import { LikenessGuard } from './likeness-guard.ts';

type Captions = { speaker: string; text: string }[];

type Options = {
  preview: OpenPreview;
  likenessEpoch(): Promise<number>;
  tell(control: PreviewControl): void;
  /** Visits of owners who are to see it before everybody else. */
  first: readonly string[];
  /** Producers came or went (or may be received by more), or the picture was blanked or shown. */
  onChange(change: 'producers' | 'picture'): void;
};

/** A take on its way to the screens: two doors for its renderer, and the guard over its picture. */
export class FilmPreview {
  readonly preview: OpenPreview;
  readonly #options: Options;
  readonly #guard: LikenessGuard;
  readonly headStart: HeadStart;
  #doors: FilmDoors | null = null;
  #closed = false;
  #opening = 0;
  #spoken = '[]';

  constructor(options: Options) {
    this.preview = options.preview;
    this.#options = options;
    this.headStart = new HeadStart({
      sessions: options.first,
      onOver: () => options.onChange('producers'),
    });
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
  producers(): FilmProducer[] {
    return this.#doors === null ? [] : filmProducers(this.#doors, this.preview.takeId);
  }

  /** Takes these doors (in place of earlier ones) and tells the renderer where they are. */
  async takeDoors(opening: Promise<FilmDoors>): Promise<void> {
    this.closeDoors();
    this.#opening += 1;
    const turn = this.#opening;
    const doors = await opening;
    if (this.#closed || turn !== this.#opening) {
      closeFilmDoors(doors);
      return;
    }
    this.#doors = doors;
    const { cname, video, audio } = doors;
    this.#options.tell({ type: 'doors', doors: { cname, video: video.door, audio: audio.door } });
    this.#options.onChange('producers');
    await this.#relayKeyframeRequests(video);
    if (this.#guard.state === 'live' && video.producer.paused) await video.producer.resume();
  }

  closeDoors(): void {
    const doors = this.#doors;
    if (doors === null) return;
    this.#doors = null;
    closeFilmDoors(doors);
    this.#options.onChange('producers');
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
    this.headStart.close();
    this.closeDoors();
  }

  /** The SFU asks by RTCP; the socket says it again, because a lost RTCP packet would cost a late joiner a second. */
  async #relayKeyframeRequests({ producer }: FilmDoors['video']): Promise<void> {
    producer.on('trace', (trace) => {
      if (trace.type === 'pli' || trace.type === 'fir') this.#options.tell({ type: 'keyframe' });
    });
    await producer.enableTraceEvent(['pli', 'fir']);
  }

  async #show(state: 'live' | 'blank'): Promise<void> {
    this.#options.onChange('picture');
    if (state === 'live') this.headStart.begin();
    const producer = this.#doors?.video.producer;
    if (producer === undefined || producer.closed) return;
    // A worker that dies in between takes the producer with it: the next doors open in the guard's state.
    await (state === 'live' ? producer.resume() : producer.pause()).catch(() => undefined);
    if (state === 'live') this.#options.tell({ type: 'keyframe' });
  }
}
