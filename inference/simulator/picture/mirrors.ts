import { box, fillWith } from '#art/paint.ts';
import { MIRROR_GLASS } from '#art/things/outdoor-works.ts';
import type { PlanProp } from '#contracts/scene-plan.ts';
import type { BodyAt } from './body-at.ts';
import type { Item } from './item.ts';

/** Farther away than that, metres, nobody is seen in a mirror that stands at a slant. */
const SEES = 2.4;

/**
 * What is seen in a mirror: it stands at a slant to whoever looks at the stage, so that who stands beside it appears in its glass as
 * far behind its nearer edge as they stand before it, with left and right exchanged. `people`: everybody's items, and where they stand.
 */
export function mirrorItem(
  prop: PlanProp,
  at: BodyAt,
  people: readonly { x: number; items: readonly Item[] }[],
  z: number,
): Item {
  const { half, low, high } = MIRROR_GLASS;
  const [w, h] = [prop.width, prop.height];
  const draw: Item['draw'] = (g) => {
    g.save();
    box(g, at.x - half * w, at.y - low * h, 2 * half * w, (low + high) * h, 0.11 * w);
    g.clip();
    for (const { x, items } of people) {
      const off = x - at.x;
      if (Math.abs(off) > half * w + SEES) continue;
      // Who stands right before it is seen beside themselves.
      const edge = Math.abs(off) < half * w ? at.x : at.x + Math.sign(off) * half * w;
      g.save();
      g.translate(2 * edge, 0);
      g.scale(-1, 1);
      for (const item of items) item.draw(g);
      g.restore();
    }
    // Glass takes a little of the light, and shines.
    box(g, at.x - half * w, at.y - low * h, 2 * half * w, (low + high) * h, 0);
    fillWith(g, 'rgba(176,214,228,0.24)');
    for (const [x, wide] of [
      [-0.3, 0.12],
      [-0.12, 0.05],
    ] as const) {
      g.beginPath();
      g.moveTo(at.x + x * w, at.y - 0.5 * h);
      g.lineTo(at.x + (x + wide) * w, at.y - 0.5 * h);
      g.lineTo(at.x + (x + wide + 0.42) * w, at.y + 0.5 * h);
      g.lineTo(at.x + (x + 0.42) * w, at.y + 0.5 * h);
      g.closePath();
      fillWith(g, 'rgba(255,255,255,0.22)');
    }
    g.restore();
  };
  return { z, shadow: () => undefined, draw };
}

export const isMirror = ({ thing }: PlanProp): boolean => /-mirror$/u.test(thing);
