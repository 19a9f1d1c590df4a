import { landmarksOf } from '#contracts/rig.ts';
import type { Beat, ScenePlan } from '#contracts/scene-plan.ts';
import type { WorldTrace } from '#contracts/trace.ts';
import type { Action } from '#contracts/world.ts';
import { bodyOf, type Evidence, poseOf } from './evidence.ts';

/** Acts that end at what they are aimed at. */
const endsThere: ReadonlySet<Action> = new Set([
  'walk',
  'run',
  'crawl',
  'sit',
  'hide',
  'climb',
  'sleep',
  'lie',
]);
/** So far from the edge of it one still is there, metres: two people with room between them. */
const NEAR = 1.1;
/** Hips of who sits on somebody are higher than this, in heights of that one. */
const ON_SOMEBODY = 0.5;

/** Whoever goes, sits or hides somewhere is there at the end: what they were to get to is within reach. */
export function arrived(plan: ScenePlan, { trace, beat, to }: Evidence): boolean {
  if (!endsThere.has(beat.action) || beat.target === null || beat.outcome === 'fail') return true;
  // Through it, one ends beyond it, out of it, outside (`ways.ts`).
  if (beat.way === 'out of' || beat.way === 'through' || beat.way === 'past' || beat.way === 'around')
    return true;
  const body = bodyOf(trace, beat.actor);
  const other = bodyOf(trace, beat.target);
  // A table of the script's own may be called as that of the set.
  const landmark = other === undefined ? landmarksOf(plan.place).get(beat.target) : undefined;
  if (body === undefined || (landmark === undefined && other === undefined)) return true;
  if (landmark?.form === 'ground') return true;
  const last = Math.min(trace.frames - 1, to);
  const [x, y] = poseOf(body, last);
  const sat = plan.actors.find((a) => a.id === beat.target);
  const prop = plan.props.find((p) => p.id === beat.target);
  const width = landmark?.width ?? prop?.width ?? sat?.height ?? 0.4;
  const at = landmark?.x ?? (other === undefined ? x : poseOf(other, last)[0]);
  if (Math.abs(x - at) > width / 2 + NEAR && !standsBehind(plan, trace, beat, x, at, last)) return false;
  return beat.action !== 'sit' || sat === undefined || sat.rig === 'wheeled' || y > ON_SOMEBODY * sat.height;
}

/** Of several who come to one, those behind stand by whoever is before them. */
function standsBehind(
  plan: ScenePlan,
  trace: WorldTrace,
  beat: Beat,
  x: number,
  at: number,
  frame: number,
): boolean {
  const others = plan.beats.filter(
    (b) => b.action === beat.action && b.target === beat.target && b.actor !== beat.actor,
  );
  return others.some((b) => {
    const other = bodyOf(trace, b.actor);
    const height = plan.actors.find((a) => a.id === b.actor)?.height ?? 0;
    if (other === undefined) return false;
    const before = poseOf(other, frame)[0];
    const between = before > Math.min(x, at) && before < Math.max(x, at);
    return between && Math.abs(x - before) < height / 2 + NEAR;
  });
}
