import type { Routine } from '#contracts/routine.ts';
import { sittingUp } from './acrobatics.ts';
import type { Behaviour, Playing } from './behaviour.ts';
import { gesturing } from './gesturing.ts';
import { goTo } from './going.ts';

/** Routines that are more than positions of head, hands and feet. */
const own: Partial<Record<Routine, (play: Playing) => Behaviour>> = {
  'sit-ups': sittingUp,
  'show-hands': faceToFace,
};

/** Goes through a routine: by its own behaviour, or by its row of positions. */
export const performing = (play: Playing): Behaviour =>
  (own[play.beat.routine ?? 'freestyle'] ?? gesturing)(play);

/** Half of what is between two who hold out their hands to each other, in heights (judged by eye). */
const APART = 0.36;

/** Up to whom it is done with, and then as the row says. */
function* faceToFace(play: Playing): Behaviour {
  const { stage, beat, actor } = play;
  const other = beat.target === null ? null : stage.place(beat.target);
  if (other !== null) {
    const middle = (actor.x + other.x) / 2;
    const side = Math.sign(actor.x - other.x) || 1;
    yield* goTo(actor, middle + side * APART * actor.height, 'walk', 1, 0.05);
  }
  return yield* gesturing(play);
}
