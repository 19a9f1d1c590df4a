import type { SKRSContext2D } from '@napi-rs/canvas';
import { ballKind, drawBallSkin } from '#art/things/balls.ts';
import { drawShape, shapeKind } from '#art/things/shapes.ts';
import { drawSmile } from '#art/things/smile.ts';
import type { PlanProp } from '#contracts/scene-plan.ts';
import type { ThingImages } from './thing-images.ts';

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
  const ball = prop.shape === 'ball' ? ballKind(prop.thing) : null;
  if (ball || (prop.shape === 'ball' && !images.get(prop.thing) && prop.thing !== 'paper-ball')) {
    g.scale(prop.width / 2, prop.width / 2);
    drawBallSkin(g, ball ?? 'plain', prop.tint);
    if (prop.smile === true) drawSmile(g);
  } else {
    drawThing(g, images, prop, { width: prop.width, height: prop.height });
    if (prop.smile !== true) return;
    g.scale(prop.width / 2, prop.width / 2);
    drawSmile(g);
  }
}
