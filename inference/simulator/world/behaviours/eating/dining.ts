import { STEP } from '../../physics.ts';
import { clamp } from '../../puppets/limb.ts';
import { mealOf, takeOf } from '../../puppets/meals.ts';
import type { Loose } from '../../stage.ts';
import { type Behaviour, type Doing, done, failed, type Playing, wait } from '../behaviour.ts';
import { goTo } from '../going/going.ts';
import { handOf, pickUp } from '../hands/handling.ts';
import { foremost, reachPoint, standOff } from '../hands/reaching.ts';

/** Spoonfuls that are eaten at most, and how much of a full bowl each is. */
const [SPOONFULS, SPOONFUL] = [5, 0.2];
/** A hand or a spoon this near to the bowl's food, or to the mouth, has come there, in the eater's heights. */
const THERE = 0.14;

/** Eats out of a bowl that stands there: down into it with a spoon or a hand, up to the mouth, again and again. */
export function* dining(play: Playing, dish: Loose): Behaviour {
  const { stage, beat, actor } = play;
  const H = actor.height;
  const other = [beat.target, beat.with].find((id) => id !== null && id !== dish.id);
  const tool = other === undefined || other === null ? undefined : stage.loose.get(other);
  if (tool !== undefined && actor.holding !== tool.id && tool.mass < 3) yield* pickUp(play, tool);
  const held = tool !== undefined && actor.holding === tool.id ? tool : null;
  const side = Math.sign(actor.x - dish.body.translation().x) || -1;
  yield* goTo(actor, dish.body.translation().x + side * (standOff(actor) + 0.03) * H, 'walk', 1, 0.05);
  actor.face(-side);
  yield* wait(0.2);
  const meal = mealOf(stage, dish, true);
  const hand = held === null ? foremost(actor) : handOf(held);
  const tip = () => held?.body.translation() ?? actor.hand(hand);
  const food = () => {
    const { x, y } = dish.body.translation();
    return { x: x + side * 0.12 * dish.prop.width, y: y + 0.35 * dish.prop.height };
  };
  /** Brings spoon or hand to a place; returns how near it came. */
  const bring = function* (
    seconds: number,
    goal: () => { x: number; y: number },
    bends: boolean,
  ): Doing<number> {
    let nearest = Number.POSITIVE_INFINITY;
    for (let t = 0; t < seconds; t += STEP) {
      const at = goal();
      const low = bends ? clamp((0.5 * H - at.y) / (0.5 * H), 0, 1) : 0;
      actor.crouch.aim = low;
      if (actor.actor.rig !== 'thing' || !bends) actor.lean.aim = bends ? 0.12 + low * 0.7 : 0.06;
      actor.nod.aim = bends ? 0.3 : 0.05;
      const from = tip();
      const palm = actor.hand(hand);
      const to = { x: at.x + palm.x - from.x, y: at.y + palm.y - from.y };
      if (bends && actor.actor.rig === 'thing') reachPoint(actor, to, hand, 15);
      else actor.reachFor(hand, to.x, to.y, 15);
      nearest = Math.min(nearest, Math.hypot(from.x - at.x, from.y - at.y));
      yield;
    }
    return nearest;
  };
  let eaten = 0;
  for (let i = 0; i < SPOONFULS && meal.left > 0.02; i++) {
    const dipped = yield* bring(0.55, food, true);
    const up = yield* bring(0.6, () => actor.mouth(), false);
    if (Math.max(dipped, up) > THERE * H) break;
    takeOf(stage, meal, SPOONFUL);
    eaten++;
    for (let t = 0; t < 0.45; t += STEP) {
      actor.jaw = Math.max(0, Math.sin(t * 20));
      yield* bring(
        STEP / 2,
        () => ({ x: actor.mouth().x + actor.facing * 0.1 * H, y: actor.mouth().y - 0.1 * H }),
        false,
      );
    }
    actor.jaw = 0;
  }
  actor.crouch.aim = 0;
  actor.lean.aim = 0;
  actor.nod.aim = 0;
  if (held === null) actor.restHands();
  yield* wait(0.3);
  if (eaten === 0) return failed('It did not come to the mouth.');
  return done(meal.left < 0.05 ? 'Ate it up.' : `Ate ${eaten} spoonfuls.`);
}
