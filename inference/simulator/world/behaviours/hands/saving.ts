import { person } from '#contracts/rig.ts';
import { forecast } from '../../air/flight.ts';
import { STEP } from '../../physics.ts';
import { mix, smooth } from '../../puppets/limb.ts';
import type { Loose } from '../../puppets/loose.ts';
import { type Behaviour, type Doing, done, failed, type Playing, until, wait } from '../behaviour.ts';
import { stretchedOut } from '../body/flipping.ts';
import { standUp } from '../going/going.ts';
import { catching } from './catching.ts';
import { takeOnContact } from './handling.ts';

/** How far before the feet, and how high, hands come that dive for a ball, in heights; how far the body leans at last, radians (judged). */
const REACH = { ahead: [0.35, 0.95], up: [0.15, 1.15] } as const;
const LEANS = 1.25;
/** Seconds that a dive takes until the hands are there: a keeper's 0.3 to 0.6 (Spratford et al., Sports Biomech. 8, 2009). */
const DIVE = 0.34;
/** The middle of the mass over the hips, in heights (as for a somersault). */
const MASS = 0.08;
/** From there to the hands of a stretched body, in heights. */
const TO_HANDS = 0.5;

/**
 * Throws itself at a ball that comes flying: it leaves the ground so that hands and ball are in one place at one moment, foreseen from
 * the ball's flight as it is. What holds the ball is contact alone; who gets there too late lies on the ground.
 */
export function* saving(play: Playing, ball: Loose): Behaviour {
  const { stage, beat, actor } = play;
  if (actor.actor.rig !== 'person') return yield* catching({ ...play, beat: { ...beat, action: 'catch' } });
  actor.face(ball.body.translation().x - actor.x);
  actor.crouch.aim = 0.45;
  actor.lean.aim = 0.2;
  actor.reach('near', 0.2, -0.05, 12);
  actor.reach('far', 0.24, 0.02, 12);
  const begun = stage.step;
  const comes = yield* until(() => stage.aims.some((a) => a.body === ball.id && a.step >= begun), 8);
  if (!comes) return failed('Nothing came flying.');
  // The wrong way: off to where it does not go, with all of the body.
  if (beat.outcome === 'fail') return yield* wrongWay(play);
  let at: { x: number; y: number; seconds: number } | null = null;
  for (let t = 0; t < 2 && at === null; t += STEP) {
    at = meets(play, ball);
    if (at !== null && at.seconds > DIVE + STEP) at = null;
    yield;
  }
  if (at === null) return failed('It never came within reach.');
  yield* fly(play, ball, at);
  const held = actor.holding === ball.id || ball.held?.by === actor;
  yield* wait(0.9);
  yield* standUp(actor);
  actor.restHands();
  if (!held)
    return ball.flight?.met.some((m) => m.startsWith(actor.id)) === true
      ? done('A hand turned it away.')
      : failed('It went by.');
  actor.expression = beat.expression ?? 'happy';
  actor.reach('near', 0.16, 0.24, 12);
  yield* wait(0.7);
  actor.restHands();
  return done('Flew to it, and held it by contact.');
}

/** Where the ball comes by within reach of a dive, and in how many seconds. */
function meets({ stage, actor }: Playing, ball: Loose): { x: number; y: number; seconds: number } | null {
  const { path } = forecast(stage.plan.place, stage.flying(ball), 1.6, stage.around.gravity);
  const H = actor.height;
  for (let i = 0; i < path.length; i += 1) {
    const p = path[i]!;
    const ahead = ((p.x - actor.x) * actor.facing) / H;
    const up = p.y / H;
    const [near, far] = REACH.ahead;
    if (ahead <= (near + far) / 2 && ahead >= near - 0.4 && up >= REACH.up[0] && up <= REACH.up[1])
      return { x: p.x, y: p.y, seconds: i * STEP };
  }
  return null;
}

/** In free flight from the take-off: hips such that stretched arms end at the ball, and on until the ground is near. */
function* fly(play: Playing, ball: Loose, at: { x: number; y: number; seconds: number }): Doing {
  const { stage, actor } = play;
  const H = actor.height;
  const g = stage.around.gravity;
  const from = { x: actor.x, y: (person.hip + MASS) * H };
  const seconds = Math.max(0.2, at.seconds);
  const to = {
    x: at.x - actor.facing * TO_HANDS * H * Math.sin(LEANS),
    y: Math.max(0.16 * H, at.y - TO_HANDS * H * Math.cos(LEANS)),
  };
  const vx = (to.x - from.x) / seconds;
  const vy = (to.y - from.y) / seconds + (g * seconds) / 2;
  const hands = ['lower-arm-near', 'lower-arm-far'];
  let held = false;
  for (let t = 0; t < seconds + 0.6; t += STEP) {
    const y = from.y + vy * t - (g * t * t) / 2;
    if (t > seconds && y < 0.2 * H) break;
    stretchedOut(
      actor,
      { x: from.x + vx * t, y: Math.max(y, 0.12 * H) },
      mix(0.15, LEANS, smooth(Math.min(1, t / seconds))),
    );
    const p = ball.body.translation();
    const aim = held ? { x: actor.x + actor.facing * H, y } : p;
    actor.reachFor('near', aim.x, aim.y, 40);
    actor.reachFor('far', aim.x, aim.y + 0.04, 40);
    if (!held) actor.touchWith(hands);
    held ||= takeOnContact(play, ball);
    yield;
    actor.x = from.x + vx * t;
  }
  actor.velocity = vx;
  actor.air = { y: 0, vy: vy - g * seconds, up: true };
  actor.collapse(0);
}

/** Away from where the ball goes. */
function* wrongWay({ actor }: Playing): Behaviour {
  const way = -actor.facing as 1 | -1;
  yield* wait(0.05);
  actor.face(way);
  actor.crouch.aim = 0;
  actor.reach('near', 0.22, 0.22, 26);
  actor.reach('far', 0.24, 0.2, 26);
  actor.velocity = way * 2.2;
  const from = actor.x;
  actor.leap(2.3);
  yield* wait(0.12);
  actor.collapse(1.4 * way);
  yield* wait(1.4);
  const gone = (actor.pose(actor.root).x - from) * way;
  yield* standUp(actor);
  actor.restHands();
  actor.expression = 'sad';
  return gone > 0.3 ? done('Dived the other way.') : failed('Stayed up.');
}
