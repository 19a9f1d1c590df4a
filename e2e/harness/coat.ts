import { createCanvas, loadImage } from '@napi-rs/canvas';
import type { Page } from 'playwright-core';

/** What the cameo of these tests wears: a blue that nothing in the seeded room has, by day and warm light. */
export const coat = '#1f6fd0';

/** Counts the coat's pixels in RGBA bytes. */
export function coatIn(rgba: ArrayLike<number>): number {
  let count = 0;
  for (let i = 0; i < rgba.length; i += 4) {
    const [r, g, b] = [rgba[i] ?? 0, rgba[i + 1] ?? 0, rgba[i + 2] ?? 0];
    if (b > 90 && b > r * 1.9 && b > g * 1.15) count++;
  }
  return count;
}

/** The coat's pixels in the live picture that a page shows at this moment, on 320 × 180; 0 where it shows none. */
export async function coatOn(page: Page): Promise<number> {
  const shown = await page.evaluate(() => {
    const video = document.querySelector<HTMLVideoElement>('[data-testid=live-picture]');
    if (!video || video.readyState < 2) return null;
    const canvas = document.createElement('canvas');
    canvas.width = 320;
    canvas.height = 180;
    canvas.getContext('2d')?.drawImage(video, 0, 0, canvas.width, canvas.height);
    return canvas.toDataURL();
  });
  if (shown === null) return 0;
  const image = await loadImage(Buffer.from(shown.split(',')[1] ?? '', 'base64'));
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  return coatIn(context.getImageData(0, 0, image.width, image.height).data);
}
