import type { Beat } from '#contracts/scene-plan.ts';
import type { Fire } from '../../heat/burning.ts';
import { burnsAway, secondsToLight } from '../../heat/fire.ts';
import { STEP } from '../../physics.ts';
import { BLOWN_OFF, breathAt } from '../../puppets/breath.ts';
import { clamp } from '../../puppets/limb.ts';
import type { Puppet } from '../../puppets/puppet.ts';
import type { Loose, Stage } from '../../stage.ts';
import { bubbling } from '../air/bubbling.ts';
import { inflating, isLimp } from '../air/inflating.ts';
import { type Behaviour, type Doing, done, failed, type Playing, propOf, wait } from '../behaviour.ts';
import { gesturing } from '../body/gesturing.ts';
import { goTo } from '../going/going.ts';
import { handOf, pickUp } from '../hands/handling.ts';

/** Lips that blow are so far from the nearest flame, metres. */
const LIPS = 0.22;

const baseOf = (id: string): string => id.replace(/-\d+$/u, '');
/** All that is called so and can have a flame of its own. */
const wicksOf = (stage: Stage, { target }: Beat): Loose[] =>
  target === null
    ? []
    : [...stage.loose.values()].filter((l) => l.prop.thing === 'taper' && baseOf(l.id) === baseOf(target));
/** What a match is held to: wicks, or else the thing itself, where it burns. */
const kindledOf = (stage: Stage, beat: Beat): Loose[] => {
  const wicks = wicksOf(stage, beat);
  const whole = stage.loose.get(beat.target ?? '');
  return wicks.length === 0 && whole !== undefined && burnsAway(whole.prop.material) ? [whole] : wicks;
};
/** Its edge on a side, a little above its lower end or at its middle, whichever is lower: a match is held to it there. */
const edgeOf = ({ body, prop }: Loose, side: number) => {
  const at = body.translation();
  return { x: at.x + (side * prop.width) / 2, y: Math.min(at.y, at.y - prop.height / 2 + 0.4) };
};
/** So long somebody holds a match to it, seconds: a half more than what it takes, 3 at least. */
const longest = ({ prop }: Loose): number =>
  prop.thing === 'taper' ? 3 : Math.max(3, 1.5 * secondsToLight(prop.material));
const topOf = (loose: Loose) => {
  const at = loose.body.translation();
  return { x: at.x, y: at.y + loose.prop.height / 2 };
};

/** Blows at what burns, and at flames with as much air as a breath has there; at anything else it is a gesture. */
export function* blowing(play: Playing): Behaviour {
  const { stage, beat, actor } = play;
  if (stage.plan.props.some((p) => p.blown !== undefined && p.blown === beat.with))
    return yield* bubbling(play);
  const limp = stage.loose.get(beat.target ?? '');
  if (limp !== undefined && isLimp(limp)) return yield* inflating(play, limp);
  const wicks = wicksOf(stage, beat);
  const burning = () => wicks.filter((l) => stage.fires.get(l.id)?.burning === true);
  const before = burning().length;
  if (before === 0) return yield* gesturing(play);
  for (let breath = 0; breath < 3 && burning().length > 0; breath++) yield* breathe(play, burning());
  relax(actor);
  yield* wait(0.5);
  const out = before - burning().length;
  if (beat.outcome === 'fail')
    return out < before ? done(`${before - out} still burn.`) : failed('All went out.');
  return out === before
    ? done(`Blew out ${out === 1 ? 'the flame' : `all ${out} flames`}.`)
    : failed(`${before - out} of ${before} still burn.`);
}

function* breathe({ stage, beat, actor }: Playing, wicks: readonly Loose[]): Doing {
  const tops = wicks.map(topOf);
  const [x, y] = [mean(tops.map((t) => t.x)), mean(tops.map((t) => t.y))];
  const side = Math.sign(actor.x - x) || -1;
  const edge = side > 0 ? Math.max(...tops.map((t) => t.x)) : Math.min(...tops.map((t) => t.x));
  yield* goTo(actor, edge + side * (0.2 * actor.height + 0.16), 'walk', 1, 0.05);
  actor.face(-side);
  /** One blows where one looks: so far below level, radians. */
  const down = (lips: { x: number; y: number }) =>
    clamp(Math.atan2(lips.y - y, Math.abs(x - lips.x)), -0.5, 0.7);
  // Down until the lips are nearly level with the flames.
  for (let t = 0; t < 1.5; t += STEP) {
    const lips = actor.mouth();
    const over = lips.y - y - 0.04;
    actor.crouch.aim = clamp(actor.crouch.aim + over * 0.05, 0, 1.2);
    actor.lean.aim = clamp(actor.lean.aim + over * 0.04, -0.1, 0.95);
    actor.nod.aim = down(lips);
    actor.wanted = clamp(((edge - lips.x) * actor.facing - LIPS) * 3, -0.6, 0.6) * actor.facing;
    actor.jaw = 0.35;
    yield;
  }
  actor.wanted = 0;
  stage.sound({ kind: 'whoosh', x: actor.x, bodies: [actor.id], strength: 0.8, seconds: 0.7 });
  // Who is to fail has hardly any breath.
  const vigour = beat.outcome === 'fail' ? 0.1 : Math.sqrt(beat.vigour);
  actor.jaw = 0.2;
  for (let t = 0; t < 0.8; t += STEP) {
    const lips = actor.mouth();
    const [c, s] = [Math.cos(down(lips)), Math.sin(down(lips))];
    for (const wick of wicks) {
      const top = topOf(wick);
      const fire = stage.fires.get(wick.id);
      if (fire?.burning !== true) continue;
      const [dx, dy] = [(top.x - lips.x) * actor.facing, top.y - lips.y];
      if (breathAt(dx * c - dy * s, dx * s + dy * c, vigour) < BLOWN_OFF) continue;
      putOut(stage, fire, top);
    }
    yield;
  }
  actor.jaw = 0;
}

function putOut(stage: Stage, fire: Fire, { x, y }: { x: number; y: number }): void {
  fire.burning = false;
  for (let k = 0; k < 3; k++) stage.specks.scuff(x, y + 0.02, 0.05);
}

/** Takes a burning match to wicks, one after the other, until each has had the heat that lights it. */
export function* kindling(play: Playing): Behaviour {
  const { stage, beat, actor } = play;
  const match = propOf({ ...play, beat: { ...beat, target: null } });
  const wicks = kindledOf(stage, beat);
  if (wicks.length === 0) return failed('It has nothing that a match would light.');
  if (match === null || stage.fires.get(match.id)?.burning !== true)
    return failed('There is no flame to light it with.');
  if (actor.holding !== match.id && !(yield* pickUp(play, match)))
    return failed('Could not get hold of the match.');
  const hand = handOf(match);
  const sorted = wicks.toSorted((a, b) => a.body.translation().x - b.body.translation().x);
  const side = Math.sign(actor.x - mean(sorted.map((l) => l.body.translation().x))) || -1;
  for (const wick of side < 0 ? sorted : sorted.toReversed()) {
    const candle = wick.prop.thing === 'taper';
    const { x, y } = candle ? topOf(wick) : edgeOf(wick, side);
    yield* goTo(actor, x + side * 0.34 * actor.height, 'walk', 1, 0.06);
    actor.face(-side);
    for (let t = 0; t < longest(wick) && stage.fires.get(wick.id)?.burning !== true; t += STEP) {
      const low = clamp((0.5 * actor.height - y) / (0.5 * actor.height), 0, 1);
      actor.crouch.aim = low;
      actor.lean.aim = 0.12 + 0.7 * low;
      const palm = actor.hand(hand);
      const end = match.body.translation();
      // Beside the wick, not on it: a flame's heat is above and around it.
      actor.reachFor(hand, x + side * 0.06 + (palm.x - end.x), y + 0.02 + (palm.y - end.y), 14);
      yield;
    }
  }
  relax(actor);
  yield* wait(0.4);
  const lit = wicks.filter((l) => stage.fires.get(l.id)?.burning === true).length;
  return lit === wicks.length
    ? done(lit === 1 ? 'It burns.' : `All ${lit} burn.`)
    : failed(`${lit} of ${wicks.length} burn.`);
}

function relax(actor: Puppet): void {
  actor.crouch.aim = 0;
  actor.lean.aim = 0;
  actor.nod.aim = 0;
  actor.jaw = 0;
  if (actor.armed) actor.restHands();
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, v) => sum + v, 0) / Math.max(1, values.length);
