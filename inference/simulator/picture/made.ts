import type { PlanProp } from '#contracts/scene-plan.ts';
import type { BodyAt } from './body-at.ts';
import { type Item, inBody } from './item.ts';

/** How much is seen of what is not there yet: the pencil line of a plan. */
const PLANNED = 0.16;

/** A thing that hands are making: as much of it as is made, from below, and the rest as it is planned. */
export function madeItem(prop: PlanProp, body: BodyAt, whole: Item, share: number): Item {
  if (share >= 1) return whole;
  const { width: w, height: h } = prop;
  return {
    ...whole,
    shadow: (g) => {
      if (share > 0.4) whole.shadow(g);
    },
    draw: (g) => {
      g.save();
      g.globalAlpha *= PLANNED;
      whole.draw(g);
      g.restore();
      inBody(body, (on) => {
        on.beginPath();
        on.rect(-w, -0.55 * h, 2 * w, 1.1 * h * share);
        on.clip();
        on.rotate(-body.angle);
        on.translate(-body.x, -body.y);
        whole.draw(on);
      })(g);
    },
  };
}
