import type { TraceBody } from '#contracts/trace.ts';
import { bodyOf, type Evidence, poseOf } from './evidence.ts';

/** What hangs or hung: what is in the jaws, or the thing itself. */
export const loadOf = ({ beat }: Evidence): string => beat.with ?? beat.actor;

/** Did it hang all the while? */
export const hangs = ({ trace, from, to }: Evidence, id: string): boolean =>
  trace.progress?.some(
    (p) => p.id === id && p.what === 'hung' && p.frame >= from && p.frame <= to && p.share > 0,
  ) === true;

/** How much higher it is in the last frame than in the first, metres. */
function rose(e: Evidence): number {
  const body = bodyOf(e.trace, loadOf(e));
  return body === undefined ? 0 : poseOf(body, e.to)[1] - poseOf(body, e.from)[1];
}

/** It came down on what it was to come down on, or over it. */
export function cameDown(e: Evidence): boolean {
  const { trace, beat, from, to } = e;
  const load = loadOf(e);
  const body = bodyOf(trace, load);
  // Of what is lowered, and so covers something, the covering is the end of one way down.
  if (body === undefined || rose({ ...e, from: 0 }) > -0.05) return false;
  if (beat.target === null || beat.target === load) return true;
  // What is let go over it at last is lowered as far as that.
  const letGo = trace.beats.some(
    (b) => b.action === 'drop' && b.actor === load && b.target === beat.target && b.verdict === 'happened',
  );
  if (letGo) return true;
  const owner = (id: string) => id.split('/')[0] ?? id;
  const met = trace.contacts.some(
    (c) =>
      c.frame >= from &&
      c.frame <= to &&
      ((owner(c.a) === load && owner(c.b) === beat.target) ||
        (owner(c.b) === load && owner(c.a) === beat.target)),
  );
  const goal = bodyOf(trace, beat.target);
  if (met || inTheWaterOf(e, body)) return true;
  if (goal === undefined) return false;
  // Over it, or in the water of it: between its sides.
  const [x, y] = poseOf(body, to);
  const [x1, y1] = poseOf(goal, to);
  const half = body.shape.kind === 'box' ? Math.max(body.shape.width, body.shape.height) / 2 : 0.2;
  return Math.abs(x - x1) < half && Math.abs(y - y1) < half + 0.1;
}

/** Between the sides of what has water in it, and under their rim. */
function inTheWaterOf({ trace, beat, to }: Evidence, body: TraceBody): boolean {
  const [x, y] = poseOf(body, to);
  const sides = trace.bodies.flatMap((b) =>
    b.owner === beat.target && /^(?:left|right)$/u.test(b.part ?? '') && b.shape.kind === 'box'
      ? [{ at: poseOf(b, to), high: b.shape.height / 2 }]
      : [],
  );
  const xs = sides.map(({ at }) => at[0]);
  const rim = Math.min(...sides.map(({ at, high }) => at[1] + high));
  return sides.length === 2 && x > Math.min(...xs) && x < Math.max(...xs) && y < rim;
}

export const cameUp = (e: Evidence): boolean => rose(e) > 0.2;

/** Of a row of balls that hang: did one of them come down by more than its own radius? */
export const swungDown = (e: Evidence): boolean =>
  e.trace.bodies.some(
    (b) =>
      b.owner === loadOf(e) &&
      b.shape.kind === 'circle' &&
      !b.fixed &&
      poseOf(b, e.from)[1] - Math.min(...b.poses.filter((_, i) => i % 3 === 1)) > b.shape.radius,
  );
