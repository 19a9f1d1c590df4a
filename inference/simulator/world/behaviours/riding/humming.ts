import { clamp } from '../../puppets/limb.ts';
import type { Puppet } from '../../puppets/puppet.ts';
import type { Stage } from '../../stage.ts';

/** How often the motor is heard anew, in steps. */
const PIECE = 30;

/** The motor as it turns now, where its last piece is over. */
export function hum(stage: Stage, actor: Puppet, step: number): void {
  if (step % PIECE !== 0) return;
  stage.sound({
    kind: 'engine',
    x: actor.x,
    bodies: [actor.id],
    strength: clamp(0.25 + Math.abs(actor.velocity) / 6, 0, 1),
    seconds: PIECE / 120,
  });
}
