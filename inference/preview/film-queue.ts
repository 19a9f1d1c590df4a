import { fps, packetSamples, sampleRate } from './film-clock.ts';

export type QueuedFrame = { index: number; likenessEpoch: number; rgba: Buffer };

const framePairs = sampleRate / fps;

/** What is rendered and not yet due: frames by number, sound by sample. */
export class FilmQueue {
  readonly #frames: QueuedFrame[] = [];
  #blocks: { start: number; samples: Float32Array }[] = [];
  /** First sample pair not yet sent, on the film's clock. */
  #cursor = -1;
  /** One past the last frame and the last sample pair that arrived. */
  #framesEnd = 0;
  #samplesEnd = 0;

  get frames(): number {
    return this.#frames.length;
  }

  get nextFrame(): QueuedFrame | undefined {
    return this.#frames[0];
  }

  /** Film seconds up to which there is picture, and sound. */
  get pictureUntil(): number {
    return this.#framesEnd / fps;
  }

  get soundUntil(): number {
    return this.#samplesEnd / sampleRate;
  }

  /** Film second of the next packet of sound, null while there is no full one. */
  get nextSound(): number | null {
    return this.#cursor >= 0 && this.#cursor + packetSamples <= this.#samplesEnd
      ? this.#cursor / sampleRate
      : null;
  }

  addFrame(frame: QueuedFrame): void {
    this.#frames.push(frame);
    this.#framesEnd = frame.index + 1;
  }

  addSound(firstFrame: number, samples: Float32Array): void {
    const start = firstFrame * framePairs;
    this.#blocks.push({ start, samples });
    if (this.#cursor < 0) this.#cursor = start;
    this.#samplesEnd = Math.max(this.#samplesEnd, start + samples.length / 2);
  }

  takeFrame(): QueuedFrame | undefined {
    return this.#frames.shift();
  }

  /** The next 20 ms of interleaved sound; silence where nothing came. */
  takeSound(): Float32Array {
    const packet = new Float32Array(packetSamples * 2);
    const end = this.#cursor + packetSamples;
    for (const { start, samples } of this.#blocks) {
      const from = Math.max(start, this.#cursor);
      const to = Math.min(start + samples.length / 2, end);
      if (from >= to) continue;
      packet.set(samples.subarray((from - start) * 2, (to - start) * 2), (from - this.#cursor) * 2);
    }
    this.#cursor = end;
    this.#blocks = this.#blocks.filter(({ start, samples }) => start + samples.length / 2 > end);
    return packet;
  }

  /** Sound that should have been heard before `seconds` is let go. */
  skipSoundBefore(seconds: number): void {
    const pairs = Math.floor((seconds * sampleRate) / packetSamples) * packetSamples;
    if (this.#cursor >= 0 && pairs > this.#cursor) this.#cursor = Math.min(pairs, this.#samplesEnd);
  }

  /** Frames drawn under an older likeness epoch. */
  framesBefore(likenessEpoch: number): QueuedFrame[] {
    return this.#frames.filter((frame) => frame.likenessEpoch < likenessEpoch);
  }
}
