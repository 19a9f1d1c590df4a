import { swimmer as rig, swimmingRig } from '#contracts/rig-swimming.ts';
import type { PlanActor } from '#contracts/scene-plan.ts';
import { Gait } from '../puppets/gait.ts';
import { clamp, type Pose, placeParts } from '../puppets/limb.ts';
import type { Body, Posture } from './posture.ts';

/** No feet: it is borne by the water. */
const borne = (actor: PlanActor): Gait =>
  new Gait([], actor.x, actor.facing, { stride: () => 1, duty: () => 1, lift: () => 0, under: 0 });

function solve(p: Posture): Map<string, Pose> {
  const H = p.height;
  const m = p.mirror;
  // In a leap the nose follows the way it flies.
  const pitch = p.air.up ? clamp(Math.atan2(p.air.vy, 1.2 + Math.abs(p.velocity)), -0.9, 0.9) : -p.lean.value;
  const angle = (pitch + 0.25 * p.nod.value) * m;
  const y = (rig.bodyMiddle - 0.2 * p.crouch.value + 0.1 * p.stretch.value) * H + (p.hover ?? 0) + p.air.y;
  const body = { x: p.x, y, angle };
  const angles = new Map([
    ['body', angle],
    ['tail', angle + (-Math.PI / 2 + p.wag.value) * m],
  ]);
  return placeParts(p.ordered, body, angles, H, m);
}

export const swimmingBody: Body = {
  rig: swimmingRig,
  root: 'body',
  arms: null,
  mouth: rig.mouth,
  // Fish cruise at one to two lengths a second and dart at up to ten (Videler, Fish Swimming, 1993); a dolphin leaves
  // the water at 5 m/s and more.
  pace: { walk: 1.1, run: 3.2, push: 5, jump: 5.2 },
  // A trout 0.5 m long and 0.12 m high weighs 1.3 kg. Whales are drawn far shorter than they are, and weigh as drawn.
  mass: (height) => 700 * height ** 3,
  gait: borne,
  solve,
};
