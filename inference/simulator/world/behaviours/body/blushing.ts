import { STEP } from '../../physics.ts';
import { type Behaviour, done, failed, type Playing } from '../behaviour.ts';

/** Seconds that blood takes to come to the cheeks, and that it stays at least before a take goes on (judged: soon seen). */
const [COMES, STAYS] = [0.7, 1];

/** Turns red, with the head down; the cheeks stay red until the film ends, as they do for minutes. */
export function* blushing({ stage, beat, actor }: Playing): Behaviour {
  if (actor.mode === 'limp') return failed('Lies limp.');
  if (actor.actor.rig === 'thing' || actor.actor.rig === 'wheeled')
    return failed('Has no cheeks that could turn red.');
  const at = beat.target === null || beat.target === actor.id ? null : stage.place(beat.target);
  if (at !== null && actor.mode === 'alive') actor.face(at.x - actor.x);
  if (beat.expression === null) actor.expression = 'happy';
  const from = actor.flush;
  for (let t = 0; t < COMES + STAYS; t += STEP) {
    actor.flush = Math.max(from, Math.min(1, t / COMES));
    if (actor.mode === 'alive') actor.nod.aim = 0.3 * actor.flush;
    yield;
  }
  actor.nod.aim = 0;
  return done('Turned red.');
}
