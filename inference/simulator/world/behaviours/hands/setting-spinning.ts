import { FINGERS, spunOf } from '../../devices/spinning.ts';
import { STEP } from '../../physics.ts';
import { isTop } from '../../puppets/inertia.ts';
import type { Loose } from '../../stage.ts';
import { type Behaviour, type Doing, done, failed, type Playing, wait } from '../behaviour.ts';
import { goTo, steer } from '../going/going.ts';
import { foremost, reachPoint, standOff, workingPoint } from './reaching.ts';

/** Seconds that one reaches for it, that fingers turn it, and that it is watched. */
const [PATIENCE, TWIST, WATCHED] = [3, 0.3, 3.5];
/** A paw, a beak or a muzzle that strokes along its rim gives it less than fingers, rad/s (judged). */
const PAW = 11;
/** So near a hand has to come, in the actor's heights. */
const AT_IT = 0.14;

/** Goes to a thing, and twists it between the fingers: how long it spins is between its speed and friction. */
export function* settingSpinning(play: Playing, loose: Loose): Behaviour {
  const { stage, beat, actor } = play;
  if (isTop(loose.prop)) return failed('It lies on its side: nobody sets a top on its tip yet.');
  const { x } = loose.body.translation();
  const side = Math.sign(actor.x - x) || -1;
  yield* goTo(actor, x + side * standOff(actor) * actor.height, 'walk', 1.1, 0.05);
  actor.face(-side);
  const there = yield* reaching(play, loose);
  actor.wanted = 0;
  if (!there) return failed('The hand did not come to it.');
  const spun = spunOf(stage, loose);
  const way = beat.backwards === true ? -1 : 1;
  for (let t = 0; t < TWIST; t += STEP) {
    spun.rate += ((way * (actor.armed ? FINGERS : PAW) * beat.vigour) / TWIST) * STEP;
    stage.worked.add(loose.id);
    yield;
  }
  const from = spun.turn;
  actor.crouch.aim = 0;
  actor.lean.aim = 0;
  actor.nod.aim = 0;
  actor.restHands();
  yield* wait(WATCHED);
  const rounds = Math.abs(spun.turn - from) / (2 * Math.PI);
  return rounds > 1
    ? done(`It went round ${rounds.toFixed(1)} times.`)
    : failed(`It came to rest after ${rounds.toFixed(1)} turns.`);
}

function* reaching({ actor }: Playing, loose: Loose): Doing<boolean> {
  const H = actor.height;
  for (let t = 0; t < PATIENCE; t += STEP) {
    const { x, y } = loose.body.translation();
    const at = { x, y: y + 0.3 * loose.prop.height };
    const hand = foremost(actor);
    reachPoint(actor, at, hand, 20);
    steer(actor, at.x - actor.facing * standOff(actor, at.y) * H, 1);
    const palm = workingPoint(actor, hand);
    if (t > 0.3 && Math.hypot(palm.x - at.x, palm.y - at.y) < AT_IT * H + 0.3 * loose.prop.width) return true;
    yield;
  }
  return false;
}
