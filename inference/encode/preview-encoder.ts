import { type CodecContext, Frame } from 'node-av';
import {
  AV_CHANNEL_LAYOUT_STEREO,
  AV_PICTURE_TYPE_I,
  AV_SAMPLE_FMT_FLT,
  FF_ENCODER_LIBOPUS,
} from 'node-av/constants';
import { film } from '#contracts/world.ts';
import { type Coded, encode, openAudio, openVideo } from './codec.ts';
import { PictureConverter } from './picture-converter.ts';

/** One access unit (H.264, Annex B, SPS and PPS before each keyframe) or one 20 ms Opus packet. */
export type EncodedPacket = {
  data: Uint8Array;
  /** RTP clock units since the film's start: 90 kHz for video, 48 kHz for audio. */
  timestamp: number;
  /** Always true for audio. */
  keyframe: boolean;
};

export type PreviewEncoder = {
  /** One film frame: width × height × 4 bytes of RGBA. Comes back at once, without delay frames. */
  video(rgba: Uint8Array, index: number, options?: { keyframe?: boolean }): Promise<EncodedPacket[]>;
  /** Interleaved stereo at 48 kHz, any length; packets as soon as 20 ms are full. */
  audio(samples: Float32Array): Promise<EncodedPacket[]>;
  /** Frees the encoders once what was asked before is done. */
  close(): Promise<void>;
};

const videoClock = 90_000;
const opusFrame = film.sampleRate / 50;

/** Keyframes come on demand; this is only how long a newcomer waits if the demand is lost. */
const gopSeconds = 10;

async function openPreviewVideo(
  size: { width: number; height: number },
  bitrate: number,
): Promise<CodecContext> {
  const rate = String(Math.round(bitrate));
  return openVideo(
    size,
    {
      preset: 'ultrafast',
      tune: 'zerolatency',
      profile: 'baseline',
      level: '3.1',
      'forced-idr': 1,
      b: rate,
      maxrate: rate,
      // Half a second of buffer: keyframes may be large, but not larger than the link takes at once.
      bufsize: String(Math.round(bitrate / 2)),
    },
    { header: false, gop: gopSeconds * film.framesPerSecond, threads: 1 },
  );
}

/**
 * Encodes a take once for everybody who watches it being made: H.264 constrained baseline (profile-level 42e01f at
 * 3,600 macroblocks, which is 1280 × 720 or 720 × 1280; no B frames, for packetization mode 1) and Opus in stereo. Calls may overlap; they are done in order.
 * `bitrate` in bits a second is the picture's; the sound has 96 kbit/s.
 */
export async function createPreviewEncoder({
  width,
  height,
  bitrate,
}: {
  width: number;
  height: number;
  bitrate: number;
}): Promise<PreviewEncoder> {
  const pictures = new PictureConverter(width, height);
  const video = await openPreviewVideo({ width, height }, bitrate);
  const audio = await openAudio(
    FF_ENCODER_LIBOPUS,
    AV_SAMPLE_FMT_FLT,
    96_000,
    { application: 'audio', frame_duration: 20 },
    false,
  );
  const waiting = new Float32Array(2 * opusFrame);
  let filled = 0;
  let played = 0;
  let videoTurn: Promise<unknown> = Promise.resolve();
  let audioTurn: Promise<unknown> = Promise.resolve();

  const toPackets = (coded: readonly Coded[], clock: number): EncodedPacket[] =>
    coded.map(({ data, pts, keyframe }) => ({ data, timestamp: Math.max(0, pts) * clock, keyframe }));

  const encodePicture = async (rgba: Uint8Array, index: number, keyframe: boolean) => {
    const frame = await pictures.convert(rgba, index);
    if (keyframe) frame.pictType = AV_PICTURE_TYPE_I;
    return toPackets(await encode(video, frame), videoClock / film.framesPerSecond);
  };

  const encodeSound = async (samples: Float32Array) => {
    const packets: EncodedPacket[] = [];
    for (let at = 0; at < samples.length; ) {
      const count = Math.min(waiting.length - filled, samples.length - at);
      waiting.set(samples.subarray(at, at + count), filled);
      filled += count;
      at += count;
      if (filled < waiting.length) break;
      filled = 0;
      const frame = Frame.fromAudioBuffer(Buffer.from(waiting.buffer.slice(0)), {
        nbSamples: opusFrame,
        format: AV_SAMPLE_FMT_FLT,
        sampleRate: film.sampleRate,
        channelLayout: AV_CHANNEL_LAYOUT_STEREO,
        pts: BigInt(played),
      });
      const coded = await encode(audio, frame);
      for (const { data } of coded) packets.push({ data, timestamp: played, keyframe: true });
      played += opusFrame;
    }
    return packets;
  };

  return {
    video(rgba, index, { keyframe = false } = {}) {
      const turn = videoTurn.then(() => encodePicture(rgba, index, keyframe));
      videoTurn = turn.catch(() => undefined);
      return turn;
    },
    audio(samples) {
      const turn = audioTurn.then(() => encodeSound(samples));
      audioTurn = turn.catch(() => undefined);
      return turn;
    },
    async close() {
      await Promise.all([videoTurn, audioTurn]);
      video.freeContext();
      audio.freeContext();
      pictures.close();
    },
  };
}
