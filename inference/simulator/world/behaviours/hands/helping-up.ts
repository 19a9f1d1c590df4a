import { STEP } from '../../physics.ts';
import { clamp } from '../../puppets/limb.ts';
import { type Behaviour, done, failed, type Playing, wait } from '../behaviour.ts';
import { goTo, standUp } from '../going/going.ts';

/** So near the hands have to come: a hand's breadth, metres, or heights. */
const [BREADTH, NEAR] = [0.14, 0.14];

/** Goes to somebody who sits or lies on the ground, takes a hand, and is at it while they get up. */
export function* helpingUp({ stage, beat, actor }: Playing): Behaviour {
  const other = stage.puppets.get(beat.target ?? '');
  if (other === undefined || other === actor) return failed('There is nobody to help up.');
  if (!actor.armed) return failed('There is no hand for it.');
  const head = () => other.pose(other.limbs.has('head') ? 'head' : other.root);
  const before = head().y;
  stage.engaged.add(other.id);
  try {
    const body = () => other.pose(other.limbs.has('torso') ? 'torso' : other.root);
    const side = Math.sign(actor.x - body().x) || -1;
    yield* goTo(actor, body().x + side * 0.36 * actor.height, 'walk', 1.1, 0.05);
    actor.face(-side);
    let gap = Number.POSITIVE_INFINITY;
    const hold = () => {
      const at = { x: (body().x + actor.x) / 2, y: Math.max(0.2, body().y) };
      const low = clamp((0.55 * actor.height - at.y) / (0.55 * actor.height), 0, 1);
      actor.crouch.aim = low;
      actor.lean.aim = 0.06 + 0.8 * low;
      actor.reachFor('near', at.x, at.y, 16);
      if (other.armed) other.reachFor('near', at.x, at.y, 14);
      const palm = actor.hand('near');
      gap = Math.hypot(palm.x - at.x, palm.y - at.y);
    };
    for (let t = 0; t < 1.6 && !(t > 0.6 && gap < Math.max(BREADTH, NEAR * actor.height)); t += STEP) {
      hold();
      yield;
    }
    if (gap >= Math.max(BREADTH, NEAR * actor.height)) return failed('Did not reach them.');
    for (const step of standUp(other)) {
      hold();
      yield step;
    }
    for (let t = 0; t < 0.7; t += STEP) {
      hold();
      yield;
    }
    return head().y - before > 0.06 * other.height
      ? done('Helped them up by the hand.')
      : failed('They stood already.');
  } finally {
    stage.engaged.delete(other.id);
    for (const who of [actor, other]) {
      who.crouch.aim = 0;
      who.lean.aim = 0;
      if (who.armed && who.holding === null) who.restHands();
    }
    yield* wait(0.2);
  }
}
