import type { Beat, Rig } from '#contracts/scene-plan.ts';
import { type Obstacle, obstacleOf } from '../../ground/obstacle.ts';
import { breadthOf, topOfBody } from '../../ground/on-bodies.ts';
import { STEP } from '../../physics.ts';
import { clamp, smooth } from '../../puppets/limb.ts';
import type { Puppet } from '../../puppets/puppet.ts';
import type { Stage } from '../../stage.ts';
import { type Behaviour, type Doing, done, failed, type Playing, wait } from '../behaviour.ts';
import { goTo } from './going.ts';
import { backOnFeet, standAt } from './hopping.ts';
import { startOn } from './on-top.ts';

/** Air between the soles and what they go over, metres (judged). */
const CLEAR = 0.05;
/** Who runs up leaves the ground so much faster than from a stand: 4 m/s upwards in a high jump (Dapena, 1980), 3.1 standing. */
const RUN_UP = 1.25;
/**
 * What has neither a person's legs nor a dog's leaves the ground as fast as it takes in a tale, m/s upwards: what lives on two short legs,
 * what beats its wings as it jumps, and a car that its springs throw up as those of a lowrider do (judged).
 */
const TALES: Readonly<Partial<Record<Rig, number>>> = {
  thing: 5.6,
  winged: 5.4,
  wheeled: 5.2,
  // Dolphins leave the water at 11 m/s (Rohr, Fish & Gilpatrick, Mar. Mammal Sci. 18, 2002).
  swimming: 9,
};
/** What lives in water comes along faster there than its puppet goes on land, m/s (the same). */
const SWIMS = 7;
/** Knees come up to the chest, in heights: what a person and what an animal lifts its feet by in the air (judged). */
const TUCK = { person: 0.17, animal: 0.12 } as const;
/** How far inside the edge of what is wide one comes down, metres (judged). */
const INSIDE = 0.5;
/** How near one takes off, in heights, and how far away at most, metres (judged). */
const NEAREST = 0.3;
const FARTHEST = 1.5;
/** A sprint is so much faster than a run on the stage. */
const SPRINT = 1.15;
/** So often a second whoever has wings beats them on the way. */
const FLAPS = 5;
/** Seconds in which knees bend and stretch. */
const TAKE_OFF = 0.12;

/** Hips this much higher than in standing have the feet well above the ground (judged). */
const ABOVE = 1.12;

/**
 * What lies there is pushed aside by whoever comes down in it, as long as their legs are above the ground: between a foot and the floor
 * it would be shot away.
 */
function* among(actor: Puppet, flight: Doing): Doing {
  const stands = actor.pose(actor.root).y;
  actor.touchWith([...actor.limbs.keys()]);
  let rose = false;
  for (let next = flight.next(); next.done !== true; next = flight.next()) {
    const high = actor.pose(actor.root).y / stands;
    rose ||= high > ABOVE;
    if (rose && high < ABOVE) actor.touchWith([]);
    yield;
  }
}

/**
 * Leaps over something, onto it or in among it. In the air the hips fly by gravity alone, from a speed that legs can
 * give; feet are drawn up and come down again. What is too high or too wide for that is not leapt over.
 */
export function* leaping(play: Playing): Behaviour {
  const { stage, beat, actor } = play;
  const at = beat.target === null ? null : (isOnto(stage, beat) ?? obstacleOf(stage, beat.target));
  if (at === null || beat.target === null) return failed('There is nothing here to leap at.');
  if (stage.around.gravity === 0) return failed('Nothing draws anybody down again here.');
  const mount = stage.puppets.get(beat.with ?? '');
  if (mount !== undefined && stage.astride.get(actor.id) === mount.id)
    return yield* leapingAstride(play, mount);
  const side = Math.sign(at.x - actor.x) || actor.facing;
  const leap = planned(play, at, side);
  const other = stage.puppets.get(beat.target);
  // Who is leapt over stays where it is.
  if (other !== undefined) stage.engaged.add(other.id);
  try {
    yield* runUp(actor, leap, side);
    if (beat.way === 'into') yield* among(actor, flight(play, leap, side));
    else yield* flight(play, leap, side);
  } finally {
    if (other !== undefined) stage.engaged.delete(other.id);
  }
  if (leap.short !== null) {
    yield* wait(0.3);
    return beat.outcome === 'fail' ? done('Came down before it.') : failed(leap.short);
  }
  if (beat.way === 'onto') {
    startOn(stage, actor, beat.target, beat.part);
    yield* wait(0.4);
    return done(`Leapt onto the ${beat.target}.`);
  }
  if (beat.way === 'into') {
    yield* wait(0.6);
    actor.touchWith([]);
    return done(`Landed in the ${beat.target}.`);
  }
  yield* wait(0.25);
  return done(`Leapt over ${(2 * at.half).toFixed(1)} m, ${at.top.toFixed(2)} m high.`);
}

/** What somebody sits on leaps, and carries them along. */
function* leapingAstride(play: Playing, mount: Puppet): Behaviour {
  const { stage, beat } = play;
  stage.engaged.add(mount.id);
  try {
    return yield* leaping({ ...play, actor: mount, beat: { ...beat, with: null } });
  } finally {
    stage.engaged.delete(mount.id);
  }
}

/** The place on somebody else that is leapt onto; null where no such leap is meant. */
function isOnto(stage: Stage, { target, way, part }: Beat): Obstacle | null {
  const other = stage.puppets.get(target ?? '');
  if (way !== 'onto' || other === undefined) return null;
  const { x, y } = topOfBody(other, part);
  return { x, top: y, half: breadthOf(other) / 2 };
}

/** Are legs enough to leap onto somebody? */
export function leapsOnto(play: Playing): boolean {
  const at = isOnto(play.stage, play.beat);
  return at !== null && planned(play, at, Math.sign(at.x - play.actor.x) || play.actor.facing).short === null;
}

/** A place up there, not far from the edge that it comes over. */
const onto = (actor: Puppet, at: Obstacle, side: number): number =>
  at.x - side * Math.max(0, at.half - Math.max(0.25, 0.35 * actor.height));

/** Well inside of its edge, and not farther than its middle. */
const amid = (at: Obstacle, side: number): number => at.x - side * Math.max(0, at.half - INSIDE);

/** A leap before it is made: metres and m/s. `short` says why it comes down before it gets there. */
type Leap = {
  from: number;
  reach: number;
  y: number;
  tuck: number;
  up: number;
  seconds: number;
  short: string | null;
};

/**
 * Where to take off, and how fast: from as near as legs can give the height, and from farther away where that makes it
 * lower. The edge has to be passed with the soles over it, and not only the middle.
 */
function planned({ stage, beat, actor }: Playing, at: Obstacle, side: number): Leap {
  const H = actor.height;
  const g = Math.max(stage.around.gravity, 1.62);
  const tuck = (actor.actor.rig === 'person' ? TUCK.person : TUCK.animal) * H;
  const legs = Math.max(actor.pace.jump * RUN_UP, TALES[actor.actor.rig] ?? 0);
  const fastest = actor.actor.rig === 'swimming' ? SWIMS : actor.pace.run * SPRINT;
  const y = beat.way === 'onto' ? at.top : 0;
  const over = beat.way === 'into' ? Math.min(at.top, 0.3) : at.top;
  const to = beat.way === 'over' ? null : beat.way === 'onto' ? onto(actor, at, side) : amid(at, side);
  let best: Leap | null = null;
  for (let before = NEAREST * H; before < FARTHEST; before += 0.1) {
    const from = at.x - side * (at.half + before);
    const reach = Math.abs((to ?? at.x + side * (at.half + before)) - from);
    const share = clamp(before / reach, 0.05, 0.5);
    const rise = Math.max(0.12, (over + CLEAR - tuck) / (4 * share * (1 - share)), y + CLEAR - tuck);
    const end = Math.max(0, y - tuck);
    // What is wide takes longer than it takes to be high enough, at the speed of a sprint.
    const least = reach / fastest;
    const up = Math.max(Math.sqrt(2 * g * rise), end / least + (g * least) / 2);
    const seconds = (up + Math.sqrt(Math.max(0, up * up - 2 * g * end))) / g;
    const leap = { from, reach, y, tuck, up, seconds, short: null };
    if (up <= legs) return beat.outcome === 'fail' ? shortOf(leap, before, g, 'It fell short.') : leap;
    const isHigh = 2 * g * rise > legs * legs;
    const why = isHigh
      ? `It is too high: ${up.toFixed(1)} m/s upwards, and legs give ${legs.toFixed(1)}.`
      : `It is too wide: ${up.toFixed(1)} m/s upwards at a sprint, and legs give ${legs.toFixed(1)}.`;
    best ??= shortOf({ ...leap, up: Math.min(up, legs) }, before, g, why);
  }
  return (
    best ?? shortOf({ from: actor.x, reach: 0.3, y, tuck, up: legs, seconds: 1, short: null }, 0.3, g, '')
  );
}

/** The same leap as it comes out where it does not get there: up, and down again before the edge. */
const shortOf = (leap: Leap, before: number, g: number, why: string): Leap => ({
  ...leap,
  reach: before * 0.6,
  y: 0,
  seconds: (2 * leap.up) / g,
  short: why,
});

/** To the place of take-off at a run, from a few steps away. */
function* runUp(actor: Puppet, { from, reach, seconds }: Leap, side: number): Doing {
  const away = (from - actor.x) * side;
  if (away < 0.5) yield* goTo(actor, from - side * 1, 'walk', 1.3, 0.15);
  actor.face(side);
  const speed = Math.max(actor.pace.walk, Math.min(actor.pace.run, reach / seconds));
  for (let t = 0; t < 8 && (from - actor.x) * side > 0.03; t += STEP) {
    actor.wanted = side * speed;
    yield;
  }
  actor.wanted = 0;
}

/** The flight and the landing. The hips move by gravity alone; feet are drawn up, and let down where the ground is. */
function* flight({ stage, actor }: Playing, leap: Leap, side: number): Doing {
  const g = Math.max(stage.around.gravity, 1.62);
  const { x } = actor;
  actor.velocity = 0;
  for (let s = 0; s < 1; s += STEP / TAKE_OFF) {
    standAt(actor, x, 0, smooth(s) * 0.6);
    yield;
  }
  if (actor.armed) {
    actor.reach('near', 0.14, 0.24, 20);
    actor.reach('far', 0.18, 0.24, 20);
  }
  const { wings } = actor;
  for (let t = 0; t < leap.seconds; t += STEP) {
    const k = t / leap.seconds;
    if (wings !== null) {
      wings.spread = Math.sin(Math.PI * k);
      wings.stroke = Math.sin(2 * Math.PI * FLAPS * t);
    }
    const half = Math.sin(Math.PI * k);
    const drawn = k < 0.5 || leap.y === 0 ? half : Math.max(half, k);
    const hips = leap.up * t - (g * t * t) / 2;
    standAt(
      actor,
      x + side * leap.reach * k,
      Math.max(0, hips + leap.tuck * drawn),
      0.85 * drawn,
      0.22 * half,
    );
    yield;
  }
  for (let s = 0; s < 1; s += STEP / 0.3) {
    standAt(actor, x + side * leap.reach, leap.y, 0.7 * (1 - smooth(s)));
    yield;
  }
  if (actor.armed) actor.restHands();
  if (leap.y === 0) backOnFeet(actor);
}
