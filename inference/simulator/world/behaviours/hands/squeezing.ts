import { juiceOf } from '../../../juices.ts';
import { pressFor, pressOf } from '../../change/pressing.ts';
import { STEP } from '../../physics.ts';
import type { Loose } from '../../stage.ts';
import { shed } from '../../water/shed.ts';
import { type Behaviour, type Doing, done, failed, type Playing, wait } from '../behaviour.ts';
import { goTo } from '../going/going.ts';
import { wringing } from '../water/wringing.ts';
import { handOf, pickUp } from './handling.ts';
import { pressingHard } from './pressing.ts';

/** Blobs that come out, how wide each is (m), and what one weighs (kg): a spoonful of ketchup is 15 g. */
const [BLOBS, RADIUS, WEIGHS] = [5, 0.02, 0.015];
/** What can be squeezed out of: soft bottles and tubes. */
export const SQUEEZED = 'squeeze-bottle';

/** Holds a soft bottle over something and presses it: blobs come out of its mouth, and fall where they fall. */
export function* squeezing(play: Playing): Behaviour {
  const { stage, beat, actor } = play;
  const bottle = beat.with === null ? undefined : stage.loose.get(beat.with);
  if (bottle !== undefined && juiceOf(bottle.prop) !== null) return yield* wringing(play, bottle);
  if (bottle === undefined) return failed('There is nothing to squeeze.');
  if (bottle.prop.thing !== SQUEEZED) return yield* pressingHard(play, bottle);
  if (!actor.armed) return failed('Has no hands to squeeze with.');
  if (actor.holding !== bottle.id && !(yield* pickUp(play, bottle)))
    return failed('Could not get hold of it.');
  const target = beat.target === null ? undefined : stage.loose.get(beat.target);
  const goal = beat.target === null ? null : stage.place(beat.target);
  const H = actor.height;
  if (goal !== null) {
    const side = Math.sign(actor.x - goal.x) || -1;
    yield* goTo(actor, goal.x + side * 0.3 * H, 'walk', 1, 0.05);
    actor.face(-side);
  }
  const hand = handOf(bottle);
  const over = goal?.x ?? actor.x + actor.facing * 0.3 * H;
  const high = Math.max(0.55 * H, (goal?.y ?? 0) + bottle.prop.height * 0.5 + 0.2);
  const wide = 0.75 * (target?.prop.width ?? 0.3);
  let along = -0.5;
  const hold = function* (seconds: number): Doing {
    for (let t = 0; t < seconds; t += STEP) {
      const p = bottle.body.translation();
      const palm = actor.hand(hand);
      actor.reachFor(hand, over + along * wide + palm.x - p.x, high + palm.y - p.y, 16);
      yield;
    }
  };
  yield* hold(0.7);
  const pressed = pressOf(stage, bottle, null);
  const most = pressFor(bottle.prop, beat.vigour);
  for (let i = 0; i < BLOBS; i++) {
    if (pressed !== null) pressed.aim = (most * (i + 1)) / BLOBS;
    along = i / (BLOBS - 1) - 0.5;
    yield* hold(0.22);
    const at = bottle.body.translation();
    const drop = shed(stage, bottle, {
      part: `drop-${i + 1}`,
      shape: { kind: 'circle', radius: RADIUS },
      mass: WEIGHS,
      x: at.x,
      y: at.y - bottle.prop.height / 2 - RADIUS - 0.01,
      angle: 0,
      // It sticks where it falls, as dough or wet cloth does.
      material: 'cloth',
    });
    drop.body.lockRotations(true, true);
  }
  if (pressed !== null) pressed.aim = 0;
  yield* hold(0.5);
  actor.restHands();
  yield* wait(0.5);
  const drops = [...stage.loose.values()].filter((l) => l.id.startsWith(`${bottle.id}/drop-`));
  const on = target === undefined ? drops.length : drops.filter((d) => liesOn(d, target)).length;
  return on > BLOBS / 2 ? done(`${on} of ${BLOBS} blobs are on it.`) : failed('It fell beside it.');
}

function liesOn(drop: Loose, target: Loose): boolean {
  const d = drop.body.translation();
  const t = target.body.translation();
  return Math.abs(d.x - t.x) < target.prop.width / 2 + RADIUS && d.y > t.y - target.prop.height / 2;
}
