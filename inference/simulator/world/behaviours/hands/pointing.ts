import { STEP } from '../../physics.ts';
import { type Behaviour, done, failed, type Playing, wait } from '../behaviour.ts';

/** How far the arm may point beside what is meant, in radians. */
const BESIDE = 0.35;

/** Stretches an arm towards what is meant, and looks there; whether it points there is measured. */
export function* pointing(play: Playing): Behaviour {
  const { stage, beat, actor } = play;
  if (!actor.armed) return failed('Has no arm to point with.');
  // Without anything to point at: ahead and up, where the sky is.
  const at = () =>
    (beat.target === null ? null : stage.place(beat.target)) ?? {
      x: actor.x + actor.facing * 3,
      y: actor.height * 1.9,
    };
  if (beat.target !== null && stage.place(beat.target) === null)
    return failed(`There is no ${beat.target} to point at.`);
  actor.face(at().x - actor.x);
  yield* wait(0.25);
  const side = actor.holding === null ? 'near' : 'far';
  let off = Math.PI;
  for (let t = 0; t < 1.5; t += STEP) {
    const goal = at();
    const shoulder = actor.shoulder(side);
    const far = Math.hypot(goal.x - shoulder.x, goal.y - shoulder.y) || 1;
    const arm = 0.32 * actor.height;
    actor.reachFor(
      side,
      shoulder.x + ((goal.x - shoulder.x) / far) * arm,
      shoulder.y + ((goal.y - shoulder.y) / far) * arm,
      14,
    );
    actor.nod.aim = -0.25 * Math.sign(goal.y - shoulder.y) * Math.min(1, Math.abs(goal.y - shoulder.y));
    const hand = actor.hand(side);
    const angle =
      Math.atan2(hand.y - shoulder.y, hand.x - shoulder.x) -
      Math.atan2(goal.y - shoulder.y, goal.x - shoulder.x);
    off = Math.abs(Math.atan2(Math.sin(angle), Math.cos(angle)));
    yield;
  }
  actor.nod.aim = 0;
  return off < BESIDE ? done('Pointed there.') : failed('Could not point there.');
}
