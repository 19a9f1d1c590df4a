import { type Canvas, createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import { trim } from './trim.ts';

/** Pixels cut down to what is in them, and where they lie about the drawing's middle (units, y up). */
export type Patch = { canvas: Canvas; left: number; top: number; width: number; height: number };

/** A drawing kept as pixels, and the same as a soft dark patch: drawn once, laid under it many times. */
export type Sprite = { picture: Patch; shadow: Patch };

/** Steps of density: a sprite is drawn anew only when the camera has come half as near again. */
function step(pixelsPerUnit: number): number {
  return 1.4 ** Math.ceil(Math.log(Math.max(8, pixelsPerUnit)) / Math.log(1.4));
}

/** Softness of shadows on the scenery, in metres, and how fine they are kept. */
const softness = 0.055;
const shadowDensity = 34;

/** Sprites by key, each painted once per step of density. */
export class Sprites {
  private readonly kept = new Map<string, Sprite>();

  /**
   * @param half what `paint` needs on each side of 0, in units
   * @param unit metres to a unit
   * @param pixelsPerMetre density of the film frame
   */
  get(
    key: string,
    half: number,
    unit: number,
    pixelsPerMetre: number,
    paint: (g: SKRSContext2D) => void,
  ): Sprite {
    const density = Math.min(step(unit * pixelsPerMetre), 1200 / half);
    // The step is part of the key: how a frame looks may not depend on what was drawn before it.
    const full = `${key}@${Math.round(density)}`;
    const known = this.kept.get(full);
    if (known) return known;
    const size = Math.max(2, Math.ceil(half * 2 * density));
    const canvas = createCanvas(size, size);
    const g = canvas.getContext('2d');
    g.setTransform(density, 0, 0, -density, size / 2, size / 2);
    paint(g);
    const sprite = {
      picture: trimmed(canvas, size / density),
      shadow: shadowOf(canvas, size / density, density, unit),
    };
    this.kept.set(full, sprite);
    return sprite;
  }

  /** Forgets everything whose key begins so (a likeness that may no longer be shown). */
  forget(prefix: string): void {
    for (const key of [...this.kept.keys()]) if (key.startsWith(prefix)) this.kept.delete(key);
  }
}

/** What is drawn on a square sheet that is `span` units wide about its middle. */
function trimmed(sheet: Canvas, span: number): Patch {
  const rest = trim(sheet);
  if (!rest) return { canvas: createCanvas(1, 1), left: 0, top: 0, width: 0, height: 0 };
  const unit = span / sheet.width;
  const middle = sheet.width / 2;
  return {
    canvas: rest.canvas,
    left: (rest.x - middle) * unit,
    top: (middle - rest.y) * unit,
    width: rest.canvas.width * unit,
    height: rest.canvas.height * unit,
  };
}

function shadowOf(source: Canvas, span: number, density: number, unit: number): Patch {
  const k = Math.min(1, shadowDensity / (density / unit));
  const blur = (softness / unit) * density * k;
  const margin = Math.ceil(blur * 2);
  const inner = Math.max(2, Math.ceil(source.width * k));
  const size = inner + margin * 2;
  const canvas = createCanvas(size, size);
  const g = canvas.getContext('2d');
  // The drawing itself stays outside the sheet; only its shadow falls on it.
  g.shadowColor = '#2a0f08';
  g.shadowBlur = blur * 1.6;
  g.shadowOffsetX = size * 2;
  g.drawImage(source, margin - size * 2, margin, inner, inner);
  return trimmed(canvas, (span * size) / inner);
}

/** Draws a patch about the surface's origin (units, y up). */
export function stamp(g: SKRSContext2D, p: Patch): void {
  g.scale(1, -1);
  g.drawImage(p.canvas, p.left, -p.top, p.width, p.height);
  g.scale(1, -1);
}
