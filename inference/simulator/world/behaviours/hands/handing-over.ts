import { STEP } from '../../physics.ts';
import { smooth } from '../../puppets/limb.ts';
import type { Puppet } from '../../puppets/puppet.ts';
import { type Behaviour, done, failed, type Playing, wait } from '../behaviour.ts';
import { goTo } from '../going/going.ts';
import { soleOf } from '../going/hopping.ts';
import { carriedBy, spotOf } from './carrying-ways.ts';
import { lifting } from './lifting.ts';

/** Seconds from one's arms into the other's. */
const PASSES = 0.9;
/** What one who takes somebody into the arms carries at most, as a share of their own weight (as in `lifting.ts`). */
const CARRIES = 1.1;

/** Takes somebody small up, carries them to somebody else, and puts them into their arms. */
export function* handingOver(play: Playing, small: Puppet, other: Puppet): Behaviour {
  const { stage, actor } = play;
  if (!actor.armed || !other.armed) return failed('Has no arms for it.');
  if (small.mass > CARRIES * other.mass) return failed('That is too heavy for them.');
  if (other.holding !== null) return failed('Their hands are full.');
  if (stage.borne.get(small.id)?.includes(actor) !== true) {
    const up = yield* lifting({ ...play, beat: { ...play.beat, target: small.id, with: null } }, small);
    if (!up.happened) return up;
  }
  stage.engaged.add(other.id);
  stage.engaged.add(small.id);
  try {
    const side = Math.sign(actor.x - other.x) || -1;
    // With room for whoever is carried between them.
    yield* goTo(actor, other.x + side * 0.27 * (actor.height + other.height), 'walk', 1, 0.06);
    actor.face(-side);
    if (other.mode === 'alive') other.face(side);
    yield* wait(0.3);
    stage.borne.delete(small.id);
    stage.riders.delete(small.id);
    const low = { x: small.x, y: soleOf(small) };
    const keep = carriedBy('arms', [other], small, low);
    const from = spotOf('arms', [other], 0, side);
    let share = 0;
    const carry = () => keep(smooth(share));
    for (; share < 1; share += STEP / PASSES) {
      carry();
      yield;
    }
    share = 1;
    stage.riders.set(small.id, carry);
    stage.borne.set(small.id, [other]);
    actor.restHands();
    actor.lean.aim = 0;
    yield* wait(0.7);
    other.lean.aim = 0;
    const has = Math.abs(small.x - other.x) < Math.abs(from) + 0.3 * other.height && soleOf(small) > 0;
    return has ? done(`Is in the arms of ${other.id}.`) : failed('They were not taken.');
  } finally {
    stage.engaged.delete(other.id);
    stage.engaged.delete(small.id);
  }
}
