import type { Contact, TraceBody, WorldTrace } from '#contracts/trace.ts';
import { earthGravity } from '#contracts/world.ts';
import { t } from '../../texts/texts.ts';

export type Point = { x: number; y: number };
export type Pose = Point & { angle: number };

/** Where a body is in a frame; null while it does not exist. */
export function poseAt(body: TraceBody, frame: number): Pose | null {
  if (frame < body.from || (body.until !== undefined && frame >= body.until)) return null;
  const at = body.poses.length === 3 ? 0 : (frame - body.from) * 3;
  const [x, y, angle] = body.poses.slice(at, at + 3);
  return x === undefined || y === undefined || angle === undefined ? null : { x, y, angle };
}

/**
 * The force that moved a body in a frame, in newtons: mass times acceleration, by central difference over three
 * stored frames (so a blow is spread over two of them). Null at the ends, and for what stands fixed.
 */
export function forceOn(trace: WorldTrace, body: TraceBody, frame: number): Point | null {
  if (body.fixed) return null;
  const [before, now, after] = [frame - 1, frame, frame + 1].map((at) => poseAt(body, at));
  if (!before || !now || !after) return null;
  const scale = body.mass * trace.framesPerSecond ** 2;
  return { x: (after.x - 2 * now.x + before.x) * scale, y: (after.y - 2 * now.y + before.y) * scale };
}

/** Contacts of the frames from `from` to `to`, both included. Contacts are stored in the order of their frames. */
export function contactsIn(trace: WorldTrace, from: number, to: number): Contact[] {
  return trace.contacts.filter(({ frame }) => frame >= from && frame <= to);
}

/** The path of a body's middle up to a frame. */
export function pathOf(body: TraceBody, from: number, to: number): Point[] {
  const path: Point[] = [];
  for (let frame = from; frame <= to; frame++) {
    const at = poseAt(body, frame);
    if (at) path.push(at);
  }
  return path;
}

/** What moves by itself once it is let go: props in one piece, not part of the set. */
export const isLoose = (body: TraceBody): boolean =>
  !body.fixed && body.part === null && body.owner !== 'set';

/** How fast things fall in a frame, m/s²; undefined: as on the earth. */
export const gravityAt = ({ gravity, locations }: WorldTrace, frame: number): number | undefined =>
  locations === undefined ? gravity : locations.findLast((one) => one.frame <= frame)?.gravity;

/** Free flight from an aim, in steps of a frame: where it would go if nothing were in its way. */
export function flightOf(
  aim: { x: number; y: number; vx: number; vy: number },
  frames: number,
  gravity = earthGravity,
): Point[] {
  return Array.from({ length: frames + 1 }, (_, i) => {
    const seconds = i / 24;
    return { x: aim.x + aim.vx * seconds, y: aim.y + aim.vy * seconds - (gravity / 2) * seconds ** 2 };
  });
}

/** A body's name as people say it: `set/rim-front` is the rim front, `mia/hand-near` is Mia's hand. */
export function bodyName(id: string): string {
  const [owner = '', part] = id.split('/');
  const words = (text: string) => text.replace(/-(near|far)\b/g, '').replace(/-/g, ' ');
  if (part === undefined) return t('the {thing}', { thing: words(owner) });
  return owner === 'set'
    ? t('the {thing}', { thing: words(part) })
    : t('{owner}’s {part}', { owner: words(owner), part: words(part) });
}
