import type { PlanProp } from '#contracts/scene-plan.ts';
import type { Pressing } from '#contracts/trace.ts';
import type { BodyAt } from './body-at.ts';
import { type Item, inBody } from './item.ts';

/** How much of what it loses in width it gains in height, how wide the hollow under two hands is (m), and its strips. */
const [BULGES, HOLLOW, STRIPS] = [0.3, 0.34, 40];

/** A thing between two palms, or under hands: as far in as it gives. */
export function pressedItem(prop: PlanProp, body: BodyAt, whole: Item, { share, at }: Pressing): Item {
  if (share < 0.005) return whole;
  const { width: w, height: h } = prop;
  const own = (g: Parameters<Item['draw']>[0], draw: Item['draw']) => {
    g.rotate(-body.angle);
    g.translate(-body.x, -body.y);
    draw(g);
  };
  const into = (draw: Item['draw']): Item['draw'] =>
    inBody(body, (g) => {
      if (at === undefined) {
        g.scale(1 - share, 1 + BULGES * share);
        own(g, draw);
        return;
      }
      for (let i = 0; i < STRIPS; i++) {
        const x = -0.6 * w + (1.2 * w * i) / STRIPS;
        const far = (x + (0.6 * w) / STRIPS - at) / HOLLOW;
        g.save();
        g.beginPath();
        g.rect(x, -2 * h, (1.2 * w) / STRIPS + 0.002, 4 * h);
        g.clip();
        // Its underside stays where it lies.
        g.translate(0, -h / 2);
        g.scale(1, 1 - share * Math.exp(-far * far));
        g.translate(0, h / 2);
        own(g, draw);
        g.restore();
      }
    });
  return { ...whole, shadow: into(whole.shadow), draw: into(whole.draw) };
}
