import { pressFor, pressOf, softnessOf } from '../../change/pressing.ts';
import { STEP } from '../../physics.ts';
import type { Loose } from '../../stage.ts';
import { type Behaviour, type Doing, done, failed, type Playing, wait } from '../behaviour.ts';
import { goTo } from '../going/going.ts';
import { handOf, pickUp } from './handling.ts';

/** Seconds in which a press grows to all of it, and in which it is let go again. */
const [GROWS, LETS_GO] = [2.2, 0.7];
/** Wider or heavier things are pressed down on where they lie, m and kg. */
const [WIDE, HEAVY] = [0.8, 8];
/** Less is not seen to give. */
const LEAST = 0.06;

/** Presses something soft harder and harder, and lets it go: how far it gives and what it keeps of that is its own. */
export function* pressingHard(play: Playing, loose: Loose): Behaviour {
  const { stage, beat, actor } = play;
  if (!actor.armed) return failed('Has no hands to press with.');
  if (softnessOf(loose.prop) === null) return failed('It is too hard to give in hands.');
  const lies = loose.prop.width > WIDE || loose.mass > HEAVY;
  if (lies) yield* standAt(play, loose);
  else if (actor.holding !== loose.id && !(yield* pickUp(play, loose)))
    return failed('Could not get hold of it.');
  const along = actor.x - loose.body.translation().x;
  const reach = 0.3 * actor.height * actor.facing;
  const at = lies ? clampTo(along + reach, 0.36 * loose.prop.width) : null;
  const pressed = pressOf(stage, loose, at);
  if (pressed === null) return failed('It is too hard to give in hands.');
  const most = pressFor(loose.prop, beat.vigour);
  const hands = function* (seconds: number, from: number, to: number): Doing {
    for (let t = 0; t < seconds; t += STEP) {
      pressed.aim = from + ((to - from) * t) / seconds;
      hold(play, loose, at, pressed.share);
      yield;
    }
  };
  yield* hands(0.5, 0, 0);
  yield* hands(GROWS, 0, most);
  yield* hands(0.5, most, most);
  yield* hands(LETS_GO, 0, 0);
  actor.restHands();
  actor.crouch.aim = 0;
  actor.lean.aim = 0;
  yield* wait(0.5);
  if (pressed.most < LEAST) return failed('It hardly gives.');
  const gave = Math.round(100 * pressed.most);
  const kept = Math.round(100 * pressed.share);
  return done(`It gave by ${gave} % under ${Math.round(most)} N, and keeps ${kept} % of that.`);
}

const clampTo = (x: number, far: number): number => Math.max(-far, Math.min(far, x));

/** Goes to where it can be reached, beside its nearer end. */
function* standAt(play: Playing, loose: Loose): Doing {
  const { actor } = play;
  const { x } = loose.body.translation();
  const side = Math.sign(actor.x - x) || -1;
  yield* goTo(actor, x + side * (loose.prop.width / 2 + 0.12 * actor.height), 'walk', 1, 0.05);
  actor.face(-side);
}

/** Both hands on it: from the sides, or one beside the other on top of where it gives. */
function hold({ actor }: Playing, loose: Loose, at: number | null, share: number): void {
  const p = loose.body.translation();
  if (at === null) {
    const H = actor.height;
    const hand = handOf(loose);
    const palm = actor.hand(hand);
    actor.reachFor(hand, actor.x + actor.facing * 0.24 * H + palm.x - p.x, 0.58 * H + palm.y - p.y, 16);
    const half = (loose.prop.width / 2) * (1 - share);
    actor.reachFor(hand === 'near' ? 'far' : 'near', p.x + half * actor.facing, p.y, 16);
    return;
  }
  const top = p.y + loose.prop.height / 2 - share * loose.prop.height;
  actor.crouch.aim = Math.max(0, Math.min(0.5, 0.9 - top));
  actor.lean.aim = Math.max(0.25, Math.min(0.8, 1.1 - top));
  actor.reachFor('near', p.x + at, top, 16);
  actor.reachFor('far', p.x + at + 0.08 * actor.facing, top, 16);
}
