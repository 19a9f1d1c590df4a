import { STEP } from '../../physics.ts';
import { type Behaviour, done, failed, type Playing, wait } from '../behaviour.ts';
import { flail, staggersOn } from '../water/falling-into.ts';
import { falling, goTo, steer } from './going.ts';

/** So long a foot is held up by what it caught on, seconds (judged). */
const HELD = 0.3;
/** How near a foot comes to what it catches on, in heights. */
const CATCHES = 0.2;

/** Walks on without looking, until a foot is caught by what lies or stands there; the rest is falling. */
export function* trippingOver(play: Playing): Behaviour {
  const { stage, beat, actor } = play;
  const { target } = beat;
  const at = () => (target === null ? null : stage.place(target));
  const from = at();
  if (from === null || target === null || actor.actor.rig === 'wheeled') return yield* falling(play);
  const other = stage.puppets.get(target);
  // Who is tripped over stays where it is.
  if (other !== undefined) stage.engaged.add(other.id);
  try {
    const way = Math.sign(from.x - actor.x) || 1;
    const half = other === undefined ? (stage.bodyOf(target)?.prop.width ?? 0.3) / 2 : 0.3 * other.height;
    const edge = () => (at()?.x ?? from.x) - way * half;
    const caught = () => (edge() - actor.x) * way < CATCHES * actor.height;
    // From too near one takes a step back first.
    if (caught()) yield* goTo(actor, edge() - way * 0.9, 'walk', 1, 0.1);
    actor.face(way);
    yield* wait(0.2);
    for (let t = 0; t < 5 && !caught(); t += STEP) {
      steer(actor, edge() + way, actor.pace.walk);
      yield;
    }
    if (!caught()) return failed('Did not get there.');
    if (staggersOn(stage, actor)) {
      // The trunk goes on while the foot is held.
      for (let t = 0; t < HELD; t += STEP) {
        actor.lean.aim = 0.6;
        flail(actor, t, 1);
        yield;
      }
      return done('A foot was caught, and the footing was lost.');
    }
    // Legs are held, the trunk goes on at its speed.
    return yield* falling({ ...play, beat: { ...beat, vigour: Math.max(1.5, beat.vigour) } });
  } finally {
    if (other !== undefined) stage.engaged.delete(other.id);
  }
}
