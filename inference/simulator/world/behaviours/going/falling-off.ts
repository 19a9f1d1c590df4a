import { givesWay } from '../../ground/soft.ts';
import { STEP } from '../../physics.ts';
import { smooth } from '../../puppets/limb.ts';
import type { Puppet } from '../../puppets/puppet.ts';
import type { Stage } from '../../stage.ts';
import { type Behaviour, type Doing, done, failed, wait } from '../behaviour.ts';
import { staggersOn } from '../water/falling-into.ts';
import { standAt } from './hopping.ts';
import { topOf, tops, widthOnTop } from './on-top.ts';

/** How far out from the edge whoever falls comes down, m/s, and how far they lean by then, radians. */
const [OUTWARDS, LEANS] = [0.5, 1.1];
/** The longest that somebody holds on up there until the other is below, seconds, and how near below is near enough, metres. */
const [HOLDS_ON, BELOW] = [4, 0.45];

/** Friction of trousers on a roof, as on a slide (judged). */
const ROOF = 0.3;

/** Down a roof on the seat of the trousers, as fast as its slope and friction have it. */
function* downTheRoof(
  stage: Stage,
  actor: Puppet,
  from: number,
  to: { x: number; y: number; top: number },
): Doing {
  const [dx, dy] = [Math.abs(to.x - from), to.top - to.y];
  const [long, way] = [Math.hypot(dx, dy), Math.sign(to.x - from) || 1];
  const pull = stage.around.gravity * Math.max(0.1, dy / long - (ROOF * dx) / long);
  let v = 0.4;
  for (let s = 0; s < long; s += v * STEP) {
    v += pull * STEP;
    standAt(actor, from + (way * dx * s) / long, to.top - (dy * s) / long, 0.9, -0.35);
    yield;
  }
  actor.air = { y: 0, vy: (-v * dy) / long, up: true };
  actor.velocity = (way * v * dx) / long;
}

/** Where somebody who stands on something comes down beside it, metres; where they are otherwise. */
export function landingOf(stage: Stage, actor: Puppet): number {
  const on = stage.onTop.get(actor.id)?.where ?? '';
  const shape = tops[stage.bodyOf(on)?.prop.thing ?? ''] ?? { wide: 1 };
  const top = topOf(stage, on);
  if (top === null) return actor.x;
  const half = (actor.facing * widthOnTop(stage, on)) / 2;
  return top.x + half * (shape.eaves === undefined ? shape.wide : 1) + 0.25 * actor.facing;
}

/** Who is to catch somebody, now or next; undefined where nobody is. */
function catcherOf(stage: Stage, id: string): Puppet | undefined {
  const beat = stage.plan.beats.find((b) => b.action === 'catch' && b.target === id);
  const catcher = stage.puppets.get(beat?.actor ?? '');
  return catcher !== undefined && stage.borne.get(id) === undefined ? catcher : undefined;
}

/** Sways up there until whoever is to catch them is below. */
function* holdsOn(catcher: Puppet, x: number, sway: (t: number) => void): Doing {
  for (let t = 0; t < HOLDS_ON && Math.abs(catcher.x - x) > BELOW; t += STEP) {
    sway(t);
    yield;
  }
}

/** Falls freely from a height, arms and legs out, until arms have them or the ground does. */
function* fallingFreely(stage: Stage, actor: Puppet, from: number, way: number): Behaviour {
  let [y, speed, t] = [from, 0, 0];
  while (y > 0 && !stage.borne.has(actor.id)) {
    t += STEP;
    speed += stage.around.gravity * STEP;
    y = Math.max(0, y - speed * STEP);
    const out = smooth(Math.min(1, t / 0.5));
    standAt(actor, actor.x + way * OUTWARDS * STEP, y, 0.4 * out, LEANS * way * actor.facing * out);
    if (actor.armed) {
      actor.reach('near', 0.26, 0.14 + 0.12 * Math.sin(16 * t), 20);
      actor.reach('far', -0.22, 0.16 - 0.12 * Math.sin(16 * t), 20);
    }
    yield;
  }
  if (!stage.borne.has(actor.id)) {
    actor.seat = null;
    actor.mode = 'alive';
    actor.collapse(0.4 * way);
    yield* wait(1.2);
  }
  return done(`Fell ${from.toFixed(1)} m, and met what was below at ${speed.toFixed(1)} m/s.`);
}

/** So long somebody sways at the edge before they are over it, seconds (judged). */
const SWAYS = 0.7;

/** Sways, goes over the edge, and lets go of all motors: what comes then is gravity's. */
export function* fallingOff(stage: Stage, actor: Puppet, vigour: number): Behaviour {
  const on = stage.onTop.get(actor.id);
  const top = on === undefined ? null : topOf(stage, on.where, on.part);
  if (on === undefined || top === null) return failed('Is not up there.');
  const catcher = catcherOf(stage, actor.id);
  // To the side from which they are caught.
  if (catcher !== undefined) actor.facing = catcher.x < top.x ? -1 : 1;
  const lands = landingOf(stage, actor);
  stage.riders.delete(actor.id);
  const high = actor.pose(actor.limbs.has('head') ? 'head' : actor.root).y;
  const way = actor.facing;
  const from = actor.x;
  const shape = tops[stage.bodyOf(on.where)?.prop.thing ?? ''] ?? { wide: 1 };
  const half = (way * widthOnTop(stage, on.where)) / 2;
  const edge = top.x + half * shape.wide;
  if (actor.armed) {
    actor.reach('near', 0.24, 0.16, 20);
    actor.reach('far', -0.2, 0.18, 20);
  }
  for (let t = 0; t < SWAYS; t += STEP) {
    const k = smooth(t / SWAYS);
    standAt(actor, from + (edge - from) * k, top.y, 0.2 * k, 0.3 * Math.sin(7 * t) * k);
    yield;
  }
  if (catcher !== undefined) {
    const sway = (t: number) => standAt(actor, edge, top.y, 0.2, 0.3 * Math.sin(7 * (SWAYS + t)));
    yield* holdsOn(catcher, lands, sway);
    stage.onTop.delete(actor.id);
    if (shape.eaves !== undefined)
      yield* downTheRoof(stage, actor, edge, { x: top.x + half, y: shape.eaves * top.y, top: top.y });
    return yield* fallingFreely(stage, actor, (shape.eaves ?? 1) * top.y, way);
  }
  stage.onTop.delete(actor.id);
  actor.velocity = 0.5 * way;
  if (shape.eaves !== undefined)
    yield* downTheRoof(stage, actor, edge, { x: top.x + half, y: shape.eaves * top.y, top: top.y });
  actor.collapse((shape.eaves === undefined ? 0.9 : 0.2) * way * vigour);
  const end = stage.upcoming(actor.id)?.target ?? '';
  if (staggersOn(stage, actor) && givesWay(stage, end)) actor.passes = { of: end, side: 'behind' };
  yield* wait(1.6 * stage.around.slowness);
  const low = actor.pose(actor.limbs.has('head') ? 'head' : actor.root).y;
  return low < high - 0.5 * top.y ? done(`Fell off the ${on.where}.`) : failed('Stayed up there.');
}
