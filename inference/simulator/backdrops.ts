import type { PlanProp } from '#contracts/scene-plan.ts';

/** Stands behind all that goes on, and in nobody's way: a screen that pictures are thrown on. */
export const isBackdrop = ({ thing }: Pick<PlanProp, 'thing'>): boolean => thing === 'lampless-screen';
