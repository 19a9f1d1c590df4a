import { Decoder, Demuxer, FFmpegError, Frame, SoftwareScaleContext } from 'node-av';
import { AV_PIX_FMT_RGBA } from 'node-av/constants';
import './quiet.ts';
import { AppError } from '#contracts/errors.ts';
import { AudioReader } from './decode-audio.ts';

export type FilmFrame = {
  /** Presentation time in seconds. */
  time: number;
  /** width × height × 4 bytes, rows from the top; the reader keeps no hold of it. */
  rgba: Uint8Array;
};

export type FilmReader = {
  readonly width: number;
  readonly height: number;
  readonly framesPerSecond: number;
  /** As the container says. */
  readonly seconds: number;
  readonly hasSound: boolean;
  /**
   * Every frame in the order it is shown, scaled to `size` if given. With `wanted`, which is asked about every frame's
   * time, only those: making a picture of a frame costs more than decoding it.
   */
  frames(
    size?: { width: number; height: number },
    wanted?: (time: number) => boolean,
  ): AsyncGenerator<FilmFrame>;
  /** The sound as interleaved stereo at 48 kHz, in blocks, from time zero on (edit lists applied). */
  samples(): AsyncGenerator<Float32Array>;
};

/**
 * Opens a film by path, or from memory. Each of `frames` and `samples` reads it anew, so they may run side by side.
 * @throws AppError `bad-input` when it is no film.
 */
export async function readFilm(source: string | Uint8Array): Promise<FilmReader> {
  const input = typeof source === 'string' ? source : Buffer.from(source);
  const open = async () => {
    try {
      return await Demuxer.open(input);
    } catch (cause) {
      throw new AppError('bad-input', 'film', { cause });
    }
  };
  await using probe = await open();
  const video = probe.video();
  if (!video) throw new AppError('bad-input', 'film');
  const { width, height } = video.codecpar;
  const rate = video.avgFrameRate;

  return {
    width,
    height,
    framesPerSecond: rate.num / Math.max(1, rate.den),
    seconds: probe.duration,
    hasSound: probe.audio() !== undefined,
    async *frames(size = { width, height }, wanted = () => true) {
      await using demuxer = await open();
      const stream = demuxer.video();
      if (!stream) return;
      using decoder = await Decoder.create(stream);
      const scaler = new SoftwareScaleContext();
      scaler.allocContext();
      const base = stream.timeBase;
      try {
        for await (const frame of decoder.frames(demuxer.packets(stream.index))) {
          if (!frame) continue;
          const time = (Number(frame.bestEffortTimestamp) * base.num) / base.den;
          const rgba = wanted(time) ? await toRgba(scaler, frame, size) : null;
          frame.free();
          if (rgba !== null) yield { time, rgba };
        }
      } finally {
        scaler.freeContext();
      }
    },
    async *samples() {
      await using demuxer = await open();
      const stream = demuxer.audio();
      if (!stream) return;
      using decoder = await Decoder.create(stream);
      const reader = new AudioReader(2);
      try {
        for await (const frame of decoder.frames(demuxer.packets(stream.index))) {
          if (!frame) continue;
          const block = reader.read(frame);
          frame.free();
          yield block;
        }
        yield reader.flush();
      } finally {
        reader.close();
      }
    },
  };
}

async function toRgba(
  scaler: SoftwareScaleContext,
  source: Frame,
  { width, height }: { width: number; height: number },
): Promise<Uint8Array> {
  const target = new Frame();
  target.alloc();
  target.width = width;
  target.height = height;
  target.format = AV_PIX_FMT_RGBA;
  FFmpegError.throwIfError(target.getBuffer(1), 'picture buffer');
  try {
    FFmpegError.throwIfError(await scaler.scaleFrame(target, source), 'picture conversion');
    const [plane] = target.data ?? [];
    const stride = target.linesize[0] ?? width * 4;
    if (!plane) throw new AppError('bad-input', 'film');
    const out = new Uint8Array(width * height * 4);
    for (let y = 0; y < height; y++)
      out.set(plane.subarray(y * stride, y * stride + width * 4), y * width * 4);
    return out;
  } finally {
    target.free();
  }
}
