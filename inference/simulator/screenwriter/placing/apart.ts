import { type Landmark, landmarksOf } from '#contracts/rig.ts';
import type { PlanProp } from '#contracts/scene-plan.ts';
import type { Place } from '#contracts/world.ts';
import { isBackdrop } from '../../backdrops.ts';
import type { Company } from '../beings/company.ts';
import { baseOf } from '../plan/part-ids.ts';

/** What of a company says how firmly a thing stands where it does. */
type Standing = Pick<Company, 'placed' | 'rows' | 'stacks' | 'relations'>;
type Room = { left: number; right: number; bottom: number; top: number };

/** Things that lie on each other share that much without being in each other, metres. */
const TOUCH = 0.005;
/** Air left beside what had to step aside, how finely a place is looked for, and how far, metres. */
const [GAP, GRID, FAR] = [0.03, 0.05, 4.5];

/**
 * Nothing begins inside of something else: two solid things in one place would be thrown apart in the first step, with
 * energy from nowhere. Of two the one steps aside, as little as it can, that stands on the floor by itself: rows,
 * stacks, mechanisms, what is in something and what was put there by hand stay as long as the other can go. A row or a
 * stack goes as one: with one member out of it, nothing would pass the push on.
 */
export function apart(company: Standing, props: readonly PlanProp[], place: Place): PlanProp[] {
  const set = [...landmarksOf(place).values()].flatMap(solidOf);
  // What stands on the floor does not begin in the foot of a slope.
  const slopes = props.filter(({ thing }) => thing === 'ramp' || thing === 'hill').map(roomOf);
  const out = [...props];
  // What an arm is on stands behind the others.
  const behind = new Set(company.relations.flatMap((r) => (r.how === 'fixed' ? [r.what.id, r.of.id] : [])));
  const solid = (p: PlanProp): boolean => inTheWay(p) && !behind.has(p.id);
  const unitOf = (prop: PlanProp): PlanProp[] =>
    built(company, prop)
      ? out.filter((p) => baseOf(p.id) === baseOf(prop.id) && !company.placed.has(p.id) && p.heldBy === null)
      : [prop];
  for (const at of props.keys()) {
    const prop = out[at];
    if (prop === undefined || !solid(prop)) continue;
    const other = out.find(
      (p, i) => i < at && solid(p) && !tied(company, prop, p) && meets(roomOf(p), roomOf(prop)),
    );
    const inSet =
      set.some((room) => meets(room, roomOf(prop))) ||
      (prop.y < TOUCH && slopes.some((room) => meets(room, roomOf(prop))));
    if (other === undefined && !inSet) continue;
    const [goes] = [prop, ...(other === undefined || inSet ? [] : [other])]
      .map((p) => ({ unit: unitOf(p), held: hold(company, p) }))
      .filter(({ unit }) => canGo(unit))
      .sort((a, b) => a.held - b.held);
    if (goes === undefined) continue;
    const others = out
      .filter((p) => !goes.unit.includes(p) && p.heldBy === null && (solid(p) || p.mechanism != null))
      .map(roomOf);
    const way = besides(goes.unit, [...set, ...others]);
    if (way !== null)
      for (const p of goes.unit) out[out.indexOf(p)] = { ...p, x: Number((p.x + way).toFixed(3)) };
  }
  return out;
}

/** How much keeps a thing where it is: the hand that put it there most, then the row that it is one of. */
const hold = (company: Standing, { id }: PlanProp): number =>
  (company.placed.has(id) ? 2 : 0) + (built(company, { id }) ? 1 : 0);

/** Is it one of a row or of a stack? */
const built = ({ rows, stacks }: Standing, { id }: Pick<PlanProp, 'id'>): boolean =>
  rows.has(baseOf(id)) || stacks.has(baseOf(id));

/** Has it one body, and lies in no hand? What hangs on its stalk hangs among leaves. What is hollow is not to have anything in it but what is said to be there. */
const inTheWay = (prop: PlanProp): boolean =>
  !isBackdrop(prop) &&
  prop.heldBy === null &&
  prop.stalk === undefined &&
  prop.mechanism == null &&
  prop.opening === undefined &&
  prop.string === undefined;

const canGo = (unit: readonly PlanProp[]): boolean =>
  unit.length > 0 && unit.every((p) => !p.fixed) && Math.min(...unit.map((p) => p.y)) < TOUCH;

/** The words say that one is in, under or on the other. */
const tied = ({ relations }: Standing, one: PlanProp, other: PlanProp): boolean =>
  relations.some(
    ({ what, of }) =>
      (what.id === one.id && of.id === other.id) || (what.id === other.id && of.id === one.id),
  );

/** The shortest way aside on which none of these meets anything, rather to the right; null where there is none. */
function besides(unit: readonly PlanProp[], rooms: readonly Room[]): number | null {
  const clear = (way: number) =>
    unit.every((p) => {
      const { left, right, ...rest } = roomOf(p);
      const room = { ...rest, left: left + way - GAP, right: right + way + GAP };
      return !rooms.some((other) => meets(other, room));
    });
  for (let away = GRID; away <= FAR; away += GRID) {
    if (clear(away)) return away;
    if (clear(-away)) return -away;
  }
  return null;
}

const meets = (a: Room, b: Room): boolean =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left) > TOUCH &&
  Math.min(a.top, b.top) - Math.max(a.bottom, b.bottom) > TOUCH;

const roomOf = ({ x, y, width, height }: PlanProp): Room => ({
  left: x - width / 2,
  right: x + width / 2,
  bottom: y,
  top: y + height,
});

/** What of a landmark is solid: a slab on two legs, or one block (as `world/ground/set-pieces.ts` builds it). */
function solidOf({ x, width, top, form }: Landmark): Room[] {
  const [left, right] = [x - width / 2, x + width / 2];
  if (form === 'ground') return [];
  if (form !== 'board') return [{ left, right, bottom: 0, top }];
  const leg = (at: number): Room => ({ left: at - 0.04, right: at + 0.04, bottom: 0, top: top - 0.06 });
  return [{ left, right, bottom: top - 0.06, top }, leg(left + 0.12), leg(right - 0.12)];
}
