import { pressFor, pressOf } from '../../change/pressing.ts';
import { STEP } from '../../physics.ts';
import type { Loose } from '../../stage.ts';
import { addDrop, SPOON } from '../../water/drops.ts';
import { type Behaviour, type Doing, done, failed, type Playing, until, wait } from '../behaviour.ts';
import { goTo } from '../going/going.ts';
import { handOf, pickUp } from '../hands/handling.ts';

/** Tablespoons that run out of it at most, and a second: a bath sponge holds 0.3 l, half of a lemon's weight is juice (judged). */
const [SPOONS, RATE] = [16, 9];
/** It never loses more than half of what it weighs. */
const LEFT = 0.5;

/** Squeezes what is soaked or full of juice with both hands: it runs out at its underside, and falls where it falls. */
export function* wringing(play: Playing, loose: Loose): Behaviour {
  const { stage, beat, actor } = play;
  if (!actor.armed) return failed('Has no hands to squeeze with.');
  // What lay on a table is lifted off it.
  const lay = loose.held === null ? loose.body.translation().y : 0;
  if (actor.holding !== loose.id && !(yield* pickUp(play, loose))) return failed('Could not get hold of it.');
  const target = beat.target === null ? undefined : stage.loose.get(beat.target);
  const goal = target === undefined ? null : target.body.translation();
  const H = actor.height;
  if (goal !== null) {
    const side = Math.sign(actor.x - goal.x) || -1;
    yield* goTo(actor, goal.x + side * 0.3 * H, 'walk', 1, 0.05);
    actor.face(-side);
  }
  const hand = handOf(loose);
  const over = goal?.x ?? actor.x + actor.facing * 0.24 * H;
  const high = Math.max(0.58 * H, lay + 0.3, (goal?.y ?? 0) + (target?.prop.height ?? 0) / 2 + 0.2);
  const hold = function* (seconds: number, press: number): Doing {
    for (let t = 0; t < seconds; t += STEP) {
      const p = loose.body.translation();
      const palm = actor.hand(hand);
      const knead = press * 0.015 * Math.sin(16 * t);
      actor.reachFor(hand, over + palm.x - p.x, high + palm.y - p.y + knead, 16);
      actor.reachFor(hand === 'near' ? 'far' : 'near', p.x + 0.03 * actor.facing, p.y - knead, 16);
      yield;
    }
  };
  yield* hold(0.7, 0);
  const [whole, before] = [loose.mass, stage.drops.size];
  const given: string[] = [];
  const pressed = pressOf(stage, loose, null);
  const most = pressFor(loose.prop, beat.vigour);
  for (let i = 0; i < SPOONS; i++) {
    if (pressed !== null) pressed.aim = (most * (i + 1)) / SPOONS;
    yield* hold(1 / RATE, 1);
    const mass = loose.mass - SPOON;
    if (mass < LEFT * whole) break;
    const { x, y } = loose.body.translation();
    const wide = 0.6 * loose.prop.width * (stage.random() - 0.5);
    given.push(addDrop(stage, loose, { x: x + wide, y: y - loose.prop.height / 2 - 0.02, vx: 0, vy: -0.2 }));
    loose.mass = mass;
    loose.collider.setMass(mass);
    stage.worked.add(loose.id);
  }
  if (pressed !== null) pressed.aim = 0;
  yield* until(() => given.every((id) => stage.drops.get(id) !== null), 1);
  yield* hold(0.3, 0);
  actor.restHands();
  yield* wait(0.4);
  if (stage.drops.size === before) return failed('Nothing comes out of it.');
  const half = (target?.prop.width ?? 0) / 2 + 0.06;
  const on = given.filter((id) => Math.abs((stage.drops.get(id)?.x ?? 1e3) - (goal?.x ?? 1e3)) < half);
  if (goal !== null && on.length <= given.length / 2) return failed('It ran down beside it.');
  return done(`${given.length} spoonfuls came out of it.`);
}
