import { z } from 'zod';

/** The shape of a film: as a screen lies, as a phone stands, or neither. What names none is wide. */
export const Format = z.enum(['wide', 'tall', 'square']);
export type Format = z.infer<typeof Format>;

/** Pixels of a film's picture. */
export type PictureSize = { readonly width: number; readonly height: number };

export const formats: Readonly<Record<Format, PictureSize & { title: string }>> = {
  wide: { width: 1280, height: 720, title: 'Wide, 16:9' },
  tall: { width: 720, height: 1280, title: 'Tall, 9:16' },
  square: { width: 720, height: 720, title: 'Square, 1:1' },
};

/** The picture of a plan or a stage; those from before there was a choice are wide. */
export const sizeOf = ({ format }: { format?: Format | undefined }): PictureSize => formats[format ?? 'wide'];

/** Width over height. */
export const aspectOf = (format: Format | undefined): number => {
  const { width, height } = formats[format ?? 'wide'];
  return width / height;
};
