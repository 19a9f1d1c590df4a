import type { PlanProp } from '#contracts/scene-plan.ts';
import { isSight } from './sights.ts';

/** Stands behind all that goes on, and in nobody's way: a screen that pictures are thrown on, a landmark, a mountain. */
export const isBackdrop = ({ thing }: Pick<PlanProp, 'thing'>): boolean =>
  thing === 'lampless-screen' || isSight(thing);
