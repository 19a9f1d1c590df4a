import type { Beat } from '#contracts/scene-plan.ts';
import { openingOf } from '../../devices/openings.ts';
import { aimAtPoint } from '../../puppets/aim.ts';
import type { Loose, Stage } from '../../stage.ts';

/** So flat is what a foot sends through a window, where the instep gets under it. */
const FLAT = 1.6;

/** The push (m/s) that takes what lies at a foot through an opening whose sill it does not clear by rolling; null where it rolls through. */
export function throughIt(
  stage: Stage,
  { target, outcome }: Beat,
  ball: Loose,
): { vx: number; vy: number; spin: number } | null {
  const opening = target === null ? null : openingOf(stage, target);
  if (opening === null || opening.bottom <= ball.prop.height || outcome === 'fail') return null;
  const { x, bottom, top } = opening;
  const from = ball.body.translation();
  return aimAtPoint(from, { x, y: (bottom + top) / 2 }, FLAT, stage.around.gravity);
}
