import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import { type BallKind, ballKind, drawBallLight, drawBallSkin } from '#art/things/balls.ts';
import { drawBicycleFrame, drawWheel } from '#art/things/bicycle.ts';
import { drawBed, drawCoil, drawCord, drawString } from '#art/things/cords.ts';
import { drawOpenWater } from '#art/things/open-water.ts';
import { drawPiece } from '#art/things/pieces.ts';
import { drawShape, shapeKind } from '#art/things/shapes.ts';
import { drawSpecks } from '#art/things/specks.ts';
import { toyColor } from '#art/things/toy-color.ts';
import { drawWater } from '#art/things/water.ts';
import { type MechanismPart, type MechanismPoint, onPart } from '#contracts/mechanism.ts';
import { bicycle } from '#contracts/rig.ts';
import type { PlanProp } from '#contracts/scene-plan.ts';
import type { FrameState, Shape } from '#contracts/trace.ts';
import { film } from '#contracts/world.ts';
import { bubbleItem, FILM } from './bubbles.ts';
import { cushionItem, isCushion } from './cushions.ts';
import { paintBack, paintFront } from './hollow.ts';
import type { Item } from './item.ts';
import { type Sprites, stamp } from './sprites.ts';
import type { ThingImages } from './thing-images.ts';

export type BodyAt = {
  part: string | null;
  shape: Shape;
  x: number;
  y: number;
  angle: number;
  /** Of a piece of what broke: where its middle lay in the whole. */
  origin?: [number, number];
};

const sizeOf = (shape: Shape): { width: number; height: number } => {
  switch (shape.kind) {
    case 'circle':
      return { width: shape.radius * 2, height: shape.radius * 2 };
    case 'box':
      return { width: shape.width, height: shape.height };
    case 'capsule':
      return { width: shape.radius * 2, height: shape.length + shape.radius * 2 };
    case 'polygon': {
      const xs = shape.points.map(([x]) => x);
      const ys = shape.points.map(([, y]) => y);
      return { width: Math.max(...xs) - Math.min(...xs), height: Math.max(...ys) - Math.min(...ys) };
    }
  }
};

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
  if (mechanism.parts.find((p) => p.name === part)?.fixed === true) return own;
  const front = mechanism.seats.length > 0 ? 5 : 900;
  return front + own + (part === null ? 0 : 0.05);
}

/** The near half of a gate: before whoever and whatever goes through. */
const NEAR = 1900;

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
    return still(sprites, pixelsPerMetre, `${key}`, body, width / 2, 1.2, 1, z, (g) => drawWheel(g, 1));
  if (body.part === 'frame')
    return still(sprites, pixelsPerMetre, key, body, 1, 0.95, facing, z, (g) => {
      g.translate(0, -0.2);
      drawBicycleFrame(g, {
        base: bicycle.wheelBase,
        saddle: bicycle.saddle - bicycle.wheelRadius,
        bar: bicycle.bar - bicycle.wheelRadius,
        color: prop.tint ?? toyColor(prop.id),
      });
    });
  if (prop.material === FILM) return bubbleItem(body, width / 2, z);
  const ball = prop.shape === 'ball' ? ballKind(prop.thing) : null;
  const image = images.get(prop.thing);
  if (ball || (prop.shape === 'ball' && !image))
    return rolling(sprites, pixelsPerMetre, key, body, width / 2, ball ?? 'plain', prop.tint, z);
  const unit = Math.max(width, height);
  const size = { width: width / unit, height: height / unit };
  return still(sprites, pixelsPerMetre, key, body, unit, 0.72, 1, z, (g) => drawThing(g, images, prop, size));
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
    else {
      g.save();
      g.scale(wide, 1);
      image.draw(g, { width: prop.width / wide, height: prop.height });
      g.restore();
    }
  };
  const front = sheet('front', z.front, (g) => paintFront(g, prop, () => whole(g)));
  return [sheet('back', z.back, (g) => paintBack(g, prop, () => whole(g))), { ...front, shadow: () => {} }];
}

/** A thing of the library or of the parametric shapes, about 0, 0 in units; a sheet of paper for what nobody knows. */
export function drawThing(
  g: SKRSContext2D,
  images: ThingImages,
  thing: Pick<PlanProp, 'id' | 'thing' | 'tint'>,
  size: { width: number; height: number },
): void {
  const shape = shapeKind(thing.thing);
  const image = images.get(thing.thing);
  if (shape) drawShape(g, shape, size, { tint: thing.tint, seed: thing.id });
  else if (image) image.draw(g, size);
  else drawShape(g, 'paper', size, { tint: thing.tint, seed: thing.id });
}

/** Paints a whole prop that stands upright, in metres about its middle. */
export function paintWhole(g: SKRSContext2D, images: ThingImages, prop: PlanProp): void {
  const size = { width: prop.width, height: prop.height };
  const shape = shapeKind(prop.thing);
  const ball = prop.shape === 'ball' ? ballKind(prop.thing) : null;
  const image = images.get(prop.thing);
  if (ball || (prop.shape === 'ball' && !image)) {
    g.scale(prop.width / 2, prop.width / 2);
    drawBallSkin(g, ball ?? 'plain', prop.tint);
  } else if (shape) drawShape(g, shape, size, { tint: prop.tint, seed: prop.id });
  else if (image) image.draw(g, size);
  else drawShape(g, 'paper', size, { tint: prop.tint, seed: prop.id });
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
    g.save();
    edge();
    g.clip();
    g.translate(-piece.origin[0], -piece.origin[1]);
    paintWhole(g, images, prop);
    g.restore();
    edge();
    g.strokeStyle = 'rgba(255,250,240,0.75)';
    g.lineWidth = 0.008;
    g.stroke();
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
      drawPiece(g, piece.look, size, prop.tint);
    },
  );
  return piece.look === 'bed' ? { ...item, draw: () => {} } : item;
}

/** Rods, ropes and coils between the parts of a mechanism, where those are just now. */
export function cordItems(prop: PlanProp, bodies: readonly BodyAt[], z: number): Item[] {
  const { mechanism } = prop;
  if (mechanism == null) return [];
  const at = (name: string | null, point: MechanismPoint): { x: number; y: number } | null => {
    if (name === null) return { x: prop.x + point[0], y: prop.y + point[1] };
    const body = bodies.find((b) => b.part === name);
    if (body === undefined) return null;
    const [x, y] = onPart(
      mechanism.parts.find((p) => p.name === name),
      point,
    );
    const c = Math.cos(body.angle);
    const s = Math.sin(body.angle);
    return { x: body.x + x * c - y * s, y: body.y + x * s + y * c };
  };
  if (isCushion(mechanism)) return [cushionItem(prop, bodies, z)];
  return mechanism.joints.flatMap((joint): Item[] => {
    if (joint.kind !== 'rod' && joint.kind !== 'rope' && joint.kind !== 'spring') return [];
    const from = at(joint.a, joint.from);
    const to = at(joint.b, joint.to);
    if (from === null || to === null) return [];
    const part = mechanism.parts.find((p) => p.name === joint.b);
    if (part === undefined) return [];
    const { width } = sizeOf(part.shape);
    if (joint.kind === 'spring' && part.look === 'bed') {
      const rim = prop.y + part.y;
      const draw: Item['draw'] = (g) =>
        drawBed(
          g,
          { x: to.x - width / 2, y: rim },
          { x: to.x + width / 2, y: rim },
          { x: to.x, y: to.y },
          prop.tint,
        );
      return [{ z, shadow: draw, draw }];
    }
    const draw: Item['draw'] = (g) => {
      if (joint.kind === 'spring') drawCoil(g, from, to, width * 0.34);
      else drawCord(g, from, to, joint.kind, part.look === 'wrecking-ball' || part.look === 'seat');
    };
    return [{ z, shadow: draw, draw }];
  });
}

/** The string of a prop, from its underside to the knot; of one that is gone, what lies about the knot. */
export function stringItems(prop: PlanProp, bodies: readonly BodyAt[], z: number): Item[] {
  const knot = bodies.find((b) => b.part === 'string');
  if (knot === undefined || prop.string === undefined) return [];
  const whole = bodies.find((b) => b.part === null);
  const { string: length, height } = prop;
  const end =
    whole === undefined
      ? { x: knot.x + 0.3 * length, y: knot.y }
      : {
          x: whole.x + (Math.sin(whole.angle) * height) / 2,
          y: whole.y - (Math.cos(whole.angle) * height) / 2,
        };
  const draw: Item['draw'] = (g) => drawString(g, end, knot, length);
  return [{ z, shadow: draw, draw }];
}

/** Water in a basin lies behind what is in it, and once more, thinly, before it; a lake lies before it. */
export function waterItems(prop: PlanProp, frame: FrameState, z: number): Item[] {
  const water = prop.mechanism?.water;
  if (water == null) return [];
  const { x, y } = prop;
  const sides = {
    left: x + water.left,
    right: x + water.right,
    bottom: y + water.bottom,
    surface: y + water.surface,
  };
  const heights = frame.surfaces?.find((s) => s.id === `${prop.id}/water`)?.heights ?? [];
  const item = (at: number, front: boolean): Item => ({
    z: at,
    shadow: () => {},
    draw: (g) => drawWater(g, sides, heights, front, water.tint ?? null),
  });
  const seconds = frame.frame / film.framesPerSecond;
  if (water.open === true)
    return [
      { z: IN_FRONT, shadow: () => {}, draw: (g) => drawOpenWater(g, sides, heights, seconds, water.flow) },
    ];
  return [item(z, false), item(IN_FRONT, true)];
}

/** In front of all loose things. */
export const IN_FRONT = 2000;

/** What flies about and is only seen. */
export function speckItems(frame: FrameState): Item[] {
  return (frame.specks ?? []).map(({ look, points }) => ({
    z: IN_FRONT + 1,
    shadow: () => {},
    draw: (g) => drawSpecks(g, look, points),
  }));
}

export function still(
  sprites: Sprites,
  ppm: number,
  key: string,
  body: BodyAt,
  unit: number,
  half: number,
  facing: 1 | -1,
  z: number,
  paint: (g: SKRSContext2D) => void,
): Item {
  const sprite = sprites.get(key, half, unit, ppm, paint);
  const into = (g: SKRSContext2D, draw: () => void) => {
    g.save();
    g.translate(body.x, body.y);
    g.rotate(body.angle);
    g.scale(unit * facing, unit);
    draw();
    g.restore();
  };
  return {
    z,
    shadow: (g) => into(g, () => stamp(g, sprite.shadow)),
    draw: (g) => into(g, () => stamp(g, sprite.picture)),
  };
}

/** The skin turns, the light on it stays. */
function rolling(
  sprites: Sprites,
  ppm: number,
  key: string,
  body: BodyAt,
  radius: number,
  kind: BallKind,
  tint: string | null,
  z: number,
): Item {
  const skin = sprites.get(`${key}/skin`, 1.06, radius, ppm, (g) => drawBallSkin(g, kind, tint));
  const light = sprites.get('ball/light', 1.06, radius, ppm, (g) => drawBallLight(g));
  const into = (g: SKRSContext2D, angle: number, draw: () => void) => {
    g.save();
    g.translate(body.x, body.y);
    g.rotate(angle);
    g.scale(radius, radius);
    draw();
    g.restore();
  };
  return {
    z,
    shadow: (g) => into(g, 0, () => stamp(g, skin.shadow)),
    draw: (g) => {
      into(g, body.angle, () => stamp(g, skin.picture));
      into(g, 0, () => stamp(g, light.picture));
    },
  };
}
