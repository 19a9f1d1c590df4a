import type { SKRSContext2D } from '@napi-rs/canvas';
import type { PlanProp } from '#contracts/scene-plan.ts';
import { pinOf } from '../world/sways.ts';
import type { BodyAt } from './body-at.ts';
import type { Item } from './item.ts';

/** Is it bent by the wind rather than turned: a foot in the ground, a rod at its upper edge? */
export const isBent = (prop: PlanProp, at: BodyAt): boolean =>
  (prop.sways === 'foot' || prop.sways === 'top') && at.part === null && at.origin === undefined;

/** Where a bent thing would be without the wind. */
export function unbent(prop: PlanProp, at: BodyAt): BodyAt {
  const pin = pinOf(prop);
  return {
    ...at,
    x: at.x - Math.sin(at.angle) * pin,
    y: at.y + Math.cos(at.angle) * pin - pin,
    angle: 0,
  };
}

/** What was drawn as unbent leans over its pinned edge, which stays level. */
export function bent(prop: PlanProp, at: BodyAt, item: Item): Item {
  const straight = unbent(prop, at);
  const y = straight.y + pinOf(prop);
  const lean = (g: SKRSContext2D, draw: () => void) => {
    g.save();
    g.translate(straight.x, y);
    g.transform(1, 0, -Math.tan(at.angle), 1, 0, 0);
    g.translate(-straight.x, -y);
    draw();
    g.restore();
  };
  return {
    ...item,
    shadow: (g) => lean(g, () => item.shadow(g)),
    draw: (g) => lean(g, () => item.draw(g)),
  };
}
