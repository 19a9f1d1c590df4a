import { drawPool } from '#art/things/pool.ts';
import type { PlanProp } from '#contracts/scene-plan.ts';
import type { Melting } from '#contracts/trace.ts';
import type { BodyAt } from './body-at.ts';
import type { Item } from './item.ts';
import { propItem } from './props.ts';
import type { Sprites } from './sprites.ts';
import type { ThingImages } from './thing-images.ts';

/** What is left of a thing that melts, lower and a little narrower than it was, and the pool around its foot. */
export function meltItems(
  sprites: Sprites,
  images: ThingImages,
  ppm: number,
  prop: PlanProp,
  body: BodyAt,
  melt: Melting,
  z: number,
): Item[] {
  const left = melt.solid / (melt.solid + melt.pool);
  const [w, h] =
    body.shape.kind === 'circle' ? [left ** (1 / 3), left ** (1 / 3)] : [left ** 0.2, left ** 0.6];
  const half = body.shape.kind === 'circle' ? body.shape.radius : prop.height / 2;
  const whole = propItem(sprites, images, ppm, prop, { ...body, x: 0, y: 0 }, 1, z);
  const into =
    (draw: Item['draw']): Item['draw'] =>
    (g) => {
      g.save();
      // It melts from above: its foot stays where it stands.
      g.translate(body.x, Math.min(body.y, melt.y + h * half));
      g.scale(w, h);
      draw(g);
      g.restore();
    };
  const pool: Item['draw'] = (g) => drawPool(g, prop.material, melt.x, melt.y, melt.reach);
  return [
    { z: z - 0.0005, shadow: () => undefined, draw: pool },
    { z, shadow: into(whole.shadow), draw: into(whole.draw) },
  ];
}
