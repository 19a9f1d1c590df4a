import type { SKRSContext2D } from '@napi-rs/canvas';
import { EYE } from '#art/orbit.ts';
import type { ScenePlan } from '#contracts/scene-plan.ts';
import type { Depth } from '#contracts/trace.ts';
import type { BodiesSeen } from './bodies-seen.ts';
import type { Item } from './item.ts';

/** How far from the stage's plane the eye is, metres: nearer than the camera's, so that a paper theatre's depth is seen (judged). */
const DISTANCE = 6.5;
/** Metres from which on somebody stands behind all else on the stage, or before it. */
const APART = 0.2;
/** Layers behind all things of the stage and before them. */
const [BACK, FRONT] = [-5, 3000];

/** So many times as large as in the stage's plane is what is so many metres nearer to the eye. */
export const scaleOf = (nearer: number): number => DISTANCE / (DISTANCE - Math.min(nearer, 0.6 * DISTANCE));

/** Metres from one lane to the next. */
const LANE = 1.5;

/**
 * Vehicles that have nothing to do with each other drive side by side, each in a lane of its own: the lower one on this side. What
 * meets another, or is got into, stays in the stage's plane with it.
 */
export function inLanes(plan: ScenePlan, seen: BodiesSeen): Depth[] {
  const { actors, beats, props } = plan;
  const ids = new Set(actors.map(({ id }) => id));
  const alone =
    actors.length > 1 &&
    actors.every(({ rig }) => rig === 'wheeled') &&
    beats.every(({ target }) => target === null || !ids.has(target)) &&
    props.every(({ heldBy }) => heldBy === null);
  if (!alone) return [];
  return actors
    .toSorted((a, b) => a.height - b.height)
    .flatMap(({ id }, lane) => {
      const [body] = seen.parts(id);
      return body === undefined || lane === 0 ? [] : [{ id, nearer: -LANE * lane, x: body.x }];
    });
}

/** Whoever is nearer to the eye is larger, lower and before the others; whoever is farther off smaller, higher and behind them. */
export function nearerOrFarther(items: readonly Item[], depths: readonly Depth[] | undefined): Item[] {
  if (depths === undefined) return [...items];
  const byId = new Map(depths.map((d) => [d.id, d]));
  return items
    .map((one) => {
      const depth = byId.get(one.of ?? '');
      return depth === undefined ? one : moved(one, depth);
    })
    .sort((a, b) => a.z - b.z);
}

function moved(item: Item, { nearer, x, turned = 0 }: Depth): Item {
  const scale = scaleOf(nearer);
  const into = (draw: Item['draw']) => (g: SKRSContext2D) => {
    g.save();
    g.translate(x, EYE);
    // Paper that turns away from the eye is seen narrower.
    g.scale(scale * Math.cos(turned), scale);
    g.translate(-x, -EYE);
    draw(g);
    g.restore();
  };
  const layer = nearer > APART ? FRONT + 10 * nearer : nearer < -APART ? BACK + 0.1 * nearer : 0;
  return {
    ...item,
    z: layer + (layer < 0 ? 1e-4 : 1) * item.z,
    shadow: into(item.shadow),
    draw: into(item.draw),
  };
}
