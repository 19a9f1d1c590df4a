import { RAPIER as R } from '../../physics.ts';
import type { Loose, Stage } from '../../stage.ts';

/** How far something could go that way along the floor before what stands firm, metres; no farther than it is asked for. */
export function freeWay(stage: Stage, { body, prop }: Loose, way: number, far: number): number {
  const { x, y } = body.translation();
  const from = x + way * (prop.width / 2 + 0.05);
  const heights = [0.25, y, y + 0.45 * prop.height, y + 0.49 * prop.height];
  return Math.min(
    ...heights.map((height) => {
      const ray = new R.Ray({ x: from, y: height }, { x: way, y: 0 });
      return stage.physics.castRay(ray, far, true, R.QueryFilterFlags.ONLY_FIXED)?.timeOfImpact ?? far;
    }),
  );
}
