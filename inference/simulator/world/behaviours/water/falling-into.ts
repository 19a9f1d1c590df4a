import { holdsPoint, insideOf } from '../../devices/hollow.ts';
import { givesWay } from '../../ground/soft.ts';
import { STEP } from '../../physics.ts';
import { clamp, smooth } from '../../puppets/limb.ts';
import type { Puppet } from '../../puppets/puppet.ts';
import type { Stage } from '../../stage.ts';
import { type Behaviour, type Doing, done, failed, type Playing, wait } from '../behaviour.ts';
import { keepInside, standsIn } from '../going/entering.ts';
import { falling, goTo, standUp, steer } from '../going/going.ts';
import { hop } from '../going/hopping.ts';

/** How much of the height above the ground a rim may have that feet come over in a stumble; higher, the trunk goes over it. */
const STEPPED_OVER = 0.2;
/** So far ahead of the feet a head comes down, in heights. */
const LENGTH = 0.72;
/** From this vigour on nobody stumbles: they come at it running. */
const AT_SPEED = 1.4;
/** How far over a rim the middle is to come, in heights, and how far in something as wide as a pool, metres (judged). */
const [CLEARS, FAR] = [0.12, 0.8];

/** Is the next thing that somebody does to fall into something? Then the footing is lost, and not all of it at once. */
export const staggersOn = (stage: Stage, actor: Puppet): boolean => {
  const next = stage.upcoming(actor.id);
  return next?.action === 'fall' && next.way === 'into';
};

/** Loses the footing and comes down in something: over its rim, through its leaves, or onto it. What comes then is gravity's. */
export function* fallingInto(play: Playing): Behaviour {
  const { stage, beat, actor } = play;
  const id = beat.target ?? '';
  const at = stage.place(id);
  if (at === null) return failed(`There is no ${id} here to fall into.`);
  const lies = actor.mode === 'limp';
  if (!lies) {
    if (actor.actor.rig === 'wheeled') return yield* falling(play);
    yield* stagger(play, at.x);
    if (stage.loose.get(id)?.prop.hollow !== undefined) return yield* headlong(play);
  }
  const soft = givesWay(stage, id);
  if (soft) actor.passes = { of: id, side: 'behind' };
  // Who lies there already has fallen.
  yield* wait((lies ? 0.3 : 1.7) * stage.around.slowness);
  actor.lean.aim = 0;
  const there = liesIn(stage, actor, id);
  // Out of the water comes up again who fell in.
  if (there && stage.waters.has(id)) {
    yield* standUp(actor);
    yield* wait(0.7);
  }
  return there ? done(`Came down in the ${id}.`) : failed('Came down beside it.');
}

/** Over the edge of a box and down in it: arms and legs are drawn in by its walls. */
function* headlong({ stage, beat, actor }: Playing): Behaviour {
  const id = beat.target ?? '';
  const inside = insideOf(stage, id);
  if (inside === null) return failed('It is not open.');
  yield* hop(stage, actor, { x: inside.x, y: inside.floor }, inside.rim, 1);
  keepInside(stage, actor, id, 1);
  actor.lean.aim = 0;
  yield* wait(0.8);
  return standsIn(actor, inside) ? done(`Came down in the ${id}.`) : failed('Came down beside it.');
}

/** To the edge of it with arms that reach for a hold, and over it. */
function* stagger({ stage, beat, actor }: Playing, x: number): Doing {
  const id = beat.target ?? '';
  const H = actor.height;
  const way = Math.sign(x - actor.x) || actor.facing;
  const inside = insideOf(stage, id);
  const water = stage.waters.get(id);
  const half = inside === null ? (stage.bodyOf(id)?.prop.width ?? 0.4) / 2 : inside.width / 2;
  const rim = water?.open === true ? 0 : (inside?.rim ?? 0);
  const over = rim > STEPPED_OVER * H;
  // Over a rim the middle flies for half a second; over what is low one falls by one's own length.
  // What is small is met with the head.
  const edge = x - way * (over ? half + 0.35 * H : Math.max(half + 0.25 * H, LENGTH * H));
  if ((edge - actor.x) * way < -0.1) yield* goTo(actor, edge - way * 0.5, 'walk', 1, 0.1);
  actor.face(way);
  // Who runs or rides into it comes at that speed.
  const pace = beat.vigour >= AT_SPEED ? actor.pace.run : actor.pace.walk * (over ? 1.5 : 1.1);
  const from = actor.x;
  for (let t = 0; t < 6 && (edge - actor.x) * way > 0; t += STEP) {
    steer(actor, edge + 3 * way, pace);
    // The nearer, the more it is a fall already.
    const k = smooth(
      clamp(1 - ((edge - actor.x) * way) / Math.max(0.4, Math.min(0.9, Math.abs(edge - from))), 0, 1),
    );
    actor.lean.aim = 0.45 * k;
    flail(actor, t, k);
    yield;
  }
  actor.expression = 'surprised';
  stage.sound({ kind: 'whoosh', x: actor.x, bodies: [actor.id], strength: 0.35, seconds: 0.3 });
  if (inside !== null && water === undefined) return;
  if (over) {
    const g = Math.max(stage.around.gravity, 1.62);
    // From hips or a low middle to over the rim, at the speed that ends in the middle of it.
    const rises = Math.max(0.12, rim + CLEARS * H - 0.45 * H);
    const up = Math.min(actor.pace.jump, Math.sqrt(2 * g * rises));
    const along = (Math.min(half, FAR) + 0.35 * H) / ((1.8 * up) / g);
    actor.velocity = way * clamp(along, 0.9, actor.pace.run);
    actor.leap(up);
    const small = rim > 0.45 * H;
    for (let t = 0; t < (small ? 0.8 * (up / g) : 0.1); t += STEP) yield;
    actor.collapse((small ? 0.2 : 1.2) * way);
  } else actor.collapse(Math.max(0.9, 1.4 * beat.vigour) * way);
}

/** Arms that reach round for a hold, the more (`k`, 0 to 1) the less there is. */
export function flail(actor: Puppet, t: number, k: number): void {
  if (!actor.armed) return;
  const turn = 15 * t;
  actor.reach(
    'near',
    0.2 * Math.cos(turn) * k + 0.06,
    (0.1 + 0.16 * Math.sin(turn)) * k - 0.24 * (1 - k),
    20,
  );
  actor.reach(
    'far',
    0.2 * Math.cos(turn + 2) * k + 0.06,
    (0.1 + 0.16 * Math.sin(turn + 2)) * k - 0.24 * (1 - k),
    20,
  );
}

/** The middle of the body is where that is: under its rim, or over as much ground as it covers. */
function liesIn(stage: Stage, actor: Puppet, id: string): boolean {
  const trunk = actor.pose(actor.root);
  const inside = insideOf(stage, id);
  if (inside !== null) return holdsPoint({ ...inside, rim: inside.rim + 0.1 * actor.height }, trunk);
  const thing = stage.bodyOf(id);
  if (thing === undefined) return false;
  const p = thing.body.translation();
  const low = trunk.y < p.y + thing.prop.height / 2 + 0.2 * actor.height;
  return low && Math.abs(trunk.x - p.x) < thing.prop.width / 2 + 0.2 * actor.height;
}
