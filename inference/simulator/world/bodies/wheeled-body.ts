import { wheeled as rig, wheeledRig } from '#contracts/rig-wheeled.ts';
import type { PlanActor } from '#contracts/scene-plan.ts';
import { Gait } from '../puppets/gait.ts';
import { type Pose, pointOn } from '../puppets/limb.ts';
import type { Body, Posture } from './posture.ts';

/** No feet: its wheels turn by the way it goes, and slip only where its brakes lock them. */
const rolling = (actor: PlanActor): Gait =>
  new Gait([], actor.x, actor.facing, { stride: () => 1, duty: () => 1, lift: () => 0, under: 0 });

function solve(p: Posture): Map<string, Pose> {
  const H = p.height;
  const m = p.mirror;
  // The body nods on its springs: back when it speeds up, forward when it brakes.
  const angle = p.lean.value * m;
  const body = { x: p.x, y: (rig.bodyMiddle - 0.05 * p.crouch.value) * H + p.air.y, angle };
  const turn = -(p.x - p.slid) / (rig.wheelRadius * H);
  const poses = new Map<string, Pose>([['body', body]]);
  for (const [end, way] of [
    ['back', -1],
    ['front', 1],
  ] as const) {
    const axle = pointOn({ ...body, angle: 0 }, way * rig.wheelX * H * m, 0);
    poses.set(`wheel-${end}`, { x: axle.x, y: rig.wheelRadius * H + p.air.y, angle: turn });
  }
  return poses;
}

export const wheeledBody: Body = {
  rig: wheeledRig,
  root: 'body',
  arms: null,
  // Rubber on asphalt holds 0.7 g (materials.ts): brakes and motor stay under that.
  mouth: [1, -0.2],
  pace: { walk: 2.6, run: 4.6, push: 4, jump: 1.6 },
  // A small car of 1.4 m weighs about 900 kg.
  mass: (height) => 330 * height ** 3,
  gait: rolling,
  solve,
};
