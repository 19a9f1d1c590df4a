import { type Behaviour, done, failed, type Playing, wait } from '../behaviour.ts';

/** Bends forward from the hips, waits, and comes up again. */
export function* bowing(play: Playing): Behaviour {
  const { stage, actor, beat } = play;
  const at = beat.target === null ? null : stage.place(beat.target);
  if (at !== null) {
    actor.face(at.x - actor.x);
    yield* wait(0.25);
  }
  const top = actor.rig.some((p) => p.part === 'head') ? 'head' : 'body';
  const before = { ...actor.pose(top) };
  actor.lean.stiffness = 6;
  actor.lean.aim = actor.actor.rig === 'person' ? 0.95 : actor.actor.rig === 'thing' ? 0.5 : 0;
  if (actor.actor.rig !== 'person' && actor.actor.rig !== 'thing') actor.crouch.aim = 1;
  actor.nod.aim = 0.25;
  if (actor.armed && actor.holding === null) {
    actor.reach('near', 0.14, -0.1, 9);
    actor.reach('far', -0.12, -0.26, 9);
  }
  yield* wait(0.9);
  const low = { ...actor.pose(top) };
  actor.lean.aim = 0;
  actor.crouch.aim = 0;
  actor.nod.aim = 0;
  yield* wait(0.8);
  actor.lean.stiffness = 9;
  const came = before.y - low.y;
  const leant = Math.abs(low.angle - before.angle);
  return came > 0.03 * actor.height || leant > 0.3
    ? done(`Bowed ${(came * 100).toFixed(0)} cm deep.`)
    : failed('Did not bend.');
}
