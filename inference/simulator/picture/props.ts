import type { SKRSContext2D } from '@napi-rs/canvas';
import { type BallKind, ballKind, drawBallLight, drawBallSkin } from '#art/things/balls.ts';
import { drawBicycleFrame, drawShape, drawWheel, shapeKind, toyColor } from '#art/things/shapes.ts';
import { bicycle } from '#contracts/rig.ts';
import type { PlanProp } from '#contracts/scene-plan.ts';
import type { Shape } from '#contracts/trace.ts';
import type { Item } from './actors.ts';
import { type Sprites, stamp } from './sprites.ts';
import type { ThingImages } from './thing-images.ts';

export type BodyAt = { part: string | null; shape: Shape; x: number; y: number; angle: number };

const sizeOf = (shape: Shape, prop: PlanProp): { width: number; height: number } => {
  switch (shape.kind) {
    case 'circle':
      return { width: shape.radius * 2, height: shape.radius * 2 };
    case 'box':
      return { width: shape.width, height: shape.height };
    case 'capsule':
      return { width: shape.radius * 2, height: shape.length + shape.radius * 2 };
    case 'polygon':
      return { width: prop.width, height: prop.height };
  }
};

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
  const { width, height } = sizeOf(body.shape, prop);
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
  const ball = prop.shape === 'ball' ? ballKind(prop.thing) : null;
  const image = images.get(prop.thing);
  if (ball || (prop.shape === 'ball' && !image))
    return rolling(sprites, pixelsPerMetre, key, body, width / 2, ball ?? 'plain', prop.tint, z);
  const shape = shapeKind(prop.thing);
  const unit = Math.max(width, height);
  const size = { width: width / unit, height: height / unit };
  return still(sprites, pixelsPerMetre, key, body, unit, 0.72, 1, z, (g) => {
    if (shape) drawShape(g, shape, size, { tint: prop.tint, seed: prop.id });
    else if (image) image.draw(g, size);
    else drawShape(g, 'paper', size, { tint: prop.tint, seed: prop.id });
  });
}

function still(
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
