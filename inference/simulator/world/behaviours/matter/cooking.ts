import { STEP } from '../../physics.ts';
import type { Coat } from '../../puppets/coat.ts';
import { clamp } from '../../puppets/limb.ts';
import type { Loose } from '../../stage.ts';
import { type Behaviour, done, failed, type Playing, wait } from '../behaviour.ts';
import { goTo } from '../going/going.ts';
import { handOf, pickUp } from '../hands/handling.ts';
import { foremost, reachPoint, standOff } from '../hands/reaching.ts';

/** Seconds of heat until something is brown: minutes, in a film (judged). */
const BROWNS = 4;
/** Longest that anybody stands at it, s. */
const PATIENCE = 9;
/** How far over the heat something still gets brown, and how far beside it, metres. */
const [ABOVE, BESIDE] = [0.75, 0.12];
/** How high over a fire it is held, metres. */
const OVER_FIRE = 0.5;
/** So often a second steam rises from it. */
const STEAMS = 9;

/** What heat turns brown: metal, stone and glass it does not, but for what is in a bowl. */
export const browns = ({ prop }: Loose): boolean =>
  prop.thing === 'dish' ||
  !/steel|stone|glass|ceramic|porcelain|bronze|aluminium|rubber|plastic/u.test(prop.material);

/** Is it where the heat rises? */
export function isOver(food: Loose, heat: Loose): boolean {
  const [f, h] = [food.body.translation(), heat.body.translation()];
  const high = f.y - food.prop.height / 2 - (h.y + heat.prop.height / 2);
  return Math.abs(f.x - h.x) < heat.prop.width / 2 + BESIDE && high > -heat.prop.height && high < ABOVE;
}

/** What lies on something hot, or is held over a fire, turns brown while it is there; a hand turns it over and over. */
export function* cooking(play: Playing): Behaviour {
  const { stage, beat, actor } = play;
  const food = stage.loose.get(beat.with ?? '');
  const heat = stage.loose.get(beat.target ?? '');
  if (food === undefined) return failed('There is nothing here to cook.');
  if (heat === undefined) return failed('There is no heat here to cook it on.');
  if (stage.around.air === 0) return failed('Nothing burns without air.');
  if (!browns(food)) return failed('Heat does not cook it.');
  const H = actor.height;
  const overFire = heat.prop.name === 'campfire';
  if (overFire && !(yield* pickUp(play, food))) return failed('Could not get hold of it.');
  const at = heat.body.translation();
  const side = Math.sign(actor.x - at.x) || -1;
  const away = overFire ? 0.3 : Math.min(0.5, heat.prop.width / 2) * 0.8;
  yield* goTo(actor, at.x + side * (standOff(actor) * H + away), 'walk', 1.1, 0.05);
  actor.face(-side);
  yield* wait(0.2);
  const coat: Coat = stage.coats.get(food.id) ?? { loose: food, what: 'cooked', side: 1, share: 0 };
  if (coat.what !== 'cooked') return failed('It cannot be cooked as it is.');
  stage.coats.set(food.id, coat);
  stage.sound({ kind: 'fire', x: at.x, bodies: [food.id], strength: 0.45, seconds: BROWNS });
  const hand = overFire ? handOf(food) : foremost(actor);
  for (let t = 0; t < PATIENCE && coat.share < 1; t += STEP) {
    const { x, y } = food.body.translation();
    const turns = Math.sin(t * 5);
    const goal = overFire
      ? { x: at.x, y: at.y + heat.prop.height / 2 + OVER_FIRE + 0.04 * turns }
      : { x: x + 0.08 * turns, y: y + food.prop.height / 2 + 0.05 };
    reachPoint(actor, { x: goal.x, y: clamp(goal.y, 0.12 * H, 0.9 * H) }, hand, 16);
    if (isOver(food, heat)) {
      coat.share = Math.min(1, coat.share + STEP / BROWNS);
      if (stage.random() < STEAMS * STEP) stage.specks.scuff(x, y + food.prop.height / 2, 0.07);
    }
    yield;
  }
  actor.crouch.aim = 0;
  actor.lean.aim = 0;
  actor.nod.aim = 0;
  if (actor.armed && actor.holding === null) actor.restHands();
  yield* wait(0.3);
  return coat.share >= 1 ? done('It is brown from the heat.') : failed('It did not come to the heat.');
}
