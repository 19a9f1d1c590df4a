import type { SKRSContext2D } from '@napi-rs/canvas';
import { fade } from '#art/colour.ts';
import { box, fillWith } from '#art/paint.ts';
import { shapeKind } from '#art/things/shapes.ts';
import type { PlanProp } from '#contracts/scene-plan.ts';

/** How much of what is open at the top its front covers, as a share of its height. */
const FRONT = 0.6;
/** The doorway of what one goes into from the front, as shares of its width and height. */
const DOORWAY = { width: 0.46, height: 0.76 } as const;
/** A tree is hollow in its trunk, at the root. */
const KNOTHOLE = { width: 0.14, height: 0.17 } as const;

const dark = fade('#2a2026', 0.86);

const isTree = ({ thing }: PlanProp): boolean => shapeKind(thing) === 'tree';

/** Behind what is in it: the thing itself, with its dark inside. `paint` paints the whole, in metres about its middle. */
export function paintBack(g: SKRSContext2D, prop: PlanProp, paint: () => void): void {
  paint();
  const { width: w, height: h } = prop;
  if (prop.hollow?.door === true) {
    const { width, height } = isTree(prop) ? KNOTHOLE : DOORWAY;
    box(g, (-w * width) / 2, -h / 2, w * width, h * height, (isTree(prop) ? 0.5 * width : 0.06) * w);
    fillWith(g, dark);
    return;
  }
  g.beginPath();
  g.ellipse(0, h * (FRONT - 0.5) + 0.3 * (1 - FRONT) * h, w * 0.45, 0.7 * (1 - FRONT) * h, 0, 0, 2 * Math.PI);
  fillWith(g, dark);
}

/** Before what is in it: the lower part of its front, or the front beside its doorway. */
export function paintFront(g: SKRSContext2D, prop: PlanProp, paint: () => void): void {
  const { width: w, height: h } = prop;
  g.save();
  g.beginPath();
  if (prop.hollow?.door === true) {
    const { width, height } = isTree(prop) ? KNOTHOLE : DOORWAY;
    const side = (w * (1 - width)) / 2;
    g.rect(-w, -h, w / 2 + side, 2 * h);
    g.rect(w / 2 - side, -h, w, 2 * h);
    g.rect(-w, -h / 2 + h * height, 2 * w, h);
  } else g.rect(-w, -h, 2 * w, h / 2 + h * FRONT);
  g.clip();
  paint();
  g.restore();
}
