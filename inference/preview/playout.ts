import { FilmClock, fps, packetSamples, sampleRate } from './film-clock.ts';
import { FilmQueue, type QueuedFrame } from './film-queue.ts';

/** How long picture waits for sound that may not come at all (a generator without sound). */
const soundPatience = 250;
const packetSeconds = packetSamples / sampleRate;

type Outlet = {
  /** `withheld`: it must not be shown any more. `at` is when it was due. */
  picture(frame: QueuedFrame, at: number, withheld: boolean): void;
  sound(pairs: Float32Array, at: number): void;
  end(): void;
};

/** Lets film out at the pace of the clock: sound and picture of the same moment in the same instant. */
export class Playout {
  readonly #queue = new FilmQueue();
  readonly #clock = new FilmClock();
  readonly #outlet: Outlet;
  readonly #withheld = new Set<number>();
  #timer: NodeJS.Timeout | undefined;
  #begun = false;
  #ended = false;
  #done = false;
  #waitingSince: number | null = null;
  #soundAbsent = false;
  #epoch = -1;

  constructor(outlet: Outlet) {
    this.#outlet = outlet;
  }

  frame(index: number, likenessEpoch: number, rgba: Buffer): void {
    if (likenessEpoch < this.#epoch) this.#withheld.add(index);
    this.#queue.addFrame({ index, likenessEpoch, rgba });
    this.#tick();
  }

  sound(firstFrame: number, samples: Float32Array): void {
    this.#queue.addSound(firstFrame, samples);
    if (this.#soundAbsent) {
      this.#soundAbsent = false;
      const next = this.#queue.nextFrame;
      if (next !== undefined) this.#queue.skipSoundBefore(next.index / fps);
    }
    this.#tick();
  }

  /** From now on nothing drawn under an older likeness epoch leaves. It still takes its time, so nothing slips. */
  likeness(epoch: number): void {
    this.#epoch = Math.max(this.#epoch, epoch);
    for (const { index } of this.#queue.framesBefore(this.#epoch)) this.#withheld.add(index);
  }

  end(): void {
    this.#ended = true;
    this.#tick();
  }

  close(): void {
    this.#done = true;
    clearTimeout(this.#timer);
  }

  #tick(): void {
    clearTimeout(this.#timer);
    while (!this.#done) {
      const now = performance.now();
      const next = this.#next();
      if (next === null) {
        if (this.#ended) this.#finish();
        else if (this.#clock.running) this.#waitingSince ??= now;
        return;
      }
      const wait = this.#holdUp(next, now);
      if (wait !== null) {
        if (wait > 0) this.#again(wait);
        return;
      }
      if (this.#waitingSince !== null || !this.#clock.running) this.#clock.resume(next, now);
      this.#waitingSince = null;
      if (!this.#begun && this.#queue.frames > 1) this.#clock.begin(next, now);
      const early = this.#clock.due(next) - now;
      if (early > 0) {
        this.#again(early);
        return;
      }
      this.#play(next);
    }
  }

  /** Film second of what comes next, null while there is nothing. */
  #next(): number | null {
    const frame = this.#queue.nextFrame;
    const sound = this.#queue.nextSound;
    if (frame === undefined) return sound;
    return sound === null ? frame.index / fps : Math.min(frame.index / fps, sound);
  }

  /**
   * Milliseconds after which to look again while the other half of this moment is missing (0: only when something
   * arrives); null when it is all there, or not yet needed.
   */
  #holdUp(next: number, now: number): number | null {
    if (this.#ended) return null;
    const early = this.#clock.running ? this.#clock.due(next) - now : 0;
    if (early > 0) return null;
    const pictureMissing = this.#queue.pictureUntil <= next;
    const soundMissing = !this.#soundAbsent && this.#queue.soundUntil < next + packetSeconds;
    if (!pictureMissing && !soundMissing) return null;
    this.#waitingSince ??= now;
    if (pictureMissing) return 0;
    const patience = this.#waitingSince + soundPatience - now;
    if (patience > 0) return patience;
    this.#soundAbsent = true;
    return null;
  }

  #play(next: number): void {
    this.#begun = true;
    const at = this.#clock.due(next);
    if (this.#queue.nextSound === next) {
      this.#outlet.sound(this.#queue.takeSound(), at);
      return;
    }
    const frame = this.#queue.takeFrame();
    if (frame === undefined) return;
    this.#outlet.picture(frame, at, this.#withheld.delete(frame.index));
  }

  #again(milliseconds: number): void {
    this.#timer = setTimeout(() => this.#tick(), Math.max(1, milliseconds));
  }

  #finish(): void {
    this.close();
    this.#outlet.end();
  }
}
