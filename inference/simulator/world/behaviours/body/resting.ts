import type { Beat } from '#contracts/scene-plan.ts';
import { STEP } from '../../physics.ts';
import type { Stage } from '../../stage.ts';
import { type Behaviour, done, wait } from '../behaviour.ts';
import { behaviourOf } from '../repertoire.ts';

/** Nobody takes longer to lie down somewhere, steps. */
const LONGEST = 20 / STEP;
/** So long it is seen that somebody sits or sleeps, seconds. */
const SEEN = 1.2;

/**
 * Before the first step: whoever sits, lies or sleeps as the film begins has gone there and done so before, by the same motors and
 * alone on the stage; where it did not come off they stand, and do it in the film.
 */
export function startResting(stage: Stage, beats: readonly Beat[]): void {
  for (const beat of beats) {
    const actor = stage.puppets.get(beat.actor);
    if (beat.already !== true || actor === undefined || actor.mode !== 'alive') continue;
    // What moves with whoever sits on it, or carries them, is got onto in the film.
    const on = beat.target ?? '';
    if (beat.way !== undefined || stage.joined.has(on) || stage.puppets.has(on) || stage.onTop.has(actor.id))
      continue;
    const [x, facing] = [actor.x, actor.facing];
    const doing = behaviourOf(beat)({ stage, beat, actor, released: false, catchers: [] });
    let result = doing.next();
    for (let k = 0; k < LONGEST && result.done !== true; k++) {
      actor.advance(STEP, stage.around.gravity);
      result = doing.next();
    }
    if (result.done === true && result.value.happened) stage.resting.set(actor.id, beat.id);
    else [actor.x, actor.facing] = [x, facing];
    actor.standStill();
  }
}

/** Goes on as one did before the film began. */
export function* restingOn(stage: Stage, beat: Beat): Behaviour {
  stage.resting.delete(beat.actor);
  yield* wait(SEEN);
  return done(`${beat.action === 'sit' ? 'Sits' : 'Lies'} there as it begins.`);
}
