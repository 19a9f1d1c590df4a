import { STEP } from '../../physics.ts';
import { clamp, mix, smooth } from '../../puppets/limb.ts';
import { type Behaviour, done, failed, type Playing, wait } from '../behaviour.ts';
import { backOnFeet, standAt } from '../going/hopping.ts';

/** How high somebody is pulled up, metres, how fast along, m/s, and how long up and down take, s. */
const [HIGH, FAST, LIFT] = [1.5, 1.9, 1.2];
/** How far a body leans into it, radians. */
const LEANS = 0.75;

/** Flies without wings: as on a stage by wires, which the note says. A pig and a superhero need no air for it. */
export function* flyingOnWires({ stage, beat, actor }: Playing): Behaviour {
  if (actor.actor.rig === 'swimming') return failed('Has no wings.');
  const from = actor.x;
  const at = beat.target === null ? null : stage.place(beat.target);
  const ahead = from + actor.facing * 4.4;
  const goal = clamp(
    at?.x ?? beat.spot ?? (Math.abs(ahead) < 4.6 ? ahead : from - actor.facing * 4.4),
    -4.8,
    4.8,
  );
  const way = Math.sign(goal - from) || actor.facing;
  const far = Math.max(0.6, Math.abs(goal - from));
  actor.face(way);
  yield* wait(0.3);
  const along = far / (FAST * beat.vigour);
  const whole = 2 * LIFT + along;
  for (let t = 0; t < whole; t += STEP) {
    const up = Math.min(smooth(clamp(t / LIFT, 0, 1)), smooth(clamp((whole - t) / LIFT, 0, 1)));
    const x = mix(from, from + way * far, smooth(clamp((t - 0.6 * LIFT) / (along + 0.8 * LIFT), 0, 1)));
    standAt(actor, x, HIGH * up + 0.04 * up * Math.sin(4 * t), 0.25 * up, LEANS * up);
    if (actor.armed && actor.holding === null) {
      actor.reach('near', 0.06 + 0.2 * up, -0.28 + 0.38 * up, 12);
      actor.reach('far', 0.08 + 0.06 * up, -0.28 + 0.1 * up, 12);
    }
    // What is held up carries them.
    if (actor.armed && actor.holding !== null) actor.reach('near', 0.1, 0.34, 14);
    stage.worked.add(actor.id);
    yield;
  }
  backOnFeet(actor);
  actor.crouch.aim = 0;
  if (actor.armed && actor.holding === null) actor.restHands();
  yield* wait(0.4);
  return done(`Flew ${far.toFixed(1)} m on the theatre’s wires.`);
}
