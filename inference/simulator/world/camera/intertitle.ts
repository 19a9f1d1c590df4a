import type { FrameState } from '#contracts/trace.ts';
import { cardFrames, FADE, smooth } from './cards.ts';

/** Words on a sheet of paper within a film, as silent films had them: it is there at once, and the world waits until it goes. */
export class Intertitle {
  private shown: { text: string; from: number } | null = null;

  /** From this film frame on. */
  show(text: string, frame: number): void {
    this.shown = { text, from: frame };
  }

  /** Does the world wait before this frame? */
  stands(frame: number): boolean {
    return this.shown !== null && frame - this.shown.from < cardFrames - FADE;
  }

  /** The sheet over a frame, if there is one. */
  at(frame: number): Pick<FrameState, 'card'> {
    const left = this.shown === null ? 0 : this.shown.from + cardFrames - frame;
    return this.shown === null || left <= 0
      ? {}
      : { card: { text: this.shown.text, cover: smooth(left / FADE) } };
  }
}
