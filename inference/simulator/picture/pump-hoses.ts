import { darken, lighten } from '#art/colour.ts';
import { curve, ink } from '#art/paint.ts';
import type { PlanProp } from '#contracts/scene-plan.ts';
import type { Emptying } from '#contracts/trace.ts';
import { pointOn } from '../world/puppets/limb.ts';
import type { BodyAt } from './body-at.ts';
import type { Item } from './item.ts';

const RUBBER = '#4f5a63';

/** The hose of a pump that stands outside of the picture, on what air is drawn out of. */
export function pumpHoseItems(
  prop: PlanProp,
  body: BodyAt | undefined,
  emptying: Emptying | undefined,
  z: number,
): Item[] {
  if (emptying === undefined || body === undefined) return [];
  const lying = prop.width > prop.height;
  const end = lying ? pointOn(body, 0.46 * prop.width, 0) : pointOn(body, 0, 0.44 * prop.height);
  const up = lying ? 0.02 : 0.14;
  const path = (g: Parameters<typeof curve>[0]) =>
    curve(g, [
      [end.x, end.y],
      [end.x + (lying ? 0.1 : 0.01), end.y + up],
      [end.x + 0.3, end.y + up + 0.06],
      [end.x + 0.8, Math.max(0.1, end.y - 0.1)],
      [end.x + 2, Math.max(0.06, end.y - 0.3)],
      [end.x + 9, 0.05],
    ]);
  return [
    {
      z: z - 0.01,
      shadow: () => {},
      draw: (g) => {
        path(g);
        ink(g, darken(RUBBER, 0.35), 0.03);
        path(g);
        ink(g, lighten(RUBBER, 0.15), 0.018);
      },
    },
  ];
}
