import { createCanvas, ImageData } from '@napi-rs/canvas';
import { type PictureSize, sizeOf } from '#contracts/format.ts';
import { film } from '#contracts/world.ts';
import { type FilmReader, readFilm } from '../encode/read-film.ts';
import type { RenderJob, RenderSink } from '../generator.ts';
import { Watermark } from '../simulator/picture/watermark.ts';

const floatsPerFrame = (film.sampleRate / film.framesPerSecond) * film.channels;

/** Largest even size of the film's own shape that fits the picture. */
function fitted({ width, height }: FilmReader, into: PictureSize): PictureSize {
  const scale = Math.min(into.width / width, into.height / height);
  const even = (value: number) => Math.max(2, Math.round(value / 2) * 2);
  return { width: even(width * scale), height: even(height * scale) };
}

/** All sound of a film, cut or filled with silence to `frames` film frames. */
async function soundOf(reader: FilmReader, frames: number): Promise<Float32Array> {
  const out = new Float32Array(frames * floatsPerFrame);
  let at = 0;
  if (!reader.hasSound) return out;
  for await (const block of reader.samples()) {
    if (at >= out.length) break;
    out.set(block.subarray(0, out.length - at), at);
    at += block.length;
  }
  return out;
}

/**
 * Hands a finished film over as ours are made: in the plan's format, with bars where its shape differs, 24 frames a second by
 * showing at each moment the newest picture, stereo at 48 kHz as long as the picture, the watermark drawn in.
 * Returns the number of frames.
 */
export async function handOver(
  path: string,
  job: RenderJob,
  sink: RenderSink,
  signal: AbortSignal,
): Promise<number> {
  const reader = await readFilm(path);
  const frame = sizeOf(job.plan);
  const size = fitted(reader, frame);
  const atMost = Math.min(job.maxFrames, Math.round(film.maxKeepRollingSeconds * film.framesPerSecond));
  const canvas = createCanvas(frame.width, frame.height);
  const g = canvas.getContext('2d');
  const [left, top] = [(frame.width - size.width) / 2, (frame.height - size.height) / 2];
  const watermark = new Watermark(job.watermark, frame);
  let sound: Float32Array | undefined;
  const expected = Math.max(1, Math.min(atMost, Math.round(reader.seconds * film.framesPerSecond)));
  let index = 0;

  const show = async (picture: Uint8Array): Promise<void> => {
    sound ??= await soundOf(reader, expected);
    if (index >= job.startFrame) {
      if (index === job.startFrame || index % film.framesPerCue === 0) {
        const until = Math.min(expected, (Math.floor(index / film.framesPerCue) + 1) * film.framesPerCue);
        const samples = sound.slice(index * floatsPerFrame, until * floatsPerFrame);
        await sink.audio({ firstFrame: index, samples, purpose: 'film' });
      }
      g.fillStyle = '#000';
      g.fillRect(0, 0, frame.width, frame.height);
      g.putImageData(new ImageData(new Uint8ClampedArray(picture), size.width, size.height), left, top);
      watermark.draw(g, index);
      const { data } = g.getImageData(0, 0, frame.width, frame.height);
      const rgba = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
      await sink.frame({ index, rgba, likenessEpoch: 0, purpose: 'film' });
    }
    index++;
  };

  let newest: Uint8Array | undefined;
  for await (const { time, rgba } of reader.frames(size)) {
    signal.throwIfAborted();
    // Half a source frame of tolerance: time stamps of 24 frames a second are seldom exact.
    while (newest && index < expected && index / film.framesPerSecond < time - 0.002) await show(newest);
    newest = rgba;
    if (index >= expected) break;
  }
  while (newest && index < expected) {
    signal.throwIfAborted();
    await show(newest);
  }
  return index;
}
