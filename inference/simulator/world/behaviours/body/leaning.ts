import type { Beat } from '#contracts/scene-plan.ts';
import { STEP } from '../../physics.ts';
import type { Puppet } from '../../puppets/puppet.ts';
import { type Behaviour, done, failed, type Playing, wait } from '../behaviour.ts';
import { goTo } from '../going/going.ts';

/** How far back somebody leans, radians, and for how long, s. */
const [BACK, LONG] = [0.22, 2.2];

/** Goes to something that stands and leans back against it. */
export function* leaning({ stage, beat, actor }: Playing): Behaviour {
  const place = beat.target === null ? null : stage.place(beat.target);
  if (beat.target === null) return yield* leaningOver(actor, beat);
  if (place === null) return failed('There is nothing here to lean against.');
  const half = (stage.bodyOf(beat.target)?.prop.width ?? 0.3) / 2;
  const side = Math.sign(actor.x - place.x) || -1;
  const room = actor.actor.rig === 'quadruped' ? 0.45 : 0.12;
  yield* goTo(actor, place.x + side * (Math.min(half, 1) + room * actor.height), 'walk', 1, 0.05);
  actor.face(side);
  yield* wait(0.3);
  for (let t = 0; t < LONG; t += STEP) {
    actor.lean.aim = -BACK;
    if (actor.armed) {
      actor.reach('near', 0.12, -0.14, 12);
      actor.reach('far', 0.13, -0.13, 12);
    }
    yield;
  }
  actor.lean.aim = 0;
  if (actor.armed && actor.holding === null) actor.restHands();
  yield* wait(0.3);
  return done('Leant against it.');
}

/** How far somebody leans over to a side, radians. */
const OVER = 0.5;

/** Leans over to a side, or ahead, against nothing: the feet stay where they are. */
function* leaningOver(actor: Puppet, beat: Beat): Behaviour {
  if (actor.actor.rig === 'wheeled' || actor.actor.rig === 'swimming') return failed('Cannot lean over.');
  if (beat.heading === 'left' || beat.heading === 'right') actor.face(beat.heading === 'left' ? -1 : 1);
  yield* wait(0.5);
  actor.lean.aim = beat.backwards === true ? -OVER : OVER;
  yield* wait(LONG);
  actor.lean.aim = 0;
  yield* wait(0.4);
  return done('Leant over.');
}

/** Turns the back on somebody and looks away. */
export function* ignoring({ stage, beat, actor }: Playing): Behaviour {
  const other = beat.target === null ? null : stage.place(beat.target);
  if (other !== null) {
    actor.face(other.x - actor.x);
    yield* wait(0.5);
    actor.face(actor.x - other.x || 1);
  } else actor.face(-actor.facing);
  actor.nod.aim = -0.22;
  if (actor.armed && actor.holding === null) {
    actor.reach('near', 0.13, -0.13, 12);
    actor.reach('far', 0.15, -0.12, 12);
  }
  yield* wait(1.8);
  actor.nod.aim = 0;
  if (actor.armed && actor.holding === null) actor.restHands();
  yield* wait(0.2);
  return done('Turned its back.');
}

/** How far a tail goes, radians, how often a second, and for how long, s. */
const [SWEEP, OFTEN, WAGS] = [0.75, 3.2, 2.4];

/** Wags its tail, if it has one. */
export function* wagging({ actor }: Playing): Behaviour {
  if (!actor.limbs.has('tail')) return failed('It has no tail to wag.');
  let [least, most] = [0, 0];
  for (let t = 0; t < WAGS; t += STEP) {
    actor.wag.aim = SWEEP * Math.sin(2 * Math.PI * OFTEN * t);
    [least, most] = [Math.min(least, actor.wag.value), Math.max(most, actor.wag.value)];
    yield;
  }
  actor.wag.aim = 0;
  return most - least > 0.3 ? done('Wagged its tail.') : failed('The tail hung still.');
}
