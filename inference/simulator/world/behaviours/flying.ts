import { isKite } from '../kite.ts';
import { clamp } from '../limb.ts';
import { type Behaviour, done, failed, type Playing, wait } from './behaviour.ts';
import { flyUntil } from './fly-until.ts';
import { flyingAKite } from './flying-a-kite.ts';
import { flyingUp, springOff } from './flying-up.ts';
import { standBy } from './going.ts';
import { flyingOnWires } from './on-wires.ts';
import { isFlown, ridingAloft } from './riding-aloft.ts';

/** Springs off, beats its wings up and over to a place, and comes down on its feet there. */
export function* flying(play: Playing): Behaviour {
  const { stage, beat, actor } = play;
  const { wings } = actor;
  const kite = stage.bodyOf(beat.with ?? '');
  if (wings === null && kite !== undefined && isKite(kite)) return yield* flyingAKite(play, kite);
  const mount = kite ?? stage.bodyOf(beat.target ?? '');
  if (wings === null && mount !== undefined && isFlown(mount)) return yield* ridingAloft(play, mount);
  if (wings === null && kite === undefined) return yield* flyingOnWires(play);
  if (wings === null) return failed('Has no wings.');
  if (stage.around.air === 0) return failed('There is no air for wings.');
  if (beat.heading === 'up') return yield* flyingUp(play, wings);
  let x = beat.spot ?? null;
  if (x === null && beat.target !== null) {
    x = standBy(stage, actor, beat.target);
    if (x === null) return failed(`There is no ${beat.target} here to fly to.`);
  }
  // Somewhere else on the stage; from its edge, back.
  x ??= actor.x + actor.facing * 3.2;
  if (Math.abs(x) > 4.6) x = beat.spot ?? actor.x - actor.facing * 3.2;
  const from = actor.x;
  actor.face(x - from);
  const aloft = wings.aloft;
  if (!aloft) yield* springOff(actor);
  const top = aloft ? actor.air.y : 1 + 0.7 * Math.sqrt(beat.vigour) + 0.1 * Math.min(4, Math.abs(x - from));
  const cruise = 2.3 * clamp(beat.vigour, 0.5, 1.8);
  const way = Math.sign(x - from) || 1;
  wings.takeOff(actor, { x: from + way * Math.min(1, Math.abs(x - from) * 0.3), y: top }, cruise);
  let highest = 0;
  const rise = () => {
    highest = Math.max(highest, actor.air.y);
    return actor.air.y > top - 0.25;
  };
  yield* flyUntil(stage, actor, wings, rise, 3);
  // Who swoops comes down all the way.
  const short = beat.heading === 'down' ? Math.abs(x - from) * 0.9 : Math.min(0.9, Math.abs(x - from) * 0.4);
  wings.goal = { x: x - way * short, y: top };
  yield* flyUntil(stage, actor, wings, () => Math.abs(actor.x - wings.goal.x) < 0.35, 6);
  // A goal a little under the floor: it meets the floor while it still comes down.
  wings.goal = { x, y: -0.03 };
  yield* flyUntil(stage, actor, wings, () => !wings.aloft, 6);
  actor.lean.aim = 0;
  actor.wanted = 0;
  actor.crouch.aim = 0.5;
  yield* wait(0.15);
  actor.crouch.aim = 0;
  yield* wait(0.35);
  const landed = !wings.aloft && actor.gait.feet.every((f) => f.planted || f.y < 0.05);
  if (!landed) return failed('Did not come down again.');
  return highest > 0.5 && Math.abs(actor.x - x) < 0.4
    ? done(`Flew ${Math.abs(actor.x - from).toFixed(1)} m on ${wings.beats} wing beats.`)
    : failed('Did not get there.');
}
