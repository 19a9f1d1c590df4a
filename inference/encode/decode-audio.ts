import { Decoder, Demuxer, type Frame, SoftwareResampleContext } from 'node-av';
import { AV_CHANNEL_LAYOUT_MONO, AV_CHANNEL_LAYOUT_STEREO, AV_SAMPLE_FMT_FLT } from 'node-av/constants';
import './quiet.ts';
import { AppError } from '#contracts/errors.ts';
import { film } from '#contracts/world.ts';

/** Turns decoded audio frames of any format into interleaved 48 kHz floats. */
export class AudioReader {
  readonly #channels: 1 | 2;
  #resampler: SoftwareResampleContext | undefined;

  constructor(channels: 1 | 2) {
    this.#channels = channels;
  }

  read(frame: Frame): Float32Array {
    if (!this.#resampler) {
      this.#resampler = new SoftwareResampleContext();
      const layout = this.#channels === 1 ? AV_CHANNEL_LAYOUT_MONO : AV_CHANNEL_LAYOUT_STEREO;
      this.#resampler.allocSetOpts2(
        layout,
        AV_SAMPLE_FMT_FLT,
        film.sampleRate,
        frame.channelLayout,
        // Audio frames carry a sample format here; the getter's type is the union with pixel formats.
        frame.format as Parameters<SoftwareResampleContext['allocSetOpts2']>[4],
        frame.sampleRate,
      );
      this.#resampler.init();
    }
    return this.#convert(frame.extendedData ?? frame.data, frame.nbSamples);
  }

  /** What the resampler still holds. */
  flush(): Float32Array {
    return this.#resampler ? this.#convert(null, 0) : new Float32Array(0);
  }

  close(): void {
    this.#resampler?.free();
    this.#resampler = undefined;
  }

  #convert(input: Buffer[] | null, count: number): Float32Array {
    const resampler = this.#resampler;
    if (!resampler) return new Float32Array(0);
    const room = resampler.getOutSamples(count) + 64;
    const out = Buffer.alloc(room * this.#channels * 4);
    const made = resampler.convertSync([out], room, input, count);
    if (made < 0) throw new AppError('bad-input', 'sound');
    return new Float32Array(out.buffer, out.byteOffset, made * this.#channels).slice();
  }
}

/**
 * Decodes the sound of a whole file in memory: interleaved floats at 48 kHz, mono or stereo.
 * @throws AppError `bad-input` when there is no sound in it, `too-large` beyond `maxSeconds`.
 */
export async function decodeAudio(
  bytes: Uint8Array,
  { channels, maxSeconds }: { channels: 1 | 2; maxSeconds: number },
): Promise<Float32Array> {
  const reader = new AudioReader(channels);
  const blocks: Float32Array[] = [];
  let length = 0;
  try {
    await using demuxer = await Demuxer.open(Buffer.from(bytes));
    const stream = demuxer.audio();
    if (!stream) throw new AppError('bad-input', 'sound');
    using decoder = await Decoder.create(stream);
    for await (const frame of decoder.frames(demuxer.packets(stream.index))) {
      if (!frame) continue;
      const block = reader.read(frame);
      frame.free();
      blocks.push(block);
      length += block.length;
      if (length > maxSeconds * film.sampleRate * channels) throw new AppError('too-large', 'sound');
    }
    const rest = reader.flush();
    blocks.push(rest);
    length += rest.length;
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError('bad-input', 'sound', { cause: error });
  } finally {
    reader.close();
  }
  const out = new Float32Array(length);
  let at = 0;
  for (const block of blocks) {
    out.set(block, at);
    at += block.length;
  }
  return out;
}
