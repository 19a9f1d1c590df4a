import { forecast } from '../../air/flight.ts';
import { STEP } from '../../physics.ts';
import { aimAtPoint } from '../../puppets/aim.ts';
import { faceNow, faceOf } from '../../puppets/bats.ts';
import { attach, letGo } from '../../puppets/grip.ts';
import { clamp } from '../../puppets/limb.ts';
import { longThing } from '../../puppets/long-things.ts';
import type { Loose } from '../../stage.ts';
import { type Behaviour, type Doing, done, failed, type Playing, until, wait } from '../behaviour.ts';
import { goTo, steer } from '../going/going.ts';
import { pickUp } from './handling.ts';

type Point = { x: number; y: number };
/** Where and how the face is to meet the ball: its normal, the way of the bat from the hand, its speed, in so many seconds. */
type Meeting = { ball: Point; hand: Point; axis: Point; normal: Point; speed: number; seconds: number };

/** No face is swung faster than that, m/s (good amateurs' rackets 25 to 30; judged). */
const FASTEST = 22;
/** How far back a bat is taken, radians, and what share of the face's speed the hand itself has. */
const [WIDE, BY_HAND] = [1.9, 0.18];
/** A ball that is served is tossed so high, m/s. */
const TOSS = 3.1;
/** Who misses swings this much too late, seconds, or over a ball that lies, metres. */
const [LATE, OVER] = [0.3, 0.22];

/** Swings a bat, a racket or a club at a ball that lies, is tossed up, or comes. What comes of it is the contact's. */
export function* striking(play: Playing): Behaviour {
  const { stage, beat, actor } = play;
  const ball = beat.with === null ? undefined : stage.loose.get(beat.with);
  const bat = beat.tool === undefined ? undefined : stage.loose.get(beat.tool);
  if (ball === undefined) return failed('There is no ball to strike.');
  if (bat === undefined || faceOf(bat.prop) === null) return failed('There is nothing to strike it with.');
  if (!actor.armed || actor.actor.rig !== 'person') return failed('It takes hands to swing it.');
  if (bat.held?.by !== actor && !(yield* pickUp(play, bat))) return failed('Could not take it up.');
  const found = yield* waitedFor(play, ball, bat);
  if (found === null) return failed('The ball did not come within reach.');
  const met = yield* swung(play, ball, bat, found);
  if (bat.held !== null) delete bat.held.swing;
  stage.swings.delete(actor.id);
  actor.lean.aim = 0;
  actor.crouch.aim = 0;
  actor.restHands();
  if (beat.outcome === 'fail') return met ? failed('Hit it all the same.') : done('Swung, and missed it.');
  if (!met) return failed('Swung past it.');
  return yield* wentOff(play, ball);
}

/** Gets to where the ball will be met: beside one that lies, under one's own toss, in the way of one that comes. */
function* waitedFor(play: Playing, ball: Loose, bat: Loose): Doing<Meeting | null> {
  const { stage, actor } = play;
  const lies = faceOf(bat.prop)?.lies !== undefined;
  if (ball.held?.by === actor) {
    attach(stage, actor, ball, 'lower-arm-far');
    actor.face(wayOf(play, ball));
    cock(play, bat);
    actor.reach('far', 0.24, -0.1, 12);
    yield* wait(0.7);
    letGo(stage, ball, { vx: 0, vy: TOSS, spin: 0 });
    ball.flight = null;
    actor.reach('far', 0.05, -0.25, 9);
    yield;
    return meetingOf(play, ball, bat, 0.3);
  }
  const comes = () => ball.held === null && ball.flight !== null && ball.flight.by !== actor.id;
  const v = ball.body.linvel();
  if (ball.held !== null || (Math.hypot(v.x, v.y) > 0.5 && !comes()) || waitsFor(play, ball)) {
    actor.face(ball.body.translation().x - actor.x);
    cock(play, bat);
    if (!(yield* until(comes, 8))) return null;
    yield;
    return meetingOf(play, ball, bat, 0.25);
  }
  if (!lies && ball.body.translation().y < 0.3 * actor.height) {
    if (!(yield* pickUp(play, ball))) return null;
    return yield* waitedFor(play, ball, bat);
  }
  for (let tries = 0; tries < 3; tries++) {
    const found = meetingOf(play, ball, bat, 0.6);
    if (found === null) return null;
    const way = wayOf(play, ball);
    const x = found.hand.x - way * 0.16 * actor.height;
    if (Math.abs(x - actor.x) < 0.04 && actor.facing === way) return found;
    yield* goTo(actor, x, 'walk', 1, 0.03);
    actor.face(way);
    yield* wait(0.3);
  }
  return meetingOf(play, ball, bat, 0.6);
}

/** Does somebody else still have to send it? */
const waitsFor = ({ stage, actor, beat }: Playing, ball: Loose): boolean =>
  beat.after.some((id) => stage.outcomeOf(id) === null) && ball.flight?.by !== actor.id;

/** Up and back, until it is swung. */
function cock({ actor }: Playing, bat: Loose): void {
  actor.reach('near', -0.06, -0.1, 9);
  if (bat.held !== null) bat.held.swing = { angle: Math.PI / 2 + actor.facing * 0.9, rate: 0 };
}

const wayOf = ({ stage, beat, actor }: Playing, ball: Loose): 1 | -1 => {
  const at = beat.target === null ? null : stage.place(beat.target);
  if (at === null) return actor.facing;
  return at.x < ball.body.translation().x ? -1 : 1;
};

/** The velocity that the ball is to leave with from a point: to whoever it goes to, or some way ahead. */
function wanted(play: Playing, ball: Loose, from: Point, lies: number | null): Point {
  const { stage, beat } = play;
  const way = wayOf(play, ball);
  const puppet = beat.target === null ? undefined : stage.puppets.get(beat.target);
  const at = beat.target === null ? null : stage.place(beat.target);
  const to =
    puppet !== undefined
      ? { x: puppet.x - way * 0.5, y: lies === null ? 0.62 * puppet.height : 0.1 }
      : (at ?? { x: from.x + way * 5.5 * beat.vigour, y: 0.1 });
  // What is flat along the ground rolls there.
  if (lies !== null && lies < 0.2)
    return { x: way * clamp(1.2 * Math.sqrt(2 * Math.abs(to.x - from.x)), 2, 9), y: 0 };
  const aim = aimAtPoint(from, to, beat.vigour, stage.around.gravity);
  return aim === null ? { x: way * 8, y: 6 } : { x: aim.vx, y: aim.vy };
}

/** The best moment of the flight ahead: one that the hands and legs come to, with the bat as it has to be. */
function meetingOf(play: Playing, ball: Loose, bat: Loose, soonest: number): Meeting | null {
  const { stage, actor } = play;
  const [face, long, now] = [faceOf(bat.prop), longThing(bat.prop), faceNow(bat)];
  if (face === null || long === null || now === null) return null;
  const H = actor.height;
  const loft = face.lies?.loft ?? null;
  const still = Math.hypot(ball.body.linvel().x, ball.body.linvel().y) < 0.3;
  const flying = stage.flying(ball);
  const { path } = forecast(stage.plan.place, flying, still ? 1 : 2.4, stage.around.gravity);
  let best: { cost: number; meeting: Meeting } | null = null;
  for (let i = Math.ceil(soonest / STEP); i < path.length; i += 2) {
    const p = path[i];
    if (p === undefined) continue;
    const goal = wanted(play, ball, p, loft);
    const change = { x: goal.x - p.vx, y: goal.y - p.vy };
    const size = Math.hypot(change.x, change.y);
    const normal = { x: change.x / size, y: change.y / size };
    const speed = Math.min(FASTEST, size / (1 + face.bounce) + p.vx * normal.x + p.vy * normal.y);
    for (const side of [1, -1]) {
      // The axis whose face, with its loft, looks along the normal.
      const lean = -(loft ?? 0) * Math.sign(normal.x);
      const plain = {
        x: normal.x * Math.cos(lean) - normal.y * Math.sin(lean),
        y: normal.x * Math.sin(lean) + normal.y * Math.cos(lean),
      };
      const axis = { x: plain.y * side, y: -plain.x * side };
      if (loft !== null && axis.y > -0.5) continue;
      const off = face.half + ball.prop.width / 2;
      const hand = {
        x: p.x - plain.x * off - axis.x * now.far,
        y: p.y - plain.y * off - axis.y * now.far,
      };
      const way = wayOf(play, ball);
      const x = hand.x - way * 0.16 * H;
      const walk = Math.abs(x - actor.x);
      if (walk > 0.1 + Math.max(0, i * STEP - 0.35) * actor.pace.walk * 1.4 && !still) continue;
      if (hand.y < 0.36 * H || hand.y > 1.02 * H) continue;
      const cost = Math.abs(hand.y - 0.66 * H) / H + walk * 0.3 + (axis.y > 0 ? 0 : 0.05) + i * STEP * 0.1;
      const meeting = { ball: { x: p.x, y: p.y }, hand, axis, normal: plain, speed, seconds: i * STEP };
      if (best === null || cost < best.cost) best = { cost, meeting };
    }
    if (still && best !== null) break;
  }
  return best?.meeting ?? null;
}

/** The swing: back, and through the place where the ball is to be met. Returns whether it met it. */
function* swung({ stage, beat, actor }: Playing, ball: Loose, bat: Loose, met: Meeting): Doing<boolean> {
  const misses = beat.outcome === 'fail';
  const lies = Math.hypot(ball.body.linvel().x, ball.body.linvel().y) < 0.3;
  const m = misses && lies ? { ...met, hand: { x: met.hand.x, y: met.hand.y + OVER } } : met;
  const far = faceNow(bat)?.far ?? 0.5;
  const loft = faceOf(bat.prop)?.lies?.loft ?? 0;
  const turns = m.axis.x * m.normal.y - m.axis.y * m.normal.x > 0 ? 1 : -1;
  const top = m.speed / Math.cos(loft);
  const rate = Math.max(2.5, (top * (1 - BY_HAND)) / far);
  const wide = clamp(rate * 0.16, 0.4, WIDE);
  const ramp = (2 * wide) / rate;
  const by = (top * BY_HAND * ramp) / 2;
  const angle = Math.atan2(m.axis.y, m.axis.x);
  const late = misses && !lies ? LATE : 0;
  const to = m.hand.x - actor.facing * 0.16 * actor.height;
  const low = clamp((0.5 * actor.height - m.hand.y) / (0.5 * actor.height), 0, 1);
  actor.crouch.aim = low * 0.9;
  actor.lean.aim = 0.12 + low * 0.6;
  const swing = { bat, ball, side: null, met: false };
  let whooshed = false;
  for (let t = -m.seconds - late; t < 0.4; t += STEP) {
    if (t < -0.12) steer(actor, to, actor.pace.run);
    else actor.wanted = 0;
    // Share of the wind-up that is still ahead, and how fast it goes by.
    const s = clamp(-t / ramp, 0, 1);
    const back = t < 0 ? wide * (1 - (1 - s) ** 2) : 0;
    const through = t < 0 ? 0 : rate * (t - t ** 2 / 0.8);
    const pace = t < 0 ? (s < 1 ? rate * (1 - s) : 0) : rate * Math.max(0, 1 - t / 0.4);
    if (bat.held === null) return swing.met;
    bat.held.swing = { angle: angle + turns * (through - back), rate: turns * pace };
    // A hand follows its aim two parts of its stiffness behind: it is led by as much.
    const hand = t < 0 ? -by * (1 - (1 - s) ** 2) : by * Math.min(1, t / ramp);
    const lead = (2 / 50) * pace * (by / wide);
    actor.reachFor('near', m.hand.x + m.normal.x * (hand + lead), m.hand.y + m.normal.y * (hand + lead), 50);
    if (faceOf(bat.prop)?.lies !== undefined)
      actor.reachFor('far', m.hand.x + m.normal.x * hand, m.hand.y - 0.08 + m.normal.y * hand, 50);
    if (t > -0.08 && !stage.swings.has(actor.id)) stage.swings.set(actor.id, swing);
    if (t > -0.05 && !whooshed) {
      stage.sound({
        kind: 'whoosh',
        x: actor.x,
        bodies: [bat.id],
        strength: clamp(top / 20, 0.15, 0.8),
        seconds: 0.2,
      });
      whooshed = true;
    }
    yield;
    if (swing.met && ball.flight?.by !== actor.id) ball.flight = { step: stage.step, by: actor.id, met: [] };
  }
  return swing.met;
}

/** Did it go where it was sent: past the net to somebody, into a thing, or some way off? */
function* wentOff(play: Playing, ball: Loose): Behaviour {
  const { stage, beat, actor } = play;
  play.released = true;
  const from = actor.x;
  const met = () => ball.flight?.met ?? [];
  const { target } = beat;
  if (target === null) {
    yield* until(() => Math.abs(ball.body.translation().x - from) > 2.2, 2);
    return Math.abs(ball.body.translation().x - from) > 1.2
      ? done('Struck it, and it went.')
      : failed('It went no way at all.');
  }
  const at = stage.place(target);
  const near = () => at !== null && Math.abs(ball.body.translation().x - at.x) < 1;
  const came = yield* until(
    () =>
      near() || met().some((m) => m === target || m.startsWith(`${target}/`)) || ball.flight?.by !== actor.id,
    2.4,
  );
  return came ? done('Struck it, and it got there.') : failed('It did not get there.');
}
