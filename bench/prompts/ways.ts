import { landmarksOf } from '#contracts/rig.ts';
import type { PlanProp, ScenePlan } from '#contracts/scene-plan.ts';
import type { WorldTrace } from '#contracts/trace.ts';
import { bodyOf, type Evidence, poseOf } from './evidence.ts';
import { leapt, roomOf } from './leaps.ts';
import { wentOff } from './leaving.ts';
import { headOf, heard, met } from './measures.ts';
import { gotOnto } from './on-bodies.ts';
import { solesOf } from './soles.ts';

/** Soles this much over the ground, metres, are on something. */
const RAISED = 0.03;

/** Is somebody or something in it in this frame: between its walls, over its floor, under its rim? */
function isInside(plan: ScenePlan, trace: WorldTrace, what: string, of: string, frame: number): boolean {
  const vessel = bodyOf(trace, of);
  const body = bodyOf(trace, what);
  const basin = plan.props.find((p) => p.id === of && p.mechanism?.water != null);
  if (basin !== undefined && body !== undefined) {
    const [x, y] = poseOf(body, frame);
    return Math.abs(x - basin.x) < basin.width / 2 && y > basin.y && y < basin.y + basin.height;
  }
  if (vessel?.shape.kind !== 'box' || body === undefined) return false;
  const { width, height } = vessel.shape;
  const [x, y] = poseOf(vessel, frame);
  const [x1, y1] = poseOf(body, frame);
  if (Math.abs(x1 - x) > width / 2) return false;
  if (!plan.actors.some((a) => a.id === what)) return y1 > y - height / 2 && y1 < y + height / 2;
  const soles = solesOf(plan, trace, what, frame);
  // A vehicle's body begins above its wheels; whoever sits in it has the feet off the ground and the head over it.
  if (plan.actors.some((a) => a.id === of)) return soles > RAISED && y1 > y - height / 2;
  const floor = plan.props.find((p) => p.id === of)?.hollow?.floor ?? 0;
  return soles > y - height / 2 + Math.min(floor, RAISED) && soles < y + height / 2;
}

/** Did its middle go from one side to the other inside the opening? */
function wentThrough({ trace, from, to }: Evidence, what: string, { x, y, opening }: PlanProp): boolean {
  const body = bodyOf(trace, what);
  if (opening === undefined || body === undefined) return false;
  for (let f = Math.max(1, from); f <= to; f++) {
    const [x0, y0] = poseOf(body, f - 1);
    const [x1, y1] = poseOf(body, f);
    if (Math.sign(x0 - x) === Math.sign(x1 - x)) continue;
    const at = (y0 + y1) / 2 - y;
    if (at > opening.bottom && at < opening.top) return true;
  }
  return false;
}

/** It is on the other side of where that stood. */
function passed({ trace, beat, from, to }: Evidence, x: number): boolean {
  const body = bodyOf(trace, beat.actor);
  return body !== undefined && Math.sign(poseOf(body, from)[0] - x) !== Math.sign(poseOf(body, to)[0] - x);
}

/** Half as wide as it is, and where it stands. */
function standsAt(
  plan: ScenePlan,
  trace: WorldTrace,
  id: string,
  frame: number,
): { x: number; half: number } | null {
  const body = bodyOf(trace, id);
  const landmark = landmarksOf(plan.place).get(id);
  if (body === undefined)
    return landmark === undefined ? null : { x: landmark.x, half: (landmark.width ?? 0.4) / 2 };
  const actor = plan.actors.find((a) => a.id === id);
  const half =
    actor === undefined ? (plan.props.find((p) => p.id === id)?.width ?? 0.4) / 2 : 0.3 * actor.height;
  return { x: poseOf(body, frame)[0], half };
}

/** At a run until its nose was at the side of it, and heard there. */
function ranAgainst(plan: ScenePlan, { trace, beat, from, to }: Evidence): boolean {
  const body = bodyOf(trace, beat.actor);
  const actor = plan.actors.find((a) => a.id === beat.actor);
  const it = beat.target === null ? null : standsAt(plan, trace, beat.target, from);
  if (body === undefined || actor === undefined || it === null) return false;
  const wall = plan.props.find((p) => p.id === beat.target)?.sidewall !== undefined;
  let fastest = 0;
  let nearest = Number.POSITIVE_INFINITY;
  for (let f = Math.max(1, from); f <= to; f++) {
    const [x] = poseOf(body, f);
    fastest = Math.max(fastest, Math.abs(x - poseOf(body, f - 1)[0]) * trace.framesPerSecond);
    nearest = Math.min(nearest, Math.abs(x - it.x) - (wall ? 0.06 : it.half));
  }
  const bang = trace.sounds.some((s) => s.kind === 'impact' && s.bodies.includes(beat.actor));
  return nearest < 0.25 * actor.height && fastest > 1.2 && bang;
}

/** From one side of it to the other, and back. */
function wentAround(plan: ScenePlan, { trace, beat, from, to }: Evidence): boolean {
  const body = bodyOf(trace, beat.actor);
  if (body === undefined || beat.target === null) return false;
  const sides: number[] = [];
  for (let f = from; f <= to; f++) {
    const it = standsAt(plan, trace, beat.target, f);
    if (it === null) return false;
    const by = poseOf(body, f)[0] - it.x;
    if (Math.abs(by) > it.half && Math.sign(by) !== sides.at(-1)) sides.push(Math.sign(by));
  }
  return sides.length >= 3;
}

/** To one side and back, once nearer to the eye and once farther off. */
function wentInCircles({ trace, beat, from, to }: Evidence): boolean {
  const body = bodyOf(trace, beat.actor);
  const depths = trace.depths?.filter((d) => d.id === beat.actor && d.frame >= from && d.frame <= to) ?? [];
  if (body === undefined) return false;
  const xs = Array.from({ length: to - from + 1 }, (_, k) => poseOf(body, from + k)[0]);
  const [most, least] = [Math.max(...xs), Math.min(...xs)];
  const back = Math.abs((xs.at(-1) ?? 0) - (xs[0] ?? 0)) < 0.8 * (most - least);
  const near = Math.max(0, ...depths.map((d) => d.nearer));
  const far = Math.min(0, ...depths.map((d) => d.nearer));
  return most - least > 0.8 && back && near > 0.3 && far < -0.3;
}

/** From one side of it to beyond it. */
function wentPast(plan: ScenePlan, { trace, beat, from, to }: Evidence): boolean {
  const body = bodyOf(trace, beat.actor);
  const [first, last] = [from, to].map((f) => standsAt(plan, trace, beat.target ?? '', f));
  if (body === undefined || first == null || last == null) return false;
  const [before, after] = [poseOf(body, from)[0] - first.x, poseOf(body, to)[0] - last.x];
  return Math.sign(before) !== Math.sign(after) && Math.abs(after) > last.half;
}

/** It stands next to it, on the ground. */
function standsBeside(plan: ScenePlan, { trace, beat, to }: Evidence, what: string): boolean {
  const body = bodyOf(trace, what);
  const it = standsAt(plan, trace, beat.target ?? '', to);
  const prop = plan.props.find((p) => p.id === what);
  if (body === undefined || it === null || prop === undefined) return false;
  const [x, y] = poseOf(body, to);
  return (
    Math.abs(x - it.x) < it.half + prop.width / 2 + BESIDE &&
    y < Math.max(prop.width, prop.height) / 2 + BESIDE / 2
  );
}
/** So far away is still next to it, metres. */
const BESIDE = 0.5;
/** Did somebody come from one side of where it stood to the other, and did they meet it? */
function ranThrough({ trace, beat, from, to }: Evidence, target: string): boolean {
  const [body, thing] = [bodyOf(trace, beat.actor), bodyOf(trace, target)];
  if (body === undefined || thing === undefined) return false;
  const at = poseOf(thing, from)[0];
  const crosses = Math.sign(poseOf(body, from)[0] - at) !== Math.sign(poseOf(body, to)[0] - at);
  const base = target.replace(/-\d+$/u, '');
  const met = trace.contacts.some(
    ({ frame, a, b }) =>
      frame >= from &&
      frame <= to &&
      [a, b].some((id) => id.startsWith(`${beat.actor}/`)) &&
      [a, b].some((id) => id === target || id.startsWith(`${base}-`) || id.startsWith(`${target}/`)),
  );
  return crosses && met;
}

/** Sat over its back at first, and lies at its feet at last. */
function thrownOff({ trace, beat, from, to }: Evidence, height: number): boolean {
  const [rider, mount] = [bodyOf(trace, beat.actor), bodyOf(trace, beat.target ?? '')];
  if (rider === undefined || mount === undefined) return false;
  return poseOf(rider, from)[1] > poseOf(mount, from)[1] && poseOf(rider, to)[1] < 0.3 * height;
}

/**
 * Somebody came down in it: under the surface of water, between walls and under the rim, or over as much ground as it covers
 * and no higher than it.
 */
function fellInto(plan: ScenePlan, e: Evidence, id: string): boolean {
  const { trace, beat, from, to } = e;
  const prop = plan.props.find((p) => p.id === id);
  const body = bodyOf(trace, beat.actor);
  const height = plan.actors.find((a) => a.id === beat.actor)?.height ?? 1;
  if (prop === undefined || body === undefined) return false;
  const thing = bodyOf(trace, id);
  const water = prop.mechanism?.water;
  const last = Math.min(trace.frames - 1, to);
  if (prop.hollow !== undefined && isInside(plan, trace, beat.actor, id, last)) return true;
  if (prop.hollow !== undefined && thing !== undefined) {
    const [[x, y], [x1, y1]] = [poseOf(thing, last), poseOf(body, last)];
    return Math.abs(x1 - x) < prop.width / 2 && y1 > y - prop.height / 2 && y1 < y + prop.height / 2;
  }
  const middle = water != null || thing === undefined ? prop.x : poseOf(thing, last)[0];
  const over = (frame: number) =>
    Math.abs(poseOf(body, frame)[0] - middle) < prop.width / 2 + (water == null ? 0.2 * height : 0);
  const low = water == null ? prop.y + prop.height + 0.2 * height : prop.y + water.surface;
  const dipped = (frame: number) => over(frame) && poseOf(body, frame)[1] < low;
  const came = Array.from({ length: last - from + 1 }, (_, k) => from + k).some(dipped);
  const head = headOf(trace, beat.actor);
  const heads = head === undefined ? [] : Array.from({ length: last + 1 }, (_, f) => poseOf(head, f)[1]);
  const fell = Math.max(0, ...heads) - Math.min(...heads) > 0.3 * height;
  return fell && came && over(last) && (water == null || heard(e, ['splash']));
}

/** Soles over its top from first to last, and from one part of it to another. */
function wentAlongTop(plan: ScenePlan, { trace, beat, from, to }: Evidence): boolean {
  const body = bodyOf(trace, beat.actor);
  const target = beat.target ?? '';
  const prop = plan.props.find((p) => p.id === target);
  const landmark = landmarksOf(plan.place).get(target);
  const it = standsAt(plan, trace, target, from);
  if (body === undefined || it === null) return false;
  const top = prop === undefined ? (landmark?.top ?? 0) : prop.y + prop.height;
  for (let f = from; f <= to; f++) {
    if (solesOf(plan, trace, beat.actor, f) < top - 2 * RAISED) return false;
    if (Math.abs(poseOf(body, f)[0] - it.x) > it.half + RAISED) return false;
  }
  return Math.abs(poseOf(body, to)[0] - poseOf(body, from)[0]) > 0.3;
}

/** From one side of it to the other, and above its upper edge on the way. */
function flewOver(plan: ScenePlan, { trace, beat, from, to }: Evidence, what: string): boolean {
  const [body, it] = [bodyOf(trace, what), roomOf(plan, trace, beat.target ?? '', from)];
  if (body === undefined || it === null) return false;
  const last = Math.min(trace.frames - 1, to);
  const sent = trace.aims?.find((aim) => aim.body === what && aim.frame >= from && aim.frame <= to)?.frame;
  if (sent === undefined) return false;
  const [before, after] = [poseOf(body, sent)[0] - it.x, poseOf(body, last)[0] - it.x];
  const across = Array.from({ length: last - sent + 1 }, (_, k) => poseOf(body, sent + k)).filter(
    ([x]) => Math.abs(x - it.x) < it.half,
  );
  return (
    Math.sign(before) !== Math.sign(after) &&
    Math.abs(after) > it.half &&
    across.every(([, y]) => y > it.top - 0.02)
  );
}

/** Into, out of, through: what the trace must show besides the act itself. */
export function wayHolds(plan: ScenePlan, e: Evidence): boolean {
  const { trace, beat, from, to } = e;
  if (beat.way === 'around' && beat.target === null) return wentInCircles(e);
  if (beat.way === undefined || beat.target === null || beat.way === 'up' || beat.way === 'down') return true;
  const wanted = beat.outcome !== 'fail';
  const goer = beat.action === 'ride' ? beat.actor : (beat.with ?? beat.actor);
  const last = Math.min(trace.frames - 1, to);
  const heap = plan.props.find((p) => p.id === beat.target && p.hollow === undefined);
  const mount = plan.actors.find((a) => a.id === beat.target);
  if (beat.action === 'fall' && beat.way === 'off' && mount !== undefined)
    return thrownOff(e, mount.height) === wanted;
  if (beat.way === 'onto' && mount !== undefined) return gotOnto(plan, e) === wanted;
  // What is sent over it; who leaps over it on a horse is asked the same as who does without.
  const rides = plan.actors.some((a) => a.id === beat.with);
  if (beat.way === 'over' && beat.with !== null && !rides) return flewOver(plan, e, beat.with) === wanted;
  if (/^(?:over|onto|off)$/u.test(beat.way) || (beat.action === 'jump' && beat.way === 'into' && heap))
    return leapt(plan, e) === wanted;
  if (beat.way === 'through' && beat.action === 'topple') return ranThrough(e, beat.target) === wanted;
  if (!wentOff(plan, e)) return false;
  if (beat.way === 'through') {
    const portal = plan.props.find((p) => p.id === beat.target);
    // What stands in the way is met, and left behind.
    if (portal !== undefined && portal.opening === undefined)
      return (met(e, beat.actor, portal.id) > 0 && passed(e, portal.x)) === wanted;
    // A ball may still be on its way as the kick ends.
    return (
      portal !== undefined &&
      wentThrough({ ...e, to: Math.min(trace.frames - 1, to + 24) }, goer, portal) === wanted
    );
  }
  if (beat.way === 'along') return wentAlongTop(plan, e) === wanted;
  if (beat.way === 'around') return wentAround(plan, e) === wanted;
  if (beat.way === 'against') return ranAgainst(plan, e) === wanted;
  if (beat.way === 'past') return wentPast(plan, e) === wanted;
  if (beat.way === 'beside') return standsBeside(plan, e, goer) === wanted;
  if (beat.way === 'into' && beat.action === 'fall') return fellInto(plan, e, beat.target) === wanted;
  if (beat.way === 'into') return isInside(plan, trace, goer, beat.target, last) === wanted;
  // Who is lifted out is the target; what it is lifted out of, it began in.
  const lifted = plan.actors.find((a) => a.id === beat.target && a.rig !== 'wheeled');
  const [what, of] = lifted === undefined ? [goer, beat.target] : [lifted.id, lifted.inside ?? ''];
  const first = Math.max(0, from - 2);
  return (
    isInside(plan, trace, what, of, first) &&
    !isInside(plan, trace, what, of, last) &&
    isBeside(plan, e, what, of)
  );
}

/** Who has come out of a door does not stand before it any more. */
function isBeside(plan: ScenePlan, { trace, to }: Evidence, what: string, of: string): boolean {
  const [body, vessel] = [bodyOf(trace, what), bodyOf(trace, of)];
  const prop = plan.props.find((p) => p.id === of);
  const goes = plan.actors.some((a) => a.id === what);
  if (prop?.hollow?.door !== true || !goes || body === undefined || vessel === undefined) return true;
  const last = Math.min(trace.frames - 1, to);
  return Math.abs(poseOf(body, last)[0] - poseOf(vessel, last)[0]) > prop.width / 2;
}
