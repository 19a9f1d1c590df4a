import { clamp } from '../../puppets/limb.ts';
import type { Puppet } from '../../puppets/puppet.ts';
import type { Wings } from '../../puppets/wings.ts';
import type { Stage } from '../../stage.ts';
import { type Doing, until } from '../behaviour.ts';

/** Beats its wings until `arrived`, heard at each stroke. */
export function* flyUntil(
  stage: Stage,
  actor: Puppet,
  wings: Wings,
  arrived: () => boolean,
  seconds: number,
): Doing<boolean> {
  let heard = wings.beats;
  return yield* until(() => {
    if (wings.beats > heard) {
      heard = wings.beats;
      stage.sound({ kind: 'flap', x: actor.x, bodies: [actor.id], strength: 0.5, seconds: 0.2 });
    }
    actor.lean.aim = clamp(Math.abs(actor.velocity) * 0.06, 0, 0.25);
    if (Math.abs(actor.velocity) > 0.3) actor.face(actor.velocity);
    return arrived() || !wings.aloft;
  }, seconds);
}
