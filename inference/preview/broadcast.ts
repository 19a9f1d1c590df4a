import { formats, type PictureSize } from '#contracts/format.ts';
import type { PreviewDoors } from '#contracts/media.ts';
import { film } from '#contracts/world.ts';
import { createPreviewEncoder } from '../encode/preview-encoder.ts';
import { packetizeH264 } from './h264-packets.ts';
import { KeyframePace } from './keyframe-pace.ts';
import { RtpStream } from './rtp-stream.ts';

const bitrate = 2_500_000;
/** Pictures in the encoder at once; on a machine that cannot keep up, the next one is left out. */
const maxInEncoder = 3;

/** Encodes once and sends through the SFU's doors; without doors nothing is encoded. */
export class Broadcast {
  /** Ready for the format that most films have. */
  #encoder = createPreviewEncoder({ ...formats.wide, bitrate });
  #size: PictureSize = formats.wide;
  #streams: { video: RtpStream; audio: RtpStream } | null = null;
  #keyframes = new KeyframePace();
  #inEncoder = 0;

  /** The film's own size; to be told before its first picture. */
  format({ width, height }: PictureSize): void {
    if (width === this.#size.width && height === this.#size.height) return;
    const old = this.#encoder;
    this.#size = { width, height };
    this.#encoder = createPreviewEncoder({ width, height, bitrate });
    void old.then((encoder) => encoder.close()).catch(() => undefined);
  }

  /** Takes the place of doors that were there before. */
  open({ cname, video, audio }: PreviewDoors): void {
    this.shut();
    const onKeyframe = () => this.wantKeyframe();
    this.#streams = {
      video: new RtpStream({ door: video, cname, clockRate: 90_000, onKeyframe }),
      audio: new RtpStream({ door: audio, cname, clockRate: film.sampleRate, onKeyframe: () => undefined }),
    };
    this.#keyframes = new KeyframePace();
  }

  shut(): void {
    this.#streams?.video.close();
    this.#streams?.audio.close();
    this.#streams = null;
  }

  wantKeyframe(): void {
    this.#keyframes.want();
  }

  /** Resolves when the pixels are no longer needed. Frame `index`, due at `at` on the clock of `RtpStream`. */
  async picture(rgba: Buffer, index: number, at: number): Promise<void> {
    const streams = this.#streams;
    if (streams === null || this.#inEncoder >= maxInEncoder) return;
    const keyframe = this.#keyframes.take(at);
    this.#inEncoder += 1;
    try {
      const encoder = await this.#encoder;
      for (const { data } of await encoder.video(rgba, index, { keyframe })) {
        // Doors that opened meanwhile begin with a keyframe of their own.
        if (this.#streams === streams) streams.video.send(packetizeH264(Buffer.from(data)), at, true);
      }
    } finally {
      this.#inEncoder -= 1;
    }
  }

  async sound(pairs: Float32Array, at: number): Promise<void> {
    const streams = this.#streams;
    if (streams === null) return;
    const encoder = await this.#encoder;
    for (const { data } of await encoder.audio(pairs)) {
      if (this.#streams === streams) streams.audio.send([Buffer.from(data)], at, false);
    }
  }

  async close(): Promise<void> {
    this.shut();
    await (await this.#encoder).close();
  }
}
