import { AppError } from '#contracts/errors.ts';

const kinds = [
  { type: 'image/png', at: 0, bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { type: 'image/jpeg', at: 0, bytes: [0xff, 0xd8, 0xff] },
  { type: 'image/webp', at: 8, bytes: [0x57, 0x45, 0x42, 0x50] },
] as const;

/** What a picture is, by its first bytes and not by what the client says. @throws AppError `picture-unreadable`. */
export function pictureKind(bytes: Uint8Array): 'image/png' | 'image/jpeg' | 'image/webp' {
  const kind = kinds.find(({ at, bytes: magic }) => magic.every((byte, i) => bytes[at + i] === byte));
  if (kind === undefined) throw new AppError('picture-unreadable');
  return kind.type;
}

/** The same of a mask, which has an alpha channel. @throws AppError `picture-unreadable`. */
export function maskKind(bytes: Uint8Array): 'image/png' {
  if (pictureKind(bytes) !== 'image/png') throw new AppError('picture-unreadable', 'mask');
  return 'image/png';
}

const clips = [
  { type: 'video/webm', at: 0, bytes: [0x1a, 0x45, 0xdf, 0xa3] },
  // `ftyp`: MP4, and QuickTime as phones film it.
  { type: 'video/mp4', at: 4, bytes: [0x66, 0x74, 0x79, 0x70] },
] as const;

/** The same of a clip. @throws AppError `picture-unreadable`. */
export function clipKind(bytes: Uint8Array): 'video/webm' | 'video/mp4' {
  const kind = clips.find(({ at, bytes: magic }) => magic.every((byte, i) => bytes[at + i] === byte));
  if (kind === undefined) throw new AppError('picture-unreadable', 'clip');
  return kind.type;
}
