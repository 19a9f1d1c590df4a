import type { PlanProp, ScenePlan } from '#contracts/scene-plan.ts';
import type { WorldTrace } from '#contracts/trace.ts';
import { bodyOf, type Evidence, poseOf } from './evidence.ts';
import { leapt } from './leaps.ts';
import { solesOf } from './soles.ts';

/** Soles this much over the ground, metres, are on something. */
const RAISED = 0.03;

/** Is somebody or something in it in this frame: between its walls, over its floor, under its rim? */
function isInside(plan: ScenePlan, trace: WorldTrace, what: string, of: string, frame: number): boolean {
  const vessel = bodyOf(trace, of);
  const body = bodyOf(trace, what);
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

/** Into, out of, through: what the trace must show besides the act itself. */
export function wayHolds(plan: ScenePlan, e: Evidence): boolean {
  const { trace, beat, from, to } = e;
  if (beat.way === undefined || beat.target === null || beat.way === 'up' || beat.way === 'down') return true;
  const wanted = beat.outcome !== 'fail';
  const goer = beat.action === 'ride' ? beat.actor : (beat.with ?? beat.actor);
  const last = Math.min(trace.frames - 1, to);
  const heap = plan.props.find((p) => p.id === beat.target && p.hollow === undefined);
  if (/^(?:over|onto|off)$/u.test(beat.way) || (beat.action === 'jump' && beat.way === 'into' && heap))
    return leapt(plan, e) === wanted;
  if (beat.way === 'through') {
    const portal = plan.props.find((p) => p.id === beat.target);
    // A ball may still be on its way as the kick ends.
    return (
      portal !== undefined &&
      wentThrough({ ...e, to: Math.min(trace.frames - 1, to + 24) }, goer, portal) === wanted
    );
  }
  if (beat.way === 'into') return isInside(plan, trace, goer, beat.target, last) === wanted;
  // Who is lifted out is the target; what it is lifted out of, it began in.
  const lifted = plan.actors.find((a) => a.id === beat.target && a.rig !== 'wheeled');
  const [what, of] = lifted === undefined ? [goer, beat.target] : [lifted.id, lifted.inside ?? ''];
  const first = Math.max(0, from - 2);
  return isInside(plan, trace, what, of, first) && !isInside(plan, trace, what, of, last);
}
