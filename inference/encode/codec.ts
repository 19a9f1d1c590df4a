import { Codec, CodecContext, Dictionary, FFmpegError, type Frame, Packet, Rational } from 'node-av';
import {
  AV_CHANNEL_LAYOUT_STEREO,
  AV_CODEC_FLAG_BITEXACT,
  AV_CODEC_FLAG_GLOBAL_HEADER,
  AV_PIX_FMT_YUV420P,
  AVCOL_PRI_BT709,
  AVCOL_RANGE_MPEG,
  AVCOL_SPC_BT709,
  AVCOL_TRC_BT709,
  type AVSampleFormat,
  FF_ENCODER_LIBX264,
  type FFEncoderCodec,
} from 'node-av/constants';
import './quiet.ts';
import { AppError } from '#contracts/errors.ts';
import { film } from '#contracts/world.ts';

type Options = Readonly<Record<string, string | number>>;

function find(name: FFEncoderCodec): Codec {
  const codec = Codec.findEncoderByName(name);
  if (!codec)
    throw new AppError('render-failed', `The encoder ${name} is missing from this machine's media library.`);
  return codec;
}

/** Opens an H.264 encoder for the film's pictures. `header` keeps SPS and PPS out of the stream, for files. */
export async function openVideo(
  size: { width: number; height: number },
  options: Options,
  { header, gop, threads }: { header: boolean; gop: number; threads: number },
): Promise<CodecContext> {
  const codec = find(FF_ENCODER_LIBX264);
  const context = new CodecContext();
  context.allocContext3(codec);
  context.width = size.width;
  context.height = size.height;
  context.pixelFormat = AV_PIX_FMT_YUV420P;
  context.timeBase = new Rational(1, film.framesPerSecond);
  context.framerate = new Rational(film.framesPerSecond, 1);
  context.colorSpace = AVCOL_SPC_BT709;
  context.colorRange = AVCOL_RANGE_MPEG;
  context.colorPrimaries = AVCOL_PRI_BT709;
  context.colorTrc = AVCOL_TRC_BT709;
  context.gopSize = gop;
  context.threadCount = threads;
  context.setFlags(AV_CODEC_FLAG_BITEXACT);
  if (header) context.setFlags(AV_CODEC_FLAG_GLOBAL_HEADER);
  FFmpegError.throwIfError(await context.open2(codec, Dictionary.fromObject(options)), 'video encoder');
  return context;
}

/** Opens a stereo encoder at the film's sample rate. */
export async function openAudio(
  name: FFEncoderCodec,
  format: AVSampleFormat,
  bitRate: number,
  options: Options,
  header: boolean,
): Promise<CodecContext> {
  const codec = find(name);
  const context = new CodecContext();
  context.allocContext3(codec);
  context.sampleRate = film.sampleRate;
  context.sampleFormat = format;
  context.channelLayout = AV_CHANNEL_LAYOUT_STEREO;
  context.timeBase = new Rational(1, film.sampleRate);
  context.bitRate = BigInt(bitRate);
  context.setFlags(AV_CODEC_FLAG_BITEXACT);
  if (header) context.setFlags(AV_CODEC_FLAG_GLOBAL_HEADER);
  FFmpegError.throwIfError(await context.open2(codec, Dictionary.fromObject(options)), `encoder ${name}`);
  return context;
}

export type Coded = { data: Uint8Array; pts: number; dts: number; keyframe: boolean };

/** Hands a frame (null: the end) to an encoder and takes whatever packets it has ready. The frame is freed. */
export async function encode(context: CodecContext, frame: Frame | null): Promise<Coded[]> {
  try {
    FFmpegError.throwIfError(await context.sendFrame(frame), 'encoding');
  } finally {
    frame?.free();
  }
  const coded: Coded[] = [];
  const packet = new Packet();
  packet.alloc();
  try {
    // Anything but a packet is "no more for now" (EAGAIN) or "no more at all" (EOF).
    while ((await context.receivePacket(packet)) >= 0) {
      coded.push({
        data: Uint8Array.from(packet.data ?? []),
        pts: Number(packet.pts),
        dts: Number(packet.dts),
        keyframe: packet.isKeyframe,
      });
      packet.unref();
    }
  } finally {
    packet.free();
  }
  return coded;
}
