import { STEP } from '../../physics.ts';
import { letGo } from '../../puppets/grip.ts';
import type { Puppet } from '../../puppets/puppet.ts';
import type { Loose, Stage } from '../../stage.ts';
import { type Behaviour, type Doing, done, failed, until, wait } from '../behaviour.ts';

/** How long it is over the foot before it slips, and how long the foot hurts, seconds (judged). */
const [OVER, HURTS] = [0.5, 1];

/** Slips out of a hand and falls; where it is to come down on its holder's own foot, it slips over that. */
export function* fallingFromHand(stage: Stage, loose: Loose, who: Puppet, onOneself: boolean): Behaviour {
  if (stage.around.gravity === 0) return failed('Nothing draws it down here.');
  const hand = loose.held?.part.includes('far') === true ? 'far' : 'near';
  const toes = () => who.pose(who.limbs.has('foot-near') ? 'foot-near' : who.root);
  for (let t = 0; t < OVER; t += STEP) {
    if (onOneself && who.armed && who.mode === 'alive')
      who.reachFor(hand, toes().x + 0.04 * who.height * who.facing, 0.45 * who.height, 14);
    yield;
  }
  letGo(stage, loose);
  // What it is to miss, arms and trunk, it falls beside.
  who.touchWith(onOneself ? [...who.limbs.keys()].filter((part) => isOfFoot.test(part)) : []);
  const meets = (is: (m: string) => boolean) => () => loose.flight?.met.some(is) === true;
  const hit = yield* until(
    meets((m) => (onOneself ? m.startsWith(`${who.id}/`) : m.startsWith('set/'))),
    2 * stage.around.slowness,
  );
  if (onOneself && hit) yield* hurting(who);
  else yield* wait(0.5);
  who.touchWith([]);
  if (who.armed) who.restHands();
  if (onOneself) return hit ? done('It came down on the foot.') : failed('It fell beside the foot.');
  return hit ? done('It fell out of the hand.') : failed('It never came down.');
}

/** What of somebody hurts when something comes down on a foot. */
export const isOfFoot = /^(?:foot|lower-leg)/u;

/** Bends down to it and hops. */
export function* hurting(who: Puppet): Doing {
  who.expression = 'sad';
  if (who.mode !== 'alive') return yield* wait(HURTS);
  who.leap(1.1);
  yield* wait(0.3);
  for (let t = 0; t < HURTS; t += STEP) {
    who.crouch.aim = 0.7;
    who.lean.aim = 0.55;
    if (who.armed && who.holding === null) who.reach('near', 0.12, -0.3, 14);
    yield;
  }
  who.crouch.aim = 0;
  who.lean.aim = 0;
}
