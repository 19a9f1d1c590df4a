import { STEP } from '../../physics.ts';
import { type Behaviour, done, failed, type Playing, wait } from '../behaviour.ts';
import { goTo } from '../going/going.ts';
import { hum } from '../riding/humming.ts';

/** Seconds that one tries to get away, tugs a second, and the farthest that one comes, metres. */
const [TRIES, TUGS, GETS] = [3, 2.2, 0.25];
/** How often a second and how fast a car that is stuck is rocked forth and back, m/s (judged). */
const [ROCKS, ROCKING] = [0.9, 0.7];

/** Is caught in something and tugs to and fro without getting away. */
export function* struggling({ stage, beat, actor }: Playing): Behaviour {
  const at = beat.target === null || beat.target === actor.id ? null : stage.place(beat.target);
  // Who is up there stays there.
  const up = stage.onTop.get(actor.id)?.where === beat.target;
  if (at !== null && !up && Math.abs(at.x - actor.x) > 0.1) yield* goTo(actor, at.x, 'walk', 1.2, 0.06);
  const from = actor.x;
  for (let t = 0; t < TRIES; t += STEP) {
    const tug = Math.sin(2 * Math.PI * TUGS * t);
    if (actor.actor.rig === 'wheeled') {
      actor.wanted = ROCKING * Math.sin(2 * Math.PI * ROCKS * t);
      actor.lean.aim = 0.05 * tug;
      hum(stage, actor, Math.round((TRIES - t) / STEP));
      yield;
      continue;
    }
    actor.lean.aim = 0.3 * tug;
    actor.nod.aim = -0.2 * tug;
    actor.crouch.aim = 0.25 + 0.2 * tug;
    const inside = stage.within.get(actor.id);
    if (inside !== undefined) inside.crouch = actor.crouch.aim;
    // Hands that hold on up there go on holding.
    if (actor.armed && actor.holding === null && actor.mode !== 'seated') {
      actor.reach('near', 0.16, 0.1 + 0.12 * tug, 18);
      actor.reach('far', -0.12, 0.1 - 0.12 * tug, 18);
    }
    if (actor.expression === 'neutral') actor.expression = 'scared';
    yield;
  }
  actor.wanted = 0;
  actor.lean.aim = 0;
  actor.nod.aim = 0;
  actor.crouch.aim = 0;
  if (actor.armed && actor.holding === null && actor.mode !== 'seated') actor.restHands();
  yield* wait(0.3);
  return Math.abs(actor.x - from) < GETS ? done('Did not get away.') : failed('Got away.');
}
