import { landmarksOf } from '#contracts/rig.ts';
import type { ScenePlan } from '#contracts/scene-plan.ts';
import type { Action } from '#contracts/world.ts';
import { isFurniture, seatShare } from '#inference/simulator/seat-share.ts';
import { bodyOf, type Evidence, poseOf } from './evidence.ts';
import { partsOf } from './measures.ts';

/** Metres beside a thing in which somebody is still on it: an elbow, a tail. */
const BESIDE = 0.3;
/** How far a thigh is from upright in somebody who sits, radians. */
const BENT = 0.6;
/** The share of its time in which it is to be done there. */
const MOST = 0.8;

/** Middle, width and upper edge of what somebody is on or in, at one frame, metres. */
function roomOf(plan: ScenePlan, { trace, beat }: Evidence, frame: number) {
  const id = beat.there?.of ?? '';
  const landmark = landmarksOf(plan.place).get(id);
  if (landmark !== undefined) return { x: landmark.x, width: landmark.width, top: landmark.top };
  const prop = plan.props.find((p) => p.id === id);
  const vehicle = plan.actors.find((a) => a.id === id);
  const body = bodyOf(trace, id);
  if (body === undefined) return null;
  const [x, y] = poseOf(body, frame);
  if (vehicle !== undefined) return { x, width: 3 * vehicle.height, top: vehicle.height };
  if (prop === undefined) return null;
  const seat = isFurniture(prop.thing) ? (seatShare(prop) ?? 1) : 1;
  return { x, width: prop.width, top: y - prop.height / 2 + seat * prop.height };
}

const gets: ReadonlySet<Action> = new Set(['sit', 'stand', 'bathe', 'fly', 'jump', 'climb']);

/** Somebody who gets there, or is there from the start, is there at last. */
export const gotThere = (plan: ScenePlan, e: Evidence): boolean | null =>
  e.beat.there !== undefined && gets.has(e.beat.action) ? isThere(plan, { ...e, from: e.to }) : null;

/** Arm wrestling goes on over the table: there a forearm is for most of it. */
function handOver(plan: ScenePlan, e: Evidence): boolean {
  const arm = partsOf(e.trace, e.beat.actor).find((p) => p.part === 'lower-arm-near');
  let over = 0;
  for (let f = e.from; f <= e.to; f++) {
    const room = roomOf(plan, e, f);
    if (arm === undefined || room === null) return false;
    const [x, y] = poseOf(arm, f);
    if (Math.abs(x - room.x) < room.width / 2 && y > room.top - ARM) over += 1;
  }
  return over > (e.to - e.from) / 2;
}
/** Half of a forearm, metres. */
const ARM = 0.15;

/** What is said to be done on something or in it is done there: on the seat, with the feet up there, or between its sides. */
export function isThere(plan: ScenePlan, e: Evidence): boolean {
  const { there, actor } = e.beat;
  const root = bodyOf(e.trace, actor);
  const height = plan.actors.find((a) => a.id === actor)?.height;
  if (there === undefined) return true;
  if (e.beat.part === 'hand') return handOver(plan, e);
  if (root === undefined || height === undefined) return false;
  const parts = partsOf(e.trace, actor);
  const thigh = parts.find((p) => p.part === 'upper-leg-near');
  let frames = 0;
  for (let f = e.from; f <= e.to; f++) {
    const room = roomOf(plan, e, f);
    if (room === null) return false;
    const [x, y] = poseOf(root, f);
    const low = Math.min(y, ...parts.map((p) => poseOf(p, f)[1]));
    const within = Math.abs(x - room.x) < room.width / 2 + (there.how === 'in' ? 0 : BESIDE);
    const so = {
      seat: thigh === undefined ? y < room.top + 0.25 * height : Math.abs(poseOf(thigh, f)[2]) > BENT,
      top: low > 0.4 * room.top,
      in: low < room.top,
    }[there.how];
    if (within && so) frames += 1;
  }
  return frames > MOST * (e.to - e.from + 1) - 1;
}
