import type { SKRSContext2D } from '@napi-rs/canvas';
import { fade } from '#art/colour.ts';
import { box, fillWith } from '#art/paint.ts';
import type { PlanProp } from '#contracts/scene-plan.ts';

/** How much of what is open at the top its front covers, as a share of its height. */
const FRONT = 0.6;
/** The doorway of what one goes into from the front, as shares of its width and height. */
const DOORWAY = { width: 0.46, height: 0.76 } as const;

const dark = fade('#2a2026', 0.86);

/** Behind what is in it: the thing itself, with its dark inside. `paint` paints the whole, in metres about its middle. */
export function paintBack(g: SKRSContext2D, prop: PlanProp, paint: () => void): void {
  paint();
  const { width: w, height: h } = prop;
  if (prop.hollow?.door === true) {
    box(g, (-w * DOORWAY.width) / 2, -h / 2, w * DOORWAY.width, h * DOORWAY.height, 0.06 * w);
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
    const side = (w * (1 - DOORWAY.width)) / 2;
    g.rect(-w, -h, w / 2 + side, 2 * h);
    g.rect(w / 2 - side, -h, w, 2 * h);
    g.rect(-w, -h / 2 + h * DOORWAY.height, 2 * w, h);
  } else g.rect(-w, -h, 2 * w, h / 2 + h * FRONT);
  g.clip();
  paint();
  g.restore();
}
