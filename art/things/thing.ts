import type { PictureSurface } from '../surface.ts';
import { ballKind, drawBall } from './balls.ts';
import { drawShape, shapeKind } from './shapes.ts';

/** Whether code draws this thing; any other needs the picture behind `/art/things/<key>.svg`. */
export const drawnByCode = (thing: string): boolean => ballKind(thing) !== null || shapeKind(thing) !== null;

/**
 * A prop standing in the world, its middle at (x, y). `picture` is its SVG as the platform's image where code does
 * not draw it; without one it is a sheet of card.
 */
export function drawThing<Picture>(
  g: PictureSurface<Picture>,
  prop: {
    thing: string;
    x: number;
    y: number;
    width: number;
    height: number;
    angle?: number;
    tint?: string | null;
    /** Picks a colour where none is asked for: the prop's id. */
    seed: string;
  },
  picture: Picture | null,
): void {
  const { x, y, width, height, angle = 0, tint = null } = prop;
  const ball = ballKind(prop.thing);
  if (ball) return drawBall(g, ball, { x, y, angle, radius: Math.min(width, height) / 2 }, tint);
  g.save();
  g.translate(x, y);
  g.rotate(angle);
  const shape = shapeKind(prop.thing);
  if (shape || picture === null) drawShape(g, shape ?? 'paper', { width, height }, { tint, seed: prop.seed });
  else {
    g.scale(1, -1);
    const side = Math.max(width, height);
    g.drawImage(picture, -side / 2, height / 2 - side, side, side);
  }
  g.restore();
}
