import { STEP } from '../../physics.ts';
import type { Puppet } from '../../puppets/puppet.ts';
import type { Stage } from '../../stage.ts';
import { type Behaviour, done, failed, type Playing, propOf, wait } from '../behaviour.ts';
import { soleOf, standAt } from '../going/hopping.ts';
import { pickUp } from '../hands/handling.ts';
import { inArms, lifting } from '../hands/lifting.ts';

/** A baby is rocked about once a second (judged), for so long, s. */
const [PERIOD, LONG] = [1.2, 4.2];
/** How far arms and trunk sway: in heights, and radians. */
const [SWAY, LEAN] = [0.05, 0.07];

/** Takes somebody small (or a doll) up in the arms and sways to and fro with them; who is rocked shuts their eyes. */
export function* rocking(play: Playing): Behaviour {
  const { stage, beat, actor } = play;
  if (actor.actor.rig !== 'person') return failed('Has no arms to rock anybody in.');
  const other = stage.puppets.get(beat.target ?? beat.with ?? '');
  if (other !== undefined && other !== actor) {
    if (!inArms(stage, actor, other)) {
      const lifted = yield* lifting(play, other);
      if (!lifted.happened) return lifted;
    }
    return yield* swaying(stage, actor, other);
  }
  const loose = propOf(play);
  if (loose === null) return failed('There is nobody to rock.');
  if (loose.held?.by !== actor && !(yield* pickUp(play, loose))) return failed('Could not get hold of it.');
  for (let t = 0; t < LONG; t += STEP) {
    const swing = Math.sin((2 * Math.PI * t) / PERIOD);
    actor.lean.aim = LEAN * swing;
    actor.reach('near', 0.16 + SWAY * swing, -0.08, 12);
    actor.reach('far', 0.19 + SWAY * swing, -0.1, 12);
    yield;
  }
  actor.lean.aim = 0;
  return done('Rocked it in the arms.');
}

function* swaying(stage: Stage, actor: Puppet, other: Puppet): Behaviour {
  const [from, feet] = [other.x - actor.x, soleOf(other)];
  stage.engaged.add(other.id);
  let t = 0;
  stage.riders.set(other.id, () => {
    const swing = Math.sin((2 * Math.PI * t) / PERIOD) * Math.min(1, t);
    const x = actor.x + from + SWAY * actor.height * swing;
    standAt(other, x, feet, 0.5 + 0.12 * swing);
    actor.lean.aim = LEAN * swing * actor.facing;
    actor.reachFor('near', x, feet + 0.36 * other.height, 16);
    actor.reachFor('far', x, feet + 0.24 * other.height, 16);
  });
  for (; t < LONG; t += STEP) {
    if (t > 0.6 * LONG) other.asleep = true;
    yield;
  }
  stage.engaged.delete(other.id);
  yield* wait(0.4);
  return done('Rocked them in the arms.');
}
