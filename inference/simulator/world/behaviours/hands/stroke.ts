import { STEP } from '../../physics.ts';
import { clamp } from '../../puppets/limb.ts';
import type { Doing, Playing } from '../behaviour.ts';

/** Down through it and up again; returns whether the hand got there. */
export function* stroke(
  { stage, actor }: Playing,
  at: () => { x: number; y: number },
  reach: number,
  hand: 'near' | 'far',
): Doing<boolean> {
  const H = actor.height;
  let nearest = Number.POSITIVE_INFINITY;
  for (const up of [1, 0]) {
    for (let t = 0; t < 0.22; t += STEP) {
      const goal = at();
      const low = clamp((0.5 * H - goal.y) / (0.5 * H), 0, 1);
      actor.crouch.aim = low;
      actor.lean.aim = 0.05 + low * 0.8;
      if (actor.armed) actor.reachFor(hand, goal.x, goal.y + (up * 0.14 + 0.03) * H, 22);
      else actor.nod.aim = up ? 0.1 : 0.6;
      const palm = actor.armed ? actor.hand(hand) : actor.mouth();
      nearest = Math.min(nearest, Math.hypot(palm.x - goal.x, palm.y - goal.y));
      yield;
    }
  }
  if (nearest > 0.3 * H + reach) return false;
  stage.sound({
    kind: 'impact',
    x: at().x,
    bodies: [actor.id],
    materials: ['paper', 'wood'],
    strength: 0.5,
    seconds: 0.12,
  });
  return true;
}
