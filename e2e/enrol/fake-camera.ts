import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { film } from '#contracts/world.ts';
import type { Pixels } from '#inference/likeness/testing/turned-head.ts';
import { speak } from '#inference/speech/flite.ts';
import { wavOf } from '#inference/speech/testing/wav.ts';

/** Chromium plays Motion JPEG as 30 frames a second, whatever is in it, and begins anew at its end. */
const framesPerSecond = 30;
/** Few different pictures are enough, and each has to be made. */
const looksPerSecond = 6;
const width = 640;

const words = ['', '', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** What stands before the fake camera, over and over: `seconds` long, `says` at its seconds, meant to be recorded from `cue` on. */
export type Scene = {
  seconds: number;
  cue: number;
  frame: (time: number) => Pixels;
  says: readonly { number: number; at: number }[];
};

/** 4:3, as webcams are, with the picture's own edge drawn out to both sides. */
async function jpegOf({ rgba, width: own, height }: Pixels): Promise<Buffer> {
  const side = Math.round((width - own) / 2);
  return sharp(rgba, { raw: { width: own, height, channels: 4 } })
    .removeAlpha()
    .extend({ left: side, right: side, extendWith: 'copy' })
    .jpeg({ quality: 92, chromaSubsampling: '4:4:4' })
    .toBuffer();
}

async function writePicture(path: string, { seconds, frame }: Scene): Promise<void> {
  const file = await open(path, 'w');
  const made = new Map<Pixels, Buffer>();
  try {
    for (let index = 0; index < seconds * looksPerSecond; index++) {
      const pixels = frame(index / looksPerSecond);
      const jpeg = made.get(pixels) ?? (await jpegOf(pixels));
      made.set(pixels, jpeg);
      for (let i = 0; i < framesPerSecond / looksPerSecond; i++) await file.write(jpeg);
    }
  } finally {
    await file.close();
  }
}

async function writeSound(path: string, { seconds, says }: Scene): Promise<void> {
  const samples = new Float32Array(Math.round(seconds * film.sampleRate));
  // A quiet room, the same each time.
  let noise = 1;
  for (let i = 0; i < samples.length; i++) {
    noise = (Math.imul(noise, 1_664_525) + 1_013_904_223) >>> 0;
    samples[i] = (noise / 2 ** 32 - 0.5) * 0.002;
  }
  for (const { number, at } of says) {
    const spoken = await speak(`${words[number]}.`, { name: 'slt', pitch: 172, stretch: 1 });
    const begin = Math.round(at * film.sampleRate);
    spoken.samples.forEach((value, i) => {
      if (begin + i < samples.length) samples[begin + i]! += value * 0.4;
    });
  }
  await writeFile(path, wavOf(samples, film.sampleRate));
}

/** Files that Chromium takes for its fake camera and microphone, with the flags that say so. */
export async function fakeCamera(scene: Scene): Promise<{ args: string[]; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'dailies-camera-'));
  const [picture, sound] = [join(folder, 'camera.mjpeg'), join(folder, 'microphone.wav')];
  await Promise.all([writePicture(picture, scene), writeSound(sound, scene)]);
  return {
    args: [`--use-file-for-fake-video-capture=${picture}`, `--use-file-for-fake-audio-capture=${sound}`],
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
