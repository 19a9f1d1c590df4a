import type { SKRSContext2D } from '@napi-rs/canvas';
import { ballKind, drawBallSkin } from '#art/things/balls.ts';
import { drawShape, shapeKind } from '#art/things/shapes.ts';
import { drawSmile } from '#art/things/smile.ts';
import type { PlanProp } from '#contracts/scene-plan.ts';
import { onSheet, paintGuised } from './dressing.ts';
import { recolour } from './recolour.ts';
import type { ThingImages } from './thing-images.ts';

/** A picture of the library in the colour that the script says. */
export function drawTinted(
  g: SKRSContext2D,
  tint: string | null,
  size: { width: number; height: number },
  draw: (g: SKRSContext2D) => void,
): void {
  if (tint === null) draw(g);
  else onSheet(g, size, draw, (sheet) => recolour(sheet, tint));
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
  else if (image) drawTinted(g, thing.tint, size, (s) => image.draw(s, size));
  else drawShape(g, 'paper', size, { tint: thing.tint, seed: thing.id });
}

/** Paints a whole prop that stands upright, in metres about its middle, as it looks from the start. */
export function paintWhole(g: SKRSContext2D, images: ThingImages, prop: PlanProp): void {
  paintGuised(g, prop.guise, prop, (s) => {
    const ball = prop.shape === 'ball' ? ballKind(prop.thing) : null;
    if (ball || (prop.shape === 'ball' && !images.get(prop.thing) && prop.thing !== 'paper-ball')) {
      s.scale(prop.width / 2, prop.width / 2);
      drawBallSkin(s, ball ?? 'plain', prop.tint);
      if (prop.smile === true) drawSmile(s);
    } else {
      drawThing(s, images, prop, { width: prop.width, height: prop.height });
      if (prop.smile !== true) return;
      s.scale(prop.width / 2, prop.width / 2);
      drawSmile(s);
    }
  });
}
