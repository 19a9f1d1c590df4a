import type { SKRSContext2D } from '@napi-rs/canvas';
import type { PartPose } from '#art/puppets/pose.ts';
import { type Sprite, stamp } from './sprites.ts';

/** One thing to be laid on the picture; its shadow is laid before everything else's body. */
export type Item = {
  z: number;
  /** The part of the plan that it belongs to, where it is one. */
  of?: string;
  shadow(g: SKRSContext2D): void;
  draw(g: SKRSContext2D): void;
};

/** `draw` in the frame of a body. */
export const inBody =
  (body: { x: number; y: number; angle: number }, draw: Item['draw']): Item['draw'] =>
  (g) => {
    g.save();
    g.translate(body.x, body.y);
    g.rotate(body.angle);
    draw(g);
    g.restore();
  };

/** A sprite at a part's pose; `after` draws on it in the same frame. */
export function item(
  z: number,
  pose: PartPose,
  scaleX: number,
  scaleY: number,
  sprite: Sprite,
  after?: (g: SKRSContext2D) => void,
): Item {
  const into = (g: SKRSContext2D, paint: () => void) => {
    g.save();
    g.translate(pose.x, pose.y);
    g.rotate(pose.angle);
    g.scale(scaleX, scaleY);
    paint();
    g.restore();
  };
  return {
    z,
    shadow: (g) => into(g, () => stamp(g, sprite.shadow)),
    draw: (g) =>
      into(g, () => {
        stamp(g, sprite.picture);
        after?.(g);
      }),
  };
}
