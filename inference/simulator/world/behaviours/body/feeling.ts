import { type Behaviour, failed, type Playing } from '../behaviour.ts';
import { goTo } from '../going/going.ts';
import { feelings } from './feelings.ts';
import { playRow } from './gesturing.ts';

/** How near somebody comes to what they like, and to what else they feel something for, metres. */
const [NEAR, FAR] = [0.9, 2.4];

/** Shows what is felt towards somebody or something: comes near enough to be seen with it, and says it with all of the body. */
export function* feeling(play: Playing): Behaviour {
  const { stage, beat, actor } = play;
  const mood = beat.expression ?? 'happy';
  const own = beat.target === null || beat.target === actor.id;
  const at = own || beat.target === null ? null : stage.place(beat.target);
  if (!own && at === null) return failed('It is not here.');
  if (actor.mode === 'limp') return failed('Lies limp.');
  // What is in the hand is there already.
  if (at !== null && beat.target !== actor.holding) {
    const side = Math.sign(actor.x - at.x) || -1;
    const room = (mood === 'happy' ? NEAR : FAR) + 0.2 * actor.height;
    if (Math.abs(actor.x - at.x) > room) yield* goTo(actor, at.x + side * room, 'walk');
  }
  return yield* playRow(play, feelings[mood]);
}
