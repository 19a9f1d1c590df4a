import { film } from '#contracts/world.ts';

export const fps = film.framesPerSecond;
export const { sampleRate } = film;
/** Sample pairs of one 20 ms packet of sound. */
export const packetSamples = 960;

/** How long the first frame is held back while it is the only one, so that the next is there when it is due. */
const firstLead = 30;
const leadAfterStall = 60;
const maxLead = 240;

/**
 * Ties film time to the wall clock. Picture and sound share it, so they leave together; when the renderer falls
 * behind, both wait, and what follows is later by the same amount. Milliseconds of `performance.now()`.
 */
export class FilmClock {
  #offset: number | null = null;
  #stalls = 0;

  get running(): boolean {
    return this.#offset !== null;
  }

  /** When the moment `seconds` of the film is due. */
  due(seconds: number): number {
    return (this.#offset ?? Number.POSITIVE_INFINITY) + seconds * 1000;
  }

  /** Begins with the moment `seconds` at once: for when there is enough of the film already. */
  begin(seconds: number, now: number): void {
    this.#offset = now - seconds * 1000;
  }

  /** Film is there from `seconds` on: start, or go on after a wait, never hurrying to catch up. */
  resume(seconds: number, now: number): void {
    const lead = Math.min(firstLead + this.#stalls * leadAfterStall, maxLead);
    const offset = now + lead - seconds * 1000;
    if (this.#offset !== null) {
      if (this.due(seconds) >= now) return;
      this.#stalls += 1;
    }
    this.#offset = offset;
  }
}
