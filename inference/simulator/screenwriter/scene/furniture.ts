import { landmarksOf } from '#contracts/rig.ts';
import type { Place } from '#contracts/world.ts';

/** Parts of the set that are for sitting and lying on: nothing stands there unless the words say so. */
const seats: readonly string[] = ['sofa', 'bed', 'seat'];
export const onASeat = (place: Place, x: number, width: number): boolean =>
  seats.some((name) => {
    const seat = landmarksOf(place).get(name);
    return seat !== undefined && Math.abs(seat.x - x) < (seat.width + width) / 2;
  });

/** Half under a table, or in a post: what stands so would be pushed out of it. */
export const acrossAnEdge = (place: Place, x: number, width: number): boolean =>
  [...landmarksOf(place).values()].some(({ form, x: middle, width: wide }) => {
    if (form === 'ground') return false;
    const away = Math.abs(middle - x);
    return away < (wide + width) / 2 && (form === 'post' || away >= wide / 2);
  });

/** Where a stack stands: where nothing of the set would hold it up as it goes over. */
export const roomToFall = (place: Place): number => Math.min(1.5, firstEdge(place) - 1.3);

/** Where the first landmark to the right of the middle begins. */
export const firstEdge = (place: Place): number =>
  Math.min(...[...landmarksOf(place).values()].map((l) => l.x - l.width / 2).filter((x) => x > 0));

/** What is put down above a table, a bench or a block stands on it. */
export function onTop(place: Place, x: number, y: number): number {
  for (const landmark of landmarksOf(place).values())
    if (landmark.form !== 'post' && Math.abs(x - landmark.x) < landmark.width / 2)
      return Math.max(y, landmark.top);
  return Math.max(0, y);
}

/** From there towards the middle, where something so wide has room before the furniture: beyond it, it would be in its way. */
export function inward(place: Place, x: number, width: number): number {
  for (let at = Math.abs(x); at > 0.4; at -= 0.2) {
    const to = Math.sign(x) * at;
    if (!acrossAnEdge(place, to, width) && !onASeat(place, to, width)) return Number(to.toFixed(2));
  }
  return x;
}
