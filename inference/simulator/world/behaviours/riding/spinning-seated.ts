import { FINGERS, spunOf } from '../../devices/spinning.ts';
import { STEP } from '../../physics.ts';
import type { Puppet } from '../../puppets/puppet.ts';
import type { Loose, Stage } from '../../stage.ts';
import { type Behaviour, done, failed, type Playing, wait } from '../behaviour.ts';

/** Seconds that feet push off for, and that it is let go round; of what fingers give to a small thing, feet give a swivel chair so much. */
const [PUSHES, GOES, SHARE] = [0.5, 3.2, 0.5];

/** Does somebody sit on it, who could go round with it? */
export const sitsOnIt = (stage: Stage, actor: Puppet, loose: Loose): boolean =>
  stage.sitters.has(actor.id) && Math.abs(actor.x - loose.body.translation().x) < 0.6 * loose.prop.width;

/** Spins in a chair: feet push off, and whoever sits there goes round with it, seen from one side and the other by turns. */
export function* spinningSeated({ stage, beat, actor }: Playing, chair: Loose): Behaviour {
  const spun = spunOf(stage, chair);
  const from = spun.turn;
  const faced = actor.facing;
  const goRound = () => actor.face((Math.cos(spun.turn - from) >= 0 ? 1 : -1) * faced);
  for (let t = 0; t < PUSHES; t += STEP) {
    spun.rate += ((SHARE * FINGERS * beat.vigour) / PUSHES) * STEP;
    stage.worked.add(chair.id);
    goRound();
    yield;
  }
  for (let t = 0; t < GOES; t += STEP) {
    goRound();
    yield;
  }
  const rounds = Math.abs(spun.turn - from) / (2 * Math.PI);
  // Feet stop it.
  spun.rate = 0;
  actor.face(faced);
  yield* wait(0.4);
  return rounds > 1 ? done(`Went round ${rounds.toFixed(1)} times.`) : failed('It did not go round.');
}
