import type { Page } from 'playwright-core';

export type Watched = { frames: number; energy: number };

/**
 * What a page has of the live picture: frames decoded, and energy of the sound it plays, both from the browser's
 * own statistics of what was received and decoded.
 */
export async function untilWatching(page: Page, frames = 24, timeout = 60_000): Promise<Watched> {
  const picture = page.getByTestId('live-picture');
  await picture.waitFor({ timeout });
  const handle = await page.waitForFunction(
    (wanted) => {
      const video = document.querySelector<HTMLVideoElement>('[data-testid=live-picture]');
      const stream = video?.srcObject;
      if (!(video && stream instanceof MediaStream) || stream.getAudioTracks().length === 0) return false;
      window.__listening ??= { energy: 0, stop: false };
      const listening = window.__listening;
      if (!listening.analyser) {
        const context = new AudioContext();
        listening.analyser = context.createAnalyser();
        context.createMediaStreamSource(stream).connect(listening.analyser);
      }
      const samples = new Float32Array(listening.analyser.fftSize);
      listening.analyser.getFloatTimeDomainData(samples);
      listening.energy += samples.reduce((sum, value) => sum + value * value, 0);
      const seen = video.getVideoPlaybackQuality().totalVideoFrames;
      return seen >= wanted && listening.energy > 1e-3 ? { frames: seen, energy: listening.energy } : false;
    },
    frames,
    { timeout, polling: 50 },
  );
  const watched = await handle.jsonValue();
  if (watched === false) throw new Error('nothing was watched');
  return watched;
}

declare global {
  interface Window {
    __listening?: { energy: number; stop: boolean; analyser?: AnalyserNode };
  }
}
