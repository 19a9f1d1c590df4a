import type { Stage } from '../../stage.ts';

/** What is to break is hit as straight and as hard as an arm can: how much harder than an ordinary throw (judged). */
export const FIERCE = 12;

/** Does the plan say that a blow on this breaks it? */
export const meantToBreak = (stage: Stage, id: string): boolean =>
  stage.plan.beats.some(
    ({ action, actor, target, outcome }) =>
      action === 'break' && outcome !== 'fail' && (actor === id || target === id),
  );
