import { clamp } from '../../puppets/limb.ts';
import { springOff } from '../air/flying-up.ts';
import { type Behaviour, done, failed, type Playing, wait } from '../behaviour.ts';
import { goOutOfPlane } from './out-of-plane.ts';

/** Room between it and whoever goes around it, in metres and in heights; wheels want more than feet. */
const [CLEAR, OWN, ON_WHEELS] = [0.3, 0.2, 1.3];
/** Half of a circle around nothing, in heights, and metres at least; and how often it is gone. */
const [WIDE, LEAST, ROUNDS] = [0.7, 0.85, 2];
/** How far before and behind the middle a circle goes, as a share of how far it goes to the sides. */
const DEEP = 0.75;
/** Goes around somebody or something, or in circles around nothing: past it on this side of it, and back on the other. */
export function* circling(play: Playing): Behaviour {
  const { stage, beat, actor } = play;
  const id = beat.target;
  const wheels = actor.actor.rig === 'wheeled';
  const there = id === null ? { x: clamp(actor.x, -3, 3) } : stage.place(id);
  if (there === null) return failed(`There is no ${id} here to go around.`);
  const { wings } = actor;
  const flies = beat.action === 'fly';
  if (flies && wings === null) return failed('Has no wings.');
  const other = id === null ? undefined : stage.puppets.get(id);
  const half = other === undefined ? (stage.bodyOf(id ?? '')?.prop.width ?? 0.5) / 2 : 0.35 * other.height;
  const side = Math.sign(actor.x - there.x) || -1;
  const own = (wheels ? ON_WHEELS : OWN) * actor.height;
  const away = id === null ? Math.max(LEAST, WIDE * actor.height + own) : half + CLEAR + own;
  const legs = [
    side,
    ...Array.from({ length: 2 * (id === null ? ROUNDS : 1) }, (_, k) => (k % 2 === 0 ? -side : side)),
  ];
  if (other !== undefined) stage.engaged.add(other.id);
  if (flies && wings?.aloft === false) yield* springOff(actor);
  try {
    for (const [k, to] of legs.entries()) {
      const before = k % 2 === 1;
      if (id !== null) actor.passes = k === 0 ? null : { of: id, side: before ? 'before' : 'behind' };
      const x = clamp(there.x + to * away, -5.6, 5.6);
      const deep = k === 0 ? 0 : (before ? DEEP : -DEEP) * away;
      yield* goOutOfPlane(play, x, (share) => deep * Math.sin(Math.PI * share));
    }
  } finally {
    actor.passes = null;
    stage.depths.delete(actor.id);
    if (other !== undefined) stage.engaged.delete(other.id);
  }
  yield* wait(0.2);
  return done(id === null ? 'Went in circles.' : `Went around ${id}, before it and behind it.`);
}
