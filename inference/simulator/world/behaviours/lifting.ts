import { insideOf } from '../devices/hollow.ts';
import { STEP } from '../physics.ts';
import { mix, smooth } from '../puppets/limb.ts';
import type { Puppet } from '../puppets/puppet.ts';
import { leaveSeat } from '../puppets/weights.ts';
import type { Stage } from '../stage.ts';
import { type Behaviour, done, failed, type Playing, wait } from './behaviour.ts';
import { goTo } from './going.ts';
import { soleOf, standAt } from './hopping.ts';

/** What arms lift from the ground, as a share of one's own weight (Snook & Ciriello, Ergonomics 34, 1991: up to 55 kg). */
const STRONG = 0.75;

/** Has somebody in the arms. */
export const inArms = (stage: Stage, actor: Puppet, other: Puppet): boolean =>
  stage.riders.has(other.id) && soleOf(other) > 0 && Math.abs(other.x - actor.x) < 0.3 * actor.height;

/** Picks somebody up, out of what they are in too, and keeps them in the arms until one of the two does something else. */
export function* lifting(play: Playing, other: Puppet): Behaviour {
  const { stage, actor } = play;
  if (!actor.armed) return failed('Has no arms to lift anybody with.');
  if (other.actor.rig === 'wheeled' || other.mass > STRONG * actor.mass)
    return failed('That is too heavy to lift.');
  if (actor.holding !== null) return failed('The hands are full.');
  const H = actor.height;
  const M = other.height;
  const from = stage.within.get(other.id)?.id ?? '';
  const inside = insideOf(stage, from);
  const side = Math.sign(actor.x - other.x) || -1;
  yield* goTo(actor, other.x + side * (0.24 * H + (inside === null ? 0 : 0.1)), 'walk', 1, 0.06);
  actor.face(-side);
  yield* wait(0.2);
  const low = { x: other.x, y: other.mode === 'seated' ? soleOf(other) : 0 };
  leaveSeat(stage, other);
  stage.engaged.add(other.id);
  try {
    const middle = other.actor.rig === 'person' ? 0.5 : 0.42;
    let share = 0;
    const carry = () => {
      const k = smooth(share);
      const x = mix(low.x, actor.x + actor.facing * 0.2 * H, k);
      const y = mix(low.y, Math.max(0, 0.56 * H - middle * M), k);
      standAt(other, x, y, 0.5 * k);
      const bend = 1 - k;
      actor.crouch.aim = Math.min(1, Math.max(0, (0.45 * H - low.y - middle * M) / (0.35 * H))) * bend;
      actor.lean.aim = 0.5 * bend;
      actor.reachFor('near', x, y + 0.36 * M, 16);
      actor.reachFor('far', x, y + 0.24 * M, 16);
    };
    for (let t = 0; t < 0.5; t += STEP) {
      carry();
      yield;
    }
    for (; share < 1; share += STEP / 1.1) {
      carry();
      yield;
    }
    share = 1;
    stage.riders.set(other.id, carry);
    // Whoever was in a tree or a tent is out of it beside it.
    const room = inside === null ? 0 : (stage.bodyOf(from)?.prop.width ?? 0) / 2 + 0.1 * H;
    if (inside?.door === true && Math.abs(actor.x - inside.x) < room)
      yield* goTo(actor, inside.x + side * room, 'walk', 1, 0.06);
    yield* wait(0.9);
    actor.lean.aim = 0;
    return done(`Lifted ${(100 * (soleOf(other) - low.y)).toFixed(0)} cm.`);
  } finally {
    stage.engaged.delete(other.id);
  }
}
