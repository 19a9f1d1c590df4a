import { isOpenAir } from '#contracts/places.ts';
import type { Beat } from '#contracts/scene-plan.ts';
import { STEP } from '../../physics.ts';
import type { Puppet } from '../../puppets/puppet.ts';
import type { Stage } from '../../stage.ts';
import { type Behaviour, done, failed, type Playing, wait } from '../behaviour.ts';

/** Seconds of rain until clothes or a coat hold all that they can: minutes, in a film (judged). */
const SOAKS = 4;
/** Drops a second that run off somebody who is wet through. */
const DRIPS = 14;

/** Is something held over somebody that keeps the rain off? */
const isCovered = (stage: Stage, actor: Puppet): boolean =>
  [...stage.loose.values()].some(({ prop, held }) => held?.by === actor && /umbrella/u.test(prop.thing));

/** Does somebody else shake the water out of a coat while this goes on? */
const isSprayed = (stage: Stage, { id, actor, together }: Beat): boolean =>
  stage.plan.beats.some(
    (b) =>
      b.action === 'shake' &&
      b.actor !== actor &&
      (b.id === together || b.together === id || sharesTime(stage, b, together)),
  );

/** Are both of those who go with a third at the same time? */
const sharesTime = (stage: Stage, shake: Beat, together: string | null): boolean =>
  stage.plan.beats.some((b) => b.id === together && b.together === shake.id);

/** Seconds that what flies off a coat is stood in at most. */
const SPRAYED = 5;

/** Turns away from it, wetter and wetter, and drips. */
function* sprayed({ stage, actor }: Playing): Behaviour {
  const share = () => stage.wet.get(actor.id) ?? 0;
  actor.expression = 'surprised';
  actor.crouch.aim = 0.15;
  for (let t = 0; t < SPRAYED && share() < 0.95; t += STEP) {
    actor.lean.aim = 0.06 * Math.sin(20 * t);
    // Arms up before the face.
    if (actor.armed && actor.holding === null) {
      actor.reach('near', 0.12, 0.1, 14);
      actor.reach('far', 0.08, 0.12, 14);
    }
    yield;
  }
  actor.lean.aim = 0;
  actor.crouch.aim = 0;
  if (actor.armed && actor.holding === null) actor.restHands();
  for (let t = 0; t < 1; t += STEP) {
    if (stage.random() < DRIPS * STEP)
      stage.specks.drip(
        actor.x + (stage.random() - 0.5) * 0.4 * actor.height,
        (0.3 + 0.45 * stage.random()) * actor.height,
      );
    yield;
  }
  return share() > 0.9 ? done('Is wet through.') : failed('Stayed dry enough.');
}

/** Stands in the rain, or beside a coat that is shaken, and gets wet through: darker from second to second, with drops that run off. */
export function* soaking(play: Playing): Behaviour {
  const { stage, beat, actor } = play;
  if (isSprayed(stage, beat)) return yield* sprayed(play);
  if (!isOpenAir(stage.plan.place)) return failed('No rain comes in here.');
  if (stage.plan.weather !== 'rain') return failed('It does not rain.');
  if (isCovered(stage, actor)) return failed('Is dry under the umbrella.');
  if (beat.expression === null) actor.expression = 'sad';
  const H = actor.height;
  actor.crouch.aim = 0.2;
  actor.nod.aim = 0.25;
  for (let t = 0; t < SOAKS + 0.8; t += STEP) {
    const share = Math.min(1, (stage.wet.get(actor.id) ?? 0) + STEP / SOAKS);
    stage.wet.set(actor.id, share);
    if (actor.armed && actor.holding === null) {
      // Arms are drawn to the chest, and shiver.
      const shiver = share > 0.5 ? 0.012 * Math.sin(40 * t) : 0;
      actor.reach('near', 0.1, -0.08 + shiver, 12);
      actor.reach('far', 0.04, -0.06 - shiver, 12);
    }
    if (stage.random() < share * DRIPS * STEP)
      stage.specks.drip(actor.x + (stage.random() - 0.5) * 0.4 * H, (0.3 + 0.45 * stage.random()) * H);
    yield;
  }
  actor.crouch.aim = 0;
  actor.nod.aim = 0;
  if (actor.armed && actor.holding === null) actor.restHands();
  yield* wait(0.2);
  return done('Is wet through.');
}
