import type { PlanProp } from '#contracts/scene-plan.ts';
import { isSight } from './sights.ts';

/** A mirror that stands on a table, behind what is seen in it. */
export const TABLE_MIRROR = 'table-mirror';

/** Stands behind all that goes on, and in nobody's way: a screen that pictures are thrown on, a band around a vessel, a landmark, a mountain. */
export const isBackdrop = ({ thing }: Pick<PlanProp, 'thing'>): boolean =>
  thing === 'lampless-screen' || thing === TABLE_MIRROR || thing === 'level-band' || isSight(thing);
