import { seatShare } from '../../../seat-share.ts';
import { hasWheels } from '../../devices/wheels.ts';
import { STEP } from '../../physics.ts';
import { clamp } from '../../puppets/limb.ts';
import type { Puppet } from '../../puppets/puppet.ts';
import type { Loose, Stage } from '../../stage.ts';
import { type Behaviour, done, failed, type Playing, wait } from '../behaviour.ts';
import { STEADY } from '../forces/together.ts';
import { freeWay } from '../going/free-way.ts';
import { goTo, steer } from '../going/going.ts';

/** Arms that push or draw it: a spring of 1/s² with a damper of 1/s for each kilogram. */
const [ARM, ARM_DAMPS] = [70, 16];
/** From its edge to whoever pushes, in their heights. */
const AWAY = 0.3;
/** How far one goes with it, metres, and how much faster at last than at first where it is done with vigour. */
const FAR = 2.8;
/** Where there is no seat that is known, one sits so high in it, as a share of its height. */
const IN_IT = 0.55;

/** Sits in a wheelchair, a pram or on a sled from now on, and goes along with it. */
export function sitOnWheels(stage: Stage, actor: Puppet, loose: Loose): void {
  actor.mode = 'seated';
  stage.sitters.add(actor.id);
  const keep = () => seatedOn(actor, loose);
  keep();
  stage.riders.set(actor.id, keep);
}

function seatedOn(actor: Puppet, { body, prop }: Loose): void {
  const H = actor.height;
  const m = actor.facing;
  const { x, y } = body.translation();
  const top = y + ((seatShare(prop) ?? IN_IT) - 0.5) * prop.height;
  if (actor.actor.rig !== 'person') {
    // On as many feet as it has, which go along at that height; who is small looks out over the edge.
    const high = Math.max(top, y + 0.42 * prop.height - 0.5 * H);
    const feet = new Map(actor.gait.feet.map((f) => [f.name, { x: x + f.rest * m, y: high }]));
    actor.seat = { x, y: high, lean: 0, feet, grip: null };
    actor.air = { y: high, vy: 0, up: false };
    actor.x = x;
    return;
  }
  const low = Math.max(0, top - 0.24 * H);
  actor.seat = {
    x,
    y: top + 0.07 * H,
    lean: -0.05,
    feet: new Map(actor.gait.feet.map((f, i) => [f.name, { x: x + m * (0.2 + 0.04 * i) * H, y: low }])),
    grip: null,
  };
  actor.x = x;
}

/** Who sits or stands on it. */
const ridersOf = (stage: Stage, loose: Loose): Puppet[] =>
  [...stage.puppets.values()].filter(
    (p) =>
      stage.onTop.get(p.id)?.where === loose.id ||
      (p.mode === 'seated' &&
        stage.sitters.has(p.id) &&
        Math.abs(p.x - loose.body.translation().x) < 0.4 * loose.prop.width),
  );

/** What rolls or glides with somebody on it: named itself, or by whom it carries. */
export function carriage(stage: Stage, target: string | null): Loose | null {
  for (const loose of stage.loose.values())
    if (
      hasWheels(loose.prop.thing) &&
      ridersOf(stage, loose).some((p) => p.id === target || loose.id === target)
    )
      return loose;
  return null;
}

/** Metres of floor that it takes to be pushed along. */
const FREE = 2;

/**
 * Walks behind it with both hands at its edge, or ahead of it, and it rolls along with whoever it carries: by a force that
 * arms have, against the weight of all of them.
 */
export function* wheeling({ stage, beat, actor }: Playing, loose: Loose): Behaviour {
  const H = actor.height;
  const riders = ridersOf(stage, loose).filter((p) => p !== actor);
  for (const rider of riders) stage.engaged.add(rider.id);
  try {
    const pulls = beat.action === 'pull';
    const { prop, body } = loose;
    const side = Math.sign(actor.x - body.translation().x) || -1;
    const said = beat.heading === 'left' ? -1 : beat.heading === 'right' ? 1 : null;
    const near = pulls ? side : -side;
    const way =
      said ??
      (freeWay(stage, loose, near, FAR) < FREE && freeWay(stage, loose, -near, FAR) >= FREE ? -near : near);
    const behind = pulls ? way : -way;
    const edge = () => body.translation().x + (behind * prop.width) / 2;
    const away = behind * AWAY * H;
    yield* goTo(actor, edge() + away, 'walk', 1, 0.05);
    actor.face(way);
    for (const rider of riders) {
      rider.face(way);
      if (stage.sitters.has(rider.id)) sitOnWheels(stage, rider, loose);
    }
    const grip = Math.min(0.55 * H, body.translation().y + 0.4 * prop.height);
    const hold = (stiffness: number) => {
      const x = edge();
      actor.lean.aim = pulls ? 0.12 : 0.16;
      actor.reachFor('near', x, grip, stiffness);
      actor.reachFor('far', x, grip + 0.04, stiffness);
    };
    for (let t = 0; t < 0.45; t += STEP) {
      hold(14);
      yield;
    }
    const mass = body.mass() + riders.reduce((sum, p) => sum + p.mass, 0);
    const most = STEADY * actor.mass * Math.max(stage.around.gravity, 1.62);
    const from = body.translation().x;
    /** It moves with all that it carries: its own body gets its share of the push. */
    const drive = () => {
      const stretch = actor.x - away - edge();
      const slower = actor.velocity - body.linvel().x;
      const force = clamp(mass * (ARM * stretch + ARM_DAMPS * slower), -most, most);
      stage.worked.add(loose.id);
      body.applyImpulse({ x: (force * STEP * body.mass()) / mass, y: 0 }, true);
      hold(22);
      return Math.abs(stretch);
    };
    stage.sound({
      kind: 'rolling',
      x: from,
      bodies: [loose.id],
      materials: ['rubber'],
      strength: 0.4,
      seconds: 2,
    });
    const goal = actor.x + way * FAR * Math.max(1, beat.vigour);
    for (let t = 0; t < 6 && (goal - actor.x) * way > 0.05; t += STEP) {
      // The feet wait for what is heavy.
      if (drive() > 0.12 * H) actor.wanted *= 0.98;
      else steer(actor, goal, actor.pace.walk * (beat.vigour > 1.2 ? 1.6 : 0.9));
      yield;
    }
    actor.wanted = 0;
    const rolls = () => Math.max(Math.abs(actor.velocity), Math.abs(body.linvel().x)) > 0.03;
    for (let t = 0; t < 1.5 && rolls(); t += STEP) {
      drive();
      yield;
    }
    actor.lean.aim = 0;
    actor.restHands();
    yield* wait(0.3);
    const gone = (body.translation().x - from) * way;
    return gone > 0.4 ? done(`It went along ${gone.toFixed(1)} m.`) : failed('It was too heavy to move.');
  } finally {
    for (const rider of riders) stage.engaged.delete(rider.id);
  }
}
