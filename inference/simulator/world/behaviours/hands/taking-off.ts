import { STEP } from '../../physics.ts';
import { attach } from '../../puppets/grip.ts';
import type { Loose } from '../../puppets/loose.ts';
import { type Behaviour, done, failed, type Playing, wait } from '../behaviour.ts';

/** So near a hand has to come to its brim, in heights. */
const NEAR = 0.22;

/** Takes off the hat that is on one's head: a hand comes to it and has it from then on. */
export function* takingOff({ stage, actor }: Playing, loose: Loose): Behaviour {
  for (let t = 0; t < 1; t += STEP) {
    const p = loose.body.translation();
    actor.reachFor('near', p.x, p.y - loose.prop.height / 2, 14);
    const hand = actor.hand('near');
    if (t > 0.3 && Math.hypot(hand.x - p.x, hand.y - p.y) < NEAR * actor.height) {
      attach(stage, actor, loose, 'lower-arm-near');
      actor.reach('near', 0.16, -0.1, 12);
      yield* wait(0.6);
      return done('Took it off.');
    }
    yield;
  }
  return failed('The hand did not come to it.');
}
