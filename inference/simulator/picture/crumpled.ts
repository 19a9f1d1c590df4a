import type { PlanProp } from '#contracts/scene-plan.ts';
import type { Emptying } from '#contracts/trace.ts';
import type { BodyAt } from './body-at.ts';
import { type Item, inBody } from './item.ts';

/** It is drawn in so many strips, each as wide as its walls are apart there. */
const STRIPS = 36;

/** A thing whose walls have come in: its ends hold out longest, what is between them is crumpled. */
export function crumpledItem(prop: PlanProp, body: BodyAt, whole: Item, { room }: Emptying): Item {
  const { width: w, height: h } = prop;
  const gone = 1 - room;
  if (gone < 0.01) return whole;
  if (elastic.has(prop.material)) return shrunkItem(body, whole, Math.cbrt(room));
  const lying = w > h;
  const into = (draw: Item['draw']): Item['draw'] =>
    inBody(body, (g) => {
      const [long, across] = lying ? [w, h] : [h, w];
      for (let i = 0; i < STRIPS; i++) {
        const from = -0.65 + (1.3 * i) / STRIPS;
        const s = widthAt(from + 0.65 / STRIPS, gone);
        const aside = 0.06 * gone * across * Math.sin(9.1 * from + 1);
        g.save();
        g.beginPath();
        if (lying) g.rect(from * long, -2 * across, (1.3 * long) / STRIPS + 0.001, 4 * across);
        else g.rect(-2 * across, from * long, 4 * across, (1.3 * long) / STRIPS + 0.001);
        g.clip();
        if (lying) {
          g.translate(0, aside);
          g.scale(1, s);
        } else {
          g.translate(aside, 0);
          g.scale(s, 1);
        }
        g.rotate(-body.angle);
        g.translate(-body.x, -body.y);
        draw(g);
        g.restore();
      }
    });
  return { ...whole, shadow: into(whole.shadow), draw: into(whole.draw) };
}

/** What was stretched by the air in it, and draws itself together without. */
const elastic: ReadonlySet<string> = new Set(['rubber', 'helium']);

function shrunkItem(body: BodyAt, whole: Item, size: number): Item {
  const into = (draw: Item['draw']): Item['draw'] =>
    inBody(body, (g) => {
      g.scale(size, size);
      g.rotate(-body.angle);
      g.translate(-body.x, -body.y);
      draw(g);
    });
  return { ...whole, shadow: into(whole.shadow), draw: into(whole.draw) };
}

/** How wide it still is at a height (−0.5 to 0.5 of its own), where that share of its room is gone. */
function widthAt(y: number, gone: number): number {
  const held = Math.min(1, Math.abs(2 * y)) ** 4;
  const folds = 0.16 * Math.sin(23 * y) + 0.09 * Math.sin(51 * y + 2);
  return Math.min(1, Math.max(0.1, 1 - gone * (1 - held) * (0.72 + folds)));
}
