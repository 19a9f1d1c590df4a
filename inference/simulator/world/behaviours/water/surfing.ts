import { STEP } from '../../physics.ts';
import { clamp, mix, pointOn, smooth } from '../../puppets/limb.ts';
import type { Loose } from '../../stage.ts';
import type { Surf } from '../../water/surf.ts';
import { type Behaviour, done, failed, type Playing, wait } from '../behaviour.ts';
import { goTo } from '../going/going.ts';
import { backOnFeet, standAt } from '../going/hopping.ts';

/** How high over the still sea a wave comes in that is ridden where the words say nothing of it, metres. */
const HEIGHT = 0.75;
/** How long it may take to come and to run out, seconds. */
const COMES = 9;
/** How deep one steps off, metres, and how long the water may take to run back that far, seconds. */
const [SHALLOW, RUNS_BACK] = [0.12, 5];
/** How far a board has to have been carried, metres. */
const RIDDEN = 1.5;
/** Feet apart on a board, as a share of it; and how far it is over the water on both sides that its slope is felt, metres. */
const [STANCE, AROUND] = [0.2, 0.6];
/** What feet turn a board with at most to keep it on the water's slope, N m (judged). */
const TRIM = 120;

/** Waits on a board for a wave, and rides it in: down its front by its own slope, and along with the water. */
export function* surfing(play: Playing, board: Loose, surf: Surf): Behaviour {
  const { stage, beat, actor } = play;
  if (actor.actor.rig === 'swimming' || actor.actor.rig === 'wheeled')
    return failed('Has no feet for a board.');
  const wave = stage.plan.props.find((p) => p.id === beat.target);
  yield* goTo(actor, board.body.translation().x, 'walk', 1.2, 0.1);
  actor.face(1);
  const start = board.body.translation().x;
  const low = (k: number, crouch: number) => {
    const at = board.body.translation();
    const turned = { x: at.x, y: at.y, angle: board.body.rotation() };
    const deck = (along: number) => pointOn(turned, along * board.prop.width, board.prop.height / 2);
    const middle = deck(0);
    standAt(actor, middle.x, mix(0, middle.y, k), crouch, clamp(-turned.angle, -0.3, 0.3) + 0.12);
    if (actor.actor.rig !== 'person' || actor.seat === null) return;
    const [back, front] = [deck(-STANCE), deck(STANCE)];
    const feet = new Map([
      ['near', { x: back.x, y: Math.max(0, k * back.y) }],
      ['far', { x: front.x, y: Math.max(0, k * front.y) }],
    ]);
    actor.seat = { ...actor.seat, feet };
    // Arms out to both sides, to and fro with the board.
    const sways = 0.05 * Math.sin(6 * stage.time);
    actor.reach('near', -0.2, 0.06 + sways, 10);
    actor.reach('far', 0.22, 0.06 - sways, 10);
  };
  for (let s = 0; s < 1; s += STEP / 0.5) {
    low(smooth(s), 0.5 * s);
    yield;
  }
  surf.send(Math.max(HEIGHT, wave?.height ?? 0) * Math.sqrt(beat.vigour));
  const falls = beat.outcome === 'fail';
  let [furthest, highest, still] = [start, 0, 0];
  for (let t = 0; t < COMES; t += STEP) {
    glide(play, board, surf);
    low(1, 0.65);
    const { x } = board.body.translation();
    highest = Math.max(highest, surf.levelAt(x));
    furthest = Math.max(furthest, x);
    still = furthest - start > RIDDEN && Math.abs(board.body.linvel().x) < 0.25 ? still + STEP : 0;
    if (falls && x - start > 0.6 * RIDDEN) break;
    if (still > 0.3 || x > surf.shore + 2) break;
    yield;
  }
  const speed = board.body.linvel().x;
  const rode = furthest - start;
  if (falls) {
    actor.seat = null;
    actor.mode = 'alive';
    actor.velocity = speed;
    actor.collapse(0.8);
    yield* wait(1.8);
    return done('Came off.');
  }
  if (actor.expression === 'neutral') actor.expression = 'happy';
  // Where the water still runs nobody steps off.
  for (let t = 0; t < RUNS_BACK && surf.at(board.body.translation().x).depth > SHALLOW; t += STEP) {
    low(1, 0.5);
    yield;
  }
  for (let t = 0; t < 0.6; t += STEP) {
    low(1 - t / 0.6, 0.5 * (1 - t / 0.6));
    yield;
  }
  backOnFeet(actor);
  actor.restHands();
  yield* wait(0.4);
  return rode > RIDDEN
    ? done(`Rode ${rode.toFixed(1)} m on a wave of ${highest.toFixed(1)} m.`)
    : failed('The wave ran by.');
}

/** Down the slope of the water under it, as on any slope; feet keep the board along it. */
function glide({ stage }: Playing, board: Loose, surf: Surf): void {
  const { x } = board.body.translation();
  const slope = (surf.levelAt(x + AROUND) - surf.levelAt(x - AROUND)) / (2 * AROUND);
  const mass = board.body.mass();
  board.body.applyImpulse({ x: -mass * surf.gravity * clamp(slope, -0.5, 0.5) * STEP, y: 0 }, true);
  const angle = Math.atan(clamp(slope, -0.5, 0.5));
  const torque = clamp(90 * (angle - board.body.rotation()) - 12 * board.body.angvel(), -TRIM, TRIM);
  board.body.applyTorqueImpulse(torque * STEP, true);
  stage.worked.add(board.id);
}
