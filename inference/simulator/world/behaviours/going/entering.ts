import type { Action } from '#contracts/world.ts';
import { leafOf } from '../../air/hang-leaves.ts';
import { HAND, WIDE } from '../../air/leaf.ts';
import { holdsPoint, type Inside, insideOf } from '../../devices/hollow.ts';
import { STEP } from '../../physics.ts';
import { clamp } from '../../puppets/limb.ts';
import type { Puppet } from '../../puppets/puppet.ts';
import { leaveSeat } from '../../puppets/weights.ts';
import type { Stage } from '../../stage.ts';
import { type Behaviour, type Doing, done, failed, type Playing, wait } from '../behaviour.ts';
import { boarding, craftOf, disembarking } from '../riding/aboard.ts';
import { gettingOn } from '../riding/mounting.ts';
import { goTo } from './going.ts';
import { backOnFeet, hop, standAt } from './hopping.ts';

/** Who makes itself small in there. */
const low: ReadonlySet<Action> = new Set(['hide', 'sleep', 'lie', 'sit', 'kneel']);

/** Somebody's middle lies over the floor of what is hollow, and the soles under its rim. */
export function standsIn(actor: Puppet, inside: Inside): boolean {
  const soles = actor.gait.feet.map((f) => actor.sole(f));
  return (
    Math.abs(actor.x - inside.x) < inside.width / 2 &&
    soles.some((s) => holdsPoint(inside, { x: s.x, y: s.y + 0.02 }))
  );
}

/** Stays in there, wherever it goes. */
export function keepInside(stage: Stage, actor: Puppet, id: string, crouch: number, at = 0): void {
  const is = { id, crouch };
  stage.within.set(actor.id, is);
  stage.riders.set(actor.id, () => {
    const inside = insideOf(stage, id);
    if (inside !== null) standAt(actor, inside.x + at * inside.width, inside.floor, is.crouch);
  });
}

/** Gets into something hollow, over its rim, or into a vehicle, and stays there. */
export function* entering(play: Playing): Behaviour {
  const { stage, beat, actor } = play;
  const id = beat.target ?? '';
  const vehicle = stage.puppets.get(id);
  if (beat.outcome === 'fail') return yield* tooLate(play, id);
  if (vehicle !== undefined && vehicle !== actor) {
    if (stage.within.get(actor.id)?.id === id) {
      yield* wait(0.8);
      return done(`Is in the ${id}.`);
    }
    yield* gettingOn(play, vehicle);
    stage.within.set(actor.id, { id, crouch: 0 });
    yield* wait(0.5);
    return done('Got in.');
  }
  const craft = craftOf(stage, id);
  if (craft !== undefined) return yield* boarding(play, craft);
  const inside = insideOf(stage, id);
  if (inside === null) return failed(`Nobody can get into ${id} here.`);
  if (actor.actor.rig === 'wheeled') return failed('Is not made to climb in.');
  const crouch = low.has(beat.action) ? 1 : inside.door ? 0 : 0.25;
  const within = stage.within.get(actor.id);
  if (within?.id === id) {
    within.crouch = crouch;
    actor.asleep = beat.action === 'sleep';
    yield* wait(1.2);
    return done(`Is in the ${id}.`);
  }
  const side = Math.sign(actor.x - inside.x) || -1;
  const runs = beat.action === 'run' || beat.action === 'hide' || beat.action === 'jump';
  const beside = inside.x + side * (inside.width / 2 + 0.3 * actor.height);
  yield* goTo(actor, inside.door ? inside.x : beside, runs ? 'run' : 'walk', 1, 0.06);
  actor.face(-side);
  yield* wait(0.2);
  if (!inside.door) yield* hop(stage, actor, { x: inside.x, y: inside.floor }, inside.rim, crouch);
  keepInside(stage, actor, id, crouch);
  if (beat.action === 'sleep') actor.asleep = true;
  yield* wait(0.7);
  return standsIn(actor, insideOf(stage, id) ?? inside)
    ? done(`Is in the ${id}.`)
    : failed('Did not get in.');
}

/** What shuts something is pushed up from inside, as far as a head and two arms bring it. */
export function* pushUpLid(stage: Stage, id: string): Doing {
  if (stage.loose.get(id)?.prop.hollow?.lid !== true) return;
  const leaf = leafOf(stage, id, { x: Number.NEGATIVE_INFINITY, locked: false, open: false });
  for (let t = 0; leaf !== null && leaf.angle < 0.9 * WIDE && t < 2; t += STEP) {
    leaf.pull = HAND.force;
    stage.worked.add(id);
    yield;
  }
}

/** Runs for it, and does not get in. */
function* tooLate({ stage, actor }: Playing, id: string): Behaviour {
  const at = stage.place(id);
  if (at !== null) {
    const side = Math.sign(actor.x - at.x) || -1;
    yield* goTo(actor, clamp(at.x + side * 1.6, -5.4, 5.4), 'run', 1, 0.1);
  }
  actor.reach('near', 0.16, 0.2, 14);
  yield* wait(0.8);
  actor.restHands();
  return stage.within.has(actor.id) ? failed('Got in all the same.') : done('Came too late.');
}

/** From the middle of what is wider than that one does not come out to its side, metres. */
const OUT_OF = 1.6;
/** So high over the floor of it does an animal hop, metres. */
const HOPS = 0.25;

/** Out over the rim, to the side that it looks to; out of a vehicle it steps down. Returns whether it was in anything. */
export function* gettingOut(stage: Stage, actor: Puppet): Doing<boolean> {
  const within = stage.within.get(actor.id);
  const inside = within === undefined ? null : insideOf(stage, within.id);
  if (within === undefined) return false;
  actor.asleep = false;
  actor.down = false;
  yield* wait(0.5);
  const craft = craftOf(stage, within.id);
  if (craft !== undefined) {
    yield* disembarking(stage, actor, craft);
    return true;
  }
  if (inside === null) {
    leaveSeat(stage, actor);
    return true;
  }
  yield* pushUpLid(stage, within.id);
  stage.riders.delete(actor.id);
  if (inside.door) {
    leaveSeat(stage, actor);
    backOnFeet(actor);
    // Out before it, and to its side, where that is not far.
    const clear = inside.width / 2 + 0.45 * actor.height;
    const x = clamp(inside.x + actor.facing * clear, -5.2, 5.2);
    // Animals hop down from it.
    if (clear < OUT_OF && actor.actor.rig !== 'person')
      yield* hop(stage, actor, { x, y: 0 }, inside.floor + HOPS, 0);
    else if (clear < OUT_OF) yield* goTo(actor, x, 'walk', 1.2, 0.08);
    return true;
  }
  const { facing } = actor;
  yield* hop(
    stage,
    actor,
    { x: inside.x + facing * (inside.width / 2 + 0.35 * actor.height), y: 0 },
    inside.rim,
    0,
  );
  leaveSeat(stage, actor);
  backOnFeet(actor);
  return true;
}
