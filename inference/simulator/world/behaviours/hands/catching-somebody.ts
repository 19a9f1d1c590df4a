import { STEP } from '../../physics.ts';
import { smooth } from '../../puppets/limb.ts';
import type { Puppet } from '../../puppets/puppet.ts';
import { type Behaviour, done, failed, type Playing, wait } from '../behaviour.ts';
import { landingOf } from '../going/falling-off.ts';
import { goTo } from '../going/going.ts';
import { soleOf } from '../going/hopping.ts';
import { carriedBy } from './carrying-ways.ts';

/** How far beyond them the catcher stands, so that they come down before the chest, in heights. */
const AHEAD = 0.2;
/** Arms take hold of somebody whose soles are lower than this, in the catcher's heights, and how long they give with the weight, s. */
const [REACH, GIVES] = [0.75, 0.4];
/** The longest that the catcher waits for them, seconds. */
const WAITS = 7;

/** Runs to where somebody is going to come down, and takes them in the arms out of the air. */
export function* catchingSomebody({ stage, actor, beat }: Playing, other: Puppet): Behaviour {
  if (!actor.armed && actor.actor.rig !== 'person') return failed('Has no arms to catch anybody with.');
  const high = soleOf(other);
  if (high < 0.3) return failed('Nobody is falling.');
  const at = landingOf(stage, other) + AHEAD * actor.height * other.facing;
  yield* goTo(actor, at, 'run', Math.max(1.2, beat.vigour), 0.12);
  actor.face(-other.facing);
  let waited = 0;
  const reachable = () =>
    !stage.onTop.has(other.id) &&
    soleOf(other) < REACH * actor.height &&
    soleOf(other) > 0 &&
    Math.abs(other.x - actor.x) < actor.height;
  for (; waited < WAITS && !reachable(); waited += STEP) {
    if (soleOf(other) <= 0) break;
    actor.reach('near', 0.24, 0.2, 14);
    actor.reach('far', 0.16, 0.24, 14);
    yield;
  }
  if (!reachable()) return failed('Was not there in time.');
  const way = other.height < 0.75 * actor.height || other.actor.rig !== 'person' ? 'arms' : 'cradle';
  const low = { x: other.x, y: soleOf(other) };
  const keep = carriedBy(way, [actor], other, low);
  stage.borne.set(other.id, [actor]);
  stage.engaged.add(other.id);
  try {
    for (let s = 0; s < 1; s += STEP / GIVES) {
      keep(smooth(s));
      yield;
    }
    stage.riders.set(other.id, () => keep(1));
    keep(1);
    other.expression = 'happy';
    yield* wait(1.2);
  } finally {
    stage.engaged.delete(other.id);
  }
  return soleOf(other) > 0.05
    ? done(`Caught them ${low.y.toFixed(1)} m over the ground.`)
    : failed('Slipped through.');
}
