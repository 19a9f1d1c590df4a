import sharp from 'sharp';
import { AppError } from '#contracts/errors.ts';
import { readFilm } from '../../encode/read-film.ts';
import type { FoundFace } from './found-face.ts';
import type { FaceModels } from './models.ts';
import { describe, type RgbPicture, seeFaces } from './see.ts';

/** One moment of a clip. `sharpness`: variance of the Laplacian, to compare frames of one clip by. */
export type ClipFrame = {
  time: number;
  png: Uint8Array;
  width: number;
  height: number;
  sharpness: number;
  faces: FoundFace[];
};

const mostSeconds = 12;
const looksPerSecond = 2;
const longestSide = 768;

/**
 * Looks through a short clip of an animal or a thing: two moments a second, each with the faces in it.
 * @throws AppError `picture-unreadable` when it is no film, `too-large` when it is longer than twelve seconds.
 */
export async function lookThroughClip(models: FaceModels, bytes: Uint8Array): Promise<ClipFrame[]> {
  const film = await readFilm(bytes).catch((cause: unknown) => {
    throw new AppError('picture-unreadable', 'clip', { cause });
  });
  const scale = Math.min(1, longestSide / Math.max(film.width, film.height));
  const size = { width: Math.round(film.width * scale), height: Math.round(film.height * scale) };
  const frames: ClipFrame[] = [];
  const isLookedAt = (time: number): boolean => {
    if (time > mostSeconds) throw new AppError('too-large', 'clip');
    return time >= frames.length / looksPerSecond - 0.01;
  };
  for await (const { time, rgba } of film.frames(size, isLookedAt)) {
    const opened = sharp(rgba, { raw: { ...size, channels: 4 } }).removeAlpha();
    const [rgb, png] = await Promise.all([opened.clone().raw().toBuffer(), opened.png().toBuffer()]);
    const picture: RgbPicture = { rgb, ...size };
    const faces = (await seeFaces(models, picture)).map(
      (face): FoundFace => ({
        box: face.box,
        score: face.score,
        template: describe(models, picture, face),
      }),
    );
    frames.push({ time, png: new Uint8Array(png), ...size, sharpness: sharpnessOf(picture), faces });
  }
  if (frames.length === 0) throw new AppError('picture-unreadable', 'clip');
  return frames;
}

/** Variance of the Laplacian of the green channel (Pech-Pacheco et al., ICPR 2000): low where nothing has an edge. */
function sharpnessOf({ rgb, width, height }: RgbPicture): number {
  let [sum, squares] = [0, 0];
  const at = (x: number, y: number): number => rgb[(y * width + x) * 3 + 1] ?? 0;
  for (let y = 1; y < height - 1; y++)
    for (let x = 1; x < width - 1; x++) {
      const value = at(x - 1, y) + at(x + 1, y) + at(x, y - 1) + at(x, y + 1) - 4 * at(x, y);
      sum += value;
      squares += value * value;
    }
  const count = Math.max(1, (width - 2) * (height - 2));
  return squares / count - (sum / count) ** 2;
}
