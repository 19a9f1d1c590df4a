import type { PuppetCommand, PuppetObservation } from '#contracts/puppet-door.ts';

/** Limbs that a player's feet are; in their own layer of paper until a command lets them touch. */
const feet = ['foot-near', 'foot-far', 'lower-leg-near', 'lower-leg-far'];
/** Metres: how near a mark the ball counts as brought there, and where behind it a foot pushes best. */
const arrived = 0.35;
const behind = 0.42;

/**
 * An example of a policy: dribbles a ball on foot to and fro between two marks (metres), keeping it close. It walks
 * around the ball to be behind it, pushes it with its feet, and runs less hard the nearer the mark and the farther
 * ahead the ball is. It knows what the door tells and which mark is next, no more.
 */
export function createDribbler(marks: readonly [number, number]): (seen: PuppetObservation) => PuppetCommand {
  let next = 0;
  return ({ self, things }) => {
    const ball = things.find(({ id }) => id.includes('ball')) ?? things[0];
    if (!ball) return { walk: 0 };
    if (Math.abs(ball.x - (marks[next] ?? 0)) < arrived) next = 1 - next;
    const mark = marks[next] ?? 0;
    const way = mark > ball.x ? 1 : -1;
    const lead = (ball.x - self.x) * way;
    // On the wrong side of the ball, or so near that the next step would be: round it without touching it.
    if (lead < behind * 0.55) {
      const spot = ball.x + ball.vx * 0.3 - way * behind;
      return { walk: (spot - self.x) * 6 || way, touch: [], lean: 0 };
    }
    const left = Math.abs(mark - ball.x);
    const pace = Math.min(2.6, 0.7 + left * 0.8) + Math.min(1, (lead - behind) * 1.5);
    return { walk: way * pace, face: way, touch: feet, lean: 0.1 };
  };
}
