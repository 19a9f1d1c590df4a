import { clamp } from '../puppets/limb.ts';
import { type Behaviour, done, failed, type Playing, wait } from './behaviour.ts';
import { steer } from './going/going.ts';
import { hum } from './riding/humming.ts';

/** Metres from the middle at which it ends, at what speed it begins, m/s, and over which share of its way it gains speed. */
const [END, SLOW, GAINS] = [5.2, 0.35, 0.85];

/** Faster and faster over the stage, evenly, up to as fast as it can. */
export function* gaining({ stage, beat, actor }: Playing): Behaviour {
  const from = actor.x;
  const goal = beat.spot ?? (from > 0 ? -END : END);
  const long = Math.abs(goal - from);
  if (long < 1.5) return failed('There is no room for it.');
  const top = 1.3 * actor.pace.run * clamp(beat.vigour, 0.6, 1.5);
  const each = (top ** 2 - SLOW ** 2) / (2 * GAINS * long);
  actor.face(goal - from);
  yield* wait(0.3);
  let speed = SLOW;
  for (let steps = 0; Math.abs(goal - actor.x) > 0.15 && steps < 14 * 120; steps++) {
    speed = Math.min(top, speed + each / 120);
    steer(actor, goal, speed);
    actor.lean.aim = actor.actor.rig === 'wheeled' ? 0.02 : clamp(0.05 * speed, 0, 0.3);
    if (actor.actor.rig === 'wheeled') hum(stage, actor, steps);
    yield;
  }
  actor.wanted = 0;
  actor.lean.aim = 0;
  yield* wait(0.4);
  return Math.abs(goal - actor.x) < 0.6
    ? done(`Went from ${SLOW} to ${speed.toFixed(1)} m/s.`)
    : failed('Did not get there.');
}
