import { isPatch, slickOf } from '../../ground/slippery.ts';
import { RAPIER as R, STEP } from '../../physics.ts';
import { loseHold } from '../../puppets/grip.ts';
import { clamp, smooth } from '../../puppets/limb.ts';
import type { Puppet } from '../../puppets/puppet.ts';
import type { Loose } from '../../stage.ts';
import { type Behaviour, type Doing, done, failed, type Playing, until, wait } from '../behaviour.ts';
import { staggersOn } from '../water/falling-into.ts';
import { falling, goTo, steer } from './going.ts';

/** A leg as a rod from hip to sole, in heights. */
const LEG = 0.47;
/** Where a foot comes down ahead of the hips, in leg lengths, and how fast it still is, m/s: of somebody who does not look, and of somebody who takes care (judged). */
const CARELESS = { ahead: 0.34, speed: 1.5 } as const;
const CAREFUL = { ahead: 0.2, speed: 0.75 } as const;
/** So far ahead, in leg lengths, no other step saves anybody: slips of 10 cm are recovered, those of 30 cm are not (Strandberg & Lanshammar, J. Occup. Accid. 3, 1981). */
const LOST = 0.72;
/** The body is over the foot again, in leg lengths. */
const OVER = 0.06;
/** Seconds of the step that lands on it. */
const LANDS = 0.24;

/**
 * Walks onto what is slippery. The foot that comes down on it carries the body over a leaning leg: where that pushes it
 * ahead harder than friction holds, it slides, and the farther it gets the harder it is pushed. Whether it stops again or
 * runs out from under the body follows from friction and from how the foot was set down; who is lost falls limp.
 */
export function* slipping(play: Playing): Behaviour {
  const { stage, beat, actor } = play;
  const thing = beat.target === null ? undefined : stage.loose.get(beat.target);
  const friction = thing === undefined ? null : slickOf(thing.prop.thing);
  if (actor.actor.rig !== 'person') return yield* falling(play);
  if (thing === undefined || friction === null) return failed('There is nothing slippery here.');
  if (stage.around.gravity === 0) return failed('Nothing holds anybody to the ground here.');
  const at = thing.body.translation().x;
  const way = Math.sign(at - actor.x) || actor.facing;
  const patch = isPatch(thing.prop.thing);
  // Onto the middle of what is small, and a step over the edge of what is wide.
  const onto = patch ? at - way * Math.max(0, thing.prop.width / 2 - 0.3) : at;
  const staggers = staggersOn(stage, actor);
  const careful =
    staggers || beat.outcome === 'almost' || beat.outcome === 'barely' || beat.outcome === 'fail';
  const { ahead, speed } = careful ? CAREFUL : CARELESS;
  const L = LEG * actor.height;
  const step = ahead * L;
  const before = onto - way * (step + actor.pace.walk * LANDS);
  if ((before - actor.x) * way < 0) yield* goTo(actor, before - way * 0.8, 'walk', 1, 0.1);
  actor.face(way);
  for (let t = 0; t < 6 && (before - actor.x) * way > 0; t += STEP) {
    steer(actor, onto + 3 * way, actor.pace.walk * clamp(beat.vigour, 0.6, 1.4));
    yield;
  }
  const foot = actor.gait.feet.toSorted((a, b) => (a.x - b.x) * way)[0];
  if (foot === undefined) return failed('Has no feet to slip with.');
  yield* landOn(actor, foot.name, onto);
  stage.sound({ kind: 'whoosh', x: onto, bodies: [actor.id], strength: 0.35, seconds: 0.3 });
  // From here on: what the leg's lean pushes the foot with, less what friction holds.
  let v: number = speed;
  let x = onto;
  const lean = () => ((x - actor.x) * way) / L;
  for (let t = 0; t < 1.4 && v > 0 && lean() > OVER && lean() < LOST; t += STEP) {
    v = Math.max(0, v + stage.around.gravity * (lean() - friction) * STEP);
    x += way * v * STEP;
    actor.wanted = way * (careful ? 0.9 : 0.45) * actor.pace.walk;
    actor.freeFoot = { name: foot.name, x, y: 0, pitch: 0, stands: true };
    flail(actor, t);
    drag(thing, patch ? null : way * v);
    if (!patch) stage.worked.add(thing.id);
    yield;
  }
  const slid = Math.abs(x - onto);
  if (staggers) {
    letGoOfFoot(actor);
    return done(`The foot slid ${slid.toFixed(2)} m, and the footing was lost.`);
  }
  if (lean() < LOST) return yield* caught(play, slid);
  if (!patch) {
    // Out from under the sole.
    thing.body.setLinvel({ x: way * 1.3 * v, y: 1.4 }, true);
    stage.worked.add(thing.id);
  }
  return yield* down(play, { way, speed: v, friction, slid });
}

/** One step onto it: the foot swings there while the body goes on. */
export function* landOn(actor: Puppet, name: string, to: number): Doing {
  const from = actor.gait.feet.find((f) => f.name === name)?.x ?? actor.x;
  for (let t = 0; t < LANDS; t += STEP) {
    const share = smooth(t / LANDS);
    actor.freeFoot = { name, x: from + (to - from) * share, y: 0.07 * Math.sin(Math.PI * share), pitch: 0 };
    yield;
  }
}

/** Arms thrown up and round, the trunk left behind. */
function flail(actor: Puppet, t: number): void {
  const turn = 14 * t;
  actor.lean.aim = -0.3;
  actor.reach('near', 0.2 * Math.cos(turn), 0.1 + 0.16 * Math.sin(turn), 20);
  actor.reach('far', 0.2 * Math.cos(turn + 2), 0.1 + 0.16 * Math.sin(turn + 2), 20);
}

/** What lies under a sole goes along with it; what the ground is does not. */
function drag(thing: Loose, speed: number | null): void {
  if (speed !== null) thing.body.setLinvel({ x: speed, y: Math.min(0, thing.body.linvel().y) }, true);
}

/** The foot holds again: arms round, a step, upright. */
function* caught({ actor, beat }: Playing, slid: number): Behaviour {
  for (let t = 0; t < 0.5; t += STEP) {
    flail(actor, t);
    actor.lean.aim = 0.22 * Math.sin(9 * t);
    actor.wanted = 0;
    yield;
  }
  letGoOfFoot(actor);
  actor.lean.aim = 0;
  actor.restHands();
  yield* wait(0.6);
  const note = `The foot slid ${slid.toFixed(2)} m, and held again.`;
  return beat.outcome === 'any' || beat.outcome === 'succeed' ? failed(note) : done(note);
}

/** The gait goes on from where the foot is. */
function letGoOfFoot(actor: Puppet): void {
  const foot = actor.gait.feet.find((f) => f.name === actor.freeFoot?.name);
  if (foot !== undefined && actor.freeFoot !== null) foot.x = actor.freeFoot.x;
  actor.freeFoot = null;
}

/** The legs go on ahead at the foot's speed, and what that takes the trunk loses; all of it falls as it must. */
function* down(
  { stage, actor }: Playing,
  { way, speed, friction, slid }: { way: number; speed: number; friction: number; slid: number },
): Behaviour {
  loseHold(stage, actor);
  const head = () => actor.pose('head').y;
  const [high, mean] = [head(), actor.velocity];
  actor.collapse(0);
  const legs = [...actor.limbs].filter(([name]) => /^(?:upper-leg|lower-leg|foot)/u.test(name));
  const heavy = legs.reduce((sum, [, limb]) => sum + limb.mass, 0);
  const lost = (heavy * (way * speed - mean)) / (actor.mass - heavy);
  for (const [name, { body, collider }] of actor.limbs) {
    const leg = legs.some(([each]) => each === name);
    body.setLinvel({ x: leg ? way * speed : mean - lost, y: leg ? 0.4 : 0 }, true);
    if (name.startsWith('foot')) collider.setFrictionCombineRule(R.CoefficientCombineRule.Min);
    if (name.startsWith('foot')) collider.setFriction(friction);
  }
  actor.freeFoot = null;
  actor.expression = 'surprised';
  yield* until(() => false, 1.7 * stage.around.slowness);
  for (const [name, { collider }] of actor.limbs) {
    if (!name.startsWith('foot')) continue;
    collider.setFrictionCombineRule(R.CoefficientCombineRule.Average);
    collider.setFriction(0.6);
  }
  actor.lean.aim = 0;
  const fell = head() < 0.6 * high;
  return fell ? done(`The foot slid ${slid.toFixed(2)} m from under it.`) : failed('Stayed up.');
}
