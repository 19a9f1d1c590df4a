import type RAPIER from '@dimforge/rapier2d-deterministic-compat';
import { person } from '#contracts/rig.ts';
import { takersOf } from '../bodies/takers.ts';
import { liesIn } from '../devices/hollow.ts';
import { layers, RAPIER as R, STEP } from '../physics.ts';
import type { Stage } from '../stage.ts';
import { outlineOf } from '../water/water.ts';
import { onLimb, restsAt, slidesOff, standUpright } from './balanced.ts';
import { comeDownBeside, meet } from './beside.ts';
import { onTheHead } from './crowns.ts';
import { mix, pointOn } from './limb.ts';
import { loadOf, startsLoaded, steadyLoad, tip } from './loads.ts';
import { carriedAt, longThing, turned } from './long-things.ts';
import type { Loose } from './loose.ts';
import type { Puppet } from './puppet.ts';

/** No string is pulled through the air faster than that, m/s: a puppet that turns on its pin is only paper. */
const TUG = 10;
/** What an arm's stroke puts into what it moves, joules, and how fast it is without a load, m/s; judged. */
const [STROKE, UNLADEN] = [150, 18];
/** How fast a grip is corrected, m/s. */
const GRIP_SPEED = 0.7;
/** A wrist turns what has a handle like a spring of 1/s² with a damper of 1/s: there in a third of a second. */
const [WRIST, WRIST_DAMPS] = [140, 22];
/** A wrist that swings a bat keeps it on its way far more firmly: 1/s², 1/s (judged). */
const [SWING, SWING_DAMPS] = [6000, 160];
/** How soon a wrist that turns something round and round has it at its pace, 1/s. */
const WRIST_SPINS = 30;

/** A hand that holds something over its head, in heights above its shoulder. */
export const UP = 0.06;

const isHand = (part: string): boolean => /^(?:lower-arm|hand)-/u.test(part);
/** What is held by its handle; in a mouth everything is held by its middle. */
const handled = (loose: Loose, part: string) =>
  isHand(part) && loose.held?.rests === undefined ? longThing(loose.prop) : null;

/** Where a thing is taken hold of, in the world: by its handle, else in its middle. */
export function gripPoint(loose: Loose): { x: number; y: number } {
  const { body } = gripOf(loose);
  const long = longThing(loose.prop);
  const at = { ...body.translation(), angle: body.rotation() };
  return long === null ? { x: at.x, y: at.y } : pointOn(at, long.grip.x, long.grip.y);
}

/** Before the first step only: what is held at the start is put where the hand is. */
export function putInHand(stage: Stage, puppet: Puppet, loose: Loose): void {
  const radius = Math.max(loose.prop.width, loose.prop.height) / 2;
  if (puppet.armed) {
    const y = longThing(loose.prop)?.row.up ? UP : -0.14;
    puppet.reach('near', 0.15, y);
    puppet.reach('far', 0.19, y);
    for (const hand of [puppet.hands.near, puppet.hands.far]) {
      hand.x.value = hand.x.aim;
      hand.y.value = hand.y.aim;
    }
    for (let i = 0; i < 8; i++) puppet.advance(STEP, stage.around.gravity);
  }
  const part = takersOf[puppet.actor.rig][0];
  for (const [name, limb] of puppet.limbs) {
    const pose = puppet.pose(name);
    limb.body.setTranslation({ x: pose.x, y: pose.y }, true);
    limb.body.setRotation(pose.angle, true);
  }
  const wheeled = puppet.actor.rig === 'wheeled';
  const hand = puppet.armed ? puppet.hand('near') : wheeled ? boot(puppet, loose) : puppet.mouth();
  const arm = puppet.pose(part);
  const out = part === 'lower-arm-near' ? arm.angle - Math.PI / 2 : puppet.facing > 0 ? 0 : Math.PI;
  const long = handled(loose, part);
  if (long !== null) {
    const angle = carriedAt(long, { forearm: arm.angle, facing: puppet.facing, high: hand.y });
    const grip = pointOn({ x: 0, y: 0, angle }, long.grip.x, long.grip.y);
    loose.body.setRotation(turned(angle), true);
    loose.body.setTranslation({ x: hand.x - grip.x, y: hand.y - grip.y }, true);
  } else if (wheeled) loose.body.setTranslation(hand, true);
  else if (loose.string === undefined)
    loose.body.setTranslation(
      { x: hand.x + Math.cos(out) * radius * 0.8, y: hand.y + Math.sin(out) * radius * 0.8 },
      true,
    );
  else {
    const { knot, length } = loose.string;
    knot.body.setTranslation(hand, true);
    // Several on one hand do not begin inside of each other.
    const held = [...stage.loose.values()].filter((l) => l.held?.by === puppet).length;
    const aside = ([0, 1, -1][held % 3] ?? 0) * 1.06 * loose.prop.width;
    const up = Math.sqrt(Math.max(0, (0.98 * length) ** 2 - aside ** 2));
    loose.body.setTranslation({ x: hand.x + aside, y: hand.y + up + loose.prop.height / 2 }, true);
  }
  attach(stage, puppet, loose, part);
}

/** Before the first step, when everything is there: who has something in hand has what lies on it as well. */
export function startWithLoads(stage: Stage): void {
  for (const loose of stage.loose.values()) {
    const { held } = loose;
    if (held === null || !isHand(held.part)) continue;
    startsLoaded(stage, loose);
    if (loadOf(stage, loose).length > 0) attach(stage, held.by, loose, held.part);
  }
}

/** Where something lies in a vehicle: behind the seats, so that its upper half is seen through the window. */
const boot = (puppet: Puppet, { prop }: Loose): { x: number; y: number } =>
  pointOn(
    puppet.pose('body'),
    -0.42 * puppet.height * puppet.mirror,
    0.12 * puppet.height - 0.1 * prop.height,
  );

/** What of a thing a hand takes hold of: the thing, or the end of its string. */
export const gripOf = (loose: Loose): Loose => loose.string?.knot ?? loose;

/** Pins a prop to a limb exactly where it is: used when they touch, so nothing jumps. */
export function attach(stage: Stage, puppet: Puppet, loose: Loose, part: string): void {
  detach(stage, loose);
  unload(stage, loose.id);
  // What is in pieces cannot be taken as a whole.
  if (stage.broken.has(loose.id)) return;
  const limb = puppet.limbs.get(part);
  if (limb === undefined) return;
  const at = limb.body.translation();
  const angle = limb.body.rotation();
  const grip = gripOf(loose);
  const long = handled(loose, part);
  const p = long === null ? grip.body.translation() : gripPoint(loose);
  const c = Math.cos(-angle);
  const s = Math.sin(-angle);
  const anchor = { x: (p.x - at.x) * c - (p.y - at.y) * s, y: (p.x - at.x) * s + (p.y - at.y) * c };
  const hollow = loose.prop.hollow !== undefined;
  const load = isHand(part) ? loadOf(stage, loose) : [];
  const level = hollow || load.length > 0;
  let joint: RAPIER.ImpulseJoint | null = null;
  if (loose.string === undefined) {
    // What is hollow or loaded is kept upright, so that nothing is spilled; anything else turns with the hand.
    const data =
      level || long !== null
        ? R.JointData.revolute(anchor, long?.grip ?? { x: 0, y: 0 })
        : R.JointData.fixed(anchor, loose.body.rotation() - angle, { x: 0, y: 0 }, 0);
    joint = stage.physics.createImpulseJoint(data, limb.body, loose.body, true);
    joint.setContactsEnabled(false);
    if (level) loose.body.lockRotations(true, true);
    loose.body.setLinvel(limb.body.linvel(), true);
    loose.body.setAngvel(0, true);
  } else grip.body.setBodyType(R.RigidBodyType.KinematicPositionBased, true);
  // What is hollow goes on holding what is in it.
  meet(grip, hollow ? layers.carried : layers.none);
  // Kept as for a puppet that faces right.
  const mirror = Math.abs(puppet.mirror) < 0.3 ? puppet.facing : puppet.mirror;
  loose.held = {
    by: puppet,
    part,
    joint,
    x: anchor.x / mirror,
    y: anchor.y,
    cargo: hollow ? steadied(stage, loose) : steadyLoad(stage, loose, load),
  };
  loose.flight = null;
  puppet.holding = loose.id;
  stage.worked.add(loose.id);
}

/** Pins what lies in a hollow thing to it, exactly where it is: a carrier's other hand keeps it from falling out. */
function steadied(stage: Stage, vessel: Loose): { id: string; joint: RAPIER.ImpulseJoint }[] {
  const v = vessel.body.translation();
  return [...stage.loose.values()].flatMap((l) => {
    if (l === vessel || l.held !== null || !liesIn(stage, l, vessel.id)) return [];
    const p = l.body.translation();
    const turn = l.body.rotation() - vessel.body.rotation();
    const data = R.JointData.fixed({ x: p.x - v.x, y: p.y - v.y }, turn, { x: 0, y: 0 }, 0);
    const joint = stage.physics.createImpulseJoint(data, vessel.body, l.body, true);
    joint.setContactsEnabled(false);
    return [{ id: l.id, joint }];
  });
}

/** Whoever takes something off what somebody carries takes it out of their care. */
function unload(stage: Stage, id: string): void {
  for (const { held } of stage.loose.values()) {
    const taken = held?.cargo.find((each) => each.id === id);
    if (held == null || taken === undefined) continue;
    stage.physics.removeImpulseJoint(taken.joint, true);
    held.cargo = held.cargo.filter((each) => each !== taken);
  }
}

/** Undoes the pin; where it goes from there is physics. */
export function detach(stage: Stage, loose: Loose): void {
  if (loose.held === null) return;
  const { by, part, joint, cargo } = loose.held;
  if (joint !== null) stage.physics.removeImpulseJoint(joint, true);
  else {
    const { body } = gripOf(loose);
    body.setBodyType(R.RigidBodyType.Dynamic, true);
    body.setLinvel(by.limbs.get(part)?.body.linvel() ?? { x: 0, y: 0 }, true);
  }
  for (const each of cargo) {
    stage.physics.removeImpulseJoint(each.joint, true);
    const piece = loose.prop.hollow !== undefined ? undefined : stage.loose.get(each.id);
    if (piece !== undefined) meet(piece, layers.prop);
  }
  if (by.holding === loose.id) by.holding = null;
  loose.held = null;
  if (loose.prop.hollow !== undefined || cargo.length > 0) loose.body.lockRotations(false, true);
  meet(gripOf(loose), layers.prop);
}

/** Everything that goes along with what is held. */
const cargoOf = (stage: Stage, { held }: Loose): Loose[] =>
  held?.cargo.flatMap(({ id }) => stage.loose.get(id) ?? []) ?? [];

/** Drops it with all that lies on it, which tips over on its way out of the hands. */
export function spill(stage: Stage, loose: Loose): void {
  const facing = loose.held?.by.facing ?? 1;
  const load = loose.prop.hollow === undefined ? cargoOf(stage, loose) : [];
  letGo(stage, loose);
  if (load.length > 0) tip(stage, loose, load, facing);
}

/** Opens the hand, with the push it gives at that moment; from here on only physics moves the prop. */
export function letGo(stage: Stage, loose: Loose, push?: { vx: number; vy: number; spin: number }): void {
  const by = loose.held?.by.id ?? '';
  const cargo = loose.prop.hollow === undefined ? cargoOf(stage, loose) : [];
  detach(stage, loose);
  comeDownBeside(stage, gripOf(loose));
  for (const piece of cargo) {
    comeDownBeside(stage, piece);
    piece.flight = { step: stage.step, by, met: [] };
    stage.worked.add(piece.id);
  }
  if (push !== undefined) {
    loose.body.setLinvel({ x: push.vx, y: push.vy }, true);
    loose.body.setAngvel(push.spin, true);
    const { x, y } = loose.body.translation();
    const { vx, vy } = push;
    stage.aims.push({ frame: stage.frame, step: stage.step, body: loose.id, by, x, y, vx, vy });
  }
  stage.worked.add(loose.id);
  loose.flight = { step: stage.step, by, met: [] };
}

/** Whoever falls lets go of what is in their hands. */
export function loseHold(stage: Stage, by: Puppet): void {
  for (const loose of [...stage.loose.values()]) {
    if (loose.held?.by !== by) continue;
    spill(stage, loose);
    if (loose.flight !== null) loose.flight.lost = true;
  }
}

/** What is held is drawn into the palm or between the jaws, slowly, and mirrored with a puppet that turns. */
export function keepHold(loose: Loose): void {
  const { held, prop, string } = loose;
  if (held === null) return;
  if (held.by.mode === 'limp') {
    const limb = held.by.limbs.get(held.part)?.body;
    if (string !== undefined && limb !== undefined)
      takeAlong(
        string.knot,
        pointOn({ ...limb.translation(), angle: limb.rotation() }, held.x * held.by.mirror, held.y),
      );
    return;
  }
  const H = held.by.height;
  const thin = string !== undefined || handled(loose, held.part) !== null;
  const half = thin ? 0.01 : Math.min(prop.width, prop.height) / 2;
  const [x, y] =
    held.rests !== undefined
      ? onLimb(held.by, held.part, restsAt(held.by, held.rests.on, loose))
      : held.sticks !== undefined
        ? [held.x, held.y]
        : held.worn === true
          ? onTheHead(held.by, prop.height)
          : held.part === 'head'
            ? [held.by.body.mouth[0] * H + half * 0.55, held.by.body.mouth[1] * H - half * 0.2]
            : held.part.startsWith('lower-arm')
              ? [0, -(person.lowerArm / 2) * H - half * 0.8]
              : [held.x, held.y];
  const away = Math.hypot(x - held.x, y - held.y);
  const share = away === 0 ? 0 : Math.min(1, (GRIP_SPEED * STEP) / away);
  held.x += (x - held.x) * share;
  held.y += (y - held.y) * share;
  const wish = { x: held.x * held.by.mirror, y: held.y };
  const at = string === undefined ? withinReason(loose, held.by, held.part, wish) : wish;
  held.joint?.setAnchor1(at);
  if (held.rests !== undefined) {
    standUpright(loose, WRIST, WRIST_DAMPS);
    return;
  }
  const long = handled(loose, held.part);
  const limb = held.by.limbs.get(held.part)?.body;
  if (long !== null && limb !== undefined && held.joint instanceof R.RevoluteImpulseJoint) {
    const forearm = limb.rotation();
    const high = pointOn({ ...limb.translation(), angle: forearm }, at.x, at.y).y;
    const wanted = carriedAt(long, { forearm, facing: held.by.facing, high }) + (held.tip ?? 0);
    if (held.swing !== undefined) {
      const to = turned(held.swing.angle - long.axis - forearm);
      held.joint.configureMotor(to, held.swing.rate - limb.angvel(), SWING, SWING_DAMPS);
    } else if (held.spin === undefined)
      held.joint.configureMotorPosition(turned(wanted - forearm), WRIST, WRIST_DAMPS);
    else held.joint.configureMotorVelocity(held.spin, WRIST_SPINS);
  }
  if (string !== undefined) takeAlong(string.knot, pointOn(held.by.pose(held.part), at.x, at.y));
}

/** How far a thing reaches down from its middle as it is turned now, metres. */
function lowest({ shape, body }: Loose): number {
  const { y } = body.translation();
  return y - Math.min(...outlineOf({ shape, body }).map(([, low]) => low));
}

/** After a step: what an arm flung faster than it moved goes as fast as it did move. */
export function steadyHold(stage: Stage, loose: Loose): void {
  const { held, body, before } = loose;
  if (held === null || loose.string !== undefined) return;
  if (slidesOff(loose)) {
    letGo(stage, loose);
    return;
  }
  const v = body.linvel();
  if (Math.hypot(v.x, v.y) <= UNLADEN) return;
  const now = body.translation();
  body.setLinvel({ x: (now.x - before.x) / STEP, y: (now.y - before.y) / STEP }, true);
  stage.worked.add(loose.id);
}

/**
 * Where on a limb something hangs in the coming step: where it is wished, or as near to that as an arm gets with so many
 * kilograms. A paper forearm turns about its pin in no time; what is in its hand has a weight.
 */
function withinReason(
  loose: Loose,
  by: Puppet,
  part: string,
  wish: { x: number; y: number },
): { x: number; y: number } {
  const root = by.limbs.get(by.root)?.body.translation();
  if (root === undefined) return wish;
  const pose = by.pose(part);
  const trunk = by.pose(by.root);
  // In a mouth or on a hose it hangs by its middle, handle or not.
  const from = handled(loose, part) === null ? loose.body.translation() : gripPoint(loose);
  const wished = pointOn(pose, wish.x, wish.y);
  // What is large rests on the ground rather than in it.
  const to = handled(loose, part) === null ? { ...wished, y: Math.max(wished.y, lowest(loose)) } : wished;
  const carried = Math.hypot(trunk.x - root.x, trunk.y - root.y);
  const reach = carried + STEP * Math.min(UNLADEN, Math.sqrt((2 * STROKE) / loose.body.mass()));
  const far = Math.hypot(to.x - from.x, to.y - from.y);
  const share = Math.min(1, reach / Math.max(far, 1e-9));
  if (share === 1 && to.y === wished.y) return wish;
  const x = mix(from.x, to.x, share) - pose.x;
  const y = mix(from.y, to.y, share) - pose.y;
  const [c, s] = [Math.cos(pose.angle), Math.sin(pose.angle)];
  return { x: x * c + y * s, y: y * c - x * s };
}

/**
 * Turns the wrist until what is held is level, on the side that it is nearest to: nobody puts a box down on its edge. To be
 * called at every step of it. `upright`: on the side that it is drawn on. What is hollow is level anyhow, what has a handle has its own way, and a ball has no side.
 */
export function level(stage: Stage, loose: Loose, upright = false): void {
  const { held, prop, body } = loose;
  const limb = held?.by.limbs.get(held.part)?.body;
  if (held === null || held.joint === null || limb === undefined) return;
  if (prop.shape === 'ball' || prop.hollow !== undefined || handled(loose, held.part) !== null) return;
  if (!(held.joint instanceof R.RevoluteImpulseJoint)) {
    stage.physics.removeImpulseJoint(held.joint, true);
    const data = R.JointData.revolute({ x: held.x * held.by.mirror, y: held.y }, { x: 0, y: 0 });
    held.joint = stage.physics.createImpulseJoint(data, limb, body, true);
    held.joint.setContactsEnabled(false);
  }
  const side = prop.width === prop.height ? Math.PI / 2 : Math.PI;
  const wanted = upright ? 0 : Math.round(body.rotation() / side) * side;
  if (held.joint instanceof R.RevoluteImpulseJoint)
    held.joint.configureMotorPosition(turned(wanted - limb.rotation()), WRIST, WRIST_DAMPS);
}

function takeAlong({ body }: Loose, to: { x: number; y: number }): void {
  const from = body.translation();
  const far = Math.hypot(to.x - from.x, to.y - from.y);
  const share = Math.min(1, (TUG * STEP) / Math.max(1e-9, far));
  body.setNextKinematicTranslation({ x: mix(from.x, to.x, share), y: mix(from.y, to.y, share) });
}
