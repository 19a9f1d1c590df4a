import { landmarksOf } from '#contracts/rig.ts';
import { seatShare } from '../../seat-share.ts';
import type { Stage } from '../stage.ts';

/** Something to sit on: where, how high, how wide, in metres. */
export type Seat = { name: string; x: number; top: number; width: number };

/** Between two who sit side by side, metres, where the seat is wide enough. */
const APART = 0.62;
/** From the last one to the seat's end. */
const END = 0.3;

/**
 * Where on a seat somebody sits, and to which side they look: all who sit there in this film share it, from left to
 * right as they stand at its start, and look at one another.
 */
export function placeOn(stage: Stage, id: string, seat: Seat): { x: number; facing: 1 | -1 } {
  const { beats, actors } = stage.plan;
  const sits = beats.filter((b) => b.action === 'sit' && seatOf(stage, b.target)?.name === seat.name);
  const row = actors.filter((actor) => sits.some((b) => b.actor === actor.id)).sort((a, b) => a.x - b.x);
  const at = row.findIndex((actor) => actor.id === id);
  if (row.length < 2 || at < 0) return { x: seat.x, facing: -1 };
  const apart = Math.min(APART, Math.max(0, seat.width - 2 * END) / (row.length - 1));
  const aside = (at - (row.length - 1) / 2) * apart;
  return { x: seat.x + aside, facing: aside < 0 ? 1 : -1 };
}

/** What somebody sits on who sits on `target`; without one, what the place has to sit on. Null is the ground. */
export function seatOf(stage: Stage, target: string | null): Seat | null {
  for (const [name, { seat, x, top, width }] of landmarksOf(stage.plan.place))
    if (seat === true && (target === name || target === null)) return { name, x, top, width };
  const loose = target === null ? undefined : stage.loose.get(target);
  const share = loose === undefined ? null : seatShare(loose.prop);
  if (loose === undefined || share === null) return null;
  const { x, y } = loose.body.translation();
  const { width, height, name } = loose.prop;
  return { name, x, top: y - height / 2 + share * height, width };
}
