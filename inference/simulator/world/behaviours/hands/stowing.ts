import { takeAway } from '../../leaving.ts';
import { STEP } from '../../physics.ts';
import { addProp } from '../../props-on-stage.ts';
import { attach } from '../../puppets/grip.ts';
import { clamp } from '../../puppets/limb.ts';
import type { Loose } from '../../stage.ts';
import { type Behaviour, type Doing, done, failed, type Playing, wait } from '../behaviour.ts';
import { goTo } from '../going/going.ts';
import { handOf } from './handling.ts';
import { reachPoint, standOff, workingPoint } from './reaching.ts';
import { setDown } from './setting-down.ts';

/** A hand is at what it puts something into within this many heights, and tries it for so long, s. */
const [NEAR, TRIES] = [0.22, 1.6];
/** What comes out is set down so far behind whoever brought it, and so far from what came before, metres. */
const [BEHIND, APART] = [0.75, 0.5];

/** Goes to the near side of a thing or a vehicle and holds a hand to it; returns whether it got there. */
function* handTo(play: Playing, hand: 'near' | 'far'): Doing<boolean> {
  const { stage, beat, actor } = play;
  const id = beat.target ?? '';
  const H = actor.height;
  const other = stage.puppets.get(id);
  const loose = stage.bodyOf(id);
  const middle = stage.place(id);
  if (middle === null) return false;
  const half = other !== undefined ? 1.1 * other.height : (loose?.prop.width ?? 0.4) / 2;
  const tall = other !== undefined ? other.height : (loose?.prop.height ?? 1);
  const side = Math.sign(actor.x - middle.x) || -1;
  const foot = other !== undefined ? 0 : middle.y - tall / 2;
  const goal = { x: middle.x + side * 0.8 * half, y: clamp(foot + 0.6 * tall, 0.12 * H, 0.8 * H) };
  yield* goTo(actor, middle.x + side * (half + standOff(actor) * H), 'walk', 1.1, 0.06);
  actor.face(-side);
  yield* wait(0.15);
  for (let t = 0; t < TRIES; t += STEP) {
    reachPoint(actor, goal, hand, 14);
    const at = workingPoint(actor, hand);
    const off = Math.hypot(at.x - goal.x, at.y - goal.y) - 0.25 * half - (actor.armed ? 0 : 0.3 * H);
    if (t > 0.4 && off < NEAR * H) return true;
    yield;
  }
  return false;
}

function rest({ actor }: Playing): void {
  for (const motor of [actor.crouch, actor.lean, actor.nod]) motor.aim = 0;
  if (actor.armed) actor.restHands();
}

/** Brings a thing to what it goes into, and there it is: out of sight. */
export function* stowing(play: Playing, loose: Loose): Behaviour {
  const { stage, beat, actor } = play;
  const near = yield* handTo(play, handOf(loose));
  if (!near || loose.held?.by !== actor) {
    rest(play);
    return failed('The hand did not get there.');
  }
  takeAway(stage, loose);
  stage.sound({
    kind: 'impact',
    x: actor.x,
    bodies: [actor.id],
    materials: [loose.prop.material, 'steel'],
    strength: 0.4,
    seconds: 0.15,
  });
  rest(play);
  yield* wait(0.4);
  return done(`It is in the ${beat.target}.`);
}

/** Reaches into something closed, comes out with a thing that was in there, and sets it down behind. */
export function* fetching(play: Playing): Behaviour {
  const { stage, beat, actor } = play;
  const prop = stage.plan.props.find((p) => p.id === beat.with);
  if (prop === undefined) return failed('There is nothing in it.');
  const near = yield* handTo(play, 'near');
  if (!near) {
    rest(play);
    return failed('The hand did not get there.');
  }
  const { x, y } = workingPoint(actor, 'near');
  addProp(stage, { ...prop, x, y, heldBy: null });
  stage.came += 1;
  const loose = stage.loose.get(prop.id);
  if (loose === undefined) return failed('There is nothing in it.');
  attach(stage, actor, loose, actor.armed ? 'lower-arm-near' : 'head');
  rest(play);
  const away = -actor.facing;
  const base = prop.id.replace(/-\d+$/u, '');
  const out = [...stage.loose.values()].filter((l) => l !== loose && l.id.replace(/-\d+$/u, '') === base);
  const to = actor.x + away * (BEHIND + APART * out.length);
  yield* goTo(actor, to - away * standOff(actor) * actor.height, 'walk', 1, 0.08);
  actor.face(away);
  yield* wait(0.2);
  yield* setDown(play, loose, to, 0);
  return done(`It came out of the ${beat.target}.`);
}
