import type { Beat } from '#contracts/scene-plan.ts';
import type { TraceBody, WorldTrace } from '#contracts/trace.ts';
import { bodyOf, type Evidence, poseOf } from './evidence.ts';

/** How far a body went from where it was, at most, in metres; and turned, in radians. */
export function went(
  { trace, from, to }: Evidence,
  id: string | null,
  axis: 'x' | 'y' | 'any' | 'turn',
): number {
  const whole = id === null ? undefined : bodyOf(trace, id);
  // Of what had come apart before, the first and largest piece.
  const apart = whole?.until !== undefined && whole.until < to;
  const body = apart ? (trace.bodies.find((b) => b.id === `${id}/shard-1`) ?? whole) : whole;
  if (body === undefined) return 0;
  const [x, y, a] = poseOf(body, Math.max(from, apart ? body.from : from));
  let most = 0;
  for (let f = from; f <= to; f++) {
    const [x1, y1, a1] = poseOf(body, f);
    const by = {
      x: Math.abs(x1 - x),
      y: Math.abs(y1 - y),
      any: Math.hypot(x1 - x, y1 - y),
      turn: Math.abs(a1 - a),
    };
    most = Math.max(most, by[axis]);
  }
  return most;
}

const owns = (name: string, whole: string) => name === whole || name.startsWith(`${whole}/`);
export const met = ({ trace, from, to }: Evidence, a: string, b: string): number =>
  trace.contacts.filter(
    (c) =>
      c.frame >= from - 2 &&
      c.frame <= to + 2 &&
      ((owns(c.a, a) && owns(c.b, b)) || (owns(c.a, b) && owns(c.b, a))),
  ).length;
export const heard = ({ trace, from, to, beat }: Evidence, kinds: readonly string[]): boolean =>
  trace.sounds.some(
    (s) =>
      kinds.includes(s.kind) &&
      s.frame >= from - 1 &&
      s.frame <= to + 1 &&
      s.bodies.some((b) => owns(b, beat.actor)),
  );
export const handled = (beat: Beat): string | null => beat.with ?? beat.target;
/** Does this act by itself, being a thing? */
export const isThing = ({ trace, beat }: Evidence): boolean =>
  trace.bodies.some((b) => b.owner === beat.actor && b.part === null);
export const stackWent = (e: Evidence, axis: 'any' | 'turn'): number => {
  const base = (handled(e.beat) ?? '').replace(/-\d+$/u, '');
  const owners = new Set(e.trace.bodies.map((b) => b.owner).filter((o) => o.replace(/-\d+$/u, '') === base));
  return Math.max(0, ...[...owners].map((o) => went(e, o, axis)));
};

export const partsOf = (trace: WorldTrace, id: string): TraceBody[] =>
  trace.bodies.filter((b) => b.owner === id);
const reaching = /(?:lower-arm|hand|head|body)/u;
/** The nearest that hands, head or body of the one came to anything of the other, in metres between middles. */
export function gap(e: Evidence, a: string, b: string): number {
  const own = partsOf(e.trace, a).filter((p) => reaching.test(p.part ?? ''));
  const other = partsOf(e.trace, b);
  let least = Number.POSITIVE_INFINITY;
  for (let f = e.from; f <= e.to; f++)
    for (const p of own)
      for (const q of other) {
        const [x, y] = poseOf(p, f);
        const [x1, y1] = poseOf(q, f);
        least = Math.min(least, Math.hypot(x - x1, y - y1) - sizeOf(q));
      }
  return least;
}
export function sizeOf({ shape }: TraceBody): number {
  switch (shape.kind) {
    case 'circle':
      return shape.radius;
    case 'box':
      return Math.max(shape.width, shape.height) / 2;
    case 'capsule':
      return shape.length / 2;
    case 'polygon':
      return 0.1;
  }
}
/** How far any limb went or turned against the body it hangs on. */
export function limbsWent(e: Evidence): number {
  const root = bodyOf(e.trace, e.beat.actor);
  if (root === undefined) return 0;
  let most = 0;
  for (const part of partsOf(e.trace, e.beat.actor)) {
    const [x, y, a] = poseOf(part, e.from);
    const [rx, ry] = poseOf(root, e.from);
    for (let f = e.from; f <= e.to; f++) {
      const [x1, y1, a1] = poseOf(part, f);
      const [rx1, ry1] = poseOf(root, f);
      most = Math.max(most, Math.hypot(x1 - rx1 - (x - rx), y1 - ry1 - (y - ry)), 0.2 * Math.abs(a1 - a));
    }
  }
  return most;
}
export const headOf = (trace: WorldTrace, id: string) =>
  trace.bodies.find((b) => b.id === `${id}/head`) ?? bodyOf(trace, id);
/** How much lower the head is at the end, in metres. */
export function sankBy({ trace, beat, from, to }: Evidence): number {
  const head = headOf(trace, beat.actor);
  return head === undefined ? 0 : poseOf(head, from)[1] - poseOf(head, to)[1];
}
/** How high the head is as it begins, metres. */
export function heightOf({ trace, beat, from }: Evidence): number {
  const head = headOf(trace, beat.actor);
  return head === undefined ? Number.POSITIVE_INFINITY : poseOf(head, from)[1];
}
/** How far it was opened, or covered, in a frame; 0 where nothing was done to it. */
/** From the lowest to the highest part of somebody as the act begins, wherever they stand, metres. */
export function tallOf({ trace, beat, from }: Evidence): number {
  const heights = partsOf(trace, beat.actor).map((p) => poseOf(p, from)[1]);
  return heights.length === 0 ? 1 : Math.max(...heights) - Math.min(...heights);
}
export const shareOf = ({ trace }: Evidence, id: string, frame: number): number =>
  trace.progress?.find((p) => p.id === id && p.frame === frame && p.what !== 'power' && p.what !== 'eaten')
    ?.share ?? 0;
/** How much of what it can a device gives in a frame. */
export const powerOf = ({ trace }: Evidence, id: string, frame: number): number =>
  trace.progress?.find((p) => p.id === id && p.frame === frame && p.what === 'power')?.share ?? 0;
export const doneTo = ({ beat }: Evidence): string => beat.target ?? beat.with ?? beat.actor;
/** Pieces that came off it in this act and lie lower than they came off. */
export const shedFrom = ({ trace, from, to }: Evidence, id: string, what: string): number =>
  trace.bodies.filter((b) => {
    if (!b.id.startsWith(`${id}/${what}-`) || b.from < from || b.from > to) return false;
    return poseOf(b, to)[1] < poseOf(b, b.from)[1] - 0.02;
  }).length;
/** How much of it was eaten or drunk up in this act, of all of it; what is gone is eaten up. */
export function eatenDuring(e: Evidence): number {
  const id = handled(e.beat) ?? '';
  const eaten = (frame: number) =>
    e.trace.progress?.findLast((p) => p.id === id && p.what === 'eaten' && p.frame <= frame)?.share ?? 0;
  return eaten(e.to) - eaten(e.from);
}
export const isMeal = ({ trace, beat }: Evidence): boolean =>
  trace.progress?.some((p) => p.id === handled(beat) && p.what === 'eaten') === true;
/** All that is called so: `cup-1`, `cup-2` … */
export const piecesOf = (e: Evidence): TraceBody[] => {
  const base = doneTo(e).replace(/-\d+$/u, '');
  return e.trace.bodies.filter((b) => b.part === null && b.id.replace(/-\d+$/u, '') === base);
};
/** How many of what is lit or blown out burn around a frame: what burns gets shorter. */
export function flamesOf({ trace, beat }: Evidence, frame: number): number {
  const base = (beat.target ?? '').replace(/-\d+$/u, '');
  const burnt = (id: string, at: number) =>
    trace.progress?.findLast((p) => p.id === id && p.what === 'burnt' && p.frame <= at)?.share ?? 0;
  const ids = trace.bodies.map((b) => b.id).filter((id) => id.replace(/-\d+$/u, '') === base);
  const [from, to] = frame < FLAME_FRAMES ? [0, FLAME_FRAMES] : [frame - FLAME_FRAMES, frame];
  return new Set(ids.filter((id) => burnt(id, to) > burnt(id, from))).size;
}
/** So many frames are long enough for a flame to be told from a wick. */
const FLAME_FRAMES = 5;
/** Somebody else's head is higher at the end by a twentieth of how high it came. */
export function rose({ trace, from, to }: Evidence, id: string): boolean {
  const head = headOf(trace, id);
  return head !== undefined && poseOf(head, to)[1] - poseOf(head, from)[1] > 0.05 * poseOf(head, to)[1];
}

/** It stayed with somebody from first to last, within their reach, and was off the ground: they had it from the start. */
export function isCarried(e: Evidence, id: string): boolean {
  const [who, what] = [bodyOf(e.trace, e.beat.actor), bodyOf(e.trace, id)];
  if (who === undefined || what === undefined) return false;
  for (let f = e.from; f <= e.to; f++) {
    const [[x, y], [x1, y1]] = [poseOf(who, f), poseOf(what, f)];
    if (Math.hypot(x1 - x, y1 - y) > 0.6 * heightOf(e) + sizeOf(what) || y1 < sizeOf(what) / 2) return false;
  }
  return true;
}
