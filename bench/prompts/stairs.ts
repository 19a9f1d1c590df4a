import type { ScenePlan } from '#contracts/scene-plan.ts';
import { stairs, treadAt } from '#contracts/stairs.ts';
import type { TraceBody } from '#contracts/trace.ts';
import { bodyOf, type Evidence, poseOf } from './evidence.ts';
import { isThing, partsOf } from './measures.ts';

/** A foot on a step keeps its place for so many frames, to so much, metres. */
const [STANDS, STILL] = [2, 0.004];
/** The same of a leg's end, which turns on its paw. */
const LOOSE = 0.02;
/** A sole's middle over the step that it is on, metres at most, and how many of the steps somebody has to stand on. */
const [SOLE, MOST] = [0.16, 0.5];

/** On foot: feet stood still on at least half of the steps. Fallen or bounced: it met three of them. Both ways: half the height. */
export function tookTheStairs(plan: ScenePlan, e: Evidence): boolean {
  const { trace, beat, from, to } = e;
  const flight = plan.props.find((p) => p.id === beat.target && p.thing === 'stairs' && p.mechanism != null);
  if (flight === undefined) return true;
  const thing = isThing(e);
  if (!thing && beat.way !== 'up' && beat.way !== 'down') return true;
  const body = bodyOf(trace, beat.actor);
  if (body === undefined) return false;
  const half = (stairs.steps * stairs.rise) / 2;
  const sank = poseOf(body, from)[1] - poseOf(body, to)[1];
  if (beat.way === 'up' ? -sank < half : sank < half) return false;
  if (!thing && beat.action !== 'fall') return stoodOn(e, flight.x) >= MOST * stairs.steps;
  const owner = (id: string) => id.split('/')[0] ?? id;
  const met = trace.contacts
    .filter((c) => c.frame >= from && c.frame <= to)
    .flatMap((c) => [
      [c.a, c.b],
      [c.b, c.a],
    ])
    .filter(([a, b]) => owner(a ?? '') === flight.id && owner(b ?? '') === beat.actor);
  return new Set(met.map(([a]) => a)).size >= 3;
}

/** The sole of a foot, or the lower end of a leg that has none. */
function soleAt(part: TraceBody, frame: number): [number, number] {
  const [x, y, angle] = poseOf(part, frame);
  const half = part.shape.kind === 'capsule' && !part.part?.startsWith('foot') ? part.shape.length / 2 : 0;
  return [x + half * Math.sin(angle), y - half * Math.cos(angle)];
}

/** On how many of the steps a foot stood still. */
function stoodOn({ trace, beat, from, to }: Evidence, middle: number): number {
  const own = partsOf(trace, beat.actor);
  const soles = own.filter((b) => b.part?.startsWith('foot') === true);
  const feet = soles.length > 0 ? soles : own.filter((b) => b.part?.startsWith('lower-leg') === true);
  const steps = new Set<number>();
  for (const foot of feet)
    for (let f = from; f <= to - STANDS; f++) {
      const [x, y] = soleAt(foot, f);
      const [x1, y1] = soleAt(foot, f + STANDS);
      const high = treadAt(x - middle);
      if (high <= 0 || Math.hypot(x1 - x, y1 - y) > (soles.length > 0 ? STILL : LOOSE)) continue;
      if (Math.abs(y - high) < SOLE) steps.add(Math.round(high / stairs.rise));
    }
  return steps.size;
}
