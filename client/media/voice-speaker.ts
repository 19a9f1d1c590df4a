import type { Voice } from './room-media.ts';

/** Plays everybody's voice, each in an element of its own that nobody sees. */
export class VoiceSpeaker {
  readonly #elements = new Map<string, HTMLAudioElement>();

  show(voices: readonly Voice[]): void {
    const wanted = new Set(voices.map(({ producerId }) => producerId));
    for (const [id, element] of this.#elements) {
      if (wanted.has(id)) continue;
      element.srcObject = null;
      this.#elements.delete(id);
    }
    for (const { producerId, stream } of voices) {
      const element = this.#elements.get(producerId) ?? new Audio();
      this.#elements.set(producerId, element);
      if (element.srcObject === stream) continue;
      element.srcObject = stream;
      element.play().catch(() => undefined);
    }
  }

  /** From a tap or a key, where the browser had refused sound. */
  hear(): void {
    for (const element of this.#elements.values()) element.play().catch(() => undefined);
  }

  close(): void {
    this.show([]);
  }
}
