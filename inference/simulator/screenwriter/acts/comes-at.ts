import { landmarksOf } from '#contracts/rig.ts';
import type { Beat, PlanActor, PlanProp } from '#contracts/scene-plan.ts';
import type { Action, Place } from '#contracts/world.ts';
import { boughs, isTree } from '../../trees.ts';
import { crumbles } from '../../world/change/fracture.ts';
import type { Company } from '../beings/company.ts';
import { freeTo } from '../placing/mechanism-places.ts';
import { baseOf } from '../plan/part-ids.ts';
import type { StageParts } from '../plan/stage-parts.ts';
import { round } from '../plan/to-millimetres.ts';
import { isTreeHere } from '../scene/trees-here.ts';

/** What a thing does that hits somebody, with nobody there who threw it; and what comes down on somebody. */
const flies: ReadonlySet<Action> = new Set(['hit', 'kick', 'throw', 'shoot', 'bounce']);
const falls: ReadonlySet<Action> = new Set(['fall', 'drop', 'break']);
/** What is larger stands there and comes down where it stands, metres. */
const LARGEST = 1.3;
/** What trees drop. */
const fromTrees =
  /apple|nut|acorn|coconut|pear|chestnut|cone|leaf|egg|nest|orange|tangerine|lemon|cherr|fruit|banana/u;

/** Outside of any picture: so far to the side of whom it hits, at the height at which hands let go, and so high over them, metres. */
const [ASIDE, HAND, OVER] = [6.5, 1.5, 2.6];

/** Is it alone in doing this: not on a table or in a hand, and handled by nobody before? */
function byItself(beat: Beat, prop: PlanProp, beats: readonly Beat[], company: Company): boolean {
  const before = beats.slice(0, beats.indexOf(beat));
  return (
    prop.heldBy === null &&
    !prop.fixed &&
    !crumbles(prop.material) &&
    Math.max(prop.width, prop.height) < LARGEST &&
    prop.mechanism == null &&
    prop.string === undefined &&
    !company.placed.has(prop.id) &&
    !before.some((b) => [b.actor, b.with, b.target].includes(prop.id)) &&
    !company.relations.some(
      (r) =>
        r.what.id === prop.id &&
        /^(?:on|edge|inside|with|fixed)$/u.test(r.how) &&
        !isTreeHere(company, r.of.id),
    )
  );
}

/** From afar, but from this side of a trunk or a wall that would be in its way. */
function clearOfPosts(from: number, to: number, prop: PlanProp, place: Place): number {
  const side = Math.sign(from - to);
  const room = Math.max(prop.width, prop.height);
  const inTheWay = [...landmarksOf(place).values()]
    .filter(({ form, top }) => (form === 'post' || form === 'block') && top > HAND - room)
    .map(({ x, width }) => x - side * (width / 2 + room))
    .filter((x) => (x - to) * side > 1 && (x - from) * side < room);
  return inTheWay.length === 0 ? from : to + side * Math.min(...inTheWay.map((x) => Math.abs(x - to)));
}

/**
 * "A snowball hits Theo", "an apple falls on her head": it comes from outside of the picture, from before them or, where it
 * hits their back, from behind; what falls comes from above, out of a tree where one is there.
 */
export function comingAt(
  company: Company,
  beats: readonly Beat[],
  { actors, props }: StageParts,
  place: Place,
): StageParts {
  const moved = [...actors];
  /** How many hang in the tree so far. */
  let hanging = 0;
  const placed = props.map((prop): PlanProp => {
    const at = beats.find((b) => b.actor === prop.id && b.action === 'topple' && b.target !== prop.id);
    const tower = props.find((p) => p.id === at?.target && company.stacks.has(baseOf(p.id)));
    if (at !== undefined && tower !== undefined && byItself(at, prop, beats, company))
      return { ...prop, x: round(tower.x - ASIDE), y: HAND, incoming: true, stalk: true };
    const beat = beats.find((b) => b.actor === prop.id && (flies.has(b.action) || falls.has(b.action)));
    const crown =
      beat?.action === 'fall' && beat.target === null && fromTrees.test(`${prop.thing} ${prop.name}`)
        ? crownOf(moved, props, place)
        : null;
    if (crown !== null && beat !== undefined && byItself(beat, prop, beats, company)) {
      // By turns left and right of the trunk, and above each other where there is no more room.
      const nth = hanging++;
      const columns = Math.max(1, Math.floor(crown.width / (2.2 * prop.width)));
      const across = Math.floor(nth / 2) % columns;
      const aside = (nth % 2 === 0 ? 1 : -1) * (0.5 * crown.width - (across + 0.1) * 1.1 * prop.width);
      const row = Math.floor(nth / (2 * columns));
      return {
        ...prop,
        x: round(crown.x + aside),
        y: round(crown.y + row * 1.1 * prop.height),
        stalk: true,
      };
    }
    const whom = moved.findIndex((a) => a.id === beat?.target);
    const who = moved[whom];
    if (beat === undefined || who === undefined || !byItself(beat, prop, beats, company)) return prop;
    if (flies.has(beat.action)) {
      // What the wind brings comes from where it blows from, the left.
      const open = beat.backwards !== true && who.x + ASIDE < freeTo(place);
      // Not through a wall: they look the other way.
      if (!open && !company.placed.has(who.id)) moved[whom] = { ...who, facing: -1 };
      const facing = moved[whom]?.facing ?? who.facing;
      const side = open ? (beat.part === 'back' ? -facing : facing) : -1;
      const x = clearOfPosts(who.x + side * ASIDE, who.x, prop, place);
      return { ...prop, x: round(x), y: HAND, incoming: true, stalk: true };
    }
    const tree = fromTrees.test(`${prop.thing} ${prop.name}`) ? canopy(props, place) : null;
    if (tree === null) return { ...prop, x: who.x, y: round(who.height + OVER), incoming: true, stalk: true };
    const y = Math.max(tree.y, who.height + 0.5);
    if (!company.placed.has(who.id) && who.on === undefined) moved[whom] = { ...who, x: round(tree.x) };
    return { ...prop, x: round(company.placed.has(who.id) ? who.x : tree.x), y: round(y), stalk: true };
  });
  return { actors: moved, props: placed };
}

/** The leaves of whatever tree is there, alive or not: their middle, how high up their lower half is, and how wide it is. */
function crownOf(
  actors: readonly PlanActor[],
  props: readonly PlanProp[],
  place: Place,
): { x: number; y: number; width: number } | null {
  const alive = actors.find((a) => isTree(a.thing));
  if (alive !== undefined) return { x: alive.x, y: 0.6 * alive.height, width: 0.6 * alive.height };
  const prop = props.find((p) => isTree(p.thing));
  if (prop !== undefined) return { x: prop.x, y: boughs.crown * prop.height, width: 0.75 * prop.width };
  const landmark = landmarksOf(place).get('tree');
  return landmark === undefined ? null : { x: landmark.x, y: landmark.top, width: 1.8 };
}

/** Where a tree's leaves are, over somebody who stands or sits at its foot. */
function canopy(props: readonly PlanProp[], place: Place): { x: number; y: number } | null {
  const landmark = landmarksOf(place).get('tree');
  const prop = props.find((p) => /tree|palm/u.test(p.thing));
  if (prop !== undefined) return { x: prop.x + 0.25 * prop.width, y: 0.62 * prop.height };
  return landmark === undefined
    ? null
    : { x: landmark.x + landmark.width / 2 + 0.12, y: landmark.top + 0.35 };
}
