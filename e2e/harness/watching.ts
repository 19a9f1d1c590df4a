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

/**
 * How bright the live picture is on the screen, as a share of how bright its own frames are: 1 where nothing lies over it.
 * Looked at in its left fifth at half height, where no words, pills and clappers are.
 */
export async function brightnessShown(page: Page): Promise<number> {
  const picture = page.getByTestId('live-picture');
  const screenshot = (await picture.screenshot()).toString('base64');
  return picture.evaluate(async (video: HTMLVideoElement, png) => {
    const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0));
    const shown = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const brightness = (source: CanvasImageSource, width: number, height: number): number => {
      const canvas = new OffscreenCanvas(40, 40);
      const context = canvas.getContext('2d');
      if (context === null) throw new Error('there is nothing to draw on');
      context.drawImage(source, 0, height * 0.3, width * 0.2, height * 0.4, 0, 0, 40, 40);
      const { data } = context.getImageData(0, 0, 40, 40);
      return data.reduce((sum, value, at) => (at % 4 === 3 ? sum : sum + value), 0);
    };
    return (
      brightness(shown, shown.width, shown.height) / brightness(video, video.videoWidth, video.videoHeight)
    );
  }, screenshot);
}
