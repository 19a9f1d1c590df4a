import { SOAP_FILM } from '../../materials.ts';
import { letGo } from '../../puppets/grip.ts';
import type { Stage } from '../../stage.ts';
import { popping } from '../air/bubbling.ts';
import { type Behaviour, done, failed, type Playing, propOf, until, wait } from '../behaviour.ts';
import { pickUp } from '../hands/handling.ts';
import { throwing } from '../hands/throwing.ts';
import { bursting, isStretched } from './bursting.ts';

/** How fast something is thrown down to break it, m/s, by whoever has it so high, metres. */
const [THROWN_DOWN, OVER_HEAD] = [4.5, 1.2] as const;

/** Waits for something to break, and says into how many pieces. */
export function* comingApart(stage: Stage, id: string, seconds: number): Behaviour {
  yield* until(() => stage.broken.has(id), seconds);
  const pieces = stage.broken.get(id)?.pieces;
  if (pieces === undefined) return failed('It held.');
  yield* wait(0.9);
  return done(`It broke into ${pieces} pieces.`);
}

/** Means to break something: by throwing another thing at it, or by throwing it to the ground. Whether it breaks is physics. */
export function* breaking(play: Playing): Behaviour {
  const { stage, beat, actor } = play;
  const target = beat.target ?? beat.with;
  if (target === null) return failed('There is nothing to break.');
  if (stage.broken.has(target)) return done('It is broken already.');
  const balloon = stage.loose.get(target);
  if (balloon !== undefined && isStretched(balloon)) {
    const point = beat.with === null || beat.with === target ? undefined : stage.loose.get(beat.with);
    if (point === undefined || point.prop.shape !== 'ball')
      return yield* bursting(play, balloon, point ?? null);
  }
  if (beat.with !== null && beat.with !== target) {
    yield* throwing(play);
    return yield* comingApart(stage, target, 1.5);
  }
  const film = stage.plan.props.some((p) => p.id === target && p.material === SOAP_FILM);
  if (film) return yield* popping(play, target);
  const loose = propOf(play);
  if (loose === null) return failed('There is nothing here to break.');
  if (actor.holding !== loose.id && !(yield* pickUp(play, loose))) return failed('Could not get hold of it.');
  if (actor.actor.rig === 'person') {
    actor.reach('near', 0.12, 0.24, 14);
    actor.reach('far', 0.16, 0.24, 14);
    yield* wait(0.45);
    actor.reach('near', 0.2, -0.14, 30);
    actor.lean.aim = 0.3;
    yield* wait(0.1);
  }
  // Thrown down, not hard: an arm gives up to 15 m/s. Whoever is low makes up for the height that it does not fall.
  const lower = Math.max(0, OVER_HEAD - loose.body.translation().y);
  const down = Math.sqrt((THROWN_DOWN * beat.vigour) ** 2 + 2 * 9.81 * lower);
  letGo(stage, loose, { vx: 1.2 * actor.facing, vy: -down, spin: -2 * actor.facing });
  play.released = true;
  yield* wait(0.2);
  actor.lean.aim = 0;
  actor.restHands();
  return yield* comingApart(stage, target, 1.5);
}
