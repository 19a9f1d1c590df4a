import { STEP } from '../../physics.ts';
import { type Behaviour, done, failed, type Playing, wait } from '../behaviour.ts';

/** Seconds that a lid takes down or up, and that it stays down: longer than a blink, so that it is seen (judged). */
const [LID, SHUT] = [0.1, 0.6];

/** Closes one eye, with a smile and a small nod, at whoever is meant, twice. */
export function* winking({ stage, beat, actor }: Playing): Behaviour {
  if (actor.mode === 'limp') return failed('Lies limp.');
  const at = beat.target === null || beat.target === actor.id ? null : stage.place(beat.target);
  if (at !== null && actor.mode === 'alive') {
    actor.face(at.x - actor.x);
    yield* wait(0.3);
  }
  if (beat.expression === null) actor.expression = 'happy';
  for (let i = 0; i < 2; i++) {
    for (let t = 0; t < LID + SHUT + LID; t += STEP) {
      actor.wink = Math.min(1, t / LID, (LID + SHUT + LID - t) / LID);
      actor.nod.aim = 0.16 * actor.wink;
      yield;
    }
    actor.wink = 0;
    actor.nod.aim = 0;
    yield* wait(0.25);
  }
  return done('Winked.');
}
