import { type Canvas, createCanvas, ImageData, type SKRSContext2D } from '@napi-rs/canvas';
import type { FilmLook } from '#contracts/film-look.ts';
import type { PictureSize } from '#contracts/format.ts';
import { giveBack } from '../pixels.ts';
import { comic } from './comic.ts';
import { charcoal, pencil } from './drawn.ts';
import { cyberpunk } from './neon.ts';
import type { Look, Painter } from './painter.ts';
import { pixels } from './pixel-art.ts';
import { oil, vanGogh } from './strokes.ts';
import { surreal } from './surreal.ts';
import { blackAndWhite, sepia } from './toned.ts';
import { watercolour } from './watercolour.ts';
import { woodcut } from './woodcut.ts';

const looks: Readonly<Record<FilmLook, Look>> = {
  'black-and-white': blackAndWhite,
  sepia,
  oil,
  watercolour,
  'van-gogh': vanGogh,
  'ukiyo-e': woodcut,
  pixels,
  cyberpunk,
  comic,
  pencil,
  charcoal,
  surreal,
};

/** Is a film in this look painted or drawn by hand, picture by picture? */
export const isByHand = (look: FilmLook): boolean => looks[look].byHand === true;

type Easel = { look: FilmLook; painter: Painter; small: Canvas; to: Uint32Array };

/** Paints finished frames over in the look of their film. One look at a time is kept ready: a film has seldom more. */
export class FilmLooks {
  private readonly size: PictureSize;
  private easel: Easel | null = null;

  constructor(size: PictureSize) {
    this.size = size;
  }

  /** Paints over what is on the canvas; `step` of the world in this frame. */
  paint(canvas: Canvas, g: SKRSContext2D, look: FilmLook, step: number): void {
    const { width, height } = this.size;
    const { small, painter, to } = this.at(look);
    const s = small.getContext('2d');
    const whole = small.width === width;
    if (!whole) s.drawImage(canvas, 0, 0, small.width, small.height);
    const seen = whole ? canvas.data() : small.data();
    painter.paint(new Uint32Array(seen.buffer, seen.byteOffset, seen.byteLength / 4), to, step);
    giveBack(seen);
    const done = new ImageData(new Uint8ClampedArray(to.buffer), small.width, small.height);
    if (whole) g.putImageData(done, 0, 0);
    else {
      s.putImageData(done, 0, 0);
      g.imageSmoothingEnabled = looks[look].blocks !== true;
      g.drawImage(small, 0, 0, width, height);
      g.imageSmoothingEnabled = true;
    }
    painter.over?.(g, width, height);
  }

  private at(look: FilmLook): Easel {
    if (this.easel?.look === look) return this.easel;
    const { share, make } = looks[look];
    const [width, height] = [Math.round(this.size.width * share), Math.round(this.size.height * share)];
    this.easel = {
      look,
      painter: make(width, height),
      small: createCanvas(width, height),
      to: new Uint32Array(width * height),
    };
    return this.easel;
  }
}
