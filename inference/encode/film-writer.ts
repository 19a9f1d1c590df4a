import { stat } from 'node:fs/promises';
import {
  type CodecContext,
  Dictionary,
  FFmpegError,
  FormatContext,
  Frame,
  Packet,
  Rational,
  type Stream,
} from 'node-av';
import {
  AV_CHANNEL_LAYOUT_STEREO,
  AV_CODEC_ID_H264,
  AV_PIX_FMT_YUV420P,
  AV_SAMPLE_FMT_FLTP,
  AVCOL_PRI_BT709,
  AVCOL_RANGE_MPEG,
  AVCOL_SPC_BT709,
  AVCOL_TRC_BT709,
  AVFMT_FLAG_BITEXACT,
  AVMEDIA_TYPE_VIDEO,
  FF_ENCODER_AAC,
} from 'node-av/constants';
import { AppError } from '#contracts/errors.ts';
import { film } from '#contracts/world.ts';
import { type Coded, encode, openAudio } from './codec.ts';
import { levelled } from './levelled.ts';
import { unpackSegment, type VideoSegment } from './segment.ts';
import { decodePcm } from './segment-encoder.ts';

export type FilmSegment = { video: Uint8Array; pcm: Uint8Array };

const pairsPerFrame = film.sampleRate / film.framesPerSecond;
const aacFrame = 1024;

/**
 * Joins segments to a film: MP4 with its index in front (plays while it loads, seekable by the second), H.264 taken
 * over unchanged, the sound brought to −16 LUFS and encoded once over the whole length (AAC-LC at 160 kbit/s). The encoder's priming (1,024 samples) is
 * written as an edit list, so that sound and picture start together.
 * @throws AppError `render-failed` when segments do not belong together, `storage-full` when the disk is.
 */
export async function writeFilm({
  segments,
  out,
}: {
  segments: AsyncIterable<FilmSegment>;
  out: string;
}): Promise<{ seconds: number; frames: number; bytes: number }> {
  const writer = new FilmWriter(out);
  try {
    // A film's loudness is known when all of it is: a minute's sound and packets are some forty megabytes.
    const parts = await Array.fromAsync(segments, ({ video, pcm }) => ({ video: unpackSegment(video), pcm }));
    const sound = levelled(joined(parts.map(({ pcm }) => decodePcm(pcm))));
    let at = 0;
    for (const { video, pcm } of parts) {
      const length = pcm.byteLength / 2;
      await writer.add(video, sound.subarray(at, at + length));
      at += length;
    }
    const frames = await writer.finish();
    const { size } = await stat(out);
    return { seconds: frames / film.framesPerSecond, frames, bytes: size };
  } catch (error) {
    if (error instanceof AppError) throw error;
    const full = error instanceof Error && /no space left/i.test(error.message);
    throw new AppError(full ? 'storage-full' : 'render-failed', undefined, { cause: error });
  } finally {
    await writer.close();
  }
}

function joined(blocks: readonly Float32Array[]): Float32Array {
  const out = new Float32Array(blocks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const block of blocks) {
    out.set(block, at);
    at += block.length;
  }
  return out;
}

class FilmWriter {
  readonly #out: string;
  readonly #format = new FormatContext();
  #header: Uint8Array | undefined;
  #audio: CodecContext | undefined;
  #streams: { video: Stream; audio: Stream } | undefined;
  #frames = 0;
  readonly #left = new Float32Array(aacFrame);
  readonly #right = new Float32Array(aacFrame);
  #filled = 0;
  #heard = 0;
  #open = false;

  constructor(out: string) {
    this.#out = out;
  }

  async add(segment: VideoSegment, sound: Float32Array): Promise<void> {
    if (sound.length !== segment.frames * pairsPerFrame * film.channels)
      throw new AppError('render-failed', 'A segment’s sound and picture differ in length.');
    if (!this.#header) await this.#begin(segment);
    else if (Buffer.compare(this.#header, segment.header) !== 0)
      throw new AppError('render-failed', 'Segments of different pictures cannot be joined.');
    const streams = this.#streams;
    if (!streams) return;
    for (const packet of segment.packets) {
      const moved = { ...packet, pts: packet.pts + this.#frames, dts: packet.dts + this.#frames };
      await this.#write(streams.video, moved, 1, new Rational(1, film.framesPerSecond));
    }
    this.#frames += segment.frames;
    await this.#sound(sound);
  }

  /** Writes what is left and the index; gives the number of frames. */
  async finish(): Promise<number> {
    if (this.#frames === 0) throw new AppError('render-failed', 'There is nothing to write.');
    if (this.#filled > 0) await this.#block(this.#filled);
    await this.#packets(null);
    FFmpegError.throwIfError(await this.#format.writeTrailer(), 'film index');
    await this.#format.closeOutput();
    this.#open = false;
    return this.#frames;
  }

  async close(): Promise<void> {
    this.#audio?.freeContext();
    if (this.#open) await this.#format.closeOutput();
    this.#format.freeContext();
  }

  async #begin({ width, height, header }: VideoSegment): Promise<void> {
    const format = this.#format;
    FFmpegError.throwIfError(format.allocOutputContext2(null, 'mp4', this.#out), 'film container');
    format.setFlags(AVFMT_FLAG_BITEXACT);
    const video = format.newStream(null);
    const shape = video.codecpar;
    shape.codecType = AVMEDIA_TYPE_VIDEO;
    shape.codecId = AV_CODEC_ID_H264;
    shape.width = width;
    shape.height = height;
    shape.format = AV_PIX_FMT_YUV420P;
    shape.extradata = Buffer.from(header);
    shape.colorSpace = AVCOL_SPC_BT709;
    shape.colorRange = AVCOL_RANGE_MPEG;
    shape.colorPrimaries = AVCOL_PRI_BT709;
    shape.colorTrc = AVCOL_TRC_BT709;
    video.timeBase = new Rational(1, film.framesPerSecond * 512);
    video.avgFrameRate = new Rational(film.framesPerSecond, 1);
    const audio = format.newStream(null);
    this.#audio = await openAudio(FF_ENCODER_AAC, AV_SAMPLE_FMT_FLTP, 160_000, {}, true);
    FFmpegError.throwIfError(audio.codecpar.fromContext(this.#audio), 'sound parameters');
    audio.timeBase = new Rational(1, film.sampleRate);
    FFmpegError.throwIfError(await format.openOutput(), 'film file');
    this.#open = true;
    FFmpegError.throwIfError(
      await format.writeHeader(Dictionary.fromObject({ movflags: '+faststart' })),
      'film header',
    );
    this.#header = header;
    this.#streams = { video, audio };
  }

  async #sound(samples: Float32Array): Promise<void> {
    for (let i = 0; i < samples.length; i += 2) {
      this.#left[this.#filled] = samples[i]!;
      this.#right[this.#filled] = samples[i + 1]!;
      this.#filled++;
      if (this.#filled === aacFrame) await this.#block(aacFrame);
    }
  }

  async #block(count: number): Promise<void> {
    const bytes = (channel: Float32Array) => Buffer.from(channel.buffer, 0, count * 4);
    const frame = Frame.fromAudioBuffer(Buffer.concat([bytes(this.#left), bytes(this.#right)]), {
      nbSamples: count,
      format: AV_SAMPLE_FMT_FLTP,
      sampleRate: film.sampleRate,
      channelLayout: AV_CHANNEL_LAYOUT_STEREO,
      pts: BigInt(this.#heard),
    });
    this.#heard += count;
    this.#filled = 0;
    await this.#packets(frame);
  }

  async #packets(frame: Frame | null): Promise<void> {
    if (!this.#audio || !this.#streams) return;
    for (const coded of await encode(this.#audio, frame))
      await this.#write(this.#streams.audio, coded, aacFrame, new Rational(1, film.sampleRate));
  }

  async #write(
    stream: Stream,
    { data, pts, dts, keyframe }: Coded,
    duration: number,
    base: Rational,
  ): Promise<void> {
    const packet = new Packet();
    packet.alloc();
    packet.data = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
    packet.pts = BigInt(pts);
    packet.dts = BigInt(dts);
    packet.duration = BigInt(duration);
    packet.isKeyframe = keyframe;
    packet.streamIndex = stream.index;
    packet.rescaleTs(base, stream.timeBase);
    FFmpegError.throwIfError(await this.#format.interleavedWriteFrame(packet), 'film packet');
    packet.free();
  }
}
