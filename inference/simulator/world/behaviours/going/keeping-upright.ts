import { STEP } from '../../physics.ts';
import type { Puppet } from '../../puppets/puppet.ts';
import type { Stage } from '../../stage.ts';
import type { Doing } from '../behaviour.ts';

/** Seconds that somebody is seen to keep upright on a ball. */
const SEEN = 2.6;

/** On a ball that rolls under the feet: arms out, one up as the other goes down. False of who stands on anything else. */
export const isOnABall = (stage: Stage, actor: Puppet): boolean =>
  stage.loose.get(stage.onTop.get(actor.id)?.where ?? '')?.prop.shape === 'ball';

export function* keepingUpright(actor: Puppet): Doing {
  for (let t = 0; t < SEEN; t += STEP) {
    const tips = 0.1 * Math.sin(5.2 * t) + 0.04 * Math.sin(11 * t);
    if (actor.armed) {
      actor.reach('near', 0.25, 0.04 - tips, 12);
      actor.reach('far', -0.25, 0.04 + tips, 12);
    }
    actor.nod.aim = tips;
    actor.lean.aim = 1.4 * tips;
    yield;
  }
  actor.nod.aim = 0;
  actor.lean.aim = 0;
  if (actor.armed) actor.restHands();
}
