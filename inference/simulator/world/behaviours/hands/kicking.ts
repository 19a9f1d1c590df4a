import { obstacleOf } from '../../ground/obstacle.ts';
import { STEP } from '../../physics.ts';
import { letGo } from '../../puppets/grip.ts';
import { clamp, smooth } from '../../puppets/limb.ts';
import { type Behaviour, done, failed, type Playing, propOf, until, wait } from '../behaviour.ts';
import { goTo } from '../going/going.ts';
import { cameOver, overIt } from './sending-over.ts';
import { throughIt } from './sending-through.ts';
import { shotAtGoal } from './shot-at-goal.ts';
import { landing, standInTheWay } from './throwing.ts';

/** m/s; what rolls no faster is still there when the foot has swung (judged). */
const SLOW = 0.3;
/** So many times as heavy as whoever kicks it, it does not go (judged). */
const FIRM = 0.6;

/** A kick: the foot really swings into the ball, and contact does the rest. */
export function* kicking(play: Playing): Behaviour {
  const { stage, beat, actor } = play;
  const ball = propOf(play);
  if (ball === null) return failed('There is nothing to kick.');
  if (actor.actor.rig !== 'person') return yield* nudging(play);
  if (ball.held !== null) {
    letGo(stage, ball);
    actor.restHands();
    yield* until(
      () => ball.body.translation().y < ball.prop.height * 0.6 && Math.abs(ball.body.linvel().y) < 0.4,
      4,
    );
  }
  const target = beat.target === ball.id ? null : beat.target;
  const at = target === null ? null : stage.place(target);
  if (target !== null && at === null) return failed(`There is no ${target} to kick it to.`);
  const wayNow = () =>
    at === null
      ? beat.spot != null
        ? Math.sign(beat.spot - ball.body.translation().x)
        : actor.facing
      : Math.sign(at.x - ball.body.translation().x) || 1;
  let way = wayNow();
  const H = actor.height;
  const radius = ball.prop.width / 2;
  // It may roll: walk to where it is when one gets there, and after it where it still rolls away.
  for (let tries = 0; tries < 6; tries++) {
    if (tries > 0) yield* until(() => Math.abs(ball.body.linvel().x) < SLOW, 1.5);
    // Past whom it was meant for: back to them.
    way = wayNow() || way;
    const x = ball.body.translation().x - way * (0.19 * H + radius);
    if (Math.abs(x - actor.x) < 0.08 && actor.facing === way) break;
    yield* goTo(actor, x, Math.abs(x - actor.x) > 2.5 ? 'run' : 'walk', 1, 0.05);
    actor.face(way);
    yield* wait(0.3);
  }
  const low = ball.body.translation().y - ball.prop.height / 2;
  if (Math.min(ball.body.translation().y - 0.15 * H, low) > 0.3 * H)
    return failed('It was too high to kick.');
  // A door or a post stops the foot that meets it.
  const firm = ball.prop.fixed || ball.mass > FIRM * actor.mass;
  const start = { x: actor.x, y: 0 };
  const swing = { name: 'far', x: start.x, y: 0, pitch: 0 };
  actor.freeFoot = swing;
  actor.lean.aim = -0.08;
  actor.reach('near', 0.18, -0.18, 12);
  actor.reach('far', -0.12, -0.22, 12);
  const back = { x: actor.x - way * 0.2 * H, y: 0.12 * H };
  const foot = actor.gait.feet.find((f) => f.name === 'far')!;
  const from = { x: foot.x, y: foot.y };
  for (let s = 0; s < 1; s += STEP / 0.32) {
    swing.x = from.x + (back.x - from.x) * smooth(s);
    swing.y = from.y + (back.y - from.y) * smooth(s);
    swing.pitch = -0.7 * smooth(s);
    yield;
  }
  const past = firm
    ? { x: ball.body.translation().x - way * (radius - 0.03), y: 0.14 * H }
    : { x: ball.body.translation().x + way * 0.08 * H, y: 0.1 * H };
  const distance = at === null ? 4 : Math.abs(at.x - actor.x);
  // A leg's swing: 4 to 9 m/s at the foot, by how far it should go (Nunome et al., J. Sports Sci. 24, 2006: up to 20).
  // At a thing one kicks to hit it, to somebody one kicks to reach them.
  const least = target !== null && stage.loose.has(target) ? 6.5 : 2.5;
  const speed = clamp((2.2 + 0.55 * distance) * beat.vigour, least, 9) * (beat.outcome === 'fail' ? 0.5 : 1);
  const seconds = Math.abs(past.x - back.x) / speed;
  actor.touchWith(['foot-far']);
  actor.lean.aim = -0.16;
  let touched = false;
  for (let s = 0; s < 1; s += STEP / seconds) {
    const k = s < 0.5 ? s : s;
    swing.x = back.x + (past.x - back.x) * k;
    swing.y = Math.max(
      0.012,
      back.y * (1 - s * 2) ** 2 * (s < 0.5 ? 1 : 0) + (s >= 0.5 ? past.y * ((s - 0.5) * 2) ** 2 : 0),
    );
    swing.pitch = -0.7 + s * 0.9;
    yield;
    touched ||= stage.touching(actor.id, ball.id) !== null;
  }
  const met =
    touched ||
    stage.broken.has(ball.id) ||
    stage.touching(actor.id, ball.id) !== null ||
    ball.body.linvel().x * way > 0.5;
  ball.flight = { step: stage.step, by: actor.id, met: [] };
  stage.worked.add(ball.id);
  play.released = true;
  actor.touchWith([]);
  const over = met && beat.way === 'over' && target !== null ? obstacleOf(stage, target) : null;
  if (met && over === null) standInTheWay(play, target);
  // The instep under the ball gives the blow its way.
  const lob =
    over === null || beat.outcome === 'fail'
      ? null
      : overIt(ball.body.translation(), radius, over, stage.around.gravity);
  if (lob !== null) letGo(stage, ball, lob);
  const shot = met ? shotAtGoal(stage, beat, ball) : null;
  if (shot !== null) letGo(stage, ball, shot);
  const through = met ? throughIt(stage, beat, ball) : null;
  if (through !== null) letGo(stage, ball, through);
  const high = { x: swing.x, y: swing.y };
  for (let s = 0; s < 1; s += STEP / 0.35) {
    swing.x = high.x + way * 0.06 * H * Math.sin(Math.PI * s) + (actor.x + way * 0.1 - high.x) * smooth(s);
    swing.y = high.y * (1 - smooth(s)) + 0.05 * H * Math.sin(Math.PI * s);
    swing.pitch = 0.2 * (1 - s);
    yield;
  }
  foot.x = swing.x;
  foot.y = 0;
  actor.freeFoot = null;
  actor.lean.aim = 0;
  actor.restHands();
  if (!met) return failed('The foot did not meet it.');
  if (firm && target === null) {
    stage.sound({
      kind: 'impact',
      x: actor.x,
      bodies: [actor.id, ball.id],
      materials: ['rubber', ball.prop.material],
      strength: 2,
    });
    yield* wait(0.9);
    return done(
      Math.abs(ball.body.rotation()) > 0.6
        ? 'The foot met it, and it went over.'
        : 'The foot met it, and it stood.',
    );
  }
  if (target === null) {
    yield* wait(0.6);
    return done('The foot met it and it went.');
  }
  if (over !== null) return yield* cameOver(stage, ball, over, lob !== null);
  return yield* landing(play, ball, target, true);
}

/** How far behind a ball those stand who push it on with the head, in heights (judged). */
const BEHIND = 1.1;

/** Without a leg to swing, the head pushes it on. */
function* nudging(play: Playing): Behaviour {
  const { stage, beat, actor } = play;
  const ball = propOf(play);
  if (ball === null) return failed('There is nothing to push.');
  const to = beat.target === null || beat.target === ball.id ? null : stage.place(beat.target);
  const way =
    Math.sign((to?.x ?? ball.body.translation().x) - (to === null ? actor.x : ball.body.translation().x)) ||
    1;
  // From the side that is away from where it is to go.
  if (to !== null) {
    const behind = ball.body.translation().x - way * (ball.prop.width / 2 + BEHIND * actor.height);
    yield* goTo(actor, behind, 'walk', 1.2, 0.1);
  }
  const from = ball.body.translation().x;
  actor.face(way);
  // Who has no neck pushes with its body.
  actor.touchWith(['head', 'lower-leg-front-near', 'lower-leg-front-far', 'body', 'foot-near', 'foot-far']);
  actor.crouch.aim = 0.8;
  actor.nod.aim = 0.6;
  actor.wanted = way * 2.5;
  yield* until(() => stage.touching(actor.id, ball.id) !== null, 3);
  yield* wait(0.2);
  actor.wanted = 0;
  actor.touchWith([]);
  actor.crouch.aim = 0;
  actor.nod.aim = 0;
  play.released = true;
  const went = Math.abs(ball.body.translation().x - from) > 0.01;
  const shot = went ? shotAtGoal(stage, beat, ball) : null;
  if (shot !== null) {
    letGo(stage, ball, shot);
    return yield* landing(play, ball, beat.target, true);
  }
  yield* wait(0.6);
  return Math.abs(ball.body.translation().x - from) > 0.2
    ? done('Pushed it on.')
    : failed('Did not move it.');
}
