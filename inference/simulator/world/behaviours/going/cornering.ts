import type { Beat } from '#contracts/scene-plan.ts';
import { clamp } from '../../puppets/limb.ts';
import type { Stage } from '../../stage.ts';
import { type Behaviour, done, failed, type Playing, wait } from '../behaviour.ts';
import { goOutOfPlane } from './out-of-plane.ts';

/** Metres along the stage before a corner, and behind it; how far off it goes there, and how far it turns, radians. */
const [BEFORE, BEHIND, DEEP, TURNS] = [2.6, 2.2, -3.8, 1];

const comesAround = ({ manner, heading }: Beat): boolean => manner === 'corner' && heading === 'near';

/** Before the first step: whoever first comes around a corner is behind it. */
export function startBehindCorners(stage: Stage, beats: readonly Beat[]): void {
  for (const { id } of stage.puppets.values()) {
    const first = beats.find((b) => b.actor === id);
    if (first === undefined || !comesAround(first)) continue;
    stage.depths.set(id, DEEP);
    stage.turned.set(id, TURNS);
  }
}

/** Along the stage to a corner and around it, away from the eye; or from behind it into the stage's plane and along. */
export function* cornering(play: Playing): Behaviour {
  const { stage, beat, actor } = play;
  const comes = comesAround(beat);
  const from = actor.x;
  const way = Math.abs(from) > 1 ? -Math.sign(from) : actor.facing;
  const turn = (share: number) => {
    stage.turned.set(actor.id, TURNS * Math.sin(0.5 * Math.PI * clamp(2.5 * share, 0, 1)));
    return DEEP * share;
  };
  const at = (x: number) => clamp(from + way * x, -5.4, 5.4);
  if (comes) {
    yield* goOutOfPlane(play, at(BEHIND), (share) => turn(1 - share));
    stage.depths.delete(actor.id);
    stage.turned.delete(actor.id);
    yield* goOutOfPlane(play, at(BEHIND + BEFORE), () => 0);
  } else {
    yield* goOutOfPlane(play, at(BEFORE), () => 0);
    yield* goOutOfPlane(play, at(BEFORE + BEHIND), turn);
  }
  yield* wait(0.3);
  return Math.abs(actor.x - from) > 0.6 * (BEFORE + BEHIND)
    ? done(comes ? 'Came around a corner.' : 'Went around a corner.')
    : failed('There was no room for it.');
}
