import sharp from 'sharp';
import { AppError } from '#contracts/errors.ts';
import { readFilm } from '../../encode/read-film.ts';
import { decodeRecording } from '../../speech/recording.ts';
import { type HeardNumber, hearNumbers } from '../numbers/hear-numbers.ts';
import { voicePitch } from '../numbers/voice-pitch.ts';
import type { FaceModels } from './models.ts';
import { describe, type RgbPicture, type SeenFace, seeFaces } from './see.ts';
import { type PoseName, Stills } from './stills.ts';
import type { FaceTemplate } from './template.ts';

/** What was seen in one frame; faces without their meshes, the largest first. */
export type SeenFrame = {
  /** Seconds from the start. */
  time: number;
  faces: Omit<SeenFace, 'mesh'>[];
  /** Mean brightness, 0 to 1. */
  light: number;
  /** Of the largest face; not of every frame. */
  template: FaceTemplate | null;
};

export type WatchedRecording = {
  seconds: number;
  width: number;
  height: number;
  frames: SeenFrame[];
  numbers: HeardNumber[];
  /** Median of the voice's fundamental frequency, hertz; null where nobody spoke long enough. */
  pitch: number | null;
  /** What there was to see about once a second, small, as PNG. */
  glimpses: Uint8Array[];
  /** The best frame of each pose that was shown, as PNG, and the face in it (468 points, pixels of that picture). */
  stills: { pose: PoseName; png: Uint8Array; mesh: SeenFace['mesh'] }[];
};

/** Longer recordings are not made by the page. */
const mostSeconds = 16;
const longestSide = 768;
/** A head turns in about half a second: three looks a second miss no turn. */
const looksPerSecond = 3;
/** Templates cost as much as looks: of every other one. */
const templateEvery = 2;
const glimpseEvery = 1;
/** As much as the model sees that looks at them. */
const glimpseSide = 224;

/**
 * Looks through a recording and listens to it. Says what is there and judges nothing.
 * @throws AppError `bad-input` when it is no film with sound, `too-large` when it is longer than 16 s.
 */
export async function watchRecording(models: FaceModels, bytes: Uint8Array): Promise<WatchedRecording> {
  const film = await readFilm(bytes);
  if (!film.hasSound) throw new AppError('enrolment-no-voice');
  const scale = Math.min(1, longestSide / Math.max(film.width, film.height));
  const size = { width: Math.round(film.width * scale), height: Math.round(film.height * scale) };
  const frames: SeenFrame[] = [];
  const stills = new Stills();
  const glimpses: Promise<Uint8Array>[] = [];
  let next = 0;
  let last = 0;
  const isLookedAt = (time: number): boolean => {
    if (time > mostSeconds) throw new AppError('too-large', 'recording');
    last = time;
    if (time < next) return false;
    next = time + 1 / looksPerSecond - 0.01;
    return true;
  };
  for await (const { time, rgba } of film.frames(size, isLookedAt)) {
    const picture = { rgb: withoutAlpha(rgba), ...size };
    if (time >= glimpses.length * glimpseEvery) glimpses.push(toPng(picture, glimpseSide));
    const faces = await seeFaces(models, picture);
    const [face] = faces;
    if (face) stills.offer(face, picture);
    frames.push({
      time,
      faces: faces.map(({ mesh: _, ...rest }) => rest),
      light: brightness(picture),
      template: face && frames.length % templateEvery === 0 ? describe(models, picture, face) : null,
    });
  }
  const samples = await decodeRecording(bytes);
  return {
    seconds: last,
    ...size,
    frames,
    numbers: await hearNumbers(samples),
    pitch: voicePitch(samples),
    glimpses: await Promise.all(glimpses),
    stills: await Promise.all(
      stills.best().map(async ({ pose, picture, mesh }) => ({ pose, mesh, png: await toPng(picture) })),
    ),
  };
}

function withoutAlpha(rgba: Uint8Array): Uint8Array {
  const rgb = new Uint8Array((rgba.length / 4) * 3);
  for (let from = 0, to = 0; from < rgba.length; from += 4, to += 3) {
    rgb[to] = rgba[from]!;
    rgb[to + 1] = rgba[from + 1]!;
    rgb[to + 2] = rgba[from + 2]!;
  }
  return rgb;
}

function brightness({ rgb }: RgbPicture): number {
  let sum = 0;
  for (let at = 1; at < rgb.length; at += 3) sum += rgb[at]!;
  return sum / (rgb.length / 3) / 255;
}

/** At most `side` pixels high and wide, where that is given. */
async function toPng({ rgb, width, height }: RgbPicture, side?: number): Promise<Uint8Array> {
  const picture = sharp(rgb, { raw: { width, height, channels: 3 } });
  if (side !== undefined) picture.resize(side, side, { fit: 'inside' });
  return new Uint8Array(await picture.png().toBuffer());
}
