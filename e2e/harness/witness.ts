import type { Page } from 'playwright-core';
import { waitFor } from '#dev/wait-for.ts';

/** What a page saw and when, by the machine's clock in ms since 1970. */
type Notes = {
  /** A new document begins its notes anew: a page that was loaded again shows here. */
  since: number;
  /** When the element that people look at had decoded another frame; at most one note in 40 ms. */
  frames: number[];
  /** Each change of the room's dot: `saved`, `saving`, or `offline` while the room is out of reach. */
  room: { at: number; saved: string }[];
};

/** Frames farther apart than this do not flow, ms. A machine that renders slower than film stutters, which is not a pause. */
const mostApart = 1500;

/** Looks at a room's page all the time. `watch` before the page is opened. */
export class Witness {
  readonly #page: Page;

  private constructor(page: Page) {
    this.#page = page;
  }

  static async watch(page: Page): Promise<Witness> {
    await page.addInitScript(() => {
      const notes: Notes = { since: Date.now(), frames: [], room: [] };
      window.__notes = notes;
      let before: { element: HTMLVideoElement | null; total: number } = { element: null, total: 0 };
      setInterval(() => {
        const at = Date.now();
        const element = document.querySelector<HTMLVideoElement>('[data-testid=live-picture]');
        const total = element?.getVideoPlaybackQuality().totalVideoFrames ?? 0;
        const fresh = element !== before.element || total !== before.total;
        // A picture that is kept hidden is seen by nobody.
        if (fresh && total > 0 && element?.style.visibility === 'visible') notes.frames.push(at);
        before = { element, total };
        const saved = document.querySelector<HTMLElement>('[data-saved]')?.dataset['saved'] ?? '';
        if (saved !== '' && saved !== notes.room.at(-1)?.saved) notes.room.push({ at, saved });
      }, 40);
    });
    return new Witness(page);
  }

  async notes(): Promise<Notes> {
    const notes = await this.#page.evaluate(() => window.__notes);
    if (notes === undefined) throw new Error('this page was not watched from its beginning');
    return notes;
  }

  /** Waits until frames keep coming; ms from `since` to the first of them. Rejects with what was seen instead. */
  async untilFlowing(since: number, seconds: number): Promise<number> {
    return waitFor(
      'a live picture that flows',
      async () => {
        const frames = (await this.notes()).frames.filter((at) => at >= since);
        const run = lastRun(frames);
        const [first] = run;
        if (first !== undefined && run.length >= 12 && Date.now() - (run.at(-1) ?? 0) < mostApart)
          return first - since;
        throw new Error(`frames at ${frames.map((at) => at - since).join(' ')} of ${Date.now() - since} ms`);
      },
      seconds,
    );
  }

  /** The longest time without a new frame between two moments, ms. */
  async longestPause(from: number, to: number): Promise<number> {
    const frames = (await this.notes()).frames.filter((at) => at >= from && at <= to);
    return [...frames, to].reduce(
      ({ before, longest }, at) => ({ before: at, longest: Math.max(longest, at - before) }),
      { before: from, longest: 0 },
    ).longest;
  }

  /** Waits until the page is in the room and everything written is on the server's disk; ms from `since`. */
  async untilBack(since: number, seconds: number): Promise<number> {
    return waitFor(
      'the page back in its room',
      async () => {
        const last = (await this.notes()).room.at(-1);
        return last?.saved === 'saved' ? Math.max(0, last.at - since) : false;
      },
      seconds,
    );
  }
}

/** The frames at the end that belong together. */
function lastRun(frames: readonly number[]): number[] {
  const cut = frames.findLastIndex((at, n) => n > 0 && at - (frames[n - 1] ?? 0) > mostApart);
  return frames.slice(Math.max(0, cut));
}

declare global {
  interface Window {
    __notes?: Notes;
  }
}
