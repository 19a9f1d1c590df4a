import { STEP } from '../../physics.ts';
import type { Loose } from '../../puppets/loose.ts';
import { type Behaviour, done, failed, type Playing, wait } from '../behaviour.ts';
import { bookAll } from '../going/charging.ts';
import { goTo, standUp } from '../going/going.ts';
import { saving } from '../hands/saving.ts';

/** Is what it dives for kicked or thrown by somebody else before that? */
const isShot = ({ stage, beat }: Playing, ball: string): boolean =>
  stage.plan.beats.some(
    (b) =>
      b.with === ball &&
      b.actor !== beat.actor &&
      beat.after.includes(b.id) &&
      /^(?:kick|throw)$/u.test(b.action),
  );

/** Throws itself to one side: a leap whose landing is left to gravity and the floor. */
export function* diving(play: Playing): Behaviour {
  const { stage, beat, actor } = play;
  const ball = stage.loose.get(beat.with ?? beat.target ?? '');
  if (ball !== undefined && isShot(play, ball.id)) return yield* saving(play, ball);
  const at = beat.target === null ? null : stage.place(beat.target);
  const way = Math.sign((beat.spot ?? at?.x ?? actor.x + actor.facing) - actor.x) || actor.facing;
  const prey = beat.target === null ? undefined : stage.bodyOf(beat.target);
  if (prey !== undefined && actor.actor.rig === 'quadruped') return yield* pouncing(play, prey);
  const from = actor.x;
  actor.face(way);
  actor.crouch.aim = 1;
  actor.lean.aim = 0.3;
  yield* wait(0.3);
  actor.crouch.aim = 0;
  if (actor.armed) {
    actor.reach('near', 0.22, 0.22, 26);
    actor.reach('far', 0.24, 0.2, 26);
  }
  actor.velocity = way * Math.min(2.4, actor.pace.run) * Math.sqrt(beat.vigour);
  actor.leap(2.3);
  yield* wait(0.12);
  // The motors are let go of in the air.
  actor.collapse(1.4 * way);
  yield* wait(1.5);
  const gone = (actor.pose(actor.root).x - from) * way;
  const head = actor.pose(actor.limbs.has('head') ? 'head' : actor.root).y;
  const low = head < 0.6 * actor.height;
  yield* standUp(actor);
  return gone > 0.4 && low
    ? done(`Flew ${gone.toFixed(1)} m and landed on the ground.`)
    : failed('Stayed up.');
}

/** How far before what it pounces on an animal takes off, in its heights, and how long it crouches there, seconds. */
const [TAKES_OFF, LURKS] = [2.2, 0.45];

/** A cat's leap: it comes down on it with its front paws, and what that does to the thing is theirs. */
function* pouncing({ stage, beat, actor }: Playing, prey: Loose): Behaviour {
  const H = actor.height;
  const way = Math.sign(prey.body.translation().x - actor.x) || actor.facing;
  yield* goTo(
    actor,
    prey.body.translation().x - way * (TAKES_OFF * H + prey.prop.width / 2),
    'walk',
    1,
    0.05,
  );
  actor.face(way);
  actor.crouch.aim = 1;
  actor.lean.aim = 0.15;
  yield* wait(LURKS);
  actor.crouch.aim = 0;
  actor.lean.aim = 0;
  const gap = Math.abs(prey.body.translation().x - actor.x) - prey.prop.width / 2 - 0.5 * H;
  // As long in the air as that way takes at a run.
  const pace = Math.min(actor.pace.run, 2.6) * Math.sqrt(beat.vigour);
  const up = 0.5 * Math.max(stage.around.gravity, 1.62) * Math.max(0.22, gap / pace);
  actor.wanted = way * pace;
  actor.velocity = way * pace;
  actor.leap(Math.min(up, actor.pace.jump));
  actor.touchWith([...actor.limbs.keys()]);
  let met = false;
  for (let t = 0; t < 1 && (t < 0.1 || actor.air.up); t += STEP) {
    met ||= stage.touching(actor.id, prey.id) !== null;
    bookAll(stage, actor);
    yield;
  }
  for (let t = 0; t < 0.35; t += STEP) {
    met ||= stage.touching(actor.id, prey.id) !== null;
    if (met) actor.wanted = 0;
    bookAll(stage, actor);
    yield;
  }
  actor.wanted = 0;
  actor.touchWith([]);
  for (let t = 0; t < 0.6; t += STEP) {
    bookAll(stage, actor);
    yield;
  }
  return met ? done('Came down on it.') : failed('Came down beside it.');
}
