import { type Canvas, createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import type { PictureSize } from '#contracts/format.ts';

/** Pixels of a picture 720 high over which a point is spread that is wholly out of focus, and below which share of it all is mixed with what is sharp. */
const [SPREAD, MIXED] = [13, 0.3];
/** What is soft is drawn so many times as coarse: nobody sees it. */
const COARSE = 4;

/** Planes of a picture that the lens is not focused on. */
export class OutOfFocus {
  private readonly size: PictureSize;
  private readonly soft: Canvas;
  private readonly plane: Canvas;

  constructor(size: PictureSize) {
    this.size = size;
    this.soft = createCanvas(Math.ceil(size.width / COARSE), Math.ceil(size.height / COARSE));
    this.plane = createCanvas(size.width, size.height);
  }

  /** Softens all that is on a canvas; `off`: how far it is out of focus, 0 to 1. */
  soften(canvas: Canvas, g: SKRSContext2D, off: number): void {
    if (off <= 0) return;
    g.globalAlpha = Math.min(1, off / MIXED);
    this.lay(g, canvas, off);
    g.globalAlpha = 1;
  }

  /** What `draw` puts on a sheet of its own, laid over the canvas as soft as it is. */
  laid(g: SKRSContext2D, off: number, draw: (g: SKRSContext2D) => void): void {
    if (off <= 0) return draw(g);
    const p = this.plane.getContext('2d');
    p.setTransform(1, 0, 0, 1, 0, 0);
    p.clearRect(0, 0, this.size.width, this.size.height);
    draw(p);
    const soft = Math.min(1, off / MIXED);
    g.globalAlpha = 1 - soft;
    if (soft < 1) g.drawImage(this.plane, 0, 0);
    g.globalAlpha = soft;
    this.lay(g, this.plane, off);
    g.globalAlpha = 1;
  }

  private lay(g: SKRSContext2D, from: Canvas, off: number): void {
    const { width, height } = this.size;
    const s = this.soft.getContext('2d');
    s.clearRect(0, 0, this.soft.width, this.soft.height);
    s.filter = `blur(${((SPREAD * off * height) / 720 / COARSE).toFixed(2)}px)`;
    s.drawImage(from, 0, 0, this.soft.width, this.soft.height);
    s.filter = 'none';
    g.drawImage(this.soft, 0, 0, width, height);
  }
}
