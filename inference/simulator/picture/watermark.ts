import { createRequire } from 'node:module';
import { type Canvas, createCanvas, GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas';
import type { PictureSize } from '#contracts/format.ts';
import { film } from '#contracts/world.ts';

const require = createRequire(import.meta.url);
const family = 'Figtree Film';

/** The film's own letters, so that they do not depend on what a machine has installed. */
function letters(): string {
  if (!GlobalFonts.has(family))
    GlobalFonts.registerFromPath(
      require.resolve('@fontsource-variable/figtree/files/figtree-latin-wght-normal.woff2'),
      family,
    );
  return `600 23px "${family}", "DejaVu Sans", sans-serif`;
}

const margin = 30;
/** Film frames from one corner to the next; it rests in each for most of them. */
const leg = film.framesPerSecond * 7;

/** The maker's handle, wandering slowly from corner to corner. */
export class Watermark {
  private readonly canvas: Canvas;
  private readonly size: PictureSize;

  constructor(text: string, size: PictureSize) {
    this.size = size;
    const measure = createCanvas(8, 8).getContext('2d');
    measure.font = letters();
    const width = Math.ceil(measure.measureText(text).width) + 40;
    this.canvas = createCanvas(width, 56);
    const g = this.canvas.getContext('2d');
    g.font = letters();
    g.textBaseline = 'middle';
    // A dark breath around pale letters reads on any picture.
    g.shadowColor = 'rgba(26,10,6,0.85)';
    g.shadowBlur = 7;
    g.shadowOffsetY = 1;
    g.fillStyle = 'rgba(255,250,238,0.84)';
    g.fillText(text, 20, 28);
    g.shadowColor = 'rgba(26,10,6,0.45)';
    g.shadowBlur = 16;
    g.fillText(text, 20, 28);
  }

  /** Where its box stands in a frame, in pixels. */
  at(frame: number): { x: number; y: number; width: number; height: number } {
    const { width, height } = this.canvas;
    const { size } = this;
    const corners: [number, number][] = [
      [margin - 20, margin - 16],
      [size.width - width - margin + 20, margin - 16],
      [size.width - width - margin + 20, size.height - height - margin + 16],
      [margin - 20, size.height - height - margin + 16],
    ];
    const i = Math.floor(frame / leg);
    const t = Math.max(0, ((frame % leg) / leg - 0.45) / 0.55);
    const ease = t * t * (3 - 2 * t);
    const a = corners[i % 4] ?? [0, 0];
    const b = corners[(i + 1) % 4] ?? [0, 0];
    return { x: a[0] + (b[0] - a[0]) * ease, y: a[1] + (b[1] - a[1]) * ease, width, height };
  }

  draw(g: SKRSContext2D, frame: number): void {
    const { x, y } = this.at(frame);
    g.drawImage(this.canvas, Math.round(x), Math.round(y));
  }
}
