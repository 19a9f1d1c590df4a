import { landmarksOf } from '#contracts/rig.ts';
import { seatShare } from '../seat-share.ts';
import type { Stage } from './stage.ts';

/** Something to sit on: where, how high, how wide, in metres. */
export type Seat = { name: string; x: number; top: number; width: number };

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
