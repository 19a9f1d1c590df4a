import sharp, { type Sharp } from 'sharp';
import { AppError } from '#contracts/errors.ts';

const maxBytes = 12_000_000;
const maxPixels = 40_000_000;
const minSide = 32;
/** Longest side that the model and the stage ever need. */
const workingSide = 1536;

/** PNG, JPEG and WebP by their first bytes: a name or a declared type proves nothing. */
function isPicture(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(16, bytes.byteLength));
  const isPng = head.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
  const isJpeg = head.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]));
  const isWebp = head.toString('latin1', 0, 4) === 'RIFF' && head.toString('latin1', 8, 12) === 'WEBP';
  return isPng || isJpeg || isWebp;
}

export type Picture = { rgba: Buffer; width: number; height: number };

/**
 * An uploaded picture, checked before it is decoded, turned as its EXIF says, at most 1,536 px a side, without any
 * metadata: RGBA, rows from the top.
 * @throws AppError `too-large` over 12 MB or 40 megapixels, `picture-unreadable` when it is none or damaged.
 */
export async function openPicture(bytes: Uint8Array): Promise<Picture> {
  if (bytes.byteLength > maxBytes) throw new AppError('too-large', 'picture');
  if (!isPicture(bytes)) throw new AppError('picture-unreadable');
  const { width, height } = await header(bytes);
  if (width * height > maxPixels) throw new AppError('too-large', 'picture');
  if (Math.min(width, height) < minSide) throw new AppError('picture-unreadable');
  const opened = opener(bytes)
    .autoOrient()
    .resize({ width: workingSide, height: workingSide, fit: 'inside', withoutEnlargement: true });
  return raw(opened);
}

const opener = (bytes: Uint8Array): Sharp =>
  // Only the first frame of an animation; damaged data is an error, not a grey area.
  sharp(bytes, { limitInputPixels: maxPixels, failOn: 'error', pages: 1 });

async function header(bytes: Uint8Array): Promise<{ width: number; height: number }> {
  try {
    const { width, height } = await sharp(bytes, { limitInputPixels: false, pages: 1 }).metadata();
    return { width, height };
  } catch (cause) {
    throw new AppError('picture-unreadable', undefined, { cause });
  }
}

async function raw(picture: Sharp): Promise<Picture> {
  try {
    const { data, info } = await picture
      .toColourspace('srgb')
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    return { rgba: data, width: info.width, height: info.height };
  } catch (cause) {
    throw new AppError('picture-unreadable', undefined, { cause });
  }
}

/** A brush mask as one byte a pixel at the size asked for: white keeps, black drops, transparent drops. */
export async function openMask(bytes: Uint8Array, width: number, height: number): Promise<Buffer> {
  if (bytes.byteLength > maxBytes) throw new AppError('too-large', 'mask');
  if (!isPicture(bytes)) throw new AppError('picture-unreadable', 'mask');
  const size = await header(bytes);
  if (size.width * size.height > maxPixels) throw new AppError('too-large', 'mask');
  try {
    return await opener(bytes)
      .flatten({ background: '#000' })
      .resize({ width, height, fit: 'fill' })
      .toColourspace('b-w')
      .extractChannel(0)
      .raw()
      .toBuffer();
  } catch (cause) {
    throw new AppError('picture-unreadable', 'mask', { cause });
  }
}
