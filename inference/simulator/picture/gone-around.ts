import { type Canvas, createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import { EYE, type Orbit, scaleAt, seenFrom } from '#art/orbit.ts';
import type { Cast } from '#art/scenery/low-sun.ts';
import { drawGroundShadow } from '#art/scenery/weather.ts';
import { lookAt, type View } from '#art/surface.ts';
import type { PictureSize } from '#contracts/format.ts';
import type { Item } from './item.ts';
import { type Rounded, rounded, seenAround } from './rounded.ts';
import { trim } from './trim.ts';

/** Deepest, as a share of its smaller side: of what is as round as it looks, and of all else (judged). */
const [BALL, BODY] = [4, 0.3];
/** Within this angle of the camera's side drawings are seen as they are, the more the nearer to it, radians. */
const NEARLY = 0.14;

/** One part of the plan as it is drawn for a camera at its side: of what it consists, where its axis stands. */
export type Standing = {
  of: string;
  x: number;
  isBall: boolean;
  items: readonly Item[];
  behind: readonly Item[];
};

/** 1 at the camera's side of the stage, 0 away from it. */
export const nearlyThere = ({ angle }: Orbit): number =>
  Math.max(0, 1 - Math.min(angle, 2 * Math.PI - angle) / NEARLY);

/**
 * What stands on the stage, for a camera that goes around it: each drawing is blown up to a body (`rounded.ts`), turned, and laid
 * where it is seen from there, the farthest first.
 */
export class GoneAround {
  private readonly size: PictureSize;
  private readonly canvas: Canvas;
  /** The last body of each, for as long as its drawings stay the same. */
  private readonly bodies = new Map<string, { front: Buffer; back: Buffer; body: Rounded }>();

  constructor(size: PictureSize) {
    this.size = size;
    this.canvas = createCanvas(size.width, size.height);
  }

  /** Forgets how somebody looked (a likeness that may no longer be shown). */
  forget(actor: string): void {
    this.bodies.delete(actor);
    const s = this.canvas.getContext('2d');
    s.setTransform(1, 0, 0, 1, 0, 0);
    s.clearRect(0, 0, this.size.width, this.size.height);
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
    const k = this.size.width / (view.right - view.left);
    const half = (view.right - view.left) / 2;
    const own = { ...view, left: one.x - half, right: one.x + half };
    const front = this.drawn(one.items, own);
    if (front === null) return;
    const left = (orbit.axis + aside * scale - view.left) * k;
    const [high, low] = [view.top - front.y / k, view.top - (front.y + front.canvas.height) / k];
    const top = (view.top - (high * scale + EYE * (1 - scale))) * k;
    const axis = this.size.width / 2 - front.x;
    // What reaches from side to side is the same from everywhere.
    if (front.canvas.width >= this.size.width) return void g.drawImage(front.canvas, front.x, front.y);
    const back = one.behind.length === 0 ? front : (this.drawn(one.behind, own) ?? front);
    const body = this.blownUp(
      one,
      front.canvas,
      back.canvas.width === front.canvas.width ? back.canvas : front.canvas,
    );
    if (low < 0.25) {
      const wide = (front.canvas.width / k) * scale;
      const turned = Math.abs(orbit.cos) + (2 * BODY - Math.abs(orbit.cos) * 2 * BODY) * Math.abs(orbit.sin);
      lookAt(g, view, this.size.width, this.size.height);
      drawGroundShadow(g, view.left + left / k, EYE * (1 - scale) - 0.015, wide * turned, 0.6, cast);
      g.setTransform(1, 0, 0, 1, 0, 0);
    }
    const { canvas, middle } = seenAround(body, axis, orbit.angle);
    g.drawImage(canvas, left - middle * scale, top, canvas.width * scale, canvas.height * scale);
    const flat = nearlyThere(orbit);
    if (flat === 0) return;
    g.globalAlpha = flat;
    const wide = front.canvas.width * orbit.cos * scale;
    g.drawImage(front.canvas, left - axis * orbit.cos * scale, top, wide, front.canvas.height * scale);
    g.globalAlpha = 1;
  }

  private drawn(items: readonly Item[], view: View): { canvas: Canvas; x: number; y: number } | null {
    const s = this.canvas.getContext('2d');
    s.setTransform(1, 0, 0, 1, 0, 0);
    s.clearRect(0, 0, this.size.width, this.size.height);
    lookAt(s, view, this.size.width, this.size.height);
    for (const item of items) item.draw(s);
    const cut = trim(this.canvas);
    if (cut === null || cut.canvas !== this.canvas) return cut;
    const copy = createCanvas(this.size.width, this.size.height);
    copy.getContext('2d').drawImage(this.canvas, 0, 0);
    return { canvas: copy, x: 0, y: 0 };
  }

  private blownUp({ of, isBall }: Standing, front: Canvas, back: Canvas): Rounded {
    const pixels = { front: front.data(), back: back.data() };
    const known = this.bodies.get(of);
    if (known?.front.equals(pixels.front) && known.back.equals(pixels.back)) return known.body;
    const body = rounded(front, back, isBall ? BALL : BODY);
    this.bodies.set(of, { ...pixels, body });
    return body;
  }
}
