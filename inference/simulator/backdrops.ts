import type { PlanProp } from '#contracts/scene-plan.ts';
import { isSight } from './sights.ts';

/** A mirror that stands on a table, behind what is seen in it. */
export const TABLE_MIRROR = 'table-mirror';

/** A painted cloth behind all of the stage. */
export const isCloth = ({ thing }: Pick<PlanProp, 'thing'>): boolean =>
  thing === 'backcloth' || thing === 'sky-cloth';

/** Ground that lies before the set, as a strip that is walked over. */
const isGround = (thing: string): boolean => /^(?:pavement|lawn|snow-bank)$/u.test(thing);

/** Stands behind all that goes on, and in nobody's way: a screen that pictures are thrown on, a band around a vessel, a landmark, a mountain. */
export const isBackdrop = (prop: Pick<PlanProp, 'thing'>): boolean =>
  prop.thing === 'lampless-screen' ||
  prop.thing === TABLE_MIRROR ||
  prop.thing === 'level-band' ||
  isCloth(prop) ||
  isGround(prop.thing) ||
  isSight(prop.thing);
