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
  const sits = beats.filter((b) => {
    const other = b.action === 'sit' ? seatOf(stage, b.target) : null;
    return other?.name === seat.name && other.x === seat.x;
  });
  const row = actors.filter((actor) => sits.some((b) => b.actor === actor.id)).sort((a, b) => a.x - b.x);
  const at = row.findIndex((actor) => actor.id === id);
  if (at < 0) return freeOn(stage, id, seat);
  const drawnUp = drawnUpTo(stage, seat);
  if (drawnUp !== null) return { x: seat.x, facing: drawnUp };
  if (row.length < 2) return { x: seat.x, facing: -1 };
  const apart = Math.min(APART, Math.max(0, seat.width - 2 * END) / (row.length - 1));
  const aside = (at - (row.length - 1) / 2) * apart;
  return { x: seat.x + aside, facing: aside < 0 ? 1 : -1 };
}

/** From the edge of a table to the middle of a chair that is drawn up to it, metres at most. */
const DRAWN_UP = 0.5;

/** Who sits on a chair that is drawn up to a table looks to the table. */
function drawnUpTo(stage: Stage, seat: Seat): 1 | -1 | null {
  if (seat.name !== 'chair') return null;
  for (const { prop, body } of stage.loose.values()) {
    if (!/(?:^|[-.])(?:table|desk)$/u.test(prop.thing)) continue;
    const way = body.translation().x - seat.x;
    const gap = Math.abs(way) - prop.width / 2;
    if (gap > 0 && gap < DRAWN_UP) return way > 0 ? 1 : -1;
  }
  return null;
}

/** Where there is room for one more, whom nobody had foreseen: beside those who sit there already. */
function freeOn(stage: Stage, id: string, seat: Seat): { x: number; facing: 1 | -1 } {
  const there = [...stage.puppets.values()].filter(
    (one) => one.id !== id && stage.sitters.has(one.id) && isOn(seat, one.x),
  );
  if (there.length === 0) return { x: seat.x, facing: -1 };
  const reach = Math.max(0, seat.width / 2 - END);
  const spots = [...there.flatMap(({ x }) => [x - APART, x + APART]), seat.x - reach, seat.x + reach].filter(
    (x) => Math.abs(x - seat.x) <= reach + 0.01,
  );
  const room = (x: number) => Math.min(...there.map((one) => Math.abs(one.x - x)), APART);
  const x = spots.reduce((best, one) => (room(one) > room(best) ? one : best), seat.x);
  return { x, facing: x < (there[0]?.x ?? x) ? 1 : -1 };
}

const isOn = (seat: Seat, x: number): boolean => Math.abs(x - seat.x) < seat.width / 2 + 0.1;

/** What the one next to whom somebody sits down sits on, or is going to. */
function seatBeside(stage: Stage, neighbour: string): Seat | null {
  const sits = stage.plan.beats.find((b) => b.actor === neighbour && b.action === 'sit');
  if (sits !== undefined)
    return sits.heading === 'down' || stage.puppets.has(sits.target ?? '')
      ? null
      : seatOf(stage, sits.target);
  if (!stage.sitters.has(neighbour)) return null;
  const x = stage.puppets.get(neighbour)?.x ?? 0;
  const seats = [
    ...[...landmarksOf(stage.plan.place).keys()].map((name) => seatOf(stage, name)),
    ...[...stage.loose.keys()].map((id) => seatOf(stage, id)),
  ];
  return seats.find((seat) => seat !== null && isOn(seat, x)) ?? null;
}

/**
 * What somebody sits on who sits on `target`, or beside them where that is somebody; without one, what the place has to
 * sit on. Null is the ground.
 */
export function seatOf(stage: Stage, target: string | null): Seat | null {
  if (target !== null && stage.puppets.has(target)) return seatBeside(stage, target);
  for (const [name, { seat, x, top, width }] of landmarksOf(stage.plan.place))
    if (seat === true && (target === name || target === null)) return { name, x, top, width };
  const loose = target === null ? undefined : stage.loose.get(target);
  const share = loose === undefined ? null : seatShare(loose.prop);
  if (loose === undefined || share === null) return null;
  const { x, y } = loose.body.translation();
  const { width, height, name } = loose.prop;
  return { name, x, top: y - height / 2 + share * height, width };
}
