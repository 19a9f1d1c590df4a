import type { Page } from 'playwright-core';

/**
 * Looks out, in the page, for the next live picture and the next consent card. Times are wall-clock ms; they are
 * of this machine, like those of the processes they are compared with.
 */
export async function openEyes(page: Page): Promise<void> {
  await page.evaluate(() => {
    const now = () => performance.timeOrigin + performance.now();
    const eyes: Window['__eyes'] = { frameAt: null, cardAt: null };
    window.__eyes = eyes;
    const look = () => {
      if (window.__eyes !== eyes) return;
      if (eyes.cardAt === null && document.querySelector('article[aria-label$="would be in this take"]')) {
        // Painted with the frame that this callback runs before.
        eyes.cardAt = now();
      }
      const video = document.querySelector<HTMLVideoElement>('[data-testid=live-picture]');
      if (video === null) requestAnimationFrame(look);
      else
        video.requestVideoFrameCallback(() => {
          eyes.frameAt ??= now();
        });
    };
    requestAnimationFrame(look);
  });
}

export async function seenAt(page: Page, what: 'frameAt' | 'cardAt'): Promise<number> {
  const handle = await page.waitForFunction((which) => window.__eyes?.[which] ?? false, what, {
    timeout: 60_000,
    polling: 100,
  });
  const at = await handle.jsonValue();
  if (at === false) throw new Error(`${what} was never seen`);
  return at;
}

declare global {
  interface Window {
    __eyes?: { frameAt: number | null; cardAt: number | null };
  }
}
