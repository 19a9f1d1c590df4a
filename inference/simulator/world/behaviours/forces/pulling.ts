import { type Behaviour, failed, type Playing, propOf } from '../behaviour.ts';
import { carriage, wheeling } from '../riding/wheeling.ts';
import { dragging } from './dragging.ts';
import { hauling } from './hauling.ts';
import { towing } from './towing.ts';
import { TUG_ROPE, tugging } from './tugging.ts';

/** Draws along whatever it is: what carries somebody, a vehicle, somebody, a thing. */
export function* pulling(play: Playing): Behaviour {
  const { stage, beat, actor } = play;
  const rolls = carriage(stage, beat.target ?? beat.with);
  if (rolls !== null && actor.armed) return yield* wheeling(play, rolls);
  const somebody = stage.puppets.get(beat.target ?? beat.with ?? '');
  if (somebody?.actor.rig === 'wheeled' && somebody !== actor) return yield* towing(play, somebody);
  if (somebody !== undefined && somebody !== actor) return yield* hauling(play, somebody);
  const loose = propOf(play);
  if (loose?.prop.thing === TUG_ROPE) return yield* tugging(play, loose);
  return loose === null ? failed('There is nothing to pull.') : yield* dragging(play, loose, false);
}
