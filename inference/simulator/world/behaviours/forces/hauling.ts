import { clamp } from '../../puppets/limb.ts';
import type { Puppet } from '../../puppets/puppet.ts';
import { leaveSeat } from '../../puppets/weights.ts';
import { type Behaviour, done, failed, type Playing, wait } from '../behaviour.ts';
import { gettingOut } from '../going/entering.ts';
import { goTo, standUp, steer } from '../going/going.ts';

/** How many times their own mass somebody pulls along who walks with it (judged). */
const MOST = 2.5;
/** How far one is pulled, metres. */
const FAR = 1.3;

/** Takes hold of somebody, has them out of what they are in, and walks away with them backwards. */
export function* hauling({ stage, actor }: Playing, other: Puppet): Behaviour {
  const heavy = other.mass > MOST * actor.mass;
  const within = stage.within.get(other.id);
  // Out of something they climb themselves, drawn by the hand.
  if (other.actor.rig === 'wheeled' || (heavy && within === undefined))
    return failed('That is too heavy to pull.');
  const H = actor.height;
  const reach = (actor.armed ? 0.3 : 0.6) * H + 0.16 * other.height;
  const side = Math.sign(actor.x - other.x) || -1;
  const wide = within === undefined ? 0 : (stage.bodyOf(within.id)?.prop.width ?? 0) / 2;
  yield* goTo(actor, other.x + side * (reach + 0.5 * wide), 'walk', 1, 0.06);
  actor.face(-side);
  yield* wait(0.25);
  stage.engaged.add(other.id);
  try {
    const hold = () => {
      const y = 0.55 * other.height;
      if (actor.armed) {
        actor.reachFor('near', other.x, y, 16);
        actor.reachFor('far', other.x, y - 0.05, 16);
      } else actor.nod.aim = 0.45;
      actor.lean.aim = -0.15;
    };
    for (let t = 0; t < 60; t++) {
      hold();
      yield;
    }
    if (within === undefined) {
      leaveSeat(stage, other);
      yield* standUp(other);
    } else {
      other.facing = side > 0 ? 1 : -1;
      other.mirror = other.facing;
      for (const _ of gettingOut(stage, other)) {
        hold();
        yield;
      }
    }
    other.face(side);
    const [from, begun] = [other.x, actor.x];
    const way = Math.abs(begun + side * FAR) < 6 ? side : -side;
    const goal = heavy ? begun : begun + way * (FAR + Math.max(0, (other.x - actor.x) * way + reach));
    for (let patience = 720; Math.abs(goal - actor.x) > 0.06 && patience > 0; patience--) {
      hold();
      steer(actor, goal, actor.pace.walk * 0.8);
      // Drawn along by the hand, always a little behind.
      other.wanted = clamp((actor.x - way * reach - other.x) * 4, -1.4, 1.4);
      other.lean.aim = 0.25;
      yield;
    }
    actor.wanted = 0;
    other.wanted = 0;
    other.lean.aim = 0;
    yield* wait(0.3);
    const far = Math.abs(other.x - from);
    return far > 0.25 || within !== undefined
      ? done(`Pulled ${other.id} ${far.toFixed(1)} m.`)
      : failed('They did not come along.');
  } finally {
    stage.engaged.delete(other.id);
    actor.lean.aim = 0;
    actor.nod.aim = 0;
    if (actor.armed) actor.restHands();
  }
}
