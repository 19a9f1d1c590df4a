import type { Action } from '#contracts/world.ts';
import { bodyOf, type Evidence, poseOf } from './evidence.ts';
import { went } from './measures.ts';

/** How often a number turns back by more than `least`. */
function turningsOf(values: readonly number[], least: number): number {
  let [far, way, count] = [values[0] ?? 0, 0, 0];
  for (const value of values) {
    const by = value - far;
    if (by * way >= 0 && Math.abs(by) <= least && way === 0) continue;
    if (by * way < 0 && Math.abs(by) <= least) continue;
    if (by * way < 0) count += 1;
    if (by !== 0) way = Math.sign(by);
    far = value;
  }
  return count;
}

const turn = (by: number) => Math.abs(Math.atan2(Math.sin(by), Math.cos(by)));

/** What must be seen of a thing for something to have come of an act that was done to it: nothing else moved it. */
const seen: Partial<Record<Action, (e: Evidence) => boolean>> = {
  roll: (e) => went(e, e.beat.actor, 'x') > 0.25,
  push: (e) => went(e, e.beat.actor, 'x') > 0.12,
  topple: tipped,
  fall: tipped,
  drop: (e) => sank(e) > 0.15,
  swing: (e) =>
    toAndFro(e, 0.01) > 0 && (went(e, e.beat.actor, 'turn') > 0.06 || went(e, e.beat.actor, 'x') > 0.05),
  shake: (e) =>
    toAndFro(e, 0.005) > 1 && (went(e, e.beat.actor, 'turn') > 0.02 || went(e, e.beat.actor, 'x') > 0.01),
  spin: (e) => turned(e) > Math.PI,
  bounce: (e) => hops(e) > 0,
  jump: (e) => went(e, e.beat.actor, 'y') > 0.08,
  fly: (e) => went(e, e.beat.actor, 'y') > 0.15 || (went(e, e.beat.actor, 'x') > 1 && hops(e) > 0),
  throw: (e) => went(e, e.beat.actor, 'any') > 0.5,
  float: (e) => went(e, e.beat.actor, 'any') > 0.2,
  walk: (e) => went(e, e.beat.actor, 'x') > 0.5,
  run: (e) => went(e, e.beat.actor, 'x') > 0.5,
  break: ({ trace, beat, from, to }) =>
    trace.bodies.some((b) => b.id.startsWith(`${beat.actor}/shard-`) && b.from >= from && b.from <= to),
};

/** A thing that lies otherwise than it stood, or lower. */
function tipped(e: Evidence): boolean {
  return went(e, e.beat.actor, 'turn') > 0.6 || sank(e) > 0.15;
}

const posesOf = ({ trace, beat, from, to }: Evidence): (readonly [number, number, number])[] => {
  const body = bodyOf(trace, beat.actor);
  return body === undefined ? [] : Array.from({ length: to - from + 1 }, (_, k) => poseOf(body, from + k));
};

function sank(e: Evidence): number {
  const heights = posesOf(e).map(([, y]) => y);
  return (heights[0] ?? 0) - Math.min(...heights);
}

const toAndFro = (e: Evidence, least: number): number =>
  Math.max(
    turningsOf(
      posesOf(e).map(([, , a]) => a),
      least,
    ),
    turningsOf(
      posesOf(e).map(([x]) => x),
      least / 2,
    ),
  );

/** All that it turned, whichever way. */
const turned = (e: Evidence): number =>
  posesOf(e).reduce((sum, [, , a], i, all) => sum + turn(a - (all[i - 1]?.[2] ?? a)), 0);

/** How often it came up and down again. */
const hops = (e: Evidence): number =>
  Math.floor(
    turningsOf(
      posesOf(e).map(([, y]) => y),
      0.005,
    ) / 2,
  );

/** Did what is said to follow from another act come about, in the thing that it is said of, or in one of several? */
export const cameOfIt = (e: Evidence): boolean => {
  const base = e.beat.actor.replace(/-\d+$/u, '');
  const ids = new Set(e.trace.bodies.map((b) => b.owner).filter((id) => id.replace(/-\d+$/u, '') === base));
  return [...ids].some((actor) => seen[e.beat.action]?.({ ...e, beat: { ...e.beat, actor } }) === true);
};
