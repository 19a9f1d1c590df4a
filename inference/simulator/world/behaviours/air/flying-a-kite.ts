import { STEP } from '../../physics.ts';
import type { Loose } from '../../stage.ts';
import { type Behaviour, done, failed, type Playing } from '../behaviour.ts';
import { pickUp } from '../hands/handling.ts';

/** Holds a kite by its string and plays it a little; whether it stays up is between the wind and its weight. */
export function* flyingAKite(play: Playing, kite: Loose): Behaviour {
  const { stage, actor } = play;
  if (stage.around.air === 0) return failed('There is no air to fly it in.');
  if (actor.holding !== kite.id && !(yield* pickUp(play, kite))) return failed('Could not get hold of it.');
  if (kite.string === undefined) return failed('There is no string on it.');
  if (stage.wind !== 0) actor.face(stage.wind);
  let up = 0;
  const seconds = 4;
  for (let t = 0; t < seconds; t += STEP) {
    actor.reach('near', 0.13 + 0.03 * Math.sin(t * 3), 0.03 + 0.04 * Math.sin(t * 2), 9);
    actor.reach('far', 0.09, -0.08 + 0.03 * Math.sin(t * 3 + 1), 9);
    actor.lean.aim = -0.08;
    actor.nod.aim = -0.25;
    if (kite.body.translation().y > actor.height + 0.3) up += STEP;
    yield;
  }
  actor.lean.aim = 0;
  actor.nod.aim = 0;
  const high = kite.body.translation().y;
  return up > 0.8 * seconds
    ? done(`It stood ${high.toFixed(1)} m high in a wind of ${Math.abs(stage.wind).toFixed(0)} m/s.`)
    : failed('The wind did not carry it.');
}
