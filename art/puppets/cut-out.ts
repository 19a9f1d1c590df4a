import { person } from '#contracts/rig.ts';
import type { Rig } from '#contracts/scene-plan.ts';
import type { PictureSurface } from '../surface.ts';
import { type Facing, type PartPose, rootMiddle } from './pose.ts';

/**
 * What is opaque in a cut-out's picture, in its pixels, and how wide the upper part of that is. `alone`: it is a head
 * that ends at its chin.
 */
export type CutOutShape = {
  x: number;
  y: number;
  width: number;
  height: number;
  head: number;
  alone: boolean;
};

/** A head or a bust sits on a puppet's body; whatever is taller stands by itself. */
export const isBust = (shape: Pick<CutOutShape, 'width' | 'height' | 'alone'>): boolean =>
  shape.alone || shape.height / shape.width < 1.75;

/**
 * Where a cut-out's picture lies: its middle in the world, its size in metres. A bust takes the place of the head,
 * a whole figure that of the whole puppet and turns about its torso.
 */
export function placeCutOut(
  shape: CutOutShape,
  rig: Rig,
  parts: readonly PartPose[],
  height: number,
): { on: 'head' | 'root'; x: number; y: number; angle: number; width: number; height: number } | null {
  const bust = rig === 'person' && isBust(shape);
  const at = parts.find((p) => (bust ? p.part === 'head' : p.part === 'torso' || p.part === 'body'));
  if (!at) return null;
  const aspect = shape.width / shape.height;
  let h: number;
  let lift: number;
  if (shape.alone) {
    // As large as a puppet's head, whatever the hair does; the chin stands where a puppet's does.
    const w = Math.min(2.35, (2.75 * shape.width) / shape.height) * person.headRadius * height;
    h = w / aspect;
    lift = h / 2 - person.headRadius * 1.04 * height;
  } else if (bust) {
    // The head in the picture gets the width of a puppet's head; its top is where that would end.
    const w = Math.min((2.25 * person.headRadius * shape.width) / shape.head, 0.62) * height;
    h = w / aspect;
    lift = person.headRadius * 1.12 * height - h / 2;
  } else {
    // As tall as its actor; a long animal may be longer than tall.
    const widest = rig === 'quadruped' ? 1.7 : 1.2;
    h = Math.min(1, widest / aspect) * height;
    const middle = rootMiddle(rig);
    lift = h / 2 - middle * height;
  }
  return {
    on: bust ? 'head' : 'root',
    x: at.x - Math.sin(at.angle) * lift,
    y: at.y + Math.cos(at.angle) * lift,
    angle: at.angle,
    width: h * aspect,
    height: h,
  };
}

/** Draws a cut-out's picture (already cropped to what is in it) at its place; puppets' bodies are drawn apart. */
export function drawCutOut<Picture>(
  g: PictureSurface<Picture>,
  picture: Picture,
  place: { x: number; y: number; angle: number; width: number; height: number },
  facing: Facing,
): void {
  g.save();
  g.translate(place.x, place.y);
  g.rotate(place.angle);
  g.scale(facing, -1);
  g.drawImage(picture, -place.width / 2, -place.height / 2, place.width, place.height);
  g.restore();
}
