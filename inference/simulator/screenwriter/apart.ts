import { type Landmark, landmarksOf } from '#contracts/rig.ts';
import type { PlanProp } from '#contracts/scene-plan.ts';
import type { Place } from '#contracts/world.ts';
import type { Company } from './company.ts';
import { baseOf } from './part-ids.ts';

/** What of a company says how firmly a thing stands where it does. */
type Standing = Pick<Company, 'placed' | 'rows' | 'stacks' | 'relations'>;
type Room = { left: number; right: number; bottom: number; top: number };

/** Things that lie on each other share that much without being in each other, metres. */
const TOUCH = 0.005;
/** Air left beside what had to step aside, how finely a place is looked for, and how far, metres. */
const [GAP, GRID, FAR] = [0.03, 0.05, 3];

/**
 * Nothing begins inside of something else: two solid things in one place would be thrown apart in the first step, with
 * energy from nowhere. Of two the one steps aside, as little as it can, that stands on the floor by itself: rows,
 * stacks, mechanisms, what is in something and what was put there by hand stay as long as the other can go.
 */
export function apart(company: Standing, props: readonly PlanProp[], place: Place): PlanProp[] {
  const set = [...landmarksOf(place).values()].flatMap(solidOf);
  const out = [...props];
  for (const [at, prop] of props.entries()) {
    const other = out.find(
      (p, i) => i < at && solid(p) && !tied(company, prop, p) && meets(roomOf(p), roomOf(prop)),
    );
    const inSet = set.some((room) => meets(room, roomOf(prop)));
    if (!solid(prop) || (other === undefined && !inSet)) continue;
    const [goes] = [prop, ...(other === undefined || inSet ? [] : [other])]
      .filter((p) => canGo(p))
      .sort((a, b) => hold(company, a) - hold(company, b));
    if (goes === undefined) continue;
    const others = out.filter((p) => p.id !== goes.id && solid(p)).map(roomOf);
    const x = besides(goes, [...set, ...others]);
    if (x !== null) out[out.findIndex((p) => p.id === goes.id)] = { ...goes, x };
  }
  return out;
}

/** How much keeps a thing where it is: the hand that put it there most, then the row that it is one of. */
const hold = (company: Standing, { id }: PlanProp): number =>
  (company.placed.has(id) ? 2 : 0) + (company.rows.has(baseOf(id)) || company.stacks.has(baseOf(id)) ? 1 : 0);

/** Has it one body with no way in, and lies in no hand? */
const solid = (prop: PlanProp): boolean =>
  prop.heldBy === null &&
  prop.mechanism == null &&
  prop.hollow === undefined &&
  prop.opening === undefined &&
  prop.string === undefined;

const canGo = (prop: PlanProp): boolean => !prop.fixed && prop.y < TOUCH;

/** The words say that one is in, under or on the other. */
const tied = ({ relations }: Standing, one: PlanProp, other: PlanProp): boolean =>
  relations.some(
    ({ what, of }) =>
      (what.id === one.id && of.id === other.id) || (what.id === other.id && of.id === one.id),
  );

/** The nearest x at which it meets nothing, rather to the right; null where there is none. */
function besides(prop: PlanProp, rooms: readonly Room[]): number | null {
  for (let away = GRID; away <= FAR; away += GRID)
    for (const x of [prop.x + away, prop.x - away]) {
      const { left, right, ...rest } = roomOf({ ...prop, x });
      if (!rooms.some((room) => meets(room, { ...rest, left: left - GAP, right: right + GAP })))
        return Number(x.toFixed(3));
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

/** What of a landmark is solid: a slab on two legs, or one block (as `world/set-pieces.ts` builds it). */
function solidOf({ x, width, top, form }: Landmark): Room[] {
  const [left, right] = [x - width / 2, x + width / 2];
  if (form !== 'board') return [{ left, right, bottom: 0, top }];
  const leg = (at: number): Room => ({ left: at - 0.04, right: at + 0.04, bottom: 0, top: top - 0.06 });
  return [{ left, right, bottom: top - 0.06, top }, leg(left + 0.12), leg(right - 0.12)];
}
