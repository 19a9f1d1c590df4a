import { clamp } from '../limb.ts';
import { type Behaviour, done, failed, type Playing, wait } from './behaviour.ts';
import { goTo } from './going.ts';

/** Room between it and whoever goes around it, in metres and in heights. */
const [CLEAR, OWN] = [0.3, 0.2];

/** Goes around somebody or something once: past it on this side of it, and back on the other. */
export function* circling({ stage, beat, actor }: Playing): Behaviour {
  const id = beat.target ?? '';
  const at = stage.place(id);
  if (at === null) return failed(`There is no ${id} here to go around.`);
  const other = stage.puppets.get(id);
  const half = other === undefined ? (stage.bodyOf(id)?.prop.width ?? 0.5) / 2 : 0.35 * other.height;
  const side = Math.sign(actor.x - at.x) || -1;
  const away = half + CLEAR + OWN * actor.height;
  const pace = beat.action === 'run' ? 'run' : 'walk';
  if (other !== undefined) stage.engaged.add(other.id);
  try {
    for (const [to, layer] of [
      [side, null],
      [-side, 'before'],
      [side, 'behind'],
    ] as const) {
      actor.passes = layer === null ? null : { of: id, side: layer };
      yield* goTo(actor, clamp(at.x + to * away, -5.6, 5.6), pace, beat.vigour, 0.12);
    }
  } finally {
    actor.passes = null;
    if (other !== undefined) stage.engaged.delete(other.id);
  }
  yield* wait(0.2);
  return done(`Went around ${id}, before it and behind it.`);
}
