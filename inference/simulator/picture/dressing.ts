import { type Canvas, createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import { darken, fade, lighten } from '#art/colour.ts';
import { outlinePath } from '#art/outlines.ts';
import { fillWith, ink } from '#art/paint.ts';
import { against, drawPrint } from '#art/prints.ts';
import { drawMark } from '#art/things/marks/marks.ts';
import { type Guise, Mark } from '#contracts/alteration.ts';
import type { Print } from '#contracts/print.ts';

export type Size = { width: number; height: number };

/** How far its print's lines lie apart, in shares of its smaller side; fur, wool and grain are finer than stripes. */
const [COARSE, FINE] = [0.3, 0.24];
const fine: ReadonlySet<Print['kind']> = new Set(['knit', 'weave', 'grain', 'fur', 'checks']);
/** How much larger its own picture is within what it is cut out as. */
const WITHIN = 1.3;

/**
 * Lays the outline, the colour, the print and the marks of a look on what is drawn on a sheet, and nowhere beside it. `about` sets a
 * transform in which the thing stands upright about 0, 0 and is so wide and high.
 */
export function dress(canvas: Canvas, guise: Guise, size: Size, about: (g: SKRSContext2D) => void): void {
  const g = canvas.getContext('2d');
  const { tint, cover = 1, marks = {}, print, outline } = guise;
  if (outline !== undefined) cutOut(canvas, outline, size, about);
  if (tint !== undefined && cover > 0) colour(canvas, tint, cover);
  if (print !== undefined) {
    const base = meanOf(canvas);
    const { width: w, height: h } = size;
    const step = Math.min(w, h) * (fine.has(print.kind) ? FINE : COARSE);
    layer(g, 'source-atop', about, () => {
      g.globalAlpha = print.much ?? 1;
      drawPrint(g, print.kind, { w: 1.15 * w, h: 1.15 * h, step, tint: print.tint ?? against(base) });
    });
  }
  for (const mark of Mark.options) {
    const much = marks[mark] ?? 0;
    if (much <= 0) continue;
    for (const [on, how] of [
      ['on', 'source-atop'],
      ['away', 'destination-out'],
      ['beyond', 'source-over'],
    ] as const)
      layer(g, how, about, () => drawMark(g, [mark, on], size, much));
  }
}

function layer(
  g: SKRSContext2D,
  how: 'source-atop' | 'destination-out' | 'source-over',
  about: (g: SKRSContext2D) => void,
  draw: () => void,
): void {
  g.save();
  about(g);
  g.globalCompositeOperation = how;
  draw();
  g.restore();
}

/** In one colour all over, as far as that covers its own; light and shade stay. */
function colour(canvas: Canvas, tint: string, cover: number): void {
  const g = canvas.getContext('2d');
  const { width: w, height: h } = canvas;
  const bare = createCanvas(w, h);
  bare.getContext('2d').drawImage(canvas, 0, 0);
  g.save();
  g.setTransform(1, 0, 0, 1, 0, 0);
  g.globalCompositeOperation = 'color';
  g.globalAlpha = cover;
  g.fillStyle = tint;
  g.fillRect(0, 0, w, h);
  g.globalCompositeOperation = 'source-atop';
  // Hue alone has no light of its own: white, black and what is pale come by this.
  g.globalAlpha = 0.55 * cover;
  g.fillRect(0, 0, w, h);
  g.globalAlpha = 1;
  g.globalCompositeOperation = 'destination-in';
  g.drawImage(bare, 0, 0);
  g.restore();
}

/** Cut out of paper in its own colour, with its picture on it and a rim around it. */
function cutOut(
  canvas: Canvas,
  outline: NonNullable<Guise['outline']>,
  { width: w, height: h }: Size,
  about: (g: SKRSContext2D) => void,
): void {
  const g = canvas.getContext('2d');
  const paper = meanOf(canvas);
  const own = createCanvas(canvas.width, canvas.height);
  own.getContext('2d').drawImage(canvas, 0, 0);
  g.save();
  g.setTransform(1, 0, 0, 1, 0, 0);
  g.clearRect(0, 0, canvas.width, canvas.height);
  g.restore();
  g.save();
  about(g);
  outlinePath(g, outline, w, h);
  fillWith(g, paper);
  g.clip();
  const { a, b, e, f } = g.getTransform();
  const density = Math.hypot(a, b);
  g.setTransform(WITHIN, 0, 0, WITHIN, e, f);
  g.drawImage(own, -e, -f);
  g.restore();
  g.save();
  about(g);
  const thick = Math.max(1.5 / density, 0.03 * Math.min(w, h));
  outlinePath(g, outline, w - thick, h - thick);
  ink(g, fade(darken(paper, 0.35), 0.8), thick);
  outlinePath(g, outline, w - 2.6 * thick, h - 2.6 * thick);
  ink(g, fade(lighten(paper, 0.6), 0.55), 0.4 * thick);
  g.restore();
}

/** The colour that all of it has on average, as #rrggbb; paper where nothing is drawn. */
function meanOf(canvas: Canvas): string {
  const small = createCanvas(8, 8);
  const g = small.getContext('2d');
  g.drawImage(canvas, 0, 0, 8, 8);
  const { data } = g.getImageData(0, 0, 8, 8);
  const sum = [0, 0, 0, 0];
  for (let i = 0; i < data.length; i += 4) {
    const alpha = (data[i + 3] ?? 0) / 255;
    for (const k of [0, 1, 2]) sum[k] = (sum[k] ?? 0) + alpha * (data[i + k] ?? 0);
    sum[3] = (sum[3] ?? 0) + alpha;
  }
  const [r = 0, green = 0, b = 0, all = 0] = sum;
  if (all < 0.01) return '#efe4cf';
  return `#${[r, green, b]
    .map((v) =>
      Math.round(v / all)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}

/** Has a look anything that is laid on a picture? */
const laysOn = ({ tint, cover = 1, marks, print, outline, clear = 0 }: Guise): boolean =>
  (tint !== undefined && cover > 0) ||
  marks !== undefined ||
  print !== undefined ||
  outline !== undefined ||
  clear > 0;

/** How much more room than itself a thing's sheet has, for what hangs out of it. */
const ROOM = 1.35;

/**
 * Paints something about 0, 0 as it looks from the start: `size` in the units of `g`'s transform, which has y up. Without a look, as it
 * is drawn.
 */
export function paintGuised(
  g: SKRSContext2D,
  guise: Guise | undefined,
  size: Size,
  paint: (g: SKRSContext2D) => void,
): void {
  if (guise === undefined || !laysOn(guise)) {
    paint(g);
    return;
  }
  g.save();
  g.globalAlpha *= 1 - 0.75 * (guise.clear ?? 0);
  onSheet(g, size, paint, (sheet, about) => dress(sheet, guise, size, about));
  g.restore();
}

/** Paints something about 0, 0 on a sheet of its own, does something to that, and lays it down. */
export function onSheet(
  g: SKRSContext2D,
  size: Size,
  paint: (g: SKRSContext2D) => void,
  change: (sheet: Canvas, about: (g: SKRSContext2D) => void) => void,
): void {
  const { a, b } = g.getTransform();
  const side = ROOM * Math.max(size.width, size.height);
  const density = Math.min(Math.hypot(a, b), 1600 / side);
  const pixels = Math.max(4, Math.ceil(side * density));
  const sheet = createCanvas(pixels, pixels);
  const on = sheet.getContext('2d');
  const about = (s: SKRSContext2D) => s.setTransform(density, 0, 0, -density, pixels / 2, pixels / 2);
  about(on);
  on.save();
  paint(on);
  on.restore();
  change(sheet, about);
  g.save();
  g.scale(1, -1);
  const span = pixels / density;
  g.drawImage(sheet, -span / 2, -span / 2, span, span);
  g.restore();
}
