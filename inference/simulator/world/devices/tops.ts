import type { PlanProp } from '#contracts/scene-plan.ts';
import type { Shape } from '#contracts/shape.ts';
import { RAPIER as R, STEP } from '../physics.ts';
import { inertiaOf, isTop } from '../puppets/inertia.ts';
import type { Stage } from '../stage.ts';
import type { Spun } from './spun.ts';

/** Its outline about its middle: a tip, shoulders, a stem; null for what is no top. */
export function shapeOfTop(prop: PlanProp): Shape | null {
  const { width: w, height: h } = prop;
  if (!isTop(prop)) return null;
  const half: readonly [number, number][] = [
    [w / 2, -0.1 * h],
    [0.42 * w, 0.12 * h],
    [0.04 * w, h / 2],
  ];
  return {
    kind: 'polygon',
    points: [[0, -h / 2], ...half, ...half.toReversed().map(([x, y]): [number, number] => [-x, y])],
  };
}

/** How far from upright it is set down, rad; judged. */
const ASLANT = 0.03;
/** What friction at the tip takes of its swaying, 1/s; judged by how soon a top "sleeps". */
const CALMS = 0.35;

/** Metres from its tip to its middle of mass, and its moment of inertia about a line through its tip across it, kg m². */
function armOf({ loose: { body, prop } }: Spun): { arm: number; across: number } {
  const arm = body.localCom().y + prop.height / 2;
  return { arm, across: body.principalInertia() + body.mass() * arm * arm };
}

/** The slowest that it still stands at, rad/s: ω² = 4 m g l I₁ / I₃² (Goldstein, Classical Mechanics, 5.7, the sleeping top). */
export function standsAbove(spun: Spun, gravity: number): number {
  const { arm, across } = armOf(spun);
  return Math.sqrt(4 * spun.loose.body.mass() * gravity * arm * across) / inertiaOf(spun.loose);
}

/** Stands it on its tip, and spins it so many times as fast as it has to be. */
export function standOnTip(stage: Stage, spun: Spun, times: number): void {
  const { body, prop } = spun.loose;
  const at = body.translation();
  const foot = { x: at.x, y: at.y - prop.height / 2 };
  const ground = stage.physics.createRigidBody(R.RigidBodyDesc.fixed().setTranslation(foot.x, foot.y));
  const data = R.JointData.revolute({ x: 0, y: 0 }, { x: 0, y: -prop.height / 2 });
  const joint = stage.physics.createImpulseJoint(data, ground, body, true);
  joint.setContactsEnabled(false);
  body.setAngularDamping(0);
  spun.tip = { joint, lean: ASLANT, leaning: 0 };
  spun.rate = times * standsAbove(spun, stage.around.gravity);
}

/**
 * One step of a heavy symmetric top near its upright axis (Goldstein 5.7): I₁ a″ + L b′ = m g l sin a in the stage's plane,
 * which the world has by its own, and I₁ b″ − L a′ = m g l sin b across it, with L = I₃ ω. Its tip rubs on the ground. Its
 * shoulder on the ground ends it.
 */
export function leanOn(stage: Stage, spun: Spun): void {
  const { tip, loose } = spun;
  if (tip === null) return;
  const { body, prop } = loose;
  const { gravity } = stage.around;
  const { arm, across } = armOf(spun);
  const mass = body.mass();
  const momentum = inertiaOf(loose) * spun.rate;
  const turning = body.angvel();
  tip.leaning +=
    ((mass * gravity * arm * Math.sin(tip.lean) + momentum * turning) / across - CALMS * tip.leaning) * STEP;
  tip.lean += tip.leaning * STEP;
  body.applyTorqueImpulse((-momentum * tip.leaning - CALMS * across * turning) * STEP, true);
  stage.worked.add(loose.id);
  const down = Math.atan2(0.4 * prop.height, prop.width / 2);
  // Its shoulder is on the ground in front or behind: it can only lean to the side from there.
  if (Math.abs(tip.lean) > down) {
    tip.lean = Math.sign(tip.lean) * down;
    tip.leaning = 0;
  }
  if (Math.abs(body.rotation()) < 0.9 * down) return;
  stage.physics.removeImpulseJoint(tip.joint, true);
  spun.tip = null;
}
