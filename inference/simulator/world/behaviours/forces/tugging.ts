import { RAPIER as R, STEP } from '../../physics.ts';
import { clamp, mix, smooth } from '../../puppets/limb.ts';
import type { Loose } from '../../puppets/loose.ts';
import type { Puppet } from '../../puppets/puppet.ts';
import type { Stage } from '../../stage.ts';
import { type Behaviour, type Doing, done, failed, type Playing, wait } from '../behaviour.ts';
import { standUp, steer } from '../going/going.ts';
import { reachPoint } from '../hands/reaching.ts';
import { BRACED, crewOf, forceOf } from './together.ts';

/** What is pulled at from both its ends. */
export const TUG_ROPE = 'tug-rope';

/** So far it has to be drawn over to one side, metres, and so long nobody tries it. */
const [WON, PATIENCE] = [1.25, 9];
/** How long both sides hold out; from then on those who are to lose tire to this share of what the others pull (judged). */
const [EVEN, TIRED] = [1.8, 0.25];
/** How much each side's pull comes and goes, and how often a second: heaves (judged). */
const [HEAVE, HEAVES] = [0.16, 0.9];
/** What feet that slide and give take off the rope's speed, 1/s, and how fast it goes at most, m/s. */
const [GIVES, FASTEST] = [1.6, 0.85];
/** Seconds in which they bend down for the rope and have it up, and how high it is held, in heights. */
const [TAKEN, HELD] = [0.9, 0.5];
/** How far ahead of the feet the hands are on it, in heights. */
const AHEAD = [0.3, 0.2] as const;

type Sides = Readonly<Record<'left' | 'right', readonly Puppet[]>>;

/** They look at each other over the rope's middle. */
const sidesOf = (crew: readonly Puppet[]): Sides => ({
  left: crew.filter((p) => p.facing > 0),
  right: crew.filter((p) => p.facing < 0),
});

/**
 * Tug of war: everybody on one side of the rope's middle pulls it that way, with feet dug in. Which way it goes is what is left of
 * both sides' forces; who is said to win does not tire. Those who are drawn over fall after their rope.
 */
export function* tugging(play: Playing, rope: Loose): Behaviour {
  const { stage, beat, actor } = play;
  const crew = crewOf(stage, beat);
  const middle = rope.body.translation().x;
  const sides = sidesOf(crew);
  if (sides.left.length === 0 || sides.right.length === 0) return failed('Nobody pulls at the other end.');
  const own = -actor.facing as -1 | 1;
  const offset = actor.x - middle;
  const leads = crew[0] === actor;
  const moves = leads ? drawn(stage, rope, sides, winnerOf(stage, rope)) : null;
  actor.face(-own);
  let moved = 0;
  for (let t = 0; t < PATIENCE && Math.abs(moved) < WON; t += STEP) {
    moves?.next();
    const { x } = rope.body.translation();
    moved = x - middle;
    const strain = Math.sin(2 * Math.PI * HEAVES * t);
    if (t > TAKEN) steer(actor, x + offset, FASTEST * 1.4);
    pulls(actor, rope, own, t < TAKEN ? 0 : 0.3 + 0.08 * strain);
    yield;
  }
  actor.wanted = 0;
  if (leads) rope.body.setBodyType(R.RigidBodyType.Dynamic, true);
  const won = Math.abs(moved) >= WON && Math.sign(moved) === own;
  const asked = beat.outcome === 'fail' ? !won : beat.outcome === 'succeed' ? won : true;
  yield* won ? cheers(actor) : goesOver(stage, actor, -own);
  if (Math.abs(moved) < WON) return failed('Neither side gave way.');
  const note = won ? 'Drew the others over.' : 'Was drawn over.';
  return asked ? done(note) : failed(note);
}

/** -1 where those on the left are said to win, 1 for the right, 0 where nothing is said. */
function winnerOf(stage: Stage, rope: Loose): -1 | 0 | 1 {
  const told = stage.plan.beats.find(
    (b) => b.target === rope.id && b.action === 'pull' && b.outcome !== 'any',
  );
  const who = stage.puppets.get(told?.actor ?? '');
  if (told === undefined || who === undefined) return 0;
  const side = -who.facing as -1 | 1;
  return told.outcome === 'succeed' ? side : (-side as -1 | 1);
}

/** The rope from the ground into their hands, and then where what is left of both sides' forces takes it, a step at a time. */
function* drawn(stage: Stage, rope: Loose, sides: Sides, winner: -1 | 0 | 1): Doing {
  const { x: middle, y: ground } = rope.body.translation();
  rope.body.setBodyType(R.RigidBodyType.KinematicPositionBased, true);
  const { gravity } = stage.around;
  const force = (of: readonly Puppet[]) => forceOf(of, BRACED, gravity);
  const mass = [...sides.left, ...sides.right].reduce((sum, p) => sum + p.mass, rope.mass);
  const luck = 1 + 0.12 * (stage.random() - 0.5);
  const high = { left: HELD * (sides.left[0]?.height ?? 1), right: HELD * (sides.right[0]?.height ?? 1) };
  const apart = (sides.right[0]?.x ?? 1) - (sides.left[0]?.x ?? -1);
  const slope = Math.atan2(high.right - high.left, Math.max(0.5, apart));
  const up = (high.left + high.right) / 2;
  let [x, v] = [middle, 0];
  for (let t = 0; ; t += STEP) {
    const risen = smooth(clamp((t - 0.4) / (TAKEN - 0.4), 0, 1));
    if (t > TAKEN) {
      const heave = (phase: number) => 1 + HEAVE * Math.sin(2 * Math.PI * HEAVES * t + phase);
      let [left, right] = [force(sides.left) * heave(0), force(sides.right) * heave(2.2) * luck];
      // Who is said to win has dug in; the others hold out for a while.
      const tires = mix(1, TIRED, clamp((t - TAKEN - EVEN) * 0.7, 0, 1));
      if (winner < 0) right = Math.min(right, force(sides.left) * heave(2.2) * tires);
      if (winner > 0) left = Math.min(left, force(sides.right) * heave(0) * tires);
      v = clamp(v + ((right - left) / mass - GIVES * v) * STEP, -FASTEST, FASTEST);
      x += v * STEP;
    }
    rope.body.setNextKinematicTranslation({ x, y: mix(ground, up, risen) });
    rope.body.setNextKinematicRotation(slope * risen);
    stage.worked.add(rope.id);
    yield;
  }
}

/** Hands, or a mouth, on the rope, and the weight behind it. */
function pulls(actor: Puppet, rope: Loose, own: number, lean: number): void {
  const { x, y } = rope.body.translation();
  const slope = rope.body.rotation();
  const on = (ahead: number) => {
    const at = actor.x - own * ahead * actor.height;
    return { x: at, y: y + (at - x) * Math.tan(slope) };
  };
  if (!actor.armed) {
    reachPoint(actor, on(0.5), 'near', 16);
    return;
  }
  reachPoint(actor, on(AHEAD[0]), 'near', 16);
  const far = on(AHEAD[1]);
  actor.reachFor('far', far.x, far.y, 16);
  if (lean === 0) return;
  actor.lean.aim = -lean;
  actor.crouch.aim = 0.35;
  actor.expression = 'angry';
}

function* cheers(actor: Puppet): Doing {
  actor.lean.aim = 0;
  actor.crouch.aim = 0;
  actor.nod.aim = 0;
  actor.expression = 'happy';
  yield* wait(0.3);
  if (actor.armed) {
    actor.reach('near', 0.06, 0.28, 14);
    actor.reach('far', 0.12, 0.28, 14);
  }
  for (let k = 0; k < 2; k++) {
    actor.leap(1.6);
    yield* wait(0.55);
  }
  if (actor.armed) actor.restHands();
}

/** Loses its footing and falls after the rope; who is said to fall next does that by itself. */
function* goesOver(stage: Stage, actor: Puppet, way: number): Doing {
  actor.nod.aim = 0;
  actor.crouch.aim = 0;
  actor.expression = 'sad';
  const next = stage.upcoming(actor.id)?.action;
  if (next === 'fall' || next === 'slip') {
    actor.lean.aim = 0.3;
    return;
  }
  actor.collapse(1.5 * way);
  yield* wait(1.3);
  yield* standUp(actor);
  if (actor.armed) actor.restHands();
  actor.lean.aim = 0;
}
