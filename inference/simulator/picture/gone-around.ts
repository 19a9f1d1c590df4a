import { type Canvas, createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import { EYE, type Orbit, scaleAt, seenFrom } from '#art/orbit.ts';
import type { Cast } from '#art/scenery/low-sun.ts';
import { drawGroundShadow } from '#art/scenery/weather.ts';
import { lookAt, type View } from '#art/surface.ts';
import type { PictureSize } from '#contracts/format.ts';
import { type BodyAt, sizeOf } from './body-at.ts';
import type { Item } from './item.ts';
import { type Rounded, rounded, seenAround } from './rounded.ts';
import { trim } from './trim.ts';

/** Deepest, as a share of its smaller side: of what is as round as it looks, and of all else (judged). */
const [BALL, BODY] = [4, 0.3];
/** Within this angle of the camera's side drawings are seen as they are, the more the nearer to it, radians. */
const NEARLY = 0.14;

/** One part of the plan as it is drawn for a camera at its side of the stage. */
export type Standing = {
  of: string;
  /** Where its axis stands. */
  x: number;
  /** The bodies that it consists of. */
  bodies: readonly BodyAt[];
  isBall: boolean;
  items: readonly Item[];
  /** What is drawn from behind; empty where that is the same. */
  behind: readonly Item[];
  /** As long as this is the same, so is its drawing; null where nobody knows. */
  still: string | null;
};

/** From where on, and up to where, what comes near the camera fades: how many times as large it is seen. */
const TOO_NEAR = [1.5, 1.9] as const;

/** Is it out of the picture to one side? */
function isBeside(one: Standing, orbit: Orbit, view: View, aside: number, scale: number): boolean {
  const reach = Math.max(
    ...one.bodies.map((at) => {
      const { width, height } = sizeOf(at.shape);
      return Math.abs(at.x - one.x) + Math.hypot(width, height) / 2 + ROOM;
    }),
  );
  const x = orbit.axis + aside * scale;
  return x + reach * scale < view.left || x - reach * scale > view.right;
}

/** A drawing cut out: its left and top edge are so many pixels from those of the picture that has its axis in the middle. */
type Cut = { canvas: Canvas; x: number; y: number };

/** Room around its bodies in which something is drawn, metres: hats, tails, handles. */
const ROOM = 0.8;

/** 1 at the camera's side of the stage, 0 away from it. */
export const nearlyThere = ({ angle }: Orbit): number =>
  Math.max(0, 1 - Math.min(angle, 2 * Math.PI - angle) / NEARLY);

/**
 * What stands on the stage, for a camera that goes around it: each drawing is blown up to a body (`rounded.ts`), turned, and laid
 * where it is seen from there, the farthest first.
 */
export class GoneAround {
  private readonly size: PictureSize;
  /** The last body of each, for as long as its drawings stay the same. */
  private readonly kept = new Map<string, Kept>();

  constructor(size: PictureSize) {
    this.size = size;
  }

  /** Forgets how somebody looked (a likeness that may no longer be shown). */
  forget(actor: string): void {
    this.kept.delete(actor);
  }

  draw(g: SKRSContext2D, orbit: Orbit, view: View, cast: Cast, standing: readonly Standing[]): void {
    const seen = standing.map((one) => ({ one, ...seenFrom(orbit, one.x - orbit.axis) }));
    const layer = ({ items }: Standing) => Math.max(...items.map(({ z }) => z)) * orbit.cos;
    seen.sort((a, b) => b.depth - a.depth || layer(a.one) - layer(b.one));
    for (const { one, aside, depth } of seen)
      this.body(g, orbit, view, cast, one, aside, scaleAt(orbit, depth));
  }

  private body(
    g: SKRSContext2D,
    orbit: Orbit,
    view: View,
    cast: Cast,
    one: Standing,
    aside: number,
    scale: number,
  ): void {
    const { width } = this.size;
    const k = width / (view.right - view.left);
    // Who passes close to the camera is let through: nobody stands before the lens.
    const near = Math.max(0, Math.min(1, (TOO_NEAR[1] - scale) / (TOO_NEAR[1] - TOO_NEAR[0])));
    if (near === 0 || isBeside(one, orbit, view, aside, scale)) return;
    const kept = this.bodyOf(one, view, k);
    if (kept === null) return;
    const { front, body } = kept;
    // What reaches from side to side is the same from everywhere.
    if (body === null) return void g.drawImage(front.canvas, front.x, front.y);
    const left = (orbit.axis + aside * scale - view.left) * k;
    const [high, low] = [view.top - front.y / k, view.top - (front.y + front.canvas.height) / k];
    const top = (view.top - (high * scale + EYE * (1 - scale))) * k;
    const axis = width / 2 - front.x;
    if (low < 0.25 && near === 1) {
      const wide = (front.canvas.width / k) * scale;
      const turned = Math.abs(orbit.cos) + 2 * BODY * Math.abs(orbit.sin) * (1 - Math.abs(orbit.cos));
      lookAt(g, view, width, this.size.height);
      // A shadow lies a little to the right and lower: of what is small, less so.
      const small = 1 - Math.min(1, wide / 0.6);
      const [x, y] = [view.left + left / k - 0.03 * small, EYE * (1 - scale) - 0.015 + 0.012 * small];
      drawGroundShadow(g, x, y, wide * turned, 0.6, cast);
      g.setTransform(1, 0, 0, 1, 0, 0);
    }
    const { canvas, middle } = seenAround(body, axis, orbit.angle);
    g.globalAlpha = near;
    g.drawImage(canvas, left - middle * scale, top, canvas.width * scale, canvas.height * scale);
    g.globalAlpha = 1;
    const flat = nearlyThere(orbit);
    if (flat === 0) return;
    g.globalAlpha = flat;
    const wide = front.canvas.width * orbit.cos * scale;
    g.drawImage(front.canvas, left - axis * orbit.cos * scale, top, wide, front.canvas.height * scale);
    g.globalAlpha = 1;
  }

  private bodyOf(one: Standing, view: View, k: number): Kept | null {
    const known = this.kept.get(one.of);
    const still = one.still === null ? null : `${one.still} ${k} ${view.top} ${one.behind.length > 0}`;
    if (known !== undefined && still !== null && known.still === still) return known;
    const { width, height } = this.size;
    const half = width / k / 2;
    const sizes = one.bodies.map((at) => ({ ...at, ...sizeOf(at.shape) }));
    const reach = (low: number[], high: number[], from: number, to: number): [number, number] => [
      Math.max(from, Math.floor((Math.min(...low) - ROOM) * k)),
      Math.min(to, Math.ceil((Math.max(...high) + ROOM) * k)),
    ];
    const across = sizes.map((b) => [b.x - one.x + half, Math.hypot(b.width, b.height) / 2] as const);
    const down = sizes.map((b) => [view.top - b.y, Math.hypot(b.width, b.height) / 2] as const);
    const [x0, x1] = reach(
      across.map(([x, r]) => x - r),
      across.map(([x, r]) => x + r),
      0,
      width,
    );
    const [y0, y1] = reach(
      down.map(([y, r]) => y - r),
      down.map(([y, r]) => y + r),
      0,
      height,
    );
    if (x1 - x0 < 2 || y1 - y0 < 2) return null;
    const drawn = (items: readonly Item[]): Canvas => {
      const canvas = createCanvas(x1 - x0, y1 - y0);
      const s = canvas.getContext('2d');
      s.setTransform(k, 0, 0, -k, (half - one.x) * k - x0, view.top * k - y0);
      for (const item of items) item.draw(s);
      return canvas;
    };
    const cut = trim(drawn(one.items));
    if (cut === null) return null;
    const front = { canvas: cut.canvas, x: cut.x + x0, y: cut.y + y0 };
    if (cut.canvas.width >= width) return { front, body: null, still, pixels: null };
    let back = front.canvas;
    if (one.behind.length > 0) {
      back = createCanvas(front.canvas.width, front.canvas.height);
      back.getContext('2d').drawImage(drawn(one.behind), -cut.x, -cut.y);
    }
    const pixels = { front: front.canvas.data(), back: back.data() };
    const same = known?.pixels?.front.equals(pixels.front) === true && known.pixels.back.equals(pixels.back);
    const body = same ? known.body : rounded(front.canvas, back, one.isBall ? BALL : BODY);
    const kept = { front, body, still, pixels };
    this.kept.set(one.of, kept);
    return kept;
  }
}

type Kept = {
  front: Cut;
  /** Null where it is the same from everywhere. */
  body: Rounded | null;
  still: string | null;
  pixels: { front: Buffer; back: Buffer } | null;
};
