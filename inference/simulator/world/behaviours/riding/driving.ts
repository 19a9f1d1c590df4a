import { clamp } from '../../puppets/limb.ts';
import type { Puppet } from '../../puppets/puppet.ts';
import type { Stage } from '../../stage.ts';
import { type Behaviour, type Doing, done, failed, type Playing, wait } from '../behaviour.ts';
import { standBy, steer } from '../going/going.ts';
import { rollUp } from './braking.ts';
import { hum } from './humming.ts';

/** Drives to x on wheels that roll, and brakes there; the motor is heard as it turns. */
export function* driveTo(stage: Stage, actor: Puppet, x: number, top: number): Doing {
  let patience = 12 * 120;
  while ((Math.abs(x - actor.x) > 0.06 || Math.abs(actor.velocity) > 0.05) && patience-- > 0) {
    const before = actor.velocity;
    steer(actor, x, top);
    if (Math.abs(x - actor.x) < 0.06) actor.wanted = 0;
    actor.lean.aim = clamp((actor.wanted - before) * actor.facing * 0.02, -0.035, 0.035);
    hum(stage, actor, patience);
    yield;
  }
  actor.wanted = 0;
  actor.lean.aim = 0;
}

export function honk(stage: Stage, actor: Puppet): void {
  stage.sound({ kind: 'horn', x: actor.x, bodies: [actor.id], strength: 0.8, seconds: 0.4 });
}

/** Metres from where it stood at which nobody looks after it any more. */
const OFF = 9;

/** Goes off out of the picture: a signal first, then slowly, and faster and faster. */
function* drivingOff(stage: Stage, actor: Puppet, vigour: number): Behaviour {
  honk(stage, actor);
  yield* wait(0.5);
  const from = actor.x;
  const top = actor.pace.run * clamp(vigour, 0.5, 1.4);
  for (let steps = 0; Math.abs(actor.x - from) < OFF && steps < 12 * 120; steps++) {
    // What is heavy gains 1 m/s each second.
    actor.wanted = actor.facing * Math.min(top, Math.max(0.15, Math.abs(actor.velocity) + 1 / 120));
    actor.lean.aim = 0.02;
    hum(stage, actor, steps);
    yield;
  }
  actor.wanted = 0;
  actor.lean.aim = 0;
  const gone = Math.abs(actor.x - from);
  return gone > OFF - 0.5 ? done(`Went off, ${gone.toFixed(0)} m.`) : failed('Did not get away.');
}

export function* driving(play: Playing): Behaviour {
  const { stage, beat, actor } = play;
  if (actor.actor.rig !== 'wheeled') return failed('Has no wheels.');
  if (beat.way === 'out of' && beat.target === null) return yield* drivingOff(stage, actor, beat.vigour);
  let x = beat.spot ?? null;
  if (x === null && beat.target !== null) {
    const by = standBy(stage, actor, beat.target);
    if (by === null) return failed(`There is no ${beat.target} here to drive to.`);
    // Its own half length more, so that it stops before and not over.
    x = by + Math.sign(actor.x - by) * 1.1 * actor.height;
  }
  x ??= actor.x > 2 ? -4 : actor.x < -2 ? 4 : actor.x + actor.facing * 4;
  const from = actor.x;
  actor.face(x - from);
  yield* wait(0.3);
  const next = stage.upcoming(actor.id);
  if (next?.action === 'brake') {
    const ahead = next.target === null ? null : stage.place(next.target);
    actor.face((ahead?.x ?? beat.spot ?? from + actor.facing) - from);
    // It is still rolling when it brakes.
    yield* rollUp(stage, actor, { ...next, spot: beat.spot ?? null });
    const rolled = Math.abs(actor.x - from);
    return rolled > 0.3
      ? done(`Drove ${rolled.toFixed(1)} m on wheels that rolled.`)
      : failed('Did not get going.');
  }
  yield* driveTo(
    stage,
    actor,
    x,
    (beat.action === 'run' ? actor.pace.run : actor.pace.walk) * clamp(beat.vigour, 0.5, 1.6),
  );
  yield* wait(0.4);
  const gone = Math.abs(actor.x - from);
  return Math.abs(actor.x - x) < 0.2 && gone > 0.3
    ? done(`Drove ${gone.toFixed(1)} m on wheels that rolled.`)
    : failed('Did not get there.');
}
