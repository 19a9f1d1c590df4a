import type { Spinning } from '#contracts/trace.ts';
import { materialOf } from '../materials.ts';
import { layers, RAPIER as R, STEP } from '../physics.ts';
import { carriesArm, fixArm } from '../puppets/arms.ts';
import { frictionArm, inertiaOf, isTop, isTurntable } from '../puppets/inertia.ts';
import { clamp } from '../puppets/limb.ts';
import type { Loose } from '../puppets/loose.ts';
import type { Stage } from '../stage.ts';
import type { Spun } from './spun.ts';
import { leanOn, standOnTip } from './tops.ts';

/** Turns of a display's turntable (2 to 15 a minute by catalogues), rad/s, and what its motor of 30 W turns with then, N m; judged. */
const [TABLE, MOTOR] = [(12 * 2 * Math.PI) / 60, 24];
/** What fingers give a ball or a coin, rad/s: two turns and a half a second; judged. */
export const FINGERS = 16;
/** A top begins so many times as fast as it has to be to stand: one that is to fall soon, and one that goes on. */
const [SOON, LONG] = [1.06, 1.3];

export function spunOf(stage: Stage, loose: Loose): Spun {
  const known = stage.spun.get(loose.id);
  if (known !== undefined) return known;
  const spun: Spun = { loose, turn: 0, rate: 0, motor: null, depth: 0, out: 0, tip: null };
  stage.spun.set(loose.id, spun);
  return spun;
}

/** As the curtain rises: what is said to spin does so already, and so does what stands on it. */
export function setSpinning(stage: Stage): void {
  const { beats } = stage.plan;
  for (const { action, actor, backwards, vigour } of beats) {
    const loose = action === 'spin' ? stage.loose.get(actor) : undefined;
    if (loose === undefined || loose.held !== null) continue;
    const spun = spunOf(stage, loose);
    const way = backwards === true ? -1 : 1;
    if (isTop(loose.prop)) {
      const falls = beats.some((b) => b.actor === actor && (b.action === 'fall' || b.action === 'topple'));
      standOnTip(stage, spun, way * (falls ? SOON : LONG * Math.max(1, vigour)));
      continue;
    }
    spun.rate = way * vigour * (isTurntable(loose.prop) ? TABLE : FINGERS);
    if (!isTurntable(loose.prop)) continue;
    spun.motor = spun.rate;
    // What holds things on it is reckoned for both faces' directions (`carried`).
    loose.collider.setFriction(0);
    loose.collider.setFrictionCombineRule(R.CoefficientCombineRule.Min);
    fixArm(stage, spun);
    for (const load of loadsOf(stage, loose)) {
      spunOf(stage, load).rate = spun.rate;
      // They stand before and behind each other, and keep their places on it.
      load.collider.setCollisionGroups(layers.round);
    }
  }
}

/** What stands on a disc. */
function loadsOf(stage: Stage, disc: Loose): Loose[] {
  const at = disc.body.translation();
  const face = at.y + disc.prop.height / 2;
  return [...stage.loose.values()].filter(({ prop, body, part }) => {
    const { x, y } = body.translation();
    const stands = Math.abs(y - prop.height / 2 - face) < 0.06;
    return (
      stands &&
      part === null &&
      !prop.fixed &&
      prop.arm === undefined &&
      Math.abs(x - at.x) < disc.prop.width / 2
    );
  });
}

/** One step of everything that turns: motors, friction, and what a disc carries round. */
export function spinStep(stage: Stage): void {
  for (const spun of stage.spun.values()) {
    const { loose } = spun;
    if (stage.loose.get(loose.id) !== loose) continue;
    if (spun.motor !== null) {
      const most = (MOTOR / inertiaOf(loose)) * STEP;
      spun.rate += clamp(spun.motor - spun.rate, -most, most);
    } else if (spun.tip !== null) {
      rub(stage, spun, 0);
      leanOn(stage, spun);
    } else rest(stage, spun);
    // What an arm meets has a say in how far its disc turns (`arms.ts`).
    if (!carriesArm(stage, spun)) spun.turn += spun.rate * STEP;
  }
}

/** Friction brings its turning to that of what it stands on: torque μ m g × the arm of its foot. */
function rub(stage: Stage, spun: Spun, to: number): void {
  const { loose, tip } = spun;
  const grip = materialOf(loose.prop.material).friction * loose.mass * stage.around.gravity;
  const most = ((grip * frictionArm(loose, tip !== null)) / inertiaOf(loose)) * STEP;
  spun.rate += clamp(to - spun.rate, -most, most);
}

/**
 * What rests on a disc, or on the ground: Coulomb's friction between two faces of which one may turn. A disc carries along
 * what friction holds (v²/r up to μ g), and what it does not slides off.
 */
function rest(stage: Stage, spun: Spun): void {
  const { loose } = spun;
  if (loose.held !== null) return;
  const on = stage.touches.flatMap(({ a, b }) => (a === loose.id ? [b] : b === loose.id ? [a] : []));
  if (on.length === 0) return;
  const disc = on.map((id) => stage.spun.get(id)).find((s) => s !== undefined && s.motor !== null);
  const rate = disc?.rate ?? 0;
  rub(stage, spun, rate);
  if (disc === undefined && spun.depth === 0) return;
  const { body, mass, prop } = loose;
  const x = disc === undefined ? 0 : body.translation().x - disc.loose.body.translation().x;
  const z = spun.depth;
  // Off its rim nothing is under it but the floor.
  if (disc !== undefined && Math.hypot(x, z) > disc.loose.prop.width / 2)
    loose.collider.setCollisionGroups(layers.limp);
  // To where the disc would take it in this step.
  const [c, s] = [Math.cos(rate * STEP), Math.sin(rate * STEP)];
  const slip = {
    x: body.linvel().x - (x * c - z * s - x) / STEP,
    z: spun.out - (x * s + z * c - z) / STEP,
  };
  const grip = materialOf(prop.material).friction * stage.around.gravity * STEP;
  const share = Math.min(1, grip / Math.max(1e-9, Math.hypot(slip.x, slip.z)));
  body.applyImpulse({ x: -mass * slip.x * share, y: 0 }, true);
  spun.out -= slip.z * share;
  spun.depth += spun.out * STEP;
  stage.worked.add(loose.id);
}

/** Everything that turns, as it is seen. */
export const spinningSeen = (stage: Stage): Spinning[] =>
  [...stage.spun.values()].map(({ loose, turn, rate, depth }) => ({
    id: loose.id,
    turn: fine(turn),
    rate: fine(rate),
    depth: fine(depth),
  }));

const fine = (value: number): number => Math.round(value * 1e4) / 1e4;
