import type { Sway } from '../../air/sway.ts';
import type { Hoist } from '../../devices/hoist.ts';
import { STEP } from '../../physics.ts';
import type { Stage } from '../../stage.ts';
import { type Behaviour, done, failed } from '../behaviour.ts';

/** A light breeze, m/s: Beaufort 3, for what sways where nobody speaks of wind. */
const BREEZE = 4.5;
/** How long it is looked at, seconds, and the least that is seen of it, radians. */
const [LONG, LEAST] = [4, 0.03];
/** What a draught gives to what hangs on a cord, m/s; judged. */
const NUDGE = 0.9;

/** A plant, a curtain or a rocking chair gives way to the wind, or to a breeze of its own where none is told of. */
export function* swaying(stage: Stage, sway: Sway, vigour: number): Behaviour {
  const { body } = sway.loose;
  sway.breeze = BREEZE * Math.max(0.7, vigour) * (stage.wind < 0 ? -1 : 1);
  let [least, most] = [body.rotation(), body.rotation()];
  for (let t = 0; t < LONG; t += STEP) {
    least = Math.min(least, body.rotation());
    most = Math.max(most, body.rotation());
    yield;
  }
  const degrees = (((most - least) * 180) / Math.PI).toFixed(0);
  return most - least > LEAST ? done(`Swayed by ${degrees}°.`) : failed('It hardly moved.');
}

/** What hangs on a cord swings to and fro after a nudge. */
export function* swingingOnACord(stage: Stage, { load, holds }: Hoist, vigour: number): Behaviour {
  if (!holds) return failed('It hangs on nothing.');
  const { body } = load;
  body.applyImpulse({ x: body.mass() * NUDGE * vigour, y: 0 }, true);
  stage.worked.add(load.id);
  let [least, most] = [body.translation().x, body.translation().x];
  for (let t = 0; t < LONG; t += STEP) {
    least = Math.min(least, body.translation().x);
    most = Math.max(most, body.translation().x);
    yield;
  }
  return most - least > 0.1
    ? done(`Swung ${((most - least) * 100).toFixed(0)} cm to and fro.`)
    : failed('It hardly moved.');
}
