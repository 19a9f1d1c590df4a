import type { ScenePlan } from '#contracts/scene-plan.ts';
import type { BeamOfLight } from '#contracts/trace.ts';
import { airs, mediumOf } from '#inference/simulator/optics.ts';
import type { Evidence } from './evidence.ts';

type Point = BeamOfLight['rays'][number]['points'][number];
/** Direction in which a ray leaves the lamp, and in which it is gone at last, rad. */
const wayAt = (points: readonly Point[], last: boolean): number => {
  const [a, b] = last ? [points.at(-2), points.at(-1)] : [points[0], points[1]];
  return a === undefined || b === undefined ? 0 : Math.atan2(b[1] - a[1], b[0] - a[0]);
};
const turned = (points: readonly Point[]): number => {
  const by = wayAt(points, true) - wayAt(points, false);
  return Math.abs(Math.atan2(Math.sin(by), Math.cos(by)));
};
/** Was it bent anywhere? A pane of glass sends it on as it came, but aside. */
const bent = (points: readonly Point[]): boolean => {
  const first = wayAt(points, false);
  return points.some((p, i) => {
    const next = points[i + 1];
    if (next === undefined || Math.hypot(next[0] - p[0], next[1] - p[1]) < 1e-3) return false;
    return Math.abs(Math.atan2(next[1] - p[1], next[0] - p[0]) - first) > 0.02;
  });
};

/**
 * It was bright for most of the time, and light did what it has to there: it was seen in what is in the air, bent in glass (and its
 * colours parted, where they do), thrown back by a mirror, dimmed by what is cloudy, or kept off the ground behind a body as far as its
 * height over the tangent of how steep it came.
 */
export function shone(plan: ScenePlan, { trace, beat, from, to }: Evidence): boolean {
  const seen = (trace.beams ?? []).filter((b) => b.id === beat.actor && b.frame >= from && b.frame <= to);
  const bright = seen.filter((b) => b.on > 0.9);
  const one = bright.at(-1);
  const lamp = plan.props.find((p) => p.id === beat.actor)?.beam;
  if (one === undefined || lamp === undefined || bright.length < 0.5 * (to - from)) return false;
  const [ray] = one.rays;
  if (ray === undefined) return false;
  const body = plan.props.find((p) => p.id === lamp.through);
  if (body?.optic === undefined) return airs[one.air].glow > airs.clear.glow;
  const medium = mediumOf(body.optic.of);
  switch (body.optic.outline) {
    case 'solid': {
      const steep = Math.tan(Math.abs(wayAt(ray.points, false)));
      const long = (one.shadow?.to ?? 0) - (one.shadow?.from ?? 0);
      return Math.abs(long / (body.height / steep) - 1) < 0.05;
    }
    case 'mirror':
      return Math.abs(wayAt(ray.points, true) + wayAt(ray.points, false)) < 0.02;
    case 'vessel': {
      const last = ray.points.at(-1)?.[2] ?? 1;
      return medium !== null && (medium.dims > 1 ? last < 0.75 : last < 1);
    }
    case 'prism': {
      const ways = one.rays.map(({ points }) => turned(points));
      return lamp.white ? ways.every((w, i) => i === 0 || w > (ways[i - 1] ?? 0)) : (ways[0] ?? 0) > 0.3;
    }
    default:
      return one.rays.some(({ points }) => bent(points));
  }
}
