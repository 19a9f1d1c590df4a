import { landmarks } from '#contracts/rig.ts';
import { inGoal } from '../../devices/goals.ts';
import { insideOf, liesIn } from '../../devices/hollow.ts';
import { obstacleOf } from '../../ground/obstacle.ts';
import { layers } from '../../physics.ts';
import { aimAtHoop, aimAtPoint } from '../../puppets/aim.ts';
import { isIn, meet } from '../../puppets/beside.ts';
import { letGo } from '../../puppets/grip.ts';
import { clamp } from '../../puppets/limb.ts';
import type { Puppet } from '../../puppets/puppet.ts';
import { isSticky } from '../../puppets/sticking.ts';
import type { Loose } from '../../stage.ts';
import { type Behaviour, type Doing, done, failed, type Playing, propOf, until, wait } from '../behaviour.ts';
import { heavingOver } from '../forces/heaving-over.ts';
import { goTo } from '../going/going.ts';
import { FIERCE, meantToBreak } from '../matter/meant-to-break.ts';
import { pickUp } from './handling.ts';
import { droppingSomebody } from './lifting.ts';
import { gathers, rollingUp } from './rolling-up.ts';
import { cameOver, overIt } from './sending-over.ts';
import { aimedHeight } from './stack-of.ts';

/** A set shot at the hoop; the aim is solved for the intended outcome when the ball leaves the hand. */
export function* shooting(play: Playing): Behaviour {
  const { stage, beat, actor } = play;
  const ball = propOf(play);
  if (stage.plan.place !== 'gym') return yield* throwing(play);
  if (ball === null) return failed('There is no ball to shoot.');
  if (actor.holding !== ball.id && !(yield* pickUp(play, ball)))
    return failed('Could not get hold of the ball.');
  const { hoopX, freeThrowX } = landmarks.gym;
  const spot = beat.spot ?? (actor.x > hoopX - 1.2 ? freeThrowX : null);
  if (spot !== null && Math.abs(actor.x - spot) > 0.2) yield* goTo(actor, spot, 'walk', 1.2);
  actor.face(1);
  yield* wait(0.3);
  if (actor.actor.rig === 'person') {
    actor.crouch.aim = 0.75;
    actor.lean.aim = 0.08;
    actor.nod.aim = -0.1;
    actor.reach('near', 0.2, -0.04, 11);
    steady(play, ball);
    yield* wait(0.5);
    actor.reach('near', 0.19, 0.1, 14);
    steady(play, ball);
    yield* wait(0.26);
    actor.crouch.aim = 0;
    actor.crouch.stiffness = 18;
    actor.lean.aim = -0.04;
    yield* wait(0.07);
    actor.leap(1.15);
    actor.reach('near', 0.23, 0.23, 30);
    actor.reach('far', 0.12, 0.16, 16);
    yield* wait(0.12);
  } else {
    actor.crouch.aim = 1;
    yield* wait(0.3);
    actor.crouch.aim = 0;
    actor.leap(2.6);
    yield* wait(0.18);
  }
  const catchers = play.catchers.map((c) => c.x);
  const aim = aimAtHoop(
    stage.plan.place,
    stage.flying(ball),
    beat.outcome,
    stage.random,
    catchers,
    stage.around.gravity,
  );
  const best = aim ?? aimAtPoint(ball.body.translation(), { x: hoopX, y: 3.1 }, 1, stage.around.gravity);
  letGo(stage, ball, best ?? { vx: 5, vy: 6, spin: 0 });
  play.released = true;
  stage.sound({ kind: 'whoosh', x: actor.x, bodies: [ball.id], strength: 0.3, seconds: 0.25 });
  actor.crouch.stiffness = 12;
  yield* wait(0.5);
  if (actor.actor.rig === 'person') {
    actor.reach('near', 0.2, -0.12, 6);
    actor.reach('far', 0.08, -0.2, 7);
  }
  let scored = false;
  let touchedRim = false;
  const met = () => ball.flight?.met ?? [];
  yield* until(() => {
    touchedRim ||= met().some((m) => m.startsWith('set/rim') || m === 'set/backboard');
    scored ||= stage.crossings.some((c) => c.body === ball.id && c.direction === 'down');
    return ball.held !== null || met().includes('set/floor');
  }, 3.5);
  actor.nod.aim = 0;
  react(play, scored);
  yield* wait(0.2);
  const missed = beat.outcome === 'fail' || beat.outcome === 'almost';
  if (beat.outcome === 'any') return done(scored ? 'It went in.' : 'It did not go in.');
  if (missed) {
    if (scored) return failed('It went in all the same.');
    return touchedRim ? done('Hit rim or board and came off.') : failed('Missed everything.');
  }
  if (!scored) return failed(aim === null ? 'Out of reach from there.' : 'It did not go in.');
  return done(beat.outcome === 'barely' && !touchedRim ? 'It went in, cleanly.' : 'It went in.');
}

/** The other hand lies on the ball. */
function steady(play: Playing, ball: Loose): void {
  const p = ball.body.translation();
  play.actor.reachFor('far', p.x + play.actor.facing * ball.prop.width * 0.35, p.y - 0.04, 11);
}

function react(play: Playing, scored: boolean): void {
  const { actor, beat } = play;
  if (beat.expression !== null) actor.expression = beat.expression;
  else actor.expression = scored ? 'happy' : 'surprised';
  if (actor.actor.rig !== 'person') return;
  if (scored) {
    actor.reach('near', 0.05, 0.27, 12);
    actor.reach('far', 0.12, 0.27, 12);
  }
}

/** Nearer to the edge of a thing than that one steps back before one throws at it, and so far, metres. */
const [TOO_NEAR, AWAY] = [0.5, 1.3];

/** An overhand throw at an actor, a prop, a landmark, or straight ahead. */
export function* throwing(play: Playing): Behaviour {
  const { stage, beat, actor } = play;
  const somebody = stage.puppets.get(beat.with ?? '');
  if (somebody !== undefined && somebody !== actor) return yield* droppingSomebody(play, somebody, true);
  const prop = propOf(play);
  if (prop === null) return failed('There is nothing to throw.');
  const target = beat.target === prop.id ? null : beat.target;
  if (target === 'hoop' && stage.plan.place === 'gym') return yield* shooting(play);
  if (actor.holding !== prop.id && !(yield* pickUp(play, prop))) return failed('Could not get hold of it.');
  const at = target === null ? null : stage.place(target);
  if (target !== null && at === null) return failed(`There is no ${target} to throw at.`);
  // Nobody throws at what they stand in.
  const half = (stage.bodyOf(target ?? '')?.prop.width ?? 0) / 2;
  if (
    at !== null &&
    target !== null &&
    (beat.way === undefined || beat.way === 'over') &&
    stage.loose.has(target) &&
    Math.abs(at.x - actor.x) < half + TOO_NEAR
  )
    yield* goTo(actor, at.x - (Math.sign(at.x - actor.x) || 1) * (half + AWAY), 'walk', 1.1, 0.1);
  if (beat.spot != null && target === null) actor.face(beat.spot - actor.x);
  else if (at !== null) actor.face(at.x - actor.x);
  yield* wait(0.25);
  yield* windUp(play, prop);
  const over = beat.way === 'over' && target !== null ? obstacleOf(stage, target) : null;
  if (over !== null) {
    play.released = true;
    const arc = overIt(prop.body.translation(), prop.prop.height / 2, over, stage.around.gravity);
    const push = beat.outcome === 'fail' ? null : arc;
    // Short of it, as far as there is strength.
    letGo(stage, prop, push ?? { vx: 4 * actor.facing, vy: 7, spin: 0 });
    yield* wait(0.3);
    actor.lean.aim = 0;
    actor.restHands();
    return yield* cameOver(stage, prop, over, push !== null);
  }
  const from = prop.body.translation();
  const catcher = target === null ? undefined : stage.puppets.get(target);
  const inside = target === null || beat.way !== 'into' ? null : insideOf(stage, target);
  const fierce = target !== null && meantToBreak(stage, target) && beat.outcome !== 'fail';
  // Struck high up, it goes over.
  const above = 0.3 * (stage.bodyOf(target ?? '')?.prop.height ?? 0);
  const wide = beat.outcome === 'fail' ? 1.1 * actor.facing : 0;
  const aimX =
    at === null
      ? (beat.spot ?? actor.x + actor.facing * 4.5 * beat.vigour)
      : (stage.place(target!)?.x ?? at.x) + wide;
  const aimY =
    catcher !== undefined
      ? catcher.height * (catcher.actor.rig !== 'person' ? 0.7 : splats(play, prop) ? FACE : 0.62)
      : inside !== null
        ? inside.rim
        : at === null
          ? 0.3
          : aimedHeight(stage, target ?? '', at.y) + (fierce ? above : 0);
  const reachX = catcher !== undefined ? aimX - actor.facing * 0.2 * catcher.height : aimX;
  const aim = aimAtPoint(
    from,
    { x: reachX, y: aimY },
    // What is to fall in comes down steeply.
    inside !== null
      ? 0.65
      : target !== null && catcher === undefined
        ? fierce
          ? FIERCE
          : Math.max(1.6, beat.vigour)
        : beat.vigour,
    stage.around.gravity,
  );
  letGo(stage, prop, aim ?? { vx: actor.facing * 9, vy: 5, spin: 0 });
  standInTheWay(play, target);
  // Past the board, the tree or the house that somebody stands before.
  const before =
    catcher !== undefined && [...stage.loose.values()].some((l) => stands(l) && isIn(catcher, l));
  if (before) meet(prop, layers.juggled);
  play.released = true;
  stage.sound({
    kind: 'whoosh',
    x: actor.x,
    bodies: [prop.id],
    strength: clamp(0.35 * beat.vigour, 0.2, 1),
    seconds: 0.25,
  });
  yield* wait(0.3);
  actor.lean.aim = 0;
  actor.restHands();
  const came = yield* landing(play, prop, target, aim !== null);
  if (before && prop.held === null && stage.loose.has(prop.id)) meet(prop, layers.prop);
  if (inside === null || target === null || beat.outcome === 'fail') return came;
  yield* until(() => Math.hypot(prop.body.linvel().x, prop.body.linvel().y) < 0.2, 2);
  return liesIn(stage, prop, target) ? done(`It went into the ${target}.`) : failed('It did not stay in.');
}

/** What stands behind people is higher than so much, metres. */
const STANDS = 0.9;
/** How high a face is, in heights. */
const FACE = 0.88;

/** A pie is for the face of who does not catch it. */
const splats = ({ stage, beat }: Playing, { id, prop }: Loose): boolean =>
  isSticky(prop) &&
  !stage.plan.beats.some((b) => b.action === 'catch' && b.actor === beat.target && b.with === id);

const stands = ({ prop, held }: Loose): boolean => held === null && prop.height > STANDS;

/** What is larger goes over the head and not past the shoulder, metres. */
const LARGE = 0.45;

/** Swings back and forward again, as far as what is in the hand lets it; the throw is let go at its end. */
function* windUp({ actor }: Playing, { prop }: Loose): Doing {
  if (!actor.armed) {
    actor.nod.aim = 0.4;
    yield* wait(0.2);
    actor.nod.aim = -0.5;
    yield* wait(0.1);
    return;
  }
  actor.lean.aim = -0.2;
  if (Math.max(prop.width, prop.height) > LARGE) {
    // With both hands, in an arc that an arm can turn with that much at its end.
    actor.reach('near', 0.1, 0.27, 9);
    actor.reach('far', 0.13, 0.27, 9);
    yield* wait(0.5);
    actor.lean.aim = 0.24;
    actor.reach('near', 0.23, 0.2, 16);
    actor.reach('far', 0.25, 0.19, 16);
    yield* wait(0.16);
    return;
  }
  actor.reach('near', -0.2, 0.12, 12);
  actor.reach('far', 0.22, -0.02, 12);
  yield* wait(0.38);
  actor.lean.aim = 0.24;
  actor.reach('near', 0.2, 0.24, 26);
  actor.reach('far', -0.05, -0.22, 14);
  yield* wait(0.14);
}

/**
 * Who is thrown or kicked something stands in its way, and stops it by contact. It is called as soon as that is on its way:
 * whoever let it into their outline first would push it out again.
 */
export function standInTheWay({ stage, beat }: Playing, target: string | null): Puppet | undefined {
  const receiver = target === null ? undefined : stage.puppets.get(target);
  if (receiver === undefined || stage.busy(receiver.id) || beat.outcome === 'fail') return undefined;
  const by = stage.inTheWay.get(receiver.id) ?? new Set();
  stage.inTheWay.set(receiver.id, by.add(beat.id));
  receiver.touchWith(['foot-near', 'foot-far', 'lower-leg-near', 'lower-leg-far', 'torso', 'body', 'head']);
  return receiver;
}

/** Waits for what a thrown or kicked thing meets, and says whether it was its target. */
export function* landing(play: Playing, prop: Loose, target: string | null, inReach: boolean): Behaviour {
  const { stage, beat } = play;
  const met = () => prop.flight?.met ?? [];
  const owns = (m: string) =>
    target !== null && (m === target || m === `set/${target}` || m.startsWith(`${target}/`));
  let hit = false;
  const receiver = standInTheWay(play, target);
  const group =
    target === null
      ? []
      : [...stage.loose.keys()].filter((id) => id.replace(/-\d+$/, '') === target.replace(/-\d+$/, ''));
  yield* until(() => {
    hit ||=
      met().some((m) => owns(m) || group.includes(m)) ||
      // Whom it came to struck it on.
      (target !== null && prop.flight?.by === target) ||
      (prop.held !== null && prop.held.by.id === target);
    return hit || prop.held !== null || (target === null && met().length > 0);
  }, 2.8 * stage.around.slowness);
  yield* wait(0.25);
  // Something else may still be on its way to them.
  const others = stage.inTheWay.get(receiver?.id ?? '');
  others?.delete(beat.id);
  if ((others?.size ?? 0) === 0) receiver?.touchWith([]);
  if (target === null)
    return met().length > 0 || prop.held !== null
      ? done('It flew and came down.')
      : failed('It never came down.');
  if (beat.outcome === 'fail') return hit ? failed('It hit all the same.') : done('It missed.');
  // A ball that comes back out of the goal is no goal.
  const isGoal = hit && stage.loose.get(target)?.prop.thing === 'goal-net';
  if (isGoal) {
    yield* until(() => Math.hypot(prop.body.linvel().x, prop.body.linvel().y) < 0.1, 1.5);
    return inGoal(stage, prop) ? done('It is in the goal.') : failed('It came back out of the goal.');
  }
  if (hit) return done('It got there.');
  return failed(inReach ? 'It did not get there.' : 'Too far for that arm.');
}

/** How fast a ball is bowled that is to knock something over, m/s: as children bowl (judged). */
const BOWLED = 5;

/** Is it sent to knock over what stands there? */
const knocksDown = ({ stage, beat }: Playing, prop: Loose): boolean =>
  beat.outcome === 'succeed' &&
  beat.target !== null &&
  stage.plan.beats.some((b) => b.actor === prop.id && b.action === 'topple' && b.target === beat.target);

export function* rolling(play: Playing): Behaviour {
  const { stage, beat, actor } = play;
  const prop = propOf(play);
  if (prop === null) return failed('There is nothing to roll.');
  if (prop.prop.shape !== 'ball') return yield* heavingOver(play, prop, { metres: 0.6 });
  if (prop.held === null && actor.armed && gathers(play, prop)) return yield* rollingUp(play, prop);
  if (actor.holding !== prop.id && !(yield* pickUp(play, prop))) return failed('Could not get hold of it.');
  const target = beat.target === prop.id ? null : beat.target;
  const at = target === null ? null : stage.place(target);
  if (at !== null) actor.face(at.x - actor.x);
  yield* wait(0.2);
  actor.crouch.aim = 1.15;
  actor.lean.aim = 0.75;
  actor.reach('near', -0.05, -0.31, 12);
  actor.nod.aim = 0.2;
  yield* wait(0.4);
  actor.reach('near', 0.16, -0.29, 18);
  yield* wait(0.16);
  const speed =
    (knocksDown(play, prop)
      ? BOWLED
      : clamp(at === null ? 2.6 : Math.sqrt(2 * Math.abs(at.x - actor.x) + 3), 1.5, 5)) *
    beat.vigour *
    actor.facing;
  letGo(stage, prop, { vx: speed, vy: -0.3, spin: -speed / (prop.prop.width / 2) });
  standInTheWay(play, target);
  play.released = true;
  yield* wait(0.35);
  actor.crouch.aim = 0;
  actor.lean.aim = 0;
  actor.nod.aim = 0;
  actor.restHands();
  const from = prop.body.translation().x;
  if (target !== null) return yield* landing(play, prop, target, true);
  yield* until(() => Math.abs(prop.body.translation().x - from) > 2.5, 2.5);
  return Math.abs(prop.body.translation().x - from) > 0.8
    ? done('It rolled along the ground.')
    : failed('It stopped at once.');
}
