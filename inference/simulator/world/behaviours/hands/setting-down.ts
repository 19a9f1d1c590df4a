import { STEP } from '../../physics.ts';
import { letGo, level } from '../../puppets/grip.ts';
import { clamp } from '../../puppets/limb.ts';
import type { Loose } from '../../puppets/loose.ts';
import { type Doing, type Playing, until, wait } from '../behaviour.ts';
import { handOf } from './handling.ts';

/** Brings what is in the hand (or the mouth) down to a place before one, lets go of it there, and waits until it lies still. */
export function* setDown(play: Playing, loose: Loose, x: number, top: number, upright = false): Doing {
  const { stage, actor } = play;
  const half = loose.prop.height / 2;
  const held = loose.body.translation().y;
  for (let t = 0; t < 1.4; t += STEP) {
    level(stage, loose, upright);
    const p = loose.body.translation();
    const goal = Math.max(top + half + 0.03, held + (top + half + 0.03 - held) * Math.min(1, t / 1.1));
    const low = clamp((0.5 * actor.height - goal) / (0.5 * actor.height), 0, 1);
    if (actor.armed) {
      const side = handOf(loose);
      const hand = actor.hand(side);
      actor.crouch.aim = low * 1.1;
      actor.lean.aim = low * 0.85;
      actor.reachFor(side, x + (hand.x - p.x), goal + (hand.y - p.y), 14);
      actor.reachFor(side === 'near' ? 'far' : 'near', x, goal, 14);
    } else {
      const down = p.y - goal;
      actor.nod.aim = clamp(actor.nod.aim + down * 0.06, -0.9, 1.35);
      actor.crouch.aim = clamp(actor.crouch.aim + down * 0.05, 0, 1.3);
      actor.wanted = clamp((x - p.x) * 4, -0.4, 0.4);
    }
    if (t > 0.9 && p.y - half < top + 0.06) break;
    yield;
  }
  actor.wanted = 0;
  letGo(stage, loose);
  play.released = true;
  yield* wait(0.25);
  actor.crouch.aim = 0;
  actor.lean.aim = 0;
  actor.nod.aim = 0;
  actor.restHands();
  yield* until(() => Math.hypot(loose.body.linvel().x, loose.body.linvel().y) < 0.05, 1.5);
  yield* wait(0.2);
}
