import type { Awareness } from 'y-protocols/awareness';
import type { Holding } from '../sync/presence.ts';
import type { Point } from './frame.ts';

/** The room takes some sixty presence messages a second from one hand; this is half of that. */
const every = 33;

/** Shows the room where this person points and what they hold, often enough to look like motion. */
export class Hand {
  readonly #awareness: Awareness;
  #pointer: Point | null = null;
  #holding: Holding | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(awareness: Awareness) {
    this.#awareness = awareness;
  }

  point(pointer: Point | null): void {
    this.#pointer = pointer;
    this.#soon();
  }

  hold(holding: Holding | null): void {
    this.#holding = holding;
    // Letting go must not arrive after the place it was put to.
    if (holding) this.#soon();
    else this.#tell();
  }

  leave(): void {
    clearTimeout(this.#timer);
    this.#pointer = null;
    this.#holding = null;
    this.#tell();
  }

  #soon(): void {
    this.#timer ??= setTimeout(() => this.#tell(), every);
  }

  #tell(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const state = this.#awareness.getLocalState();
    if (state) this.#awareness.setLocalState({ ...state, pointer: this.#pointer, holding: this.#holding });
  }
}
