import { quadruped } from '#contracts/rig.ts';
import { buildOf, mouthAhead } from '#contracts/rig-neck.ts';
import type { Action, Expression } from '#contracts/world.ts';
import { takeAway } from '../../leaving.ts';
import { STEP } from '../../physics.ts';
import { clamp, pointOn } from '../../puppets/limb.ts';
import { bite, mealOf } from '../../puppets/meals.ts';
import type { Puppet } from '../../puppets/puppet.ts';
import type { Loose } from '../../stage.ts';
import { type Behaviour, type Doing, done, failed, type Playing, wait } from '../behaviour.ts';
import { pickUp } from '../hands/handling.ts';
import { reachPoint } from '../hands/reaching.ts';
import { braking } from '../riding/braking.ts';
import { goTo } from './going.ts';

/** What somebody does to somebody else with hands or mouth, standing before them. One row, one verb. */
type Row = {
  /** Which point of the other is meant. */
  aim: 'back' | 'hand' | 'head' | 'chest' | 'mouth';
  /** How far from that point the actor's feet stand, in its own heights. */
  apart: number;
  /** What reaches there. */
  by: 'hands' | 'hand' | 'mouth';
  /** Does the other do the same? */
  mutual: boolean;
  /** How often it is done, and how long it is held each time, in seconds. */
  times: number;
  seconds: number;
  /** What is heard when they meet. */
  sound: 'clap' | 'impact' | 'kiss' | null;
  /** Newton seconds of what is heard of a blow. */
  strength?: number;
  /** How it makes both of them look. */
  mood?: Expression;
  done: string;
};

const rows: Partial<Record<Action, Row>> = {
  hug: {
    aim: 'back',
    apart: 0.33,
    by: 'hands',
    mutual: true,
    times: 1,
    seconds: 1.4,
    sound: null,
    mood: 'happy',
    done: 'Hugged.',
  },
  kiss: {
    aim: 'mouth',
    apart: 0.2,
    by: 'mouth',
    mutual: true,
    times: 1,
    seconds: 0.6,
    sound: 'kiss',
    mood: 'happy',
    done: 'Kissed.',
  },
  highfive: {
    aim: 'hand',
    apart: 0.24,
    by: 'hand',
    mutual: true,
    times: 1,
    seconds: 0.3,
    sound: 'clap',
    done: 'Their hands met.',
  },
  shakehands: {
    aim: 'hand',
    apart: 0.24,
    by: 'hand',
    mutual: true,
    times: 1,
    seconds: 1.3,
    sound: null,
    done: 'Shook hands.',
  },
  pat: {
    aim: 'head',
    apart: 0.24,
    by: 'hand',
    mutual: false,
    times: 4,
    seconds: 0.16,
    sound: null,
    done: 'Patted.',
  },
  feed: {
    aim: 'mouth',
    apart: 0.27,
    by: 'hand',
    mutual: false,
    times: 1,
    seconds: 1.4,
    sound: null,
    done: 'Fed from the hand.',
  },
  hit: {
    aim: 'chest',
    apart: 0.28,
    by: 'hand',
    mutual: false,
    times: 2,
    seconds: 0.1,
    sound: 'impact',
    strength: 2,
    mood: 'angry',
    done: 'Landed a blow.',
  },
  fight: {
    aim: 'chest',
    apart: 0.28,
    by: 'hand',
    mutual: true,
    times: 5,
    seconds: 0.1,
    sound: 'impact',
    strength: 2,
    mood: 'angry',
    done: 'Traded blows.',
  },
};

/** So near have they met, in the actor's heights; a hand's breadth for whoever is small. */
const MET = 0.11;
const BREADTH = 0.1;

/** How far from its middle a living thing's front hand reaches with its arm half bent, in its heights (`rig-thing.ts`). */
const WIDE_REACH = 0.5;
/** How far the edge of its face is. */
const FACE = 0.4;

/** How far ahead of its middle the mouth of one without hands is, in its heights. */
const ahead = {
  quadruped: 0.62,
  winged: 0.34,
  swimming: 0.8,
  wheeled: 1.1,
  person: 0.2,
  thing: 0.3,
} as const;

/** Goes up to somebody or something and does what its row says; whether hands or mouths met is measured. */
export function* meeting(play: Playing): Behaviour {
  // A vehicle never strikes anybody: it brakes, and they get out of its way.
  if (play.actor.actor.rig === 'wheeled') return yield* braking(play);
  const { stage, beat, actor } = play;
  const row = rows[beat.action];
  // "Hits him with a pillow", "feeds it a carrot": that is in the hand that does it.
  const tool =
    (beat.action === 'hit' || beat.action === 'feed') && beat.target !== null && beat.with !== null
      ? stage.loose.get(beat.with)
      : undefined;
  if (tool !== undefined && actor.holding !== tool.id && !(yield* pickUp(play, tool)))
    return failed('Could not get hold of it.');
  if (row === undefined) return failed('There is no way to do this yet.');
  const target = beat.target ?? beat.with;
  if (target === null || stage.place(target) === null) return failed('There is nobody here for it.');
  const other = stage.puppets.get(target) ?? null;
  const thing = stage.loose.get(target);
  if (
    thing !== undefined &&
    actor.armed &&
    thing.mass < HUGGED &&
    (beat.action === 'hug' || beat.action === 'kiss')
  )
    return yield* toTheChest(play, thing, row.seconds);
  if (row.aim === 'hand' && other !== null && !(actor.armed && other.armed))
    return failed('There are no two hands for it.');
  if (other !== null) stage.engaged.add(other.id);
  try {
    return yield* met(play, row, target, other);
  } finally {
    if (other !== null) stage.engaged.delete(other.id);
    for (const who of [actor, other]) if (who?.mode === 'alive') relax(who);
  }
}

/** Kilograms of what is taken up to be hugged. */
const HUGGED = 8;

/** A teddy is taken up, and held to the chest with both hands. */
function* toTheChest(play: Playing, thing: Loose, seconds: number): Behaviour {
  const { actor } = play;
  if (actor.holding !== thing.id && !(yield* pickUp(play, thing))) return failed('Could not get hold of it.');
  actor.reach('near', 0.12, -0.06, 12);
  actor.reach('far', 0.14, -0.1, 12);
  if (actor.expression === 'neutral') actor.expression = 'happy';
  yield* wait(0.4 + seconds);
  return done('Held it to the chest.');
}

function* met(play: Playing, row: Row, target: string, other: Puppet | null): Behaviour {
  const { stage, beat, actor } = play;
  if (other !== null) yield* untilUp(other);
  const aim = () => pointOf(play, row, target, other);
  const side = Math.sign(actor.x - aim().x) || -actor.facing;
  // Who is wide has its front arm at its edge, and reaches from there.
  const apart = actor.actor.rig === 'thing' ? Math.max(WIDE_REACH, row.apart) : row.apart;
  const room =
    (actor.armed
      ? row.by === 'mouth' && actor.actor.rig === 'thing'
        ? FACE
        : apart + (row.by === 'mouth' ? (stoopsTo(actor, aim().y) ? 0.24 : 0.12) : 0)
      : (mouthAhead(actor.actor.thing, aim().y / actor.height) ?? ahead[actor.actor.rig])) * actor.height;
  // Half way is half way only once they stand there: then each has half of it to reach.
  const goal = () =>
    row.aim === 'hand' && other !== null
      ? other.pose(other.root).x + side * row.apart * (actor.height + other.height)
      : aim().x + side * room;
  // Who lies in one's arms is near, and comes along.
  const carried =
    other !== null && stage.riders.has(other.id) && Math.abs(other.x - actor.x) < 0.4 * actor.height;
  if (!carried) {
    yield* goTo(actor, goal(), 'walk', 1.1, 0.05);
    if (Math.abs(actor.x - goal()) > 0.3) return failed('Could not get near enough.');
  }
  const turn = () => {
    const at = stage.place(target);
    if (at !== null) actor.face(at.x - actor.x || -side);
    if (other !== null && canTurn(other)) other.face(actor.x - other.x || side);
  };
  turn();
  yield* wait(0.3);
  const misses = beat.outcome === 'fail' || beat.outcome === 'almost';
  if (row.mood !== undefined && beat.expression === null) {
    if (actor.expression === 'neutral') actor.expression = row.mood;
    if (row.mutual && other !== null && other.expression === 'neutral') other.expression = row.mood;
  }
  let nearest = Number.POSITIVE_INFINITY;
  let count = 0;
  const bring = function* (seconds: number, away: number): Doing {
    for (let t = 0; t < seconds; t += STEP) {
      const at = aim();
      const off = away * actor.height;
      const wide = misses ? 0.3 * actor.height : 0;
      const gap = reachWith(actor, row, at.x + side * off, at.y + off * 0.3 + wide);
      if (row.mutual && other !== null && other.mode === 'alive') {
        const back = row.aim === 'hand' ? at : pointOf({ ...play, actor: other }, row, actor.id, actor);
        reachWith(other, row, back.x - side * off, back.y + off * 0.3 - wide, false);
      }
      if (row.aim === 'mouth' && other !== null) stoop(other, actor);
      nearest = Math.min(nearest, gap);
      yield;
    }
  };
  for (let i = 0; i < row.times; i++) {
    yield* bring(
      i === 0 ? (bendsLong(actor) || (row.by === 'mouth' && stoopsTo(actor, aim().y)) ? 0.9 : 0.35) : 0.15,
      row.times > 1 || (row.by !== 'mouth' && row.sound !== null) ? 0.12 : 0.05,
    );
    nearest = Number.POSITIVE_INFINITY;
    yield* bring(0.16, 0);
    if (!misses && nearest < Math.max(BREADTH, MET * actor.height)) {
      count++;
      if (row.sound !== null)
        stage.sound({
          kind: row.sound,
          x: aim().x,
          bodies: other === null ? [actor.id] : [actor.id, other.id],
          materials: ['flesh', 'cloth'],
          strength: row.strength ?? 0.7,
          seconds: 0.12,
        });
      if (row.strength !== undefined && other !== null)
        recoil(i % 2 === 1 && row.mutual ? actor : other, side);
    }
    if (beat.action === 'feed' && other !== null)
      yield* chewing(other, row.seconds, () => bring(STEP, 0), bitesOff(play, other));
    else if (beat.action === 'shakehands') yield* pumping(play, row.seconds, bring);
    else yield* bring(row.seconds, 0);
  }
  if (misses) return done('They missed each other.');
  return count > 0 ? done(row.done) : failed('They did not reach each other.');
}

/** A long neck takes its time. */
const bendsLong = ({ actor }: Puppet): boolean => buildOf(actor.thing).neck[1] > 0;

/** Is it so far down that one comes on one's knees for it? */
const stoopsTo = (actor: Puppet, y: number): boolean =>
  actor.actor.rig === 'person' && y < 0.52 * actor.height;

/** Up and down, as two hands shake. */
function* pumping(play: Playing, seconds: number, bring: (s: number, away: number) => Doing): Doing {
  for (let i = 0; i < 4; i++) {
    play.actor.crouch.aim = i % 2 === 0 ? 0.16 : 0;
    yield* bring(seconds / 4, 0);
  }
}

/** Half the width of a bite, in the eater's heights, and how much is left when the rest goes in at once. */
const [BITE, REST] = [0.07, 0.3];

/** What one bite takes off the food that is held out; nothing where the hand holds none. */
function bitesOff({ stage, beat }: Playing, other: Puppet): () => void {
  const food = beat.with === null ? undefined : stage.loose.get(beat.with);
  if (food?.prop.food === undefined || food.prop.food.served === true) return () => {};
  const meal = mealOf(stage, food, false);
  return () => {
    if (!stage.loose.has(food.id)) return;
    bite(stage, meal, other.mouth(), BITE * other.height);
    if (meal.left < REST) takeAway(stage, food);
  };
}

/** Between two bites, in seconds. */
const CHEW = 0.45;

function* chewing(who: Puppet, seconds: number, hold: () => Doing, bites: () => void): Doing {
  let next = 0;
  for (let t = 0; t < seconds; t += STEP) {
    if (t >= next) {
      bites();
      next += CHEW;
    }
    who.jaw = 0.5 + 0.5 * Math.sin(t * 22);
    if (!who.armed) who.nod.aim = 0.5;
    yield* hold();
  }
  who.jaw = 0;
  who.nod.aim = 0;
}

const canTurn = (who: Puppet) => who.mode === 'alive' && who.actor.rig !== 'wheeled' && !who.air.up;

/** Who is taller and has their mouth met bends down to whoever comes up to it. */
function stoop(tall: Puppet, small: Puppet): void {
  // A horse lowers its head to a child's hand.
  if (tall.actor.rig === 'quadruped' && tall.mode === 'alive' && small.armed)
    tall.nod.aim = clamp((tall.mouth().y - 0.75 * small.height) * 1.2 + tall.nod.aim, 0, 1);
  if (tall.actor.rig !== 'person' || small.actor.rig !== 'person' || tall.mode !== 'alive') return;
  const low = clamp((tall.height - small.height) / (0.5 * tall.height), 0, 1);
  tall.crouch.aim = low * 0.8;
  tall.lean.aim = 0.1 + low * 0.7;
}

/** Waits a moment for somebody who is just getting up or coming down. */
function* untilUp(other: Puppet): Doing {
  for (let t = 0; t < 1.5 && (other.air.up || other.mode === 'rising'); t += STEP) yield;
}

function recoil(who: Puppet, side: number): void {
  if (who.mode !== 'alive') return;
  who.lean.speed = -2.6 * (who.facing === side ? 1 : -1);
}

function relax(who: Puppet): void {
  who.jaw = 0;
  who.lean.aim = 0;
  who.crouch.aim = 0;
  who.nod.aim = 0;
  if (who.armed && who.holding === null) who.restHands();
}

const isLong = ({ actor }: Puppet): boolean => actor.rig === 'quadruped' || actor.rig === 'winged';

/** The point of the other that is meant, in the world. */
function pointOf(
  { stage, actor }: Pick<Playing, 'stage' | 'actor'>,
  row: Row,
  target: string,
  other: Puppet | null,
): { x: number; y: number } {
  if (other === null) return stage.place(target) ?? { x: actor.x, y: 0 };
  // Who is small reaches no higher than it is, and whoever it means does not come down to a mouse.
  const tall = actor.actor.rig === 'thing' ? 0.62 : actor.armed ? 1 : 0.9;
  const highest = actor.height * tall;
  if (row.aim === 'mouth' && (actor.actor.rig === 'person' || other.mouth().y < 1.3 * highest))
    return other.mouth();
  const head = other.pose(other.limbs.has('head') ? 'head' : other.root);
  // A hand lies where an arm still bends: of a horse, on its neck.
  const root = other.pose(other.root);
  if (row.aim === 'head') {
    const y = Math.min(0.9 * highest, head.y + 0.1 * other.height);
    if (!bendsLong(other) || y >= head.y) return { x: head.x, y };
    const neck = pointOn(
      root,
      quadruped.neck[0] * other.height * other.facing,
      quadruped.neck[1] * other.height,
    );
    const up = clamp((y - neck.y) / Math.max(0.1, head.y - neck.y), 0, 1);
    return { x: neck.x + up * (head.x - neck.x), y };
  }
  if (row.aim === 'hand') {
    // Half way between them, as high as the smaller of the two can reach.
    const low = Math.min(other.height, actor.height);
    return { x: (root.x + actor.pose(actor.root).x) / 2, y: row.sound === 'clap' ? 0.78 * low : 0.5 * low };
  }
  const way = Math.sign(root.x - actor.x) || 1;
  // A muzzle comes to the front of somebody, arms go around; who is long is met at the end that is nearer.
  const deep = isLong(other) ? -0.36 : row.aim === 'back' && actor.armed ? 0.07 : -0.08;
  const at = pointOn({ ...root, angle: 0 }, way * deep * other.height, 0.06 * other.height);
  return { x: at.x, y: Math.min(highest, at.y) };
}

/**
 * Brings hands or mouth towards a point, bending as far as it takes, and down on the knees where `kneels`; returns how far they
 * still are, in metres.
 */
function reachWith(actor: Puppet, row: Row, x: number, y: number, kneels = true): number {
  const H = actor.height;
  const low = clamp((0.62 * H - y) / (0.62 * H), 0, 1);
  if (!actor.armed || row.by === 'mouth') {
    const lips = actor.mouth();
    if (actor.actor.rig === 'person') {
      // Down to a cat one comes on one's knees.
      actor.lean.aim = clamp(0.18 + low * (kneels && stoopsTo(actor, y) ? 2.3 : 0.7), -0.4, 1.6);
      actor.crouch.aim = low * (kneels && stoopsTo(actor, y) ? 2.3 : 0.9);
      actor.nod.aim = clamp(low * 0.5 - 0.05, -0.3, 0.7);
    } else if (actor.armed) {
      // Who is all face comes with it: its edge is nearer than the mouth drawn on it.
      actor.lean.aim = clamp(0.15 + low * 0.4, 0, 0.5);
      lips.x += 0.25 * H * actor.facing;
    } else reachPoint(actor, { x, y }, 'near', 18);
    return Math.hypot(lips.x - x, lips.y - y) * 0.5;
  }
  actor.crouch.aim = low * 1.1;
  actor.lean.aim = 0.06 + low * 0.85;
  const front = actor.actor.rig === 'thing';
  const hand = front || (actor.holding !== null && row.by === 'hands') ? 'far' : 'near';
  actor.reachFor(front ? 'far' : 'near', x, y, 18);
  if (row.by === 'hands') actor.reachFor(front ? 'near' : 'far', x, y - 0.05 * H, 18);
  const at = actor.hand(hand);
  return Math.hypot(at.x - x, at.y - y);
}
