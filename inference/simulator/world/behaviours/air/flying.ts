import { landmarksOf } from '#contracts/rig.ts';
import type { Beat } from '#contracts/scene-plan.ts';
import { isKite } from '../../air/kite.ts';
import { clamp } from '../../puppets/limb.ts';
import type { Puppet } from '../../puppets/puppet.ts';
import type { Loose, Stage } from '../../stage.ts';
import { type Behaviour, done, failed, type Playing, wait } from '../behaviour.ts';
import { standBy } from '../going/going.ts';
import { placeAmong } from '../going/in-a-row.ts';
import { stayOn, topOf, widthOnTop } from '../going/on-top.ts';
import { pickUp } from '../hands/handling.ts';
import { comingDown } from './coming-down.ts';
import { flyUntil } from './fly-until.ts';
import { flyingAKite } from './flying-a-kite.ts';
import { flyingUp, springOff } from './flying-up.ts';
import { flyingOnWires } from './on-wires.ts';
import { isFlown, ridingAloft } from './riding-aloft.ts';

/** How high the tops are that birds come down on, and how small one is that does, metres. */
const [LOW, HIGH, SMALL] = [0.25, 3.2, 1];

/** Where on a thing or a part of the set a bird comes down: towards the side that it comes from; null where it lands beside it. */
function perchOf(stage: Stage, actor: Puppet, beat: Beat): { x: number; y: number } | null {
  const { target: where, way, part } = beat;
  if (where === null || actor.wings === null) return null;
  // On somebody else, where it is said to come down on them.
  if (stage.puppets.has(where)) {
    const top = way === 'onto' ? topOf(stage, where, part) : null;
    const room = widthOnTop(stage, where) / 2;
    return top === null ? null : { x: top.x + placeAmong(stage, beat, actor, room), y: top.y };
  }
  if (actor.height > SMALL || actor.actor.rig !== 'winged') return null;
  const loose = stage.bodyOf(where);
  if (loose === undefined && landmarksOf(stage.plan.place).get(where)?.form === 'ground') return null;
  if (
    loose !== undefined &&
    (loose.held !== null || loose.prop.hollow !== undefined || loose.prop.shape === 'ball')
  )
    return null;
  const top = topOf(stage, where);
  const half = widthOnTop(stage, where) / 2 - 0.2 * actor.height;
  if (top === null || top.y < LOW || top.y > HIGH || half < 0) return null;
  return { x: top.x + clamp((actor.x - top.x) / 4, -half, half), y: top.y };
}

/** What the wind carries somebody off under, in tales. */
const carriesOff = ({ prop }: Loose): boolean => /umbrella|parasol|balloon/u.test(prop.thing);

/** Holds on to it, over the head, and goes where it goes. */
function* carriedOff(play: Playing, sail: Loose): Behaviour {
  const { stage, actor } = play;
  if (stage.around.air === 0) return failed('There is no air for it.');
  if (actor.holding !== sail.id && !(yield* pickUp(play, sail))) return failed('Could not get hold of it.');
  actor.reach('near', 0.1, 0.34, 14);
  yield* wait(0.4);
  return yield* flyingOnWires(play);
}

/** Springs off, beats its wings up and over to a place, and comes down on its feet there. */
export function* flying(play: Playing): Behaviour {
  const { stage, beat, actor } = play;
  const { wings } = actor;
  const kite = stage.bodyOf(beat.with ?? '');
  if (wings === null && kite !== undefined && carriesOff(kite)) return yield* carriedOff(play, kite);
  if (wings === null && kite !== undefined && isKite(kite)) return yield* flyingAKite(play, kite);
  const mount = kite ?? stage.bodyOf(beat.target ?? '');
  if (wings === null && mount !== undefined && isFlown(mount)) return yield* ridingAloft(play, mount);
  if (wings === null && kite === undefined && beat.heading === 'down' && stage.riders.has(actor.id))
    return yield* comingDown(play);
  if (wings === null && kite === undefined) return yield* flyingOnWires(play);
  if (wings === null) return failed('Has no wings.');
  if (stage.around.air === 0) return failed('There is no air for wings.');
  if (beat.heading === 'up') return yield* flyingUp(play, wings);
  const perch = perchOf(stage, actor, beat);
  let x = beat.spot ?? null;
  if (x === null && beat.target !== null) {
    x = perch?.x ?? standBy(stage, actor, beat.target);
    if (x === null) return failed(`There is no ${beat.target} here to fly to.`);
  }
  // Somewhere else on the stage; from its edge, back.
  x ??= actor.x + actor.facing * 3.2;
  if (Math.abs(x) > 4.6) x = beat.spot ?? actor.x - actor.facing * 3.2;
  const from = actor.x;
  actor.face(x - from);
  const aloft = wings.aloft;
  if (!aloft) yield* springOff(actor);
  const top = aloft
    ? actor.air.y
    : 1 + 0.7 * Math.sqrt(beat.vigour) + 0.1 * Math.min(4, Math.abs(x - from)) + (perch?.y ?? 0);
  const cruise = 2.3 * clamp(beat.vigour, 0.5, 1.8);
  const way = Math.sign(x - from) || 1;
  wings.takeOff(actor, { x: from + way * Math.min(1, Math.abs(x - from) * 0.3), y: top }, cruise);
  let highest = 0;
  const rise = () => {
    highest = Math.max(highest, actor.air.y);
    return actor.air.y > top - 0.25;
  };
  yield* flyUntil(stage, actor, wings, rise, 3);
  // Who swoops comes down all the way.
  const short = beat.heading === 'down' ? Math.abs(x - from) * 0.9 : Math.min(0.9, Math.abs(x - from) * 0.4);
  wings.goal = { x: x - way * short, y: top };
  yield* flyUntil(stage, actor, wings, () => Math.abs(actor.x - wings.goal.x) < 0.35, 6);
  // A goal a little under the floor: it meets the floor while it still comes down.
  wings.floor = perch?.y ?? 0;
  if (perch !== null) {
    wings.goal = { x, y: perch.y + 0.3 };
    yield* flyUntil(stage, actor, wings, () => Math.hypot(actor.x - x, actor.air.y - wings.goal.y) < 0.12, 4);
  }
  wings.goal = { x, y: wings.floor - 0.03 };
  yield* flyUntil(stage, actor, wings, () => !wings.aloft, 6);
  if (perch !== null && beat.target !== null && Math.abs(actor.air.y - perch.y) < 0.02) {
    actor.velocity = 0;
    actor.wanted = 0;
    stayOn(stage, actor, beat.target, beat.part);
    yield* wait(0.4);
    wings.floor = 0;
    actor.lean.aim = 0;
    return done(
      `Flew ${Math.abs(actor.x - from).toFixed(1)} m on ${wings.beats} wing beats, and came down on it.`,
    );
  }
  wings.floor = 0;
  actor.lean.aim = 0;
  actor.wanted = 0;
  actor.crouch.aim = 0.5;
  yield* wait(0.15);
  actor.crouch.aim = 0;
  yield* wait(0.35);
  const landed = !wings.aloft && actor.gait.feet.every((f) => f.planted || f.y < 0.05);
  if (!landed) return failed('Did not come down again.');
  return highest > 0.5 && Math.abs(actor.x - x) < 0.4
    ? done(`Flew ${Math.abs(actor.x - from).toFixed(1)} m on ${wings.beats} wing beats.`)
    : failed('Did not get there.');
}
