import { type Canvas, createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import type { PictureSize } from '#contracts/format.ts';
import type { FrameState } from '#contracts/trace.ts';
import { isByHand } from './film-looks.ts';

/**
 * What is made by hand stands for two frames, as animators draw "on twos": twelve pictures a second. Each begins with a frame of
 * an even number, as each cue does, so that a film which is gone on with in its middle has the same pictures.
 */
export class OnTwos {
  private readonly size: PictureSize;
  private kept: { canvas: Canvas; of: FrameState } | null = null;

  constructor(size: PictureSize) {
    this.size = size;
  }

  /** Lays the picture of the frame before over the canvas where it stands for this one too. */
  lay(g: SKRSContext2D, { frame, shot, look }: FrameState): boolean {
    if (this.kept === null) return false;
    const { of, canvas } = this.kept;
    if (of.frame !== frame - 1 || of.shot !== shot || of.look !== look) return false;
    g.drawImage(canvas, 0, 0);
    return true;
  }

  /** Keeps what was painted, for the frame after it. */
  keep(painted: Canvas, frame: FrameState): void {
    if (frame.look === undefined || !isByHand(frame.look) || frame.frame % 2 === 1) return this.forget();
    const canvas = this.kept?.canvas ?? createCanvas(this.size.width, this.size.height);
    canvas.getContext('2d').drawImage(painted, 0, 0);
    this.kept = { canvas, of: frame };
  }

  /** What was seen is not seen again. */
  forget(): void {
    this.kept = null;
  }
}
