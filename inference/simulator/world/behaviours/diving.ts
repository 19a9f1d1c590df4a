import { type Behaviour, done, failed, type Playing, wait } from './behaviour.ts';
import { standUp } from './going.ts';

/** Throws itself to one side: a leap whose landing is left to gravity and the floor. */
export function* diving(play: Playing): Behaviour {
  const { stage, beat, actor } = play;
  const at = beat.target === null ? null : stage.place(beat.target);
  const way = Math.sign((beat.spot ?? at?.x ?? actor.x + actor.facing) - actor.x) || actor.facing;
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
