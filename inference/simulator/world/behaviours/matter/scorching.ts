import { liesIn } from '../../devices/hollow.ts';
import { STEP } from '../../physics.ts';
import type { Loose } from '../../puppets/loose.ts';
import type { Stage } from '../../stage.ts';
import { type Behaviour, type Doing, done, failed, type Playing, wait } from '../behaviour.ts';
import { goTo } from '../going/going.ts';
import { standOff } from '../hands/reaching.ts';
import { browns, isOver } from './cooking.ts';

/** Seconds until it is brown, and from then on until it is black: minutes each, in a film (judged). */
const [BROWNS, BLACKENS] = [2, 3];
/** So much of it is black at last. */
const BLACK = 0.95;
/** Puffs of smoke a second. */
const PUFFS = 14;

/** What is left on the heat for too long: brown, then black under smoke. Returns whether it got there. */
function* blackening(stage: Stage, food: Loose, heat: Loose): Doing<boolean> {
  const coat = stage.coats.get(food.id) ?? {
    loose: food,
    what: 'cooked' as const,
    side: 1 as const,
    share: 0,
  };
  if (coat.what !== 'cooked') return false;
  stage.coats.set(food.id, coat);
  const at = heat.body.translation();
  stage.sound({ kind: 'fire', x: at.x, bodies: [food.id], strength: 0.45, seconds: BROWNS + BLACKENS });
  let black = 0;
  for (let t = 0; t < BROWNS + BLACKENS + 2 && black < BLACK; t += STEP) {
    if (isOver(food, heat) || liesIn(stage, food, heat.id)) {
      if (coat.share < 1) coat.share = Math.min(1, coat.share + STEP / BROWNS);
      else black += STEP / BLACKENS;
    }
    if (black > 0) stage.charred.set(food.id, Math.min(BLACK, black));
    const { x, y } = food.body.translation();
    if (stage.random() < (0.3 * coat.share + Math.min(1, 3 * black)) * PUFFS * STEP)
      stage.specks.scuff(x, y + food.prop.height / 2, 0.1 + 0.25 * black);
    yield;
  }
  return black >= BLACK;
}

/** Can heat get at it here? The reason where it cannot. */
function hindrance(stage: Stage, food: Loose | undefined, heat: Loose | undefined): string | null {
  if (food === undefined) return 'There is nothing here to burn.';
  if (heat === undefined) return 'There is no heat here.';
  if (stage.around.air === 0) return 'Nothing burns without air.';
  return browns(food) ? null : 'Heat does not burn it.';
}

/** Food that lies on the heat, or in an oven, turns black by itself. */
export function* scorching(stage: Stage, food: Loose, heatId: string | null): Behaviour {
  const heat = stage.loose.get(heatId ?? '');
  const why = hindrance(stage, food, heat);
  if (why !== null || heat === undefined) return failed(why ?? 'There is no heat here.');
  if (!(yield* blackening(stage, food, heat))) return failed('It did not come to the heat.');
  yield* wait(0.5);
  return done('It is black from the heat.');
}

/** Somebody looks the other way while it turns black, and then starts. */
export function* lettingBurn({ stage, beat, actor }: Playing): Behaviour {
  const food = stage.loose.get(beat.with ?? '');
  const heat = stage.loose.get(beat.target ?? '');
  const why = hindrance(stage, food, heat);
  if (why !== null || food === undefined || heat === undefined)
    return failed(why ?? 'There is no heat here.');
  const at = heat.body.translation();
  const side = Math.sign(actor.x - at.x) || -1;
  yield* goTo(actor, at.x + side * (heat.prop.width / 2 + standOff(actor) * actor.height), 'walk');
  actor.face(side);
  const black = yield* blackening(stage, food, heat);
  actor.face(-side);
  actor.expression = 'surprised';
  if (actor.armed) {
    // Hands to the cheeks.
    actor.reach('near', 0.14, 0.14, 16);
    actor.reach('far', 0.16, 0.12, 16);
  }
  yield* wait(0.9);
  if (actor.armed) actor.restHands();
  actor.expression = 'sad';
  return black ? done('It is black from the heat.') : failed('It did not come to the heat.');
}
