import { isOpenAir } from '#contracts/places.ts';
import { landmarks, landmarksOf } from '#contracts/rig.ts';
import type { Beat, ScenePlan } from '#contracts/scene-plan.ts';
import { isRunningWheel } from '../../running-wheels.ts';
import { isSight } from '../../sights.ts';
import { GROWTH } from '../change/growing.ts';
import { STOPS_AFTER } from '../devices/braking.ts';
import { endOf } from '../ground/set-pieces.ts';
import { clamp } from '../puppets/limb.ts';
import type { Puppet } from '../puppets/puppet.ts';
import type { Runner } from '../runner.ts';
import type { Stage } from '../stage.ts';
import { extentOf } from './extents.ts';
import {
  type Composition,
  compositionOf,
  EAGERNESS,
  type Frame,
  type Head,
  single,
  standing,
} from './framing.ts';

/** Acts that need no more room than those who act. */
const onTheSpot: ReadonlySet<Beat['action']> = new Set([
  'talk',
  'look',
  'laugh',
  'wave',
  'nod',
  'shakehead',
  'shrug',
  'think',
  'point',
  'cry',
  'sneeze',
  'clap',
  'bow',
  'stand',
  'hug',
  'kiss',
  'pat',
  'shakehands',
  'holdhands',
  'water',
  'eat',
  'drink',
]);

/** Acts that take somebody or something far off: what only goes up is looked after by the room above heads. */
const far: ReadonlySet<Beat['action']> = new Set([
  'throw',
  'kick',
  'shoot',
  'fly',
  'chase',
  'ride',
  'drive',
  'run',
]);
/** Least width of any picture, metres: what falls off a table is not out of it at once. */
const NARROWEST = 1.35;
/** Height for which a near picture is composed, and the least for which one is, in metres. */
const [GROWN, SMALLEST] = [1.7, 0.45];
/** The same of what grows on the stage. */
const HUGE = 4;
/** How much of its length counts as height. */
const LENGTH = 0.75;
/** What is watched where it stands is shown from near: so many times as wide as it is itself, some metres at least. */
const [WATCHED, LEAST] = [5, 2.4];
/** The same of what looks otherwise little by little: nothing leaves it or comes to it. */
const [LOOKED_AT, CLOSE] = [3, 1.4];
const watched: ReadonlySet<Beat['action']> = new Set([
  'boil',
  'freeze',
  'evaporate',
  'change',
  'condense',
  'rust',
  'evacuate',
  'alter',
]);

/** A vessel that lets something out where nothing has weight. */
const letsOut = (stage: Stage, { action }: Beat): boolean => action === 'pour' && stage.around.gravity === 0;

/** Of what is gone around: so many times as wide is the picture at least, so much of its height it takes up at most; least width, metres. */
const [ABOUT, OF_THE_HEIGHT, NEAREST] = [1.35, 0.62, 1.2];

/** What is painted, or a side of the stage: whoever looks there needs no picture of it. */
export const painted: ReadonlySet<string> = new Set(['sky', 'screen', 'left', 'right']);
/** What is so far from the middle of the stage has left it, metres: the wind took it. */
export const GONE = 16;

/** Share of the usual picture that shows what goes on on a table. */
const ON_A_TABLE = 0.5;
/** The same of what turns or burns there and stays where it is. */
const STAYS_THERE = 0.34;
const stays: ReadonlySet<Beat['action']> = new Set(['spin', 'kindle', 'pierce']);

/** How many times as wide as usual is a picture of somebody who looks at the sky. */
const SKYWARD = 1.35;
/** Where who walks will be when a camera that sets off now has arrived, seconds (`EAGERNESS`). */
const AHEAD = 1.2;
/** The row that something is one of, by its name. */
const rowOf = (id: string): string => id.replace(/-\d+$/u, '');

/** How far beyond a wall somebody still stands at it, and how much is seen of what is there; metres. */
const [BY_THE_WALL, STRIP] = [0.3, 2.6];

/** Air between what is seen whole and the picture's edge, and how much wider a picture gets at most for what has no part in it. */
const [EDGE, MOST_ROOM] = [0.2, 1.25];

/** The frames that a camera chooses from: of everybody, of those who go somewhere, of one. */
export class Viewfinder {
  readonly of: Composition;
  private readonly plan: ScenePlan;

  constructor(plan: ScenePlan) {
    this.plan = plan;
    this.of = compositionOf(plan.format);
  }

  /** Width of a picture of everybody who stands close together. */
  get usual(): number {
    return this.of.least * this.of.aspect;
  }

  /** The same of these: nearer where all of them are small. */
  usualOf(stage: Stage, names: readonly string[]): number {
    return this.usual * goingShare(stage, names);
  }

  /**
   * With what moves, a third of the picture left before it to move into. The first name counts most; the others are
   * in as long as they fit. A follower that is critically damped lags by twice the speed over its eagerness: it is
   * sent ahead by as much, unless it cuts there.
   */
  going(stage: Stage, names: readonly string[], width: number, cuts = false): Frame {
    const [first] = names;
    const lead = first === undefined ? null : stage.place(first);
    if (first === undefined || lead === null) return standing(this.of, 0, 0, width);
    const puppet = stage.puppets.get(first);
    // Of who swims or lies, the head is as much in it as the rest.
    const middle = puppet === undefined ? lead.x : (lead.x + headOf(puppet).x) / 2;
    let [low, high] = [middle, middle];
    // Of many, some are seen well rather than all of them small.
    const most = names.length > 3 ? this.of.crowd : this.of.widest;
    for (const name of names.slice(1)) {
      const at = stage.place(name);
      // Who swims in a lake is not shown with its middle.
      const all = landmarksOf(this.plan.place).get(name)?.form === 'ground';
      if (at === null || all) continue;
      const half = halfOf(stage, name);
      const [l, h] = [Math.min(low, at.x - half), Math.max(high, at.x + half)];
      if (h - l + this.of.beside * 0.6 <= most) [low, high] = [l, h];
    }
    const speed = speedOf(stage, first);
    const into = Math.abs(speed) > 0.4 ? Math.sign(speed) : (puppet?.facing ?? 0);
    const wide = clamp(high - low + this.of.beside * 0.8, width, this.of.widest);
    const room = into * Math.max(0, wide / 6 - (high - low) / 4);
    const ahead = cuts ? 0 : (2 * speed) / EAGERNESS;
    return standing(this.of, low + room + ahead, high + room + ahead, wide);
  }

  /** Somebody or something as a whole, to be gone around. */
  alone(stage: Stage, name: string): Frame | null {
    const at = stage.place(name);
    const extent = at === null ? null : extentOf(stage, name);
    if (at === null || extent === null) return null;
    const wide = Math.max(
      ABOUT * (extent.right - extent.left),
      (extent.high / OF_THE_HEIGHT) * this.of.aspect,
    );
    const frame = standing(this.of, at.x, at.x, Math.max(wide, NEAREST));
    // What stands on something is in the middle, with what it stands on.
    return { ...frame, y: Math.max(frame.y, (extent.low + extent.high) / 2) };
  }

  /** Who or what is alone on the stage; null where nobody is, or several. */
  only(stage: Stage): string | null {
    const [one, ...more] = [
      ...stage.puppets.keys(),
      ...new Set([...stage.loose.values()].map(({ owner }) => owner)),
    ];
    return one === undefined || more.length > 0 ? null : one;
  }

  /** Head and shoulders. */
  close(stage: Stage, who: string): Frame {
    const puppet = stage.puppets.get(who);
    if (puppet === undefined) {
      const at = stage.place(who);
      const width = 4.4 * Math.min(1, this.of.aspect);
      return at === null ? standing(this.of, 0, 0, this.usual) : { x: at.x, y: Math.max(1.1, at.y), width };
    }
    return single(this.of, headOf(puppet));
  }

  /** Everybody who acts in this shot, with what they act on, and room to move. */
  company(stage: Stage, runner: Runner): Frame {
    const beats = actsOf(runner);
    const names = named(beats);
    for (const name of names) if (comesIn(stage, name)) names.delete(name);
    if (names.size === 0) for (const id of stage.puppets.keys()) if (!stage.outside.has(id)) names.add(id);
    if (names.size === 0) for (const id of stage.loose.keys()) names.add(id);
    // A place that nobody and nothing is in.
    if (names.size === 0) return standing(this.of, 0, 0, this.usual);
    // Of a row of pins the last one is in it as well.
    for (const name of [...names])
      if (/-\d+$/u.test(name))
        for (const id of stage.loose.keys()) if (rowOf(id) === rowOf(name)) names.add(id);
    // A landmark is seen whole, whoever acts before it, and so is what nobody does anything with.
    const sights = [...stage.loose.values()].filter(({ prop }) => isSight(prop.thing));
    const whole = beats.length === 0 ? [...names] : sights.map(({ id }) => id);
    const tallest = Math.max(0, ...whole.map((name) => extentOf(stage, name)?.high ?? 0));
    for (const { id } of sights) names.add(id);
    // What fell apart, and was all that acted, is seen where its pieces lie.
    const isThere = [...names].some((name) => stage.place(name) !== null);
    const pieces = isThere ? [] : [...stage.loose.values()].filter((l) => names.has(l.owner));
    for (const { id } of pieces) names.add(id);
    const near = this.watched(stage, beats) ?? this.vessels(stage, beats);
    if (near !== null) return near;
    const hoop = names.has('hoop') && this.plan.place === 'gym';
    const goesFar = hoop || beats.some((b) => far.has(b.action) && !staysInIt(stage, b));
    const still =
      beats.length > 0 &&
      beats.every((b) => stays.has(b.action) || stage.loose.get(b.actor)?.prop.bead !== undefined);
    const small = this.plan.place === 'tabletop' ? (still ? STAYS_THERE : ON_A_TABLE) : 1;
    const share = Math.min(
      small,
      (goesFar ? goingShare : nearness)(stage, pieces.length === 0 ? [...names] : pieces.map((p) => p.id)),
    );
    const beside = share * (goesFar ? this.of.beside : this.of.elbows);
    const xs: number[] = [];
    for (const name of names) {
      const built = this.plan.place === 'tabletop' ? stage.joined.get(name)?.prop : undefined;
      const at = built ?? (painted.has(name) ? null : stage.place(name));
      if (at === null || Math.abs(at.x) >= GONE) continue;
      // The room beside everybody is for people: what is wider needs its own.
      const over = Math.max(0, halfOf(stage, name) + EDGE - beside / 2);
      xs.push(at.x - over, at.x + over);
      // Who is on the way is still in it when the camera has come.
      const leaves = beats.some((b) => b.actor === name && b.leaves === true);
      if (stage.puppets.has(name) && !leaves && this.of.aspect > 1)
        xs.push(at.x + clamp(AHEAD * speedOf(stage, name), -2, 2));
      const lies = stage.puppets.has(name) ? extentOf(stage, name) : null;
      if (lies !== null) xs.push(Math.min(at.x, lies.left + EDGE), Math.max(at.x, lies.right - EDGE));
    }
    for (const beat of beats) xs.push(...stopsAt(stage, beat));
    for (const beat of beats) if (beat.spot != null && beat.leaves !== true) xs.push(beat.spot);
    if (hoop) xs.push(landmarks.gym.boardX, Math.min(landmarks.gym.freeThrowX, ...xs));
    if (xs.length === 0) xs.push(0);
    const [low, high] = [Math.min(...xs), Math.max(...xs)];
    const width = Math.max(
      high - low + beside,
      NARROWEST,
      ((tallest + EDGE) / (1 - this.of.floor)) * this.of.aspect,
      hoop ? 9.4 * Math.min(1, this.of.aspect) : this.least(beats, runner.shot, goesFar) * share,
      // Who looks up at the moon is seen with some of the sky.
      names.has('sky') && isOpenAir(this.plan.place) && this.of.aspect > 1 ? SKYWARD * this.usual : 0,
    );
    const frame = this.withinSet(stage, names, this.uncut(stage, names, standing(this.of, low, high, width)));
    // What is too wide is told so: who looks for everybody then knows that they are not all in it.
    const tooWide = width > (goesFar ? this.of.widest : this.of.crowd) && this.of.aspect <= 1;
    return tooWide ? { ...frame, width: Math.max(width, 1.01 * this.of.widest) } : frame;
  }

  /** Of what lies beyond the wall that the set ends at no more than a strip, once somebody has gone there and nobody acts there. */
  private withinSet(stage: Stage, names: ReadonlySet<string>, frame: Frame): Frame {
    const end = stage.left.size === 0 ? null : endOf(this.plan);
    const beyond = (name: string) =>
      ((stage.place(name)?.x ?? 0) - (end?.x ?? 0)) * (end?.outward ?? 1) > BY_THE_WALL;
    if (end === null || [...names].some((name) => !painted.has(name) && beyond(name))) return frame;
    const edge = end.x + end.outward * STRIP - (end.outward * frame.width) / 2;
    return { ...frame, x: end.outward > 0 ? Math.min(frame.x, edge) : Math.max(frame.x, edge) };
  }

  /** A thing that changes where it stands, and nothing else: as near as it is small, with air over it for what rises. */
  private watched(stage: Stage, beats: readonly Beat[]): Frame | null {
    const [first] = beats;
    const one = first === undefined ? undefined : stage.loose.get(first.actor);
    if (
      one === undefined ||
      !beats.every((b) => b.actor === one.id && (watched.has(b.action) || letsOut(stage, b)))
    )
      return null;
    const { x, y } = one.body.translation();
    const looked = beats.every(({ action }) => action === 'alter');
    // As it was, or as it will be: the picture stays as wide as the larger of both.
    const sizes = [
      one.prop,
      ...beats.flatMap(({ alters }) => (alters?.into === undefined ? [] : [alters.into])),
    ];
    const largest = Math.max(
      ...sizes.flatMap(({ width, height }) => [width, height]),
      this.plan.props.find(({ id }) => id === one.id)?.height ?? 0,
    );
    const width = clamp(
      (looked ? LOOKED_AT : WATCHED) * (looked ? largest : Math.max(one.prop.width, one.prop.height)),
      looked ? CLOSE : LEAST,
      this.of.least * this.of.aspect,
    );
    const height = width / this.of.aspect;
    const low = height * (0.5 - this.of.floor);
    // What is looked at is seen from its foot up.
    return { x, y: looked ? Math.max(low, y - largest / 2 + low) : Math.max(low, y + 0.16 * height), width };
  }

  /** Vessels, what is poured into which, and a little room about and over them. */
  private vessels(stage: Stage, beats: readonly Beat[]): Frame | null {
    if (beats.length === 0 || !beats.every((b) => stage.contents.has(b.actor))) return null;
    const rooms = beats
      .flatMap((b) => [b.actor, b.target ?? b.actor])
      .flatMap((id) => stage.loose.get(id) ?? [])
      .map(({ body, prop }) => ({ ...body.translation(), half: prop.width / 2, high: prop.height / 2 }));
    const left = Math.min(...rooms.map((r) => r.x - r.half));
    const right = Math.max(...rooms.map((r) => r.x + r.half));
    const top = Math.max(...rooms.map((r) => r.y + r.high));
    return standing(this.of, left, right, Math.max(right - left + 0.9, 1.3 * top * this.of.aspect));
  }

  /** What has no part in the acts is in the picture or out of it, where that costs little; its edge cuts nothing in two. */
  private uncut(stage: Stage, names: ReadonlySet<string>, frame: Frame): Frame {
    let [left, right] = [frame.x - frame.width / 2, frame.x + frame.width / 2];
    for (const loose of stage.loose.values()) {
      if (names.has(loose.owner) || loose.held !== null) continue;
      const x = loose.body.translation().x;
      const half = loose.prop.width / 2;
      if (x + half < left || x - half > right) continue;
      left = Math.min(left, x - half - EDGE);
      right = Math.max(right, x + half + EDGE);
    }
    const width = right - left;
    if (width === frame.width || width > MOST_ROOM * frame.width || width > this.of.widest) return frame;
    return standing(this.of, left, right, width);
  }

  /** The nearest picture for these acts: wide where a film of several shots begins, nearer for what needs no room. */
  private least(beats: readonly Beat[], shot: number, goesFar: boolean): number {
    const height = goesFar ? this.of.least * (this.plan.place === 'kitchen' ? 0.865 : 1) : this.of.near;
    const first = shot <= 0 && this.plan.shots.length > 1;
    const later = shot > 0 && beats.length > 0 && beats.every((b) => onTheSpot.has(b.action));
    return height * this.of.aspect * (first ? 1.25 : later ? 0.85 : 1);
  }
}

const actsOf = (runner: Runner): Beat[] =>
  runner.entries.filter((e) => e.beat.shot === runner.shot).map((e) => e.beat);

/** What comes from outside of the picture is waited for there; nobody is looked after who has left, nor what they took along. */
export function comesIn(stage: Stage, name: string): boolean {
  const loose = stage.loose.get(name);
  return (
    stage.outside.has(name) ||
    stage.left.has(name) ||
    stage.left.has(loose?.held?.by.id ?? '') ||
    loose?.prop.incoming === true
  );
}

/** Who and what the acts of this shot are about, but for what is still to come into the picture. */
export const namesIn = (stage: Stage, runner: Runner): ReadonlySet<string> =>
  new Set([...named(actsOf(runner))].filter((name) => !comesIn(stage, name)));

function named(beats: readonly Beat[]): Set<string> {
  const names = new Set<string>();
  for (const beat of beats) {
    names.add(beat.actor);
    if (beat.target !== null) names.add(beat.target);
    if (beat.with !== null) names.add(beat.with);
    if (beat.action === 'shoot') names.add('hoop');
  }
  return names;
}

/** Half of the width that something takes up, in metres. */
export function halfOf(stage: Stage, name: string): number {
  const puppet = stage.puppets.get(name);
  if (puppet !== undefined) return puppet.actor.rig === 'wheeled' ? 1.1 * puppet.height : 0;
  // On a table the picture is near: what has many parts needs all of its width.
  const whole = stage.plan.place === 'tabletop' ? stage.joined.get(name)?.prop : undefined;
  const prop = whole ?? stage.bodyOf(name)?.prop;
  return prop === undefined || prop.fixed ? 0 : prop.width / 2;
}

/** Where a vehicle will stand that comes from afar and has nothing else to stop for. */
function stopsAt(stage: Stage, { action, actor, target, spot }: Beat): number[] {
  const car = stage.puppets.get(actor);
  if (action !== 'brake' || car?.actor.rig !== 'wheeled' || target !== null || spot != null) return [];
  return [car.x + car.facing * (STOPS_AFTER + 1.1 * car.height)];
}

/** m/s to the right. */
export function speedOf(stage: Stage, name: string): number {
  const puppet = stage.puppets.get(name);
  if (puppet !== undefined) {
    // Who sits, swims or rides is moved by what carries them.
    const carried = puppet.mode === 'seated' ? puppet.limbs.get(puppet.root)?.body.linvel().x : undefined;
    return clamp(carried ?? puppet.velocity, -8, 8);
  }
  return clamp(stage.bodyOf(name)?.body.linvel().x ?? 0, -8, 8);
}

export function headOf(puppet: Puppet): Head {
  const { x, y } = puppet.pose(puppet.limbs.has('head') ? 'head' : puppet.root);
  return { x, y, facing: puppet.facing, height: puppet.height, borne: puppet.hover !== null };
}

/** What goes far needs room, however small it is: the least share of the usual picture, and who gets all of it, in metres. */
const [ROOMY, HALF_GROWN] = [0.3, 1.2];
/** Runs, and stays where it is: in a wheel. */
const staysInIt = (stage: Stage, { target }: Beat): boolean =>
  isRunningWheel(stage.joined.get(target ?? '')?.prop ?? { thing: '' });
const goingShare = (stage: Stage, names: readonly string[]): number =>
  clamp((nearness(stage, names) * GROWN) / HALF_GROWN, ROOMY, 1);

/** How many times as tall it will be or is, where it grows in this film. */
function growthOf(stage: Stage, name: string): number {
  if (!stage.plan.beats.some((b) => b.action === 'grow' && b.actor === name)) return 1;
  const first = stage.plan.actors.find((a) => a.id === name) ?? stage.plan.props.find((p) => p.id === name);
  const now = stage.puppets.get(name)?.height ?? stage.loose.get(name)?.prop.height;
  return first === undefined || now === undefined ? 1 : (GROWTH * first.height) / now;
}

/** Where everything is small, the picture comes nearer: the share of the near one that the tallest of it needs. */
function nearness(stage: Stage, names: readonly string[]): number {
  const tops = names.map((name) => {
    const extent = extentOf(stage, name);
    if (extent === null) return stage.joined.has(name) ? SMALLEST : GROWN;
    // Who lies or swims is longer than high.
    const now = stage.puppets.has(name)
      ? Math.max(extent.high, LENGTH * (extent.right - extent.left))
      : extent.high;
    return Math.max(now, now * growthOf(stage, name));
  });
  const grows = names.some((name) => growthOf(stage, name) > 1);
  return clamp(Math.max(...tops), SMALLEST, grows ? HUGE : GROWN) / GROWN;
}
