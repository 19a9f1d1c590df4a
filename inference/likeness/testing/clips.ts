import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Prompts, recordingSchedule, type Turn } from '#contracts/enrolment.ts';
import { film } from '#contracts/world.ts';
import { writeFilm } from '../../encode/film-writer.ts';
import { createSegmentEncoder, encodePcm } from '../../encode/segment-encoder.ts';
import { speak } from '../../speech/flite.ts';
import type { TestPerson } from './people.ts';
import { type HeadPose, type Pixels, turnedHead } from './turned-head.ts';

const words = ['', '', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const turned: Record<Turn, HeadPose> = { left: { yaw: 36 }, right: { yaw: -36 }, up: { pitch: 24 } };

/** How far into a window of the schedule a moment is, 0 to 1; null outside of it. */
const into = ({ from, to }: { from: number; to: number }, time: number): number | null =>
  time >= from && time < to ? (time - from) / (to - from) : null;

/** What a head does that follows the prompts: lips move while numbers are said, it turns and comes back. */
export function followed(prompts: Prompts, time: number): HeadPose {
  for (const window of recordingSchedule.numbers) {
    const share = into(window, time);
    if (share !== null && share > 0.2 && share < 0.6)
      return { mouth: Math.floor(time * 3) % 2 ? 0.45 : 0.15 };
  }
  for (const [index, window] of recordingSchedule.turns.entries()) {
    const share = into(window, time);
    const turn = prompts.turns[index];
    if (share === null || !turn) continue;
    // In quarters of the way, so that few different pictures have to be made.
    const far = Math.round(Math.min(1, 1.7 * Math.sin(Math.PI * share)) * 4) / 4;
    const { yaw = 0, pitch = 0 } = turned[turn];
    return { yaw: yaw * far, pitch: pitch * far };
  }
  return {};
}

/** Frames of a person who follows the prompts. */
export function follower({ picture, head }: TestPerson, prompts: Prompts): (time: number) => Pixels {
  const made = new Map<string, Pixels>();
  return (time) => {
    const pose = followed(prompts, time);
    const key = JSON.stringify(pose);
    const known = made.get(key) ?? turnedHead(picture, head, pose);
    made.set(key, known);
    return known;
  };
}

/** The numbers as they are said while they are shown: interleaved stereo at 48 kHz. */
async function saying(numbers: readonly number[]): Promise<Float32Array> {
  const sound = new Float32Array(recordingSchedule.seconds * film.sampleRate * 2);
  // A quiet room, the same each time.
  let noise = 1;
  for (let i = 0; i < sound.length; i++) {
    noise = (Math.imul(noise, 1_664_525) + 1_013_904_223) >>> 0;
    sound[i] = (noise / 2 ** 32 - 0.5) * 0.002;
  }
  for (const [index, number] of numbers.entries()) {
    const { samples } = await speak(`${words[number]}.`, { name: 'slt', pitch: 172, stretch: 1 });
    const begin = Math.round(((recordingSchedule.numbers[index]?.from ?? 0) + 0.3) * film.sampleRate);
    for (let i = 0; i < samples.length; i++) {
      sound[2 * (begin + i)]! += samples[i]! * 0.4;
      sound[2 * (begin + i) + 1]! += samples[i]! * 0.4;
    }
  }
  return sound;
}

/** Ten seconds of film as a camera would record them: MP4 with H.264 and AAC. */
export async function testClip(
  frame: (time: number) => Pixels,
  numbers: readonly number[],
): Promise<Uint8Array> {
  const { width, height } = frame(0);
  /** A camera's picture is drawn anew six times a second. */
  const drawn = { time: -1, rgba: new Uint8Array() };
  const at = (time: number): Uint8Array => {
    if (time !== drawn.time) Object.assign(drawn, { time, rgba: frame(time).rgba });
    return drawn.rgba;
  };
  const sound = await saying(numbers);
  const perSecond = film.sampleRate * 2;
  async function* segments() {
    const encoder = createSegmentEncoder({ width, height });
    try {
      for (let second = 0; second < recordingSchedule.seconds; second++) {
        for (let index = 0; index < film.framesPerSecond; index++)
          await encoder.frame(at(second + Math.floor((index / film.framesPerSecond) * 6) / 6));
        const video = await encoder.finish();
        yield { video, pcm: encodePcm(sound.subarray(second * perSecond, (second + 1) * perSecond)) };
      }
    } finally {
      encoder.close();
    }
  }
  const folder = await mkdtemp(join(tmpdir(), 'dailies-clip-'));
  try {
    const out = join(folder, 'clip.mp4');
    await writeFilm({ segments: segments(), out });
    return new Uint8Array(await readFile(out));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
