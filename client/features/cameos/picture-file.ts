import { AppError } from '#contracts/errors.ts';

/** Longest side of what is sent: the server keeps this size as it is, so that a correction fits to the pixel. */
const longest = 768;

export const drawing = (width: number, height: number): [HTMLCanvasElement, CanvasRenderingContext2D] => {
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width));
  canvas.height = Math.max(1, Math.round(height));
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new AppError('internal', 'canvas');
  return [canvas, context];
};

export const toPng = (canvas: HTMLCanvasElement): Promise<Blob> =>
  new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new AppError('picture-unreadable'))), 'image/png'),
  );

/** A video's frame or a picture at the size that is sent. */
export const shrunk = (source: CanvasImageSource, width: number, height: number): HTMLCanvasElement => {
  const scale = Math.min(1, longest / Math.max(width, height));
  const [canvas, context] = drawing(width * scale, height * scale);
  context.drawImage(source, 0, 0, canvas.width, canvas.height);
  return canvas;
};

/** A picture as a mirror shows it: what looked to the left looks to the right. */
export const turnedRound = (picture: HTMLCanvasElement): HTMLCanvasElement => {
  const [canvas, context] = drawing(picture.width, picture.height);
  context.scale(-1, 1);
  context.drawImage(picture, -picture.width, 0);
  return canvas;
};

/** The first picture of a clip. @throws AppError `picture-unreadable` when this browser does not play it. */
export const firstOfClip = async (file: Blob): Promise<HTMLCanvasElement> => {
  const video = document.createElement('video');
  video.muted = true;
  video.playsInline = true;
  video.preload = 'auto';
  video.src = URL.createObjectURL(file);
  try {
    await new Promise((resolve, reject) => {
      video.onloadeddata = resolve;
      video.onerror = () => reject(new AppError('picture-unreadable'));
    });
    return shrunk(video, video.videoWidth, video.videoHeight);
  } finally {
    URL.revokeObjectURL(video.src);
  }
};

/** @throws AppError `picture-unreadable` when the file is no picture that this browser reads. */
export const fromFile = async (file: Blob): Promise<HTMLCanvasElement> => {
  const bitmap = await createImageBitmap(file).catch((cause: unknown) => {
    throw new AppError('picture-unreadable', undefined, { cause });
  });
  const canvas = shrunk(bitmap, bitmap.width, bitmap.height);
  bitmap.close();
  return canvas;
};
