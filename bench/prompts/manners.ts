import type { Manner } from '#contracts/manner.ts';
import { bodyOf, type Evidence, poseOf } from './evidence.ts';
import { heightOf } from './measures.ts';
import type { Predicate } from './seen.ts';

/** A number of each frame of an act. */
function each(e: Evidence, of: (frame: number) => number): number[] {
  return Array.from({ length: e.to - e.from + 1 }, (_, k) => of(e.from + k));
}

const spread = (all: readonly number[]): number => Math.max(...all) - Math.min(...all);

/** Metres nearer to the eye, frame by frame. */
function depths(e: Evidence): number[] {
  const seen = new Map(
    e.trace.depths?.filter((d) => d.id === e.beat.actor).map((d) => [d.frame, d.nearer] as const) ?? [],
  );
  return each(e, (f) => seen.get(f) ?? 0);
}

/** How far it went in the first and in the last part of its way, metres a second. */
function gained(e: Evidence): boolean {
  const body = bodyOf(e.trace, e.beat.actor);
  if (body === undefined) return false;
  const xs = each(e, (f) => poseOf(body, f)[0]);
  const steps = xs.slice(1).map((x, k) => Math.abs(x - (xs[k] ?? x)));
  const moving = steps.filter((s) => s > 0.004);
  const n = Math.floor(moving.length / 4);
  const mean = (list: readonly number[]) => list.reduce((sum, s) => sum + s, 0) / Math.max(1, list.length);
  // It stops at its end, or at the picture's.
  return n > 4 && mean(moving.slice(2 * n, 3 * n)) > 1.8 * mean(moving.slice(0, n));
}

/** How upright the trunk is, radians, and how high over the ground, in heights. */
const held =
  (angle: number, height: number): Predicate =>
  (e) => {
    const body = bodyOf(e.trace, e.beat.actor);
    if (body === undefined) return false;
    const angles = each(e, (f) => poseOf(body, f)[2]);
    const heights = each(e, (f) => poseOf(body, f)[1] / heightOf(e));
    return spread(angles) > angle && spread(heights) > height;
  };

/** What must be seen of each manner besides the going. */
const measures: Record<Manner, Predicate> = {
  corner: (e) => spread(depths(e)) > 2,
  gains: gained,
  swerves: (e) => Math.max(...depths(e)) > 0.4,
  staggers: held(0.2, 0),
  tiptoes: held(0.08, 0.01),
  creeps: held(0.2, 0.03),
  limps: held(0.1, 0.03),
  waddles: held(0.16, 0),
  stomps: held(0.05, 0.03),
  struts: held(0.1, 0),
  shuffles: held(0.14, 0.01),
  // Here and there, and down to the ground.
  searches: (e) => {
    const body = bodyOf(e.trace, e.beat.actor);
    if (body === undefined) return false;
    const [xs, ys] = [0, 1].map((k) => each(e, (f) => poseOf(body, f)[k === 0 ? 0 : 1]));
    return spread(xs ?? []) > 0.5 && spread(ys ?? []) > 0.04 * heightOf(e);
  },
};

/** Did it go as its words say? */
export const wentSo: Predicate = (e) => e.beat.manner === undefined || measures[e.beat.manner](e);
