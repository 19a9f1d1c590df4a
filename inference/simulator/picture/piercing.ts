import type { SKRSContext2D } from '@napi-rs/canvas';
import { drawHolding, drawPointed, drawStretched } from '#art/things/piercing.ts';
import type { PlanProp } from '#contracts/scene-plan.ts';
import type { FrameState } from '#contracts/trace.ts';
import { membraneOf } from '../membranes.ts';
import type { BodyAt } from './body-at.ts';
import { type Item, inBody } from './item.ts';

/** Half of a hole that a point has made, m. */
const HOLE = 0.012;
/** How far over it a point waits, m. */
const WAITS = 0.07;

/** A stretched sheet with what a point makes of it; null for anything else. */
export function stretchedItem(prop: PlanProp, body: BodyAt, frame: FrameState, z: number): Item | null {
  if (prop.thing !== 'stretched' || prop.pierced === undefined) return null;
  const seen = frame.piercing?.find((p) => p.id === prop.id);
  const colour = prop.tint ?? membraneOf(prop.pierced.sheet)?.colour ?? '#a9cfdc';
  const draw = inBody(body, (g) =>
    drawStretched(g, prop, colour, seen?.depth ?? 0, seen?.through === true ? HOLE : 0),
  );
  return { z, shadow: draw, draw };
}

/** The point over something thin, and the hand that holds it. */
export function pointItems(prop: PlanProp, frame: FrameState, z: number): Item[] {
  const { pierced } = prop;
  if (pierced === undefined) return [];
  const tip = frame.piercing?.find((p) => p.id === prop.id)?.tip ?? WAITS;
  const at = (draw: (g: SKRSContext2D) => void) => (g: SKRSContext2D) => {
    g.save();
    g.translate(prop.x, prop.y + prop.height + tip);
    draw(g);
    g.restore();
  };
  const point = at((g) => drawPointed(g, pierced.point));
  return [
    // Its tip is behind the sheet that it presses in, and before the one that it has gone through.
    { z: z + 0.3, shadow: point, draw: point },
    { z: z + 0.4, shadow: () => undefined, draw: at(drawHolding) },
  ];
}
