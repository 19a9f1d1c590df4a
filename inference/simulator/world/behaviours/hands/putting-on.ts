import { STEP } from '../../physics.ts';
import { hatLimb, onTheHead } from '../../puppets/crowns.ts';
import { attach, level } from '../../puppets/grip.ts';
import type { Loose } from '../../puppets/loose.ts';
import type { Puppet } from '../../puppets/puppet.ts';
import { type Behaviour, done, failed, type Playing, wait } from '../behaviour.ts';
import { goTo } from '../going/going.ts';
import { handOf } from './handling.ts';

/** So near over the head a hat is let down on it, in heights. */
const OVER = 0.22;

/** Brings a hat in the hand over one's own head, or somebody's, and lets it down on it. */
export function* puttingOn({ stage, beat, actor }: Playing, loose: Loose): Behaviour {
  const other = beat.target === null ? actor : stage.puppets.get(beat.target);
  if (other === undefined) return failed('There is nobody here for it.');
  const limb = hatLimb(other);
  if (!actor.armed || limb === null) return failed('There is no head for it, or no hand.');
  if (other !== actor) stage.engaged.add(other.id);
  try {
    if (other !== actor) {
      const side = Math.sign(actor.x - other.x) || -1;
      yield* goTo(actor, other.x + side * 0.3 * actor.height, 'walk', 1.1, 0.05);
      actor.face(other.x - actor.x);
      yield* wait(0.2);
    }
    const side = handOf(loose);
    let near = false;
    for (let t = 0; t < 1.6 && !near; t += STEP) {
      level(stage, loose, true);
      const p = loose.body.translation();
      const to = overHead(other, loose, limb);
      const hand = actor.hand(side);
      actor.reachFor(side, to.x + (hand.x - p.x), to.y + (hand.y - p.y), 12);
      const straight = Math.abs(loose.body.rotation()) < 0.1 || t > 1.4;
      near = t > 0.5 && straight && Math.hypot(p.x - to.x, p.y - to.y) < OVER * other.height;
      yield;
    }
    if (!near) return failed('It did not come over the head.');
    // Pinned where it is, and drawn down on the head; hands are free again.
    attach(stage, other, loose, limb);
    if (loose.held !== null) loose.held.worn = true;
    other.holding = null;
    yield* wait(0.4);
    actor.restHands();
    yield* wait(0.4);
    return loose.held?.worn === true ? done(`It is on ${other.id}'s head.`) : failed('It came off.');
  } finally {
    if (other !== actor) stage.engaged.delete(other.id);
  }
}

/** A little over where it is going to sit. */
function overHead(who: Puppet, { prop }: Loose, limb: string): { x: number; y: number } {
  const at = who.pose(limb);
  return { x: at.x, y: at.y + onTheHead(who, prop.height)[1] + 0.2 * prop.height };
}
