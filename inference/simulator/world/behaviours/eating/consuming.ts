import { mouthAhead } from '#contracts/rig-neck.ts';
import { takeAway } from '../../leaving.ts';
import { STEP } from '../../physics.ts';
import { clamp } from '../../puppets/limb.ts';
import { bite, mealOf, takeOf } from '../../puppets/meals.ts';
import type { Loose } from '../../stage.ts';
import { type Behaviour, type Doing, done, failed, type Playing, propOf, wait } from '../behaviour.ts';
import { goTo } from '../going/going.ts';
import { handOf, pickUp } from '../hands/handling.ts';
import { foremost, nodded, reachPoint } from '../hands/reaching.ts';
import { dining } from './dining.ts';
import { snappingUp } from './snapping-up.ts';

/** Food within this share of the eater's height from its mouth can be bitten. */
const BITE = 0.2;

/** How far a mouth opens, to each side, in heights: a puppet's head is large. */
const MOUTH = {
  person: 0.03,
  quadruped: 0.07,
  winged: 0.05,
  swimming: 0.12,
  thing: 0.05,
  wheeled: 0.05,
} as const;
/** Gulps that empty a glass; and the share of a thing that is one mouthful more. */
const [GULPS, CORE] = [4, 0.12];

/** Brings food or a cup to the mouth, or the mouth to it, and takes a few bites or gulps. What is eaten up is gone. */
export function* consuming(play: Playing): Behaviour {
  const { stage, beat, actor } = play;
  const drinks = beat.action === 'drink';
  const prey = beat.within === true ? stage.puppets.get(beat.target ?? '') : undefined;
  if (prey !== undefined) return yield* snappingUp(play, prey);
  const loose = propOf(play);
  if (loose === null) return yield* withNothing(play);
  const inLap = beat.there !== undefined && actor.holding === loose.id;
  if (loose.prop.food?.served === true && actor.armed && !drinks && !inLap) return yield* dining(play, loose);
  const big = loose.mass > 6 || loose.part !== null || Math.max(loose.prop.width, loose.prop.height) > 0.7;
  const hands = actor.armed && (!big || actor.holding === loose.id);
  if (hands && actor.holding !== loose.id && !(yield* pickUp(play, loose)))
    return failed('Could not get hold of it.');
  if (!hands) yield* goTo(actor, besideMouth(play, loose), 'walk', 1, 0.05);
  actor.face(loose.body.translation().x - actor.x || actor.facing);
  const poured = loose.prop.food?.served === true;
  const meal =
    (drinks ? loose.prop.filled : loose.prop.food) === undefined
      ? null
      : mealOf(stage, loose, drinks || poured);
  const most = beat.action === 'bite' ? 2 : meal === null ? (drinks ? 2 : 3) : drinks ? GULPS : 6;
  // "Quickly", and whoever eats up several, bites and chews faster.
  const pace = clamp(beat.vigour, 0.6, 1.8);
  let bites = 0;
  let nearest = Number.POSITIVE_INFINITY;
  const bring = function* (seconds: number, towards: boolean): Doing {
    for (let t = 0; t < seconds; t += STEP) {
      if (hands) raise(play, loose, towards);
      else stoop(play, loose, towards);
      const mouth = actor.mouth();
      const p = loose.body.translation();
      const half = Math.max(loose.prop.width, loose.prop.height) / 2;
      nearest = Math.min(nearest, Math.max(0, Math.hypot(mouth.x - p.x, mouth.y - p.y) - half));
      yield;
    }
  };
  for (let i = 0; i < most; i++) {
    nearest = Number.POSITIVE_INFINITY;
    yield* bring(0.55 / pace, true);
    if (nearest > Math.max(0.12, BITE * actor.height)) break;
    bites++;
    if (beat.within === true) return yield* downWhole(play, loose);
    if (meal !== null) {
      if (drinks || poured) takeOf(stage, meal, drinks ? 1 / GULPS : 0.15);
      else bite(stage, meal, actor.mouth(), MOUTH[actor.actor.rig] * actor.height);
    }
    if (drinks) {
      actor.nod.aim = -0.3;
      stage.sound({ kind: 'gulp', x: actor.x, bodies: [actor.id], strength: 0.6, seconds: 0.28 });
    }
    for (let t = 0; t < 0.7 / pace; t += STEP) {
      actor.jaw = drinks ? 0.25 : Math.max(0, Math.sin(t * 20));
      yield* bring(STEP / 2, drinks || !hands);
    }
    actor.jaw = 0;
    actor.nod.aim = 0;
    if (meal !== null && meal.left < CORE) break;
  }
  const gone = meal === null ? bites === 3 && !drinks && !big : !drinks && !poured && meal.left < CORE;
  if (gone) takeAway(stage, loose);
  actor.crouch.aim = 0;
  actor.lean.aim = 0;
  actor.nod.aim = 0;
  if (hands && gone) actor.restHands();
  if (bites === 0) return failed('It did not come to the mouth.');
  if (drinks) return done(meal !== null && meal.left < 0.05 ? 'Drank it up.' : `Drank ${bites} times.`);
  return done(gone ? 'Ate it up.' : `Took ${bites} bites.`);
}

/** In one: the mouth opens, it is gone, and the head goes back with it. */
function* downWhole({ stage, actor }: Playing, loose: Loose): Behaviour {
  actor.jaw = 1;
  yield* wait(0.25);
  takeAway(stage, loose);
  stage.sound({ kind: 'gulp', x: actor.x, bodies: [actor.id], strength: 0.8, seconds: 0.3 });
  actor.jaw = 0;
  actor.nod.aim = -0.35;
  actor.crouch.aim = 0;
  actor.lean.aim = 0;
  if (actor.armed) actor.restHands();
  yield* wait(0.6);
  actor.nod.aim = 0;
  yield* wait(0.3);
  return done('Swallowed it whole.');
}

/** Animals lap from the ground before them: head down, and a few swallows. */
function* lapping({ stage, actor }: Playing): Behaviour {
  const mouth = foremost(actor);
  const at = {
    x: actor.x + actor.facing * (mouthAhead(actor.actor.thing, 0.05) ?? 0.55) * actor.height,
    y: 0.03,
  };
  for (let k = 0; k < 3; k++) {
    for (let t = 0; t < 0.9; t += STEP) {
      reachPoint(actor, at, mouth, 14);
      actor.jaw = k === 0 && t < 0.6 ? 0 : 0.4 * Math.max(0, Math.sin(t * 16));
      yield;
    }
    stage.sound({ kind: 'gulp', x: actor.x, bodies: [actor.id], strength: 0.5, seconds: 0.28 });
  }
  const low = (actor.limbs.has('head') ? actor.pose('head').y : actor.hand(mouth).y) < 0.5 * actor.height;
  actor.jaw = 0;
  actor.crouch.aim = 0;
  actor.lean.aim = 0;
  actor.nod.aim = 0;
  actor.restHands();
  yield* wait(0.5);
  return low ? done('Bent down and drank.') : failed('Did not get down to it.');
}

/** Chews what nobody named: only the mouth is seen. */
function* withNothing(play: Playing): Behaviour {
  const { stage, beat, actor } = play;
  const { rig } = actor.actor;
  if (beat.action === 'drink' && (rig === 'quadruped' || rig === 'thing')) return yield* lapping(play);
  if (beat.action === 'drink')
    stage.sound({ kind: 'gulp', x: actor.x, bodies: [actor.id], strength: 0.5, seconds: 0.28 });
  for (let t = 0; t < 1.6; t += STEP) {
    actor.jaw = Math.max(0, Math.sin(t * 20));
    if (actor.armed) actor.reach('near', 0.17, 0.08 + 0.03 * Math.sin(t * 8), 14);
    else actor.nod.aim = 0.5;
    yield;
  }
  actor.jaw = 0;
  actor.nod.aim = 0;
  actor.restHands();
  return done(beat.action === 'drink' ? 'Drank from a hand.' : 'Ate from a hand.');
}

function raise({ actor }: Playing, loose: Loose, towards: boolean): void {
  const mouth = actor.mouth();
  const side = handOf(loose);
  const hand = actor.hand(side);
  const p = loose.body.translation();
  // The hand goes where the thing it holds comes before the mouth.
  const half = 0.3 * Math.max(loose.prop.width, loose.prop.height);
  const goal = towards
    ? mouth
    : { x: mouth.x + actor.facing * 0.1 * actor.height, y: mouth.y - 0.25 * actor.height };
  actor.reachFor(side, goal.x + actor.facing * half + (hand.x - p.x), goal.y + (hand.y - p.y), 13);
  actor.crouch.aim = 0;
  actor.lean.aim = 0.05;
}

const besideMouth = ({ actor }: Playing, loose: Loose): number => {
  const { x, y } = loose.body.translation();
  const side = Math.sign(actor.x - x) || -1;
  const away =
    mouthAhead(actor.actor.thing, y / actor.height) ??
    (actor.actor.rig === 'quadruped' ? 0.62 : actor.actor.rig === 'winged' ? 0.4 : 0.22);
  return x + side * (away * actor.height + loose.prop.width * 0.3);
};

/** Neck, shoulders and back give way until the mouth is there. */
function stoop({ actor }: Playing, loose: Loose, towards: boolean): void {
  const p = loose.body.translation();
  const down = towards ? actor.mouth().y - p.y - loose.prop.height * 0.3 : -0.4;
  actor.nod.aim = nodded(actor, 0.05 * down, -0.3);
  actor.crouch.aim = clamp(actor.crouch.aim + down * 0.05, 0, actor.actor.rig === 'person' ? 1.2 : 1.3);
  actor.lean.aim = clamp(
    actor.actor.rig === 'person' ? actor.crouch.aim * 0.8 : actor.lean.aim - down * 0.03,
    -0.36,
    0.9,
  );
}
