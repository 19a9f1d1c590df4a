import { formats, type PictureSize } from '#contracts/format.ts';
import { film } from '#contracts/world.ts';
import {
  createSegmentEncoder,
  encodePcm,
  framesPerSegment,
  type SegmentEncoder,
} from '#inference/encode/segment-encoder.ts';
import type { AudioBlock, VideoFrame } from '#inference/generator.ts';

const floatsPerFrame = (film.sampleRate / film.framesPerSecond) * film.channels;

export type FinishedSegment = {
  index: number;
  firstFrame: number;
  frames: number;
  likenessEpoch: number;
  video: Uint8Array;
  pcm: Uint8Array;
};

/**
 * Gathers frames and samples into segments of a second. `wanted` says which indices still have to be made;
 * `keep` stores and commits one (and may be refused, which leaves the index wanted).
 */
export class SegmentDesk {
  readonly #wanted: (index: number) => boolean;
  readonly #keep: (segment: FinishedSegment) => Promise<void>;
  readonly #encoder: SegmentEncoder;
  readonly #sound = new Map<number, Float32Array>();
  #frames = 0;
  #first = -1;
  #epoch = Number.POSITIVE_INFINITY;
  #doubtful = false;
  #keeping: Promise<void> = Promise.resolve();

  constructor(
    wanted: (index: number) => boolean,
    keep: (segment: FinishedSegment) => Promise<void>,
    size: PictureSize = formats.wide,
  ) {
    this.#encoder = createSegmentEncoder(size);
    this.#wanted = wanted;
    this.#keep = keep;
  }

  /** Samples come before or after their pictures: one entry a frame. */
  audio({ firstFrame, samples }: AudioBlock): void {
    for (let at = 0; at * floatsPerFrame < samples.length; at++) {
      this.#sound.set(firstFrame + at, samples.slice(at * floatsPerFrame, (at + 1) * floatsPerFrame));
    }
  }

  /** A frame that is not `certain` makes its segment one to be drawn again: it is not kept. */
  async frame({ index, rgba, likenessEpoch }: VideoFrame, certain = true): Promise<void> {
    const segment = Math.floor(index / framesPerSegment);
    if (this.#wanted(segment)) {
      if (this.#frames === 0) this.#first = index;
      await this.#encoder.frame(rgba);
      this.#frames++;
      // A segment is as old as the oldest consent any of its frames was drawn under.
      this.#epoch = Math.min(this.#epoch, likenessEpoch);
      this.#doubtful ||= !certain;
    }
    if ((index + 1) % framesPerSegment === 0) await this.#finish();
  }

  /** The last, shorter one; resolves when everything is kept. */
  async end(): Promise<void> {
    await this.#finish();
    await this.#keeping;
  }

  close(): void {
    this.#encoder.close();
  }

  async #finish(): Promise<void> {
    if (this.#frames === 0) return;
    const segment = {
      index: Math.floor(this.#first / framesPerSegment),
      firstFrame: this.#first,
      frames: this.#frames,
      likenessEpoch: this.#epoch,
      video: await this.#encoder.finish(),
      pcm: encodePcm(this.#soundOf(this.#first, this.#frames)),
    };
    const isDoubtful = this.#doubtful;
    this.#frames = 0;
    this.#epoch = Number.POSITIVE_INFINITY;
    this.#doubtful = false;
    if (isDoubtful) return;
    // One is stored while the next is drawn; two waiting would hide a full disk.
    await this.#keeping;
    this.#keeping = this.#keep(segment);
    this.#keeping.catch(() => undefined);
  }

  #soundOf(first: number, frames: number): Float32Array {
    const whole = new Float32Array(frames * floatsPerFrame);
    for (let at = 0; at < frames; at++) {
      const samples = this.#sound.get(first + at);
      if (samples !== undefined) whole.set(samples, at * floatsPerFrame);
    }
    for (const frame of this.#sound.keys()) if (frame < first + frames) this.#sound.delete(frame);
    return whole;
  }
}
