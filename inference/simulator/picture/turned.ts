import { type Canvas, createCanvas, ImageData } from '@napi-rs/canvas';
import { fade } from '#art/colour.ts';
import { box, circle, fillWith } from '#art/paint.ts';
import { drawRecord } from '#art/things/turning-things.ts';
import type { PlanProp } from '#contracts/scene-plan.ts';
import type { Spinning } from '#contracts/trace.ts';
import { film } from '#contracts/world.ts';
import type { BodyAt } from './body-at.ts';
import { type Item, inBody } from './item.ts';
import { type Patch, type Sprites, stamp } from './sprites.ts';
import type { ThingImages } from './thing-images.ts';
import { paintWhole } from './whole.ts';

/** What has the same outline from everywhere: its picture is wound around it. */
const round =
  /^(?:spinning-top|vase|vessel-.*|jar|globe.*|cup|glass|candle|taper|drum|pot.*|water-bottle|drink-can)$/u;
/** What has four sides alike. */
const square = /^(?:block|box|crate|brick|wrapped-gift|chest|bookshelf|foam-slab|juice-box)$/u;
/** What lies in the picture's plane as it turns, about its hub: nobody spins a wheel as a coin. */
const onHub = /^(?:wheel|ferris-wheel|own\.(?:steering-wheel|vinyl-record|helm|discus))$/u;
/** So thin is paper seen from its edge, of its width. */
const EDGE = 0.035;
/** While a frame is exposed (half of its time) so many moments are seen at once, radians apart at most. */
const [SHUTTER, APART, MOST] = [1 / (2 * film.framesPerSecond), 0.25, 9];

/** A thing that has turned about its own upright axis. `whole` is the thing as it faces us. */
export function turnedItem(
  sprites: Sprites,
  images: ThingImages,
  ppm: number,
  prop: PlanProp,
  body: BodyAt,
  whole: Item,
  { turn, rate }: Pick<Spinning, 'turn' | 'rate'>,
): Item {
  if (prop.thing === 'turntable') return { ...whole, draw: rimmed(prop, body, whole, turn) };
  if (prop.shape === 'ball' || round.test(prop.thing))
    return { ...whole, draw: inBody(body, wound(sprites, images, ppm, prop, turn, rate)) };
  if (onHub.test(prop.thing)) {
    const round: BodyAt = { ...body, angle: body.angle - turn };
    const turned = (draw: Item['draw']) => inBody(round, squeezed(body, draw));
    return { ...whole, shadow: turned(whole.shadow), draw: turned(whole.draw) };
  }
  if (prop.thing === 'own.record-player') return { ...whole, draw: withRecord(prop, body, whole, turn) };
  const [c, s] = [Math.cos(turn), Math.sin(turn)];
  const fourSided = square.test(prop.thing);
  // A sheet is as wide as it is seen, its back the same the other way round, an edge where it is seen from its side.
  const wide = fourSided ? Math.abs(c) + Math.abs(s) : Math.sign(c || 1) * Math.max(EDGE, Math.abs(c));
  return {
    ...whole,
    shadow: inBody(body, squeezed(body, whole.shadow, wide)),
    draw: inBody(body, fourSided ? sided(prop, body, whole, turn) : squeezed(body, whole.draw, wide)),
  };
}

/** Drawn so many times as wide, about its body's middle. */
const squeezed =
  (body: BodyAt, draw: Item['draw'], wide = 1): Item['draw'] =>
  (g) => {
    g.scale(wide, 1);
    g.rotate(-body.angle);
    g.translate(-body.x, -body.y);
    draw(g);
  };

/** A player stands still, and the record on it turns. */
const withRecord =
  ({ width, height }: PlanProp, body: BodyAt, whole: Item, turn: number): Item['draw'] =>
  (g) => {
    whole.draw(g);
    inBody(body, (on) => drawRecord(on, width, height, turn))(g);
  };

/** Four sides alike, of which two are seen; what is turned away has less light. */
function sided({ width: w, height: h }: PlanProp, body: BodyAt, whole: Item, turn: number): Item['draw'] {
  return (g) => {
    for (let k = 0; k < 4; k++) {
      const at = (k * Math.PI) / 2 - turn;
      const seen = Math.cos(at);
      if (seen < 0.01) continue;
      g.save();
      g.translate((w / 2) * Math.sin(at), 0);
      g.scale(seen, 1);
      box(g, -w / 2, -h / 2, w, h);
      g.clip();
      squeezed(body, whole.draw)(g);
      g.restore();
      g.save();
      g.translate((w / 2) * Math.sin(at), 0);
      g.scale(seen, 1);
      box(g, -w / 2, -h / 2, w, h, 0.04 * w);
      fillWith(g, fade('#2a1410', 0.42 * (Math.sin(at) > 0 ? 1 - seen : 0.5 * (1 - seen))));
      g.restore();
    }
  };
}

/** Marks on the rim of a disc go by. */
function rimmed({ width: w, height: h }: PlanProp, body: BodyAt, whole: Item, turn: number): Item['draw'] {
  return (g) => {
    whole.draw(g);
    inBody(body, (on) => {
      for (let k = 0; k < 16; k++) {
        const at = (k * Math.PI) / 8 - turn;
        const seen = Math.cos(at);
        if (seen < 0.05) continue;
        const x = 0.485 * w * Math.sin(at);
        if (k === 0) {
          on.save();
          on.translate(x, -0.04 * h);
          on.scale(seen, 1);
          circle(on, 0, 0, 0.24 * h);
          fillWith(on, '#f4ead6');
          on.restore();
        } else {
          box(on, x - 0.006 * seen, -0.26 * h, 0.012 * seen, 0.42 * h);
          fillWith(on, 'rgba(255,246,228,0.28)');
        }
      }
    })(g);
  };
}

/** A picture wound around what is round: the near half of it is seen, and its far half is the same the other way round. */
function wound(
  sprites: Sprites,
  images: ThingImages,
  ppm: number,
  prop: PlanProp,
  turn: number,
  rate: number,
): Item['draw'] {
  const unit = Math.max(prop.width, prop.height);
  const side = (name: string, of: PlanProp) =>
    sprites.get(`prop/${prop.id}/${name}`, 0.72, unit, ppm, (g) => {
      g.scale(1 / unit, 1 / unit);
      paintWhole(g, images, of);
    });
  const sprite = side('wound', prop);
  // What is drawn on its front is not on its back.
  const { smile: _, ...plain } = prop;
  const back = prop.smile === true ? side('back', plain) : sprite;
  const many = Math.max(1, Math.min(MOST, Math.ceil((Math.abs(rate) * SHUTTER) / APART)));
  const turns = Array.from({ length: many }, (_, i) => turn - (rate * SHUTTER * i) / many);
  const patch: Patch = {
    ...sprite.picture,
    canvas: windOn(sprite.picture.canvas, back.picture.canvas, turns),
  };
  return (g) => {
    g.scale(unit, unit);
    stamp(g, patch);
  };
}

/** Fainter than this is the shadow under a picture, of 255. */
const SOLID = 225;
const pixels = new WeakMap<Canvas, Uint8ClampedArray>();

function pixelsOf(canvas: Canvas): Uint8ClampedArray {
  const known = pixels.get(canvas);
  if (known !== undefined) return known;
  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  pixels.set(canvas, data);
  return data;
}

/** Row by row: where a row reaches from and to is what is round there; `turns` are averaged. */
function windOn(source: Canvas, behind: Canvas, turns: readonly number[]): Canvas {
  const { width, height } = source;
  const [from, back] = [pixelsOf(source), pixelsOf(behind)];
  const to = new Uint8ClampedArray(from);
  for (let y = 0; y < height; y++) {
    let [left, right] = [0, width - 1];
    while (left < right && (from[4 * (y * width + left) + 3] ?? 0) < SOLID) left++;
    while (right > left && (from[4 * (y * width + right) + 3] ?? 0) < SOLID) right--;
    const middle = (left + right) / 2;
    const half = (right - left) / 2 + 0.5;
    if (half < 1.5) continue;
    for (let x = left; x <= right; x++) {
      const at = Math.asin((x - middle) / half);
      const sum = [0, 0, 0];
      for (const turn of turns) {
        const there = Math.round(middle + (half - 0.5) * Math.sin(at + turn));
        const side = Math.cos(at + turn) > 0 ? from : back;
        for (const c of [0, 1, 2] as const) sum[c]! += side[4 * (y * width + there) + c] ?? 0;
      }
      for (const c of [0, 1, 2] as const) to[4 * (y * width + x) + c] = (sum[c] ?? 0) / turns.length;
    }
  }
  const sheet = createCanvas(width, height);
  sheet.getContext('2d').putImageData(new ImageData(to, width, height), 0, 0);
  return sheet;
}
