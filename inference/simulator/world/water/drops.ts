import type { PlanProp } from '#contracts/scene-plan.ts';
import { takeOff } from '../off-stage.ts';
import { layers } from '../physics.ts';
import { addLoose } from '../props-on-stage.ts';
import type { Loose, Stage } from '../stage.ts';

/** Each stands for a tablespoon of water, 15 ml: a ball of 15.3 mm. */
const RADIUS = 0.0153;
export const SPOON = 0.015;

/** A drop that is named by itself. */
export const isDrop = ({ thing }: Pick<PlanProp, 'thing'>): boolean => thing === 'droplet';

/** A drop of water comes out of a thing at x, y with this velocity: a body of its own that falls as it must. */
export function addDrop(
  stage: Stage,
  from: Loose,
  at: { x: number; y: number; vx: number; vy: number },
): string {
  stage.sheds += 1;
  const id = `${from.id}/drop-${stage.sheds}`;
  const wide = 2 * RADIUS;
  const drop = addLoose(
    stage,
    { ...from.prop, id, material: 'grains', width: wide, height: wide, x: at.x, heldBy: null, fixed: false },
    {
      id,
      part: `drop-${stage.sheds}`,
      shape: { kind: 'circle', radius: RADIUS },
      mass: SPOON,
      y: at.y,
      angle: 0,
      layer: layers.film,
    },
  );
  drop.body.setLinvel({ x: at.vx, y: at.vy }, true);
  stage.worked.add(id);
  stage.drops.set(id, null);
  return id;
}

/** Drops that met something, or came into water, are gone: they soak in where they fell, and what they fell on is remembered. */
export function dropStep(stage: Stage): void {
  if (stage.drops.size === 0) return;
  for (const [id, on] of stage.drops) {
    const drop = on === null ? stage.loose.get(id) : undefined;
    if (drop === undefined) continue;
    const touch = stage.touches.find(({ a, b }) => a === id || b === id) ?? null;
    const { x, y } = drop.body.translation();
    const met = touch === null ? null : touch.a === id ? touch.b : touch.a;
    if (met === null && !stage.inWater(x, y)) continue;
    stage.drops.set(id, { met: met ?? 'water', x });
    stage.specks.spray(x, y, RADIUS);
    takeOff(stage, drop);
    stage.gone.set(id, stage.frame);
  }
}
