import type { Beat } from '#contracts/scene-plan.ts';
import type { Loose } from '../../puppets/loose.ts';
import type { Stage } from '../../stage.ts';

type Push = { vx: number; vy: number; spin: number };

/** How fast a ball is shot at a goal, m/s: slower than players do (25), so that it is seen on its way (judged). */
const SHOT = 8.5;
/** It is no sooner there than somebody can throw themselves at it, seconds. */
const SOONEST = 0.42;
/** How high it comes to a goal, in its heights; how far over its bar what misses goes, metres. */
const [IN, OVER] = [0.5, 0.45];
/** How high and how far before them it comes to whoever dives for it, in their heights. */
const DIVED_FOR = { up: 0.72, ahead: 0.62 } as const;

/** Does this one throw themselves at that ball in this film? */
export const divesFor = (stage: Stage, ball: string, keeper: string): boolean =>
  stage.plan.beats.some((b) => b.action === 'dive' && (b.with ?? b.target) === ball && b.actor === keeper);

/** The push that sends a ball into a goal, over it, or to whoever dives for it; null where it goes to nothing of that kind. */
export function shotAtGoal(stage: Stage, beat: Beat, ball: Loose): Push | null {
  const from = ball.body.translation();
  const goal = stage.loose.get(beat.target ?? '');
  if (goal?.prop.thing === 'goal-net') {
    const { prop } = goal;
    const up = beat.outcome === 'fail' ? prop.height + OVER + ball.prop.height : IN * prop.height;
    return through(stage, from, { x: prop.x, y: prop.y + up }, SHOT * Math.sqrt(beat.vigour));
  }
  const keeper = stage.puppets.get(beat.target ?? '');
  if (keeper === undefined || !divesFor(stage, ball.id, keeper.id)) return null;
  const way = Math.sign(keeper.x - from.x) || 1;
  const { ahead, up } = DIVED_FOR;
  const at = { x: keeper.x - way * ahead * keeper.height, y: up * keeper.height };
  return through(stage, from, at, SHOT * Math.sqrt(beat.vigour));
}

/** Along the parabola that leaves with this speed along the ground and goes through a point. */
function through(
  stage: Stage,
  from: { x: number; y: number },
  to: { x: number; y: number },
  speed: number,
): Push {
  const dx = to.x - from.x;
  const seconds = Math.max(SOONEST, Math.abs(dx) / speed);
  const vy = (to.y - from.y) / seconds + (stage.around.gravity * seconds) / 2;
  return { vx: dx / seconds, vy, spin: -Math.sign(dx) * 6 };
}
