import type { Routine } from '#contracts/routine.ts';
import { STEP } from '../../physics.ts';
import { type Behaviour, done, type Playing, wait } from '../behaviour.ts';
import { goTo } from '../going/going.ts';
import { rearing } from '../riding/rearing.ts';
import { sittingUp } from './acrobatics.ts';
import { gesturing } from './gesturing.ts';

/** Routines that are more than positions of head, hands and feet. */
const own: Partial<Record<Routine, (play: Playing) => Behaviour>> = {
  'sit-ups': sittingUp,
  'show-hands': faceToFace,
  flap: flapping,
  rear: rearing,
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

/** How often wings go down, and for how long one beat of them takes, seconds. */
const [BEATS, BEAT] = [8, 0.28];

/** Opens the wings where it stands and beats them, too weakly to fly; who has none uses their arms. */
function* flapping(play: Playing): Behaviour {
  const { stage, actor } = play;
  const { wings } = actor;
  if (wings === null || wings.aloft) return yield* gesturing(play);
  for (let t = 0; t < BEATS * BEAT; t += STEP) {
    const phase = (t / BEAT) % 1;
    wings.spread = Math.min(1, t / 0.25);
    wings.stroke = -Math.cos(2 * Math.PI * phase);
    actor.crouch.aim = 0.2 - 0.2 * wings.stroke;
    if (phase < STEP / BEAT)
      stage.sound({ kind: 'flap', x: actor.x, bodies: [actor.id], strength: 0.5, seconds: 0.2 });
    yield;
  }
  actor.crouch.aim = 0;
  yield* wait(0.4);
  return done(`Beat its wings ${BEATS} times.`);
}
