import { resize } from '../../change/growing.ts';
import { burst } from '../../change/shattering.ts';
import { STEP } from '../../physics.ts';
import { letGo } from '../../puppets/grip.ts';
import { smooth } from '../../puppets/limb.ts';
import type { Loose, Stage } from '../../stage.ts';
import { type Behaviour, type Doing, done, failed, type Playing, wait } from '../behaviour.ts';
import { handOf, pickUp } from '../hands/handling.ts';

/** How many breaths fill it; two more are too many. A breath takes so long, and as long again to draw, seconds (judged). */
const [BREATHS, TOO_MANY, SECONDS] = [5, 2, 0.62] as const;
/** As many times as wide as it was limp, when it is full (`blown-up.ts`). */
const FULL = 2.7;

/** What breath fills: rubber without anything in it. */
export const isLimp = ({ prop }: Loose): boolean => prop.material === 'balloon-rubber';

/** Breath after breath into a balloon, each as much as the one before: until it is full, or until it bursts. */
export function* inflating(play: Playing, balloon: Loose): Behaviour {
  const { stage, actor } = play;
  if (actor.holding !== balloon.id && !(yield* pickUp(play, balloon)))
    return failed('Could not get hold of it.');
  const pops = stage.upcoming(balloon.id)?.action === 'break';
  const first = balloon.prop.width;
  stage.grown.add(balloon.id);
  const breaths = BREATHS + (pops ? TOO_MANY : 0);
  yield* atTheLips(play, balloon, 0.5);
  for (let k = 0; k < breaths; k++) {
    stage.sound({ kind: 'whoosh', x: actor.x, bodies: [actor.id], strength: 0.5, seconds: SECONDS });
    // Each breath adds as much volume as the one before.
    const volume = (n: number) => 1 + ((FULL ** 3 - 1) * n) / BREATHS;
    const [from, to] = [Math.cbrt(volume(k)), Math.cbrt(volume(k + 1))];
    yield* atTheLips(play, balloon, SECONDS, (share) => {
      const wide = first * (from + (to - from) * smooth(share));
      resize(stage, balloon, wide / balloon.prop.width);
    });
    if (k === breaths - 1 && pops) {
      letGo(stage, balloon);
      burst(stage, balloon);
      return yield* startled(play);
    }
    actor.jaw = 0.5;
    yield* atTheLips(play, balloon, 0.35);
  }
  actor.jaw = 0;
  actor.nod.aim = 0;
  actor.reach(handOf(balloon), 0.2, 0.02, 9);
  yield* wait(0.8);
  const by = balloon.prop.width / first;
  return by > 2 ? done(`Breath made it ${by.toFixed(1)} times as wide.`) : failed('It stayed limp.');
}

/** A pump fills a balloon in so many seconds; judged. */
const PUMPED = 4;

/** As much air in each step as in the one before. */
export function* pumpedUp(stage: Stage, balloon: Loose): Behaviour {
  const first = balloon.prop.width;
  const { x } = balloon.body.translation();
  stage.grown.add(balloon.id);
  yield* wait(0.5);
  stage.sound({ kind: 'whoosh', x, bodies: [balloon.id], strength: 0.6, seconds: PUMPED });
  for (let t = 0; t < PUMPED && stage.loose.get(balloon.id) === balloon; t += STEP) {
    const wide = first * Math.cbrt(1 + ((FULL ** 3 - 1) * t) / PUMPED);
    resize(stage, balloon, wide / balloon.prop.width);
    yield;
  }
  yield* wait(0.7);
  const by = balloon.prop.width / first;
  return by > 2 ? done(`Air made it ${by.toFixed(1)} times as wide.`) : failed('It stayed limp.');
}

/** Holds its neck at the lips, its cheeks full, while something happens to it. */
function* atTheLips(
  { actor }: Playing,
  balloon: Loose,
  seconds: number,
  each?: (share: number) => void,
): Doing {
  for (let t = 0; t < seconds; t += STEP) {
    const lips = actor.mouth();
    const half = balloon.prop.height / 2;
    actor.reachFor(handOf(balloon), lips.x + (0.04 + half) * actor.facing, lips.y, 18);
    actor.reachFor(
      handOf(balloon) === 'near' ? 'far' : 'near',
      lips.x + 0.05 * actor.facing,
      lips.y - 0.03,
      18,
    );
    actor.nod.aim = 0.05;
    actor.jaw = each === undefined ? 0.3 : 0.12;
    each?.(Math.min(1, (t + STEP) / seconds));
    yield;
  }
}

function* startled({ actor }: Playing): Behaviour {
  actor.expression = 'surprised';
  actor.jaw = 0.6;
  actor.lean.aim = -0.2;
  actor.reach('near', 0.24, 0.16, 26);
  actor.reach('far', 0.2, 0.2, 26);
  yield* wait(0.6);
  actor.jaw = 0;
  actor.lean.aim = 0;
  actor.restHands();
  yield* wait(0.5);
  return done('It burst at the last breath.');
}
