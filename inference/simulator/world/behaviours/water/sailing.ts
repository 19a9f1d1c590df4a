import { type Behaviour, failed, type Playing } from '../behaviour.ts';
import { notInWater } from '../impossible.ts';
import { propSailing } from './prop-sailing.ts';
import { afloat, boatOf, goalOf, onTheThwart } from './rowing.ts';

/** How far through a stroke hands are that hold a tiller: drawn in. */
const AT_THE_TILLER = 0.3;

/** Sits in a sailing boat, which goes along by the wind in its sail and carries that weight. */
export function* sailing(play: Playing): Behaviour {
  const { stage, beat, actor } = play;
  const boat = boatOf(stage, beat);
  if (boat === null || actor.actor.rig !== 'person') return yield* notInWater();
  if (!afloat(stage, boat)) return failed('It is not afloat.');
  const goal = goalOf(stage, boat, beat);
  actor.mode = 'seated';
  actor.facing = goal > boat.body.translation().x ? 1 : -1;
  onTheThwart(stage, actor, boat, () => AT_THE_TILLER);
  return yield* propSailing(stage, { ...beat, spot: goal }, boat);
}
