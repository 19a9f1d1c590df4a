import { landmarks, landmarksOf } from '#contracts/rig.ts';
import type { Beat, PlanActor, PlanProp } from '#contracts/scene-plan.ts';
import type { Action, Place } from '#contracts/world.ts';
import { isBackdrop, TABLE_MIRROR } from '../../backdrops.ts';
import { isFurniture } from '../../seat-share.ts';
import { isTree } from '../../trees.ts';
import { STOPS_AFTER } from '../../world/devices/braking.ts';
import { hasWheels, isPushedBy } from '../../world/devices/wheels.ts';
import { instrumentOf } from '../../world/puppets/instruments.ts';
import { longThing } from '../../world/puppets/long-things.ts';
import { STOOD_ON } from '../acts/balls-stood-on.ts';
import type { Company } from '../beings/company.ts';
import { canCycle, carries } from '../beings/mounts.ts';
import type { Found, Relation, Where } from '../plan/found.ts';
import { baseOf } from '../plan/part-ids.ts';
import type { StageParts } from '../plan/stage-parts.ts';
import { round } from '../plan/to-millimetres.ts';
import { standingWidth } from '../things/containers.ts';
import { COMES_FROM } from './braking.ts';
import { roomBefore } from './room-before.ts';

/** Room that something takes up: its middle, its width and its upper edge, in metres. */
type Room = { x: number; width: number; top: number };

/** Air between things that stand side by side. */
const [GAP, CLOSE] = [0.12, 0.02];
/** How high above something a thing starts that is said to be over it. */
const ABOVE = 0.9;
/** On the side that is said one stands clear of it. */
const sided: ReadonlySet<Where> = new Set(['left', 'right']);
/** How far off the middle of a mirror something stands before it, as a share of its width. */
const MIRRORED = 0.2;
/** How far from the end of a top somebody begins who goes along it, in heights. */
const END = 0.3;
/** Room for somebody to stand in. */
const STANDING = 0.6;

const falls = (beats: readonly Beat[], id: string): boolean =>
  beats.some((b) => b.actor === id && (b.action === 'fall' || b.action === 'topple'));

/**
 * Puts where the words say it is ("on the table", "next to her") whatever nobody has put there by hand, and sets the
 * members of rows and groups apart. What is held stays in the hand.
 */
export function settle(
  company: Company,
  parts: StageParts,
  beats: readonly Beat[],
  place: Place,
): StageParts {
  const actors = [...parts.actors];
  const props = roomBefore(parts.props, beats, company, place);
  spread(company, props, place);
  const moved = new Map<string, number>();
  for (const { what, how, of } of fromTheGround(company.relations)) {
    const room = roomOf(of, actors, props, place);
    // All of a row stands where all stands anyway: its first one is not set apart.
    const ground = of.is === 'landmark' && landmarksOf(place).get(of.id)?.form === 'ground';
    if (how === 'on' && ground && company.stacks.has(baseOf(what.id))) continue;
    // What jaws hold is hung up later.
    if (company.prop(of.id)?.thing === 'grabber') continue;
    if (
      room === null ||
      /^(?:fixed|amid)$/u.test(how) ||
      company.placed.has(what.id) ||
      (how === 'inside' && holds(of, actors, props))
    )
      continue;
    // Several by the same one go side by side.
    const nth =
      (moved.get(`${how} ${of.id}`) ?? 0) + (how === 'beside' && rolledAt(what.id, beats, props) ? 1 : 0);
    moved.set(`${how} ${of.id}`, nth + 1);
    if (what.is === 'actor') {
      const at = actors.findIndex((a) => a.id === what.id);
      const actor = actors[at];
      if (actor === undefined) continue;
      if (how === 'on' && bringsMount(actor, of, actors, props)) {
        actors[at] = { ...actor, on: of.id };
        continue;
      }
      const top = startsOn(what, how, of, actors, props, beats, place);
      if (how === 'with') holdIt(actor, of, props);
      else if (top !== null)
        actors[at] = {
          ...actor,
          on: of.id,
          x: round(top.x + upThere(nth, countOn(company, of), actor, room.width)),
        };
      else
        actors[at] = {
          ...actor,
          x: round(
            (how === 'under' && of.is === 'landmark') || (how === 'behind' && of.is === 'prop')
              ? room.x + nth * STANDING
              : aside(room, sided.has(how) ? standingWidth(actor) : STANDING, nth, how),
          ),
        };
      continue;
    }
    const at = props.findIndex((p) => p.id === what.id);
    const prop = props[at];
    if (prop === undefined || prop.heldBy !== null) continue;
    // What is put up before it falls on somebody does not hang over them until then, and a tree is rooted.
    const stands = (b: Beat) => b.action === 'make' && b.target === prop.id;
    const onTo = (how === 'above' || how === 'on') && falls(beats, prop.id);
    if (onTo && (beats.some(stands) || isTree(prop.thing))) continue;
    const vehicle = how === 'behind' && actors.find((a) => a.id === of.id && a.rig === 'wheeled');
    if (vehicle && prop.height > vehicle.height) {
      // A building at its way: where it stands, or will when it has come from afar.
      const stands = vehicle.x <= COMES_FROM ? COMES_FROM + STOPS_AFTER : vehicle.x;
      props[at] = { ...prop, x: stands, y: 0, fixed: true };
      continue;
    }
    if (how === 'edge') {
      // The next ones lie on the first; what has a push of its own coming stands behind it.
      const x = room.x + room.width / 2 - prop.width * 0.6;
      const own = nth > 0 && beats.some((b) => pushesOff.has(b.action) && b.target === prop.id);
      props[at] = {
        ...prop,
        x: round(own ? x - nth * (prop.width + GAP) : x),
        y: round(room.top + (own ? 0 : nth * prop.height)),
      };
      continue;
    }
    if (how === 'on' || how === 'above') {
      // What rolls along starts at the near end.
      const roll = how === 'on' ? beats.find((b) => b.actor === prop.id && b.action === 'roll') : undefined;
      // On a disc they stand closer: the first turns about its middle, others go round.
      const gap = company.prop(of.id)?.thing === 'turntable' ? CLOSE : GAP;
      const x =
        roll !== undefined
          ? room.x - (roll.heading === 'left' ? -1 : 1) * room.width * 0.4
          : room.x + offset(nth) * (prop.width + gap);
      const inside = Math.abs(x - room.x) <= Math.max(0, room.width / 2 - prop.width / 4);
      props[at] = {
        ...prop,
        x: round(inside ? x : room.x),
        y: round(room.top + (how === 'above' ? ABOVE : 0) + (inside ? 0 : nth * prop.height)),
      };
    } else if (how === 'before' && company.prop(of.id)?.thing === TABLE_MIRROR)
      // What is seen in it is beside what is seen before it.
      props[at] = { ...prop, x: round(room.x + MIRRORED * room.width), y: 0 };
    else if (how === 'under' && of.is === 'landmark')
      props[at] = { ...prop, x: round(room.x + offset(nth) * (prop.width + GAP)), y: 0 };
    else if (how !== 'with')
      props[at] = { ...prop, x: round(aside(room, prop.width, nth, how)), y: round(level(of, props)) };
  }
  for (const { what, how, of } of company.relations) {
    if (how === 'inside' && holds(of, actors, props)) putInside(what, of, actors, props);
    if (how === 'edge') standUpThere(what.id, of, { actors, props }, beats, place);
  }
  return { actors, props };
}

/** Metres from one to the next of those who are up on something of this width: an animal is longer than wide. */
const sideBySide = ({ rig, height }: PlanActor, width: number): number =>
  rig === 'quadruped' ? Math.max(0.5 * height, Math.min(1.1 * height, width / 2)) : 0.5 * height;

const pushesOff: ReadonlySet<Action> = new Set(['push', 'topple']);

/** What others stand on or by comes before them: where it is, they are. */
function fromTheGround(relations: readonly Relation[]): Relation[] {
  const depth = ({ of }: Relation, seen: readonly string[]): number => {
    const under = relations.filter(({ what }) => what.id === of.id && !seen.includes(of.id));
    return Math.max(0, ...under.map((one) => 1 + depth(one, [...seen, of.id])));
  };
  return relations.toSorted((a, b) => depth(a, []) - depth(b, []));
}

/** Is something to roll to it, from the left? Then it does not stand behind what it is beside. */
const rolledAt = (id: string, beats: readonly Beat[], props: readonly PlanProp[]): boolean =>
  beats.some((b) => b.action === 'roll' && b.target === id && props.some((p) => p.id === b.actor));

/** A small animal that pushes something off a table is up there with it: from the floor it would not reach. */
function standUpThere(
  id: string,
  of: Found,
  { actors, props }: StageParts,
  beats: readonly Beat[],
  place: Place,
): void {
  const push = beats.find((b) => pushesOff.has(b.action) && b.target === id);
  const at = actors.findIndex((a) => a.id === push?.actor);
  const actor = actors[at];
  const thing = props.find((p) => p.id === id);
  const room = roomOf(of, actors, props, place);
  if (push === undefined || actor === undefined || thing === undefined || room === null) return;
  if (beats.find((b) => b.actor === actor.id) !== push || actor.rig !== 'quadruped') return;
  if (actor.height > 0.75 || room.top < 0.8 * actor.height || room.width < 2 * actor.height) return;
  const left = room.x - room.width / 2 + 0.45 * actor.height;
  actors[at] = { ...actor, on: of.id, x: round(Math.max(left, thing.x - 1.2 * actor.height)), facing: 1 };
}

/** What is done where one stands; who sits down on a seat goes there. */
const stands: ReadonlySet<Action> = new Set([
  'struggle',
  'talk',
  'look',
  'laugh',
  'stand',
  'wave',
  'eat',
  'bite',
  'cry',
  'sneeze',
  'stretch',
  'wink',
  'gape',
  'shuteyes',
  'blush',
  'shake',
]);
/** How many are said to be on the same. */
const countOn = (company: Company, of: Found): number =>
  company.relations.filter((r) => r.what.is === 'actor' && r.how === 'on' && r.of.id === of.id).length;

/**
 * How far off the middle the so-manieth of several stands up there, metres: beside the others, closer together where there is less
 * room, and nobody over its edge.
 */
function upThere(nth: number, count: number, actor: PlanActor, width: number): number {
  const most = Math.max(0, width / 2 - END * actor.height);
  const steps = Math.max(1, Math.floor(count / 2));
  return offset(nth) * Math.min(sideBySide(actor, width), most / steps);
}

const rests: ReadonlySet<Action> = new Set(['sit', 'sleep', 'lie']);

/** Animals that are less than that get up on furniture, metres. */
const SMALL = 0.95;

/** On horseback, in the saddle of a bicycle: what somebody is on from the start stands where they do. False of all else. */
function bringsMount(rider: PlanActor, of: Found, actors: PlanActor[], props: PlanProp[]): boolean {
  const [animal, thing] = [actors.findIndex((a) => a.id === of.id), props.findIndex((p) => p.id === of.id)];
  const [mount, bicycle] = [actors[animal], props[thing]];
  if (mount !== undefined && carries(mount) && mount.rig !== 'wheeled') {
    actors[animal] = { ...mount, x: rider.x, facing: rider.facing };
    return true;
  }
  if (bicycle?.thing !== 'bicycle' || !canCycle(rider)) return false;
  props[thing] = { ...bicycle, x: rider.x };
  return true;
}

/** "Crows on the fence", "sits on the fence": is up there from the start, where what it stands on bears it. */
/** The highest that somebody stands on who comes off it, metres. */
const HIGHEST = 3.6;

function startsOn(
  who: Found,
  how: string,
  of: Found,
  actors: readonly PlanActor[],
  props: readonly PlanProp[],
  beats: readonly Beat[],
  place: Place,
): { x: number } | null {
  const actor = actors.find((a) => a.id === who.id);
  const prop = props.find((p) => p.id === of.id);
  if (how !== 'on' || actor === undefined || actor.rig === 'wheeled') return null;
  // Who is pushed along in a wheelchair, a pram or on a sled.
  if (prop !== undefined && hasWheels(prop.thing) && isPushedBy(beats, prop.id, who.id)) return { x: prop.x };
  const first = beats.find((b) => b.actor === who.id);
  const bearer = actors.find((a) => a.id === of.id);
  // People sleep beside each other, with a head on a shoulder.
  if (bearer?.rig === 'person' && actor.rig === 'person' && first?.action !== 'sit') return null;
  if (bearer !== undefined)
    return first === undefined || stands.has(first.action) || rests.has(first.action)
      ? { x: bearer.x }
      : null;
  const width = prop?.width ?? landmarksOf(place).get(of.id)?.width ?? 0;
  const end = (first?.heading === 'left' ? 1 : -1) * Math.max(0, width / 2 - END * actor.height);
  if (first?.way === 'along' && first.target === of.id)
    return { x: (prop?.x ?? landmarksOf(place).get(of.id)?.x ?? 0) + end };
  const comesOff = first?.way === 'off' && first.target === of.id;
  const landmark = landmarksOf(place).get(of.id);
  if ((comesOff || landmark?.form === 'post') && landmark !== undefined) return { x: landmark.x };
  // "The dog sleeps on the sofa", "a cat sits on the table": what is small has got up there before.
  const bears = landmark?.form === 'board' || landmark?.form === 'block';
  if (bears && actor.rig !== 'person' && actor.height < SMALL && width > 1.1 * actor.height)
    return first === undefined || stands.has(first.action) || rests.has(first.action)
      ? { x: landmark.x }
      : null;
  if (prop === undefined || prop.mechanism != null || prop.hollow !== undefined || prop.heldBy !== null)
    return null;
  const small = actor.rig !== 'person' && actor.height < SMALL;
  const acts =
    first === undefined ||
    comesOff ||
    stands.has(first.action) ||
    (rests.has(first.action) && (small || isTree(prop.thing)));
  if (
    !acts ||
    (prop.shape === 'ball' && prop.width < 0.9 * STOOD_ON * actor.height) ||
    (prop.height > (comesOff ? HIGHEST : 2.6) && !isTree(prop.thing)) ||
    prop.width < 0.28 * actor.height
  )
    return null;
  return { x: prop.x };
}

const holds = (of: Found, actors: readonly PlanActor[], props: readonly PlanProp[]): boolean =>
  of.is === 'actor'
    ? actors.find((a) => a.id === of.id)?.rig === 'wheeled'
    : props.find((p) => p.id === of.id)?.hollow !== undefined;

/** On the floor of what holds it; several go side by side from its middle. */
function putInside(what: Found, of: Found, actors: PlanActor[], props: PlanProp[]): void {
  const x = [...actors, ...props].find((p) => p.id === of.id)?.x ?? 0;
  const vessel = props.find((p) => p.id === of.id);
  const seat = actors.findIndex((a) => a.id === what.id);
  const actor = actors[seat];
  if (actor !== undefined) actors[seat] = { ...actor, x };
  const at = props.findIndex((p) => p.id === what.id);
  const prop = props[at];
  const vehicle = actors.find((a) => a.id === of.id && a.rig === 'wheeled');
  // What lies in a vehicle goes along with it.
  if (prop !== undefined && vehicle !== undefined && fitsIn(prop, vehicle))
    props[at] = { ...prop, heldBy: vehicle.id, x: vehicle.x, y: round(vehicle.height * 0.5) };
  if (prop === undefined || vessel?.hollow === undefined) return;
  const { floor } = vessel.hollow;
  const beside = props.filter(
    (p) => p !== prop && p.y === round(vessel.y + floor) && Math.abs(p.x - x) < vessel.width / 2,
  );
  const step = (prop.width + 0.02) * offset(beside.length);
  // Behind a door things are piled up.
  const pile = props.filter(
    (p) => p !== prop && p.y > vessel.y && p.y < vessel.y + vessel.height && p.x === x,
  );
  if (vessel.hollow.door === true) {
    const top = Math.max(vessel.y + floor, ...pile.map((p) => p.y + p.height));
    props[at] = { ...prop, heldBy: null, x: round(x), y: round(top) };
    return;
  }
  // A lid keeps in what would rise.
  const kept = vessel.hollow.lid === true && prop.material === 'helium' ? { stalk: true as const } : {};
  props[at] = { ...prop, ...kept, heldBy: null, x: round(x + step), y: round(vessel.y + floor) };
}

/** Behind its side, and under its roof. */
const fitsIn = (prop: PlanProp, vehicle: PlanActor): boolean =>
  prop.mechanism == null && prop.height < 0.55 * vehicle.height && prop.width < 0.9 * vehicle.height;

/** 0, 1, −1, 2, −2, … */
const offset = (n: number) => (n % 2 === 1 ? 1 : -1) * Math.ceil(n / 2);

/** Beside something: right of it, then left, then farther; on the side that is said. */
function aside(room: Room, width: number, nth: number, how: Where): number {
  const said = sided.has(how);
  const side = how === 'left' || (!said && nth % 2 === 1) ? -1 : 1;
  const before = said ? nth : Math.floor(nth / 2);
  return room.x + side * (room.width / 2 + width / 2 + GAP + before * (width + GAP));
}

/** What stands beside a thing on the table stands on the table. */
const level = (of: Found, props: readonly PlanProp[]): number =>
  of.is === 'prop' ? (props.find((p) => p.id === of.id && p.heldBy === null)?.y ?? 0) : 0;

function holdIt(actor: PlanActor, of: Found, props: PlanProp[]): void {
  const at = props.findIndex((p) => p.id === of.id);
  const prop = props[at];
  const full = props.some((p) => p.heldBy === actor.id);
  // What has a handle is held by it, however long it is.
  const played = prop === undefined ? null : instrumentOf(prop);
  const handy =
    prop !== undefined &&
    (prop.width < 0.7 || longThing(prop) !== null || (played !== null && played.how !== 'stands'));
  if (prop !== undefined && prop.heldBy === null && !full && handy)
    props[at] = { ...prop, heldBy: actor.id, x: actor.x, y: round(actor.height * 0.5) };
}

function roomOf(
  of: Found,
  actors: readonly PlanActor[],
  props: readonly PlanProp[],
  place: Place,
): Room | null {
  if (of.is === 'landmark') return landmarkRoom(of.id, place);
  const actor = actors.find((a) => a.id === of.id);
  if (actor !== undefined) return { x: actor.x, width: STANDING, top: actor.height };
  const group = props.filter(
    (p) => p.id === of.id || (of.is === 'prop' && of.many && baseOf(p.id) === baseOf(of.id)),
  );
  if (group.length === 0) return null;
  const left = Math.min(...group.map((p) => p.x - p.width / 2));
  const right = Math.max(...group.map((p) => p.x + p.width / 2));
  // By a landmark one stands before it.
  const width = group.every(isBackdrop) ? STANDING : right - left;
  return { x: (left + right) / 2, width, top: Math.max(...group.map((p) => p.y + p.height)) };
}

function landmarkRoom(id: string, place: Place): Room | null {
  const { hoopX, rimRadius, rimY } = landmarks.gym;
  // It is in the wall: one stands before it.
  const { hearthX, hearthWidth } = landmarks['living-room'];
  if (id === 'hearth') return place === 'living-room' ? { x: hearthX, width: hearthWidth, top: 0 } : null;
  if (id === 'hoop') return place === 'gym' ? { x: hoopX, width: 2 * rimRadius, top: rimY } : null;
  const landmark = landmarksOf(place).get(id);
  return landmark === undefined
    ? null
    : { x: landmark.x, width: landmark.width, top: landmark.form === 'post' ? 0 : landmark.top };
}

/** What stands where furniture is stands on it. */
const topAt = (x: number, width: number, place: Place): number =>
  Math.max(
    0,
    ...[...landmarksOf(place).values()]
      .filter((l) => l.form !== 'post' && Math.abs(x - l.x) < (l.width + width) / 2)
      .map((l) => l.top),
  );

/** Rows and groups: each beside the last, from where the first stands. */
function spread(company: Company, props: PlanProp[], place: Place): void {
  for (const [base, how] of company.rows) {
    const members = props.filter(
      (p) => baseOf(p.id) === base && p.heldBy === null && !company.placed.has(p.id),
    );
    const first = members[0];
    if (first === undefined) continue;
    // Half a height apart, dominoes pass a push on (Stronge & Shu, Proc. R. Soc. A 418, 1988).
    const step =
      how === 'row' && first.height > 2 * first.width ? first.height * 0.5 : first.width * 1.25 + 0.02;
    const room = landmarkRoom('table', place);
    const onTable = room !== null && first.y === room.top;
    // Chairs stand about a table, and not on it.
    const about = landmarksOf(place).get('table');
    const near = about !== undefined && Math.abs(first.x - about.x) < about.width / 2 + 1;
    if (about !== undefined && near && how !== 'row' && isFurniture(first.thing)) {
      const out = (i: number) => about.width / 2 + first.width * (0.62 + 1.1 * Math.floor(i / 2));
      for (const [i, member] of members.entries())
        props[props.indexOf(member)] = {
          ...member,
          x: round(about.x + (i % 2 === 0 ? -1 : 1) * out(i)),
          y: 0,
        };
      continue;
    }
    const from = onTable ? room.x - (step * (members.length - 1)) / 2 : first.x;
    for (const [i, member] of members.entries()) {
      const at = props.indexOf(member);
      const x = round(from + i * step);
      props[at] = { ...member, x, y: Math.max(first.y, topAt(x, member.width, place)) };
    }
  }
}
