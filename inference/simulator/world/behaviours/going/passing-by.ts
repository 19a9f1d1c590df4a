import { clamp } from '../../puppets/limb.ts';
import { springOff } from '../air/flying-up.ts';
import { type Behaviour, done, failed, type Playing, wait } from '../behaviour.ts';
import { goOutOfPlane } from './out-of-plane.ts';

/** Metres beyond what is passed, besides what both of them take up; and how much nearer to the eye it is passed. */
const [BEYOND, NEARER, SWERVES] = [0.7, 0.5, 1.1];
/** How far somebody swerves along who avoids nothing that is seen, metres. */
const ALONG = 4.4;

/** Past somebody or something, on this side of it, to beyond it. */
export function* passingBy(play: Playing): Behaviour {
  const { stage, beat, actor } = play;
  const id = beat.target ?? '';
  const first = stage.place(id);
  if (first === null) return failed(`There is no ${id} here to pass.`);
  const way = Math.sign(first.x - actor.x) || actor.facing;
  const other = stage.puppets.get(id);
  const half =
    other === undefined ? (stage.bodyOf(id)?.prop.width ?? 0.5) / 2 : halfOf(other.actor.rig, other.height);
  const own = halfOf(actor.actor.rig, actor.height);
  if (beat.action === 'fly' && actor.wings?.aloft === false) yield* springOff(actor);
  const deep = beat.manner === 'swerves' ? SWERVES : NEARER;
  try {
    actor.passes = { of: id, side: 'before' };
    // Who goes on meanwhile is passed where they have come to.
    for (let at = first; (actor.x - at.x) * way < half; at = stage.place(id) ?? at) {
      const from = actor.x;
      const goal = clamp(at.x + way * (half + BEYOND + own), -6.4, 6.4);
      if ((goal - at.x) * way < half || Math.abs(goal - from) < 0.05)
        return failed('There is no room beyond it.');
      // Farthest out where it is beside it.
      const beside = clamp((at.x - from) / (goal - from), 0.2, 0.8);
      yield* goOutOfPlane(play, goal, (share) => deep * bump(share, beside));
    }
  } finally {
    actor.passes = null;
    stage.depths.delete(actor.id);
  }
  yield* wait(0.3);
  return done(`Went past ${id}.`);
}

/** To the one side and to the other, along the way. */
export function* swerving(play: Playing): Behaviour {
  const { stage, beat, actor } = play;
  const from = actor.x;
  const way = Math.abs(from) > 1 ? -Math.sign(from) : actor.facing;
  try {
    yield* goOutOfPlane(
      play,
      beat.spot ?? clamp(from + way * ALONG, -5.2, 5.2),
      (share) => 0.9 * SWERVES * Math.sin(2 * Math.PI * share),
    );
  } finally {
    stage.depths.delete(actor.id);
  }
  yield* wait(0.3);
  return Math.abs(actor.x - from) > 1 ? done('Swung out to both sides.') : failed('Did not get going.');
}

/** 0 at both ends, 1 at `top`, smooth. */
const bump = (share: number, top: number): number =>
  Math.sin(share < top ? (0.5 * Math.PI * share) / top : (0.5 * Math.PI * (1 - share)) / (1 - top)) ** 2;

/** Half as wide as a body is, by how high it is. */
const halfOf = (rig: string, height: number): number =>
  height * (rig === 'wheeled' ? 1.1 : rig === 'quadruped' || rig === 'swimming' ? 0.6 : 0.3);
