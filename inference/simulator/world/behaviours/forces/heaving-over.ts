import { STEP } from '../../physics.ts';
import { clamp } from '../../puppets/limb.ts';
import type { Loose } from '../../stage.ts';
import { type Behaviour, done, failed, type Playing, until, wait } from '../behaviour.ts';
import { goTo, steer } from '../going/going.ts';
import { foremost, reachPoint, standOff, workingPoint } from '../hands/reaching.ts';
import { setDown } from '../hands/setting-down.ts';
import { strengthOf } from './push-force.ts';

/** Two hands at an edge do not turn a thing faster than that, rad/s (judged). */
const FASTEST = 3.5;
/** Seconds that one comes to its edge, and that one heaves at most. */
const [PATIENCE, HEAVES] = [1.4, 4.5] as const;
/** So near to it a hand or a mouth works, in heights. */
const AT_IT = 0.32;
/** It is over its edge, radians. */
const OVER = 1.2;

/** So far it has to go: over its edge once, or along by so many metres. */
export type Goal = { over: true } | { metres: number };

/**
 * Takes a thing by its near edge and heaves it over the far one, once or again and again. What hands give is a couple of no more than
 * their force at its breadth; whether that lifts its weight is physics.
 */
export function* heavingOver(play: Playing, loose: Loose, goal: Goal): Behaviour {
  const { stage, beat, actor } = play;
  const H = actor.height;
  // What is in the hands is set down first.
  if (loose.held?.by === actor)
    yield* setDown(play, loose, actor.x + actor.facing * standOff(actor, 0) * H, 0);
  const began = { x: loose.body.translation().x, angle: loose.body.rotation() };
  const side = Math.sign(actor.x - began.x) || -1;
  const way = -side;
  const wide = Math.max(loose.prop.width, loose.prop.height);
  const { gravity } = stage.around;
  const most = strengthOf(actor, gravity, false) * wide;
  /** What its weight holds it down with about its far edge, as it lies now, N m. */
  const needed = () => {
    const turn = loose.body.rotation();
    const half =
      (Math.abs(Math.cos(turn)) * loose.prop.width + Math.abs(Math.sin(turn)) * loose.prop.height) / 2;
    return loose.mass * gravity * half;
  };
  /** Its near edge, where hands are. */
  const edge = () => {
    const { x, y } = loose.body.translation();
    return { x: x + side * 0.4 * wide, y: Math.max(0.04, y) };
  };
  const away = () => standOff(actor, edge().y) * H;
  yield* goTo(actor, edge().x + side * away(), 'walk', 1.1, 0.05);
  actor.face(way);
  yield* wait(0.15);
  const hand = foremost(actor);
  const atIt = () => {
    const [at, to] = [workingPoint(actor, hand), edge()];
    return Math.hypot(at.x - to.x, at.y - to.y) < AT_IT * H + 0.3 * wide;
  };
  let there = false;
  for (let t = 0; t < PATIENCE && !there; t += STEP) {
    reachPoint(actor, edge(), hand, 16);
    if (actor.armed) actor.reachFor(hand === 'near' ? 'far' : 'near', edge().x, edge().y + 0.04, 16);
    there = t > 0.3 && atIt();
    yield;
  }
  const turned = () => (began.angle - loose.body.rotation()) * way;
  const gone = () => (loose.body.translation().x - began.x) * way;
  const isDone = () => ('over' in goal ? turned() > OVER : gone() > goal.metres);
  if (there)
    for (let t = 0; t < HEAVES && !isDone(); t += STEP) {
      const slow = FASTEST * beat.vigour + loose.body.angvel() * way;
      // Hands go along with it, and only what they reach is turned.
      const couple = atIt() ? clamp(slow * needed(), 0, Math.min(most, 2.2 * needed())) : 0;
      loose.body.applyTorqueImpulse(-way * couple * STEP, true);
      stage.worked.add(loose.id);
      reachPoint(actor, edge(), hand, 18);
      if (actor.armed) actor.reachFor(hand === 'near' ? 'far' : 'near', edge().x, edge().y + 0.04, 18);
      steer(actor, edge().x + side * away(), actor.pace.walk);
      yield;
    }
  actor.wanted = 0;
  actor.crouch.aim = 0;
  actor.lean.aim = 0;
  actor.nod.aim = 0;
  actor.restHands();
  yield* until(() => Math.hypot(loose.body.linvel().x, loose.body.linvel().y) < 0.1, 1.8);
  yield* wait(0.3);
  if (!there) return failed('The hand did not get there.');
  if (isDone())
    return done('over' in goal ? 'It is over.' : `It went over and over, ${gone().toFixed(1)} m.`);
  return failed(
    needed() > most
      ? `It stayed as it was: it takes ${needed().toFixed(0)} N m, and ${most.toFixed(0)} is all there was.`
      : 'It stayed as it was.',
  );
}
