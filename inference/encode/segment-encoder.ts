import type { CodecContext, Frame } from 'node-av';
import { AppError } from '#contracts/errors.ts';
import { formats } from '#contracts/format.ts';
import { film } from '#contracts/world.ts';
import { type Coded, encode, openVideo } from './codec.ts';
import { PictureConverter } from './picture-converter.ts';
import { packSegment } from './segment.ts';

/** Frames of a full segment: one second. The last one of a film may be shorter. */
export const framesPerSegment = film.framesPerSecond;

type Size = { width: number; height: number };

/**
 * One closed group of pictures at constant quality. Every setting is fixed, the number of threads too, so that
 * segments of one film join without a seam and the same frames give the same bytes.
 */
const settings = {
  preset: 'superfast',
  crf: 20,
  profile: 'high',
  level: '3.1',
  'x264-params': `keyint=${framesPerSegment}:min-keyint=${framesPerSegment}:scenecut=0:open-gop=0:bframes=2:b-adapt=0`,
} as const;

export type SegmentEncoder = {
  /** The next frame, width × height × 4 bytes of RGBA; resolves once it was taken over. */
  frame(rgba: Uint8Array): Promise<void>;
  /** Ends the segment and gives its blob; the next frame begins another one. */
  finish(): Promise<Uint8Array>;
  close(): void;
};

/** Encodes frames segment by segment without holding the raw pictures of more than the encoder's own look-ahead. */
export function createSegmentEncoder({ width, height }: Size = formats.wide): SegmentEncoder {
  const pictures = new PictureConverter(width, height);
  let encoder: CodecContext | undefined;
  let packets: Coded[] = [];
  let frames = 0;

  return {
    async frame(rgba) {
      if (frames === framesPerSegment) throw new AppError('bad-input', 'A segment holds one second.');
      encoder ??= await openVideo({ width, height }, settings, {
        header: true,
        gop: framesPerSegment,
        threads: 2,
      });
      const picture: Frame = await pictures.convert(rgba, frames);
      frames++;
      packets.push(...(await encode(encoder, picture)));
    },
    async finish() {
      if (!encoder) throw new AppError('bad-input', 'A segment needs a frame.');
      packets.push(...(await encode(encoder, null)));
      const header = Uint8Array.from(encoder.extraData ?? []);
      encoder.freeContext();
      encoder = undefined;
      const blob = packSegment({ width, height, frames, header, packets });
      packets = [];
      frames = 0;
      return blob;
    },
    close() {
      encoder?.freeContext();
      encoder = undefined;
      pictures.close();
    },
  };
}

/** A whole segment at once: 1 to 24 RGBA frames. */
export async function encodeSegment(
  frames: Iterable<Uint8Array>,
  size: Size = formats.wide,
): Promise<Uint8Array> {
  const encoder = createSegmentEncoder(size);
  try {
    for (const frame of frames) await encoder.frame(frame);
    return await encoder.finish();
  } finally {
    encoder.close();
  }
}

/** A segment's sound: interleaved stereo floats to signed 16-bit little endian, as it is stored. */
export function encodePcm(samples: Float32Array): Uint8Array {
  const out = new DataView(new ArrayBuffer(samples.length * 2));
  for (let i = 0; i < samples.length; i++) {
    const value = Math.max(-1, Math.min(1, samples[i]!));
    out.setInt16(2 * i, Math.round(value * 32767), true);
  }
  return new Uint8Array(out.buffer);
}

/** The reverse: samples from −1 to 1. */
export function decodePcm(pcm: Uint8Array): Float32Array {
  const view = new DataView(pcm.buffer, pcm.byteOffset, pcm.byteLength);
  return Float32Array.from({ length: pcm.byteLength >> 1 }, (_, i) => view.getInt16(2 * i, true) / 32767);
}
