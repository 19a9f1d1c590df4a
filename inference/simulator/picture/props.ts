import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import { lighten } from '#art/colour.ts';
import { ballKind } from '#art/things/balls.ts';
import { drawBicycleFrame, drawWheel } from '#art/things/bicycle.ts';
import { drawPiece } from '#art/things/pieces.ts';
import { drawSmile } from '#art/things/smile.ts';
import { toyColor } from '#art/things/toy-color.ts';
import type { MechanismPart } from '#contracts/mechanism.ts';
import { BICYCLE_HIGH, bicycle } from '#contracts/rig.ts';
import type { PlanProp } from '#contracts/scene-plan.ts';

import { SET_CARDS, SOAP_FILM, WET_SAND } from '../world/materials.ts';
import { type BodyAt, sizeOf } from './body-at.ts';
import { bubbleItem } from './bubbles.ts';
import { paintGuised } from './dressing.ts';
import { paintBack, paintFront } from './hollow.ts';
import type { Item } from './item.ts';
import type { Sprites } from './sprites.ts';
import { rolling, still } from './still.ts';
import type { ThingImages } from './thing-images.ts';
import { drawThing, drawTinted, paintWhole } from './whole.ts';

/**
 * How far in front a part of a mechanism lies (`part` null: its cords): stands at the back, what one sits on behind
 * who sits there, all else with the loose things. Null for what is no mechanism.
 */
export function layerOf(prop: PlanProp, part: string | null, order: number): number | null {
  const { mechanism } = prop;
  if (mechanism == null) return null;
  const own = order * 0.1;
  if (part === 'near' && prop.opening !== undefined) return NEAR + own;
  // What rolls through a pipe is not seen in it.
  if (part === 'tube') return NEAR + own;
  // What comes up out of a case is behind its front.
  if (part === 'case') return CASE + own;
  if (mechanism.parts.find((p) => p.name === part)?.fixed === true) return own;
  const front = mechanism.seats.length > 0 ? 5 : 900;
  return front + own + (part === null ? 0 : 0.05);
}

/** Before all of a mechanism that is loose. */
const CASE = 900.5;

/** The near half of a gate: before whoever and whatever goes through. */
const NEAR = 1900;

/** A wheel of radius 1, and about how large the frame of a bicycle is, in metres. */
const [WHEEL, FRAME] = [
  { width: 2, height: 2 },
  { width: 1.2, height: 1 },
];

/** The item of one body of a prop. `facing` turns what has a front. */
export function propItem(
  sprites: Sprites,
  images: ThingImages,
  pixelsPerMetre: number,
  prop: PlanProp,
  body: BodyAt,
  facing: 1 | -1,
  z: number,
): Item {
  const piece = prop.mechanism?.parts.find((p) => p.name === body.part);
  if (piece !== undefined) return pieceItem(sprites, pixelsPerMetre, prop, piece, body, z);
  const { origin } = body;
  if (origin !== undefined && body.shape.kind === 'polygon')
    return shardItem(sprites, images, pixelsPerMetre, prop, body, { origin, points: body.shape.points }, z);
  // What has a handle is thinner than its picture, which lies about the same middle.
  const { width, height } = body.part === null && body.shape.kind === 'polygon' ? prop : sizeOf(body.shape);
  const key = `prop/${prop.id}/${body.part ?? ''}`;
  if (body.part?.startsWith('wheel'))
    return still(sprites, pixelsPerMetre, `${key}`, body, width / 2, 1.2, 1, z, (g) =>
      paintGuised(g, prop.guise, WHEEL, (s) => drawWheel(s, 1)),
    );
  if (body.part === 'frame')
    return still(sprites, pixelsPerMetre, key, body, prop.height / BICYCLE_HIGH, 0.95, facing, z, (g) => {
      g.translate(0, -0.2);
      paintGuised(g, prop.guise, FRAME, (s) =>
        drawBicycleFrame(s, {
          base: bicycle.wheelBase,
          saddle: bicycle.saddle - bicycle.wheelRadius,
          bar: bicycle.bar - bicycle.wheelRadius,
          color: prop.tint ?? toyColor(prop.id),
        }),
      );
    });
  if (prop.material === SOAP_FILM) return bubbleItem(body, width / 2, z);
  const ball = prop.shape === 'ball' ? ballKind(prop.thing) : null;
  const image = images.get(prop.thing);
  if (ball || (prop.shape === 'ball' && !image && prop.thing !== 'paper-ball'))
    return rolling(sprites, pixelsPerMetre, key, body, width / 2, ball ?? 'plain', prop, z);
  const unit = Math.max(width, height);
  const size = { width: width / unit, height: height / unit };
  return still(sprites, pixelsPerMetre, key, body, unit, 0.72, 1, z, (g) =>
    paintGuised(g, prop.guise, size, (s) => {
      drawThing(s, images, prop, size);
      if (prop.smile !== true) return;
      s.scale(size.width / 2, size.width / 2);
      drawSmile(s);
    }),
  );
}

/** The same thing in one colour all over, as fresh paint on it. */
export function coatedItem(
  sprites: Sprites,
  images: ThingImages,
  ppm: number,
  prop: PlanProp,
  body: BodyAt,
  colour: string,
  z: number,
): Item {
  const unit = Math.max(prop.width, prop.height);
  const item = still(sprites, ppm, `prop/${prop.id}/coat`, body, unit, 0.72, 1, z, (g) => {
    g.scale(1 / unit, 1 / unit);
    paintWhole(g, images, prop);
    g.globalCompositeOperation = 'source-atop';
    g.globalAlpha = 0.78;
    g.fillStyle = colour;
    g.fillRect(-prop.width, -prop.height, 2 * prop.width, 2 * prop.height);
    g.globalAlpha = 1;
    g.globalCompositeOperation = 'source-over';
  });
  return { ...item, shadow: () => {} };
}

/** Something drawn all over a prop and nowhere beside it, anew in each frame: `paint` in metres about its middle. */
export function maskedItem(
  images: ThingImages,
  ppm: number,
  prop: PlanProp,
  body: BodyAt,
  z: number,
  paint: (g: SKRSContext2D) => void,
): Item {
  const [w, h] = [prop.width * 1.3, prop.height * 1.3];
  return {
    z,
    shadow: () => {},
    draw: (g) => {
      const sheet = createCanvas(Math.ceil(w * ppm), Math.ceil(h * ppm));
      const on = sheet.getContext('2d');
      on.setTransform(ppm, 0, 0, -ppm, sheet.width / 2, sheet.height / 2);
      paintWhole(on, images, prop);
      on.globalCompositeOperation = 'source-in';
      const layer = createCanvas(sheet.width, sheet.height);
      const over = layer.getContext('2d');
      over.setTransform(ppm, 0, 0, -ppm, sheet.width / 2, sheet.height / 2);
      paint(over);
      on.setTransform(1, 0, 0, 1, 0, 0);
      on.drawImage(layer, 0, 0);
      g.save();
      g.translate(body.x, body.y);
      g.rotate(body.angle);
      g.scale(1, -1);
      g.drawImage(sheet, -w / 2, -h / 2, w, h);
      g.restore();
    },
  };
}

/** Back and front of what is hollow: what is in it is drawn between them. */
export function hollowItems(
  sprites: Sprites,
  images: ThingImages,
  ppm: number,
  prop: PlanProp,
  body: BodyAt,
  z: { back: number; front: number },
): Item[] {
  const unit = Math.max(prop.width, prop.height);
  const sheet = (name: string, at: number, paint: (g: SKRSContext2D) => void) =>
    still(sprites, ppm, `prop/${prop.id}/${name}`, body, unit, 0.72, 1, at, (g) => {
      g.scale(1 / unit, 1 / unit);
      paint(g);
    });
  const image = images.get(prop.thing);
  // A basket that has grown with what is in it is as wide as its walls are apart.
  const wide = image === null ? 1 : prop.width / (prop.height * image.aspect);
  const whole = (g: SKRSContext2D) => {
    if (image === null) paintWhole(g, images, prop);
    else
      paintGuised(g, prop.guise, prop, (s) => {
        s.scale(wide, 1);
        const size = { width: prop.width / wide, height: prop.height };
        drawTinted(s, prop.tint, size, (t) => image.draw(t, size));
      });
  };
  const front = sheet('front', z.front, (g) => paintFront(g, prop, () => whole(g)));
  return [sheet('back', z.back, (g) => paintBack(g, prop, () => whole(g))), { ...front, shadow: () => {} }];
}

/** Damp sand, as castles are painted. */
const SAND = '#d3ad6c';

/** A playing card: every other one lies on its face. */
function paintCard(g: SKRSContext2D, edge: () => void, unit: number, nth: number): void {
  edge();
  g.fillStyle = nth % 2 === 0 ? '#fff8ec' : '#c65a4e';
  g.fill();
  g.lineJoin = 'round';
  g.lineWidth = 0.08 * unit;
  g.strokeStyle = nth % 2 === 0 ? '#e0d2ba' : '#fff3e2';
  g.stroke();
  g.fillStyle = nth % 2 === 0 ? (nth % 4 === 0 ? '#c8463e' : '#4a4550') : '#e2897b';
  g.beginPath();
  g.arc(0, 0, 0.2 * unit, 0, 2 * Math.PI);
  g.fill();
}

/** A piece of what broke: the picture of the whole, cut along the piece's edge. */
function shardItem(
  sprites: Sprites,
  images: ThingImages,
  ppm: number,
  prop: PlanProp,
  body: BodyAt,
  piece: { origin: [number, number]; points: readonly [number, number][] },
  z: number,
): Item {
  const unit = Math.max(0.05, ...piece.points.map(([x, y]) => Math.hypot(x, y)));
  return still(sprites, ppm, `prop/${prop.id}/${body.part}`, body, unit, 1.1, 1, z, (g) => {
    g.scale(1 / unit, 1 / unit);
    const edge = () => {
      g.beginPath();
      for (const [i, [x, y]] of piece.points.entries()) {
        if (i === 0) g.moveTo(x, y);
        else g.lineTo(x, y);
      }
      g.closePath();
    };
    // What has crumbled is sand: neither windows nor bright edges.
    if (prop.material === WET_SAND) {
      g.lineJoin = 'round';
      g.lineWidth = 0.2 * unit;
      g.fillStyle = g.strokeStyle = lighten(prop.tint ?? SAND, 0.14 * ((piece.origin[0] * 7) % 1));
      edge();
      g.fill();
      g.stroke();
      return;
    }
    if (prop.material === SET_CARDS) {
      paintCard(g, edge, unit, Number(body.part?.split('-')[1] ?? 0));
      return;
    }
    g.save();
    edge();
    g.clip();
    g.translate(-piece.origin[0], -piece.origin[1]);
    paintWhole(g, images, prop);
    g.restore();
    edge();
    // Along the crack, and not through the air that a picture leaves within its body's outline.
    g.globalCompositeOperation = 'source-atop';
    g.strokeStyle = 'rgba(255,250,240,0.75)';
    g.lineWidth = 0.016;
    g.stroke();
    g.globalCompositeOperation = 'source-over';
  });
}

/** One part of a mechanism. A bed that springs carry is drawn with its cords (see `cordItems`). */
function pieceItem(
  sprites: Sprites,
  ppm: number,
  prop: PlanProp,
  piece: MechanismPart,
  body: BodyAt,
  z: number,
): Item {
  const size = sizeOf(body.shape);
  const unit = Math.max(size.width, size.height);
  const item = still(
    sprites,
    ppm,
    `prop/${prop.id}/${piece.look === 'grain' ? 'grain' : piece.name}`,
    body,
    unit,
    0.72,
    1,
    z,
    (g) => {
      g.scale(1 / unit, 1 / unit);
      paintGuised(g, prop.guise, size, (s) => drawPiece(s, piece.look, size, prop.tint));
    },
  );
  return piece.look === 'bed' ? { ...item, draw: () => {} } : item;
}
