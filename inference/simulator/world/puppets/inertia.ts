import type { PlanProp } from '#contracts/scene-plan.ts';
import type { Loose } from './loose.ts';

type Made = Pick<PlanProp, 'thing'>;
export const isTop = ({ thing }: Made): boolean => thing === 'spinning-top';
export const isTurntable = ({ thing }: Made): boolean => thing === 'turntable';

/** Hollow balls are thin shells, 2/3 m r²; solid ones have 2/5. */
const hollow: ReadonlySet<string> = new Set(['basketball', 'football', 'tennis-ball', 'beachball', 'toy']);

/** Moment of inertia about its own upright axis, kg m². A top is between a ball and a disc. */
export function inertiaOf({ prop, mass }: Loose): number {
  const r = prop.width / 2;
  if (isTop(prop)) return 0.4 * mass * r * r;
  if (prop.shape === 'ball') return (hollow.has(prop.material) ? 2 / 3 : 2 / 5) * mass * r * r;
  // A square block has m w² / 6; what has a round foot is taken for a cylinder.
  return (prop.shape === 'box' ? 2 / 3 : 1 / 2) * mass * r * r;
}

/**
 * A ball rests on a patch of a twentieth of its radius: a basketball's weight over its pressure of 55 kPa is a circle of
 * 6 mm in one of 120; a top stands on a tip of 3 mm (judged).
 */
const [PATCH, TIP] = [0.05, 0.003];

/** The arm of the friction that holds its turning back, m: of a disc on the ground it is 2/3 of the radius (Coulomb). */
export function frictionArm({ prop }: Loose, onTip: boolean): number {
  if (onTip) return (2 / 3) * TIP;
  return (2 / 3) * (prop.width / 2) * (prop.shape === 'ball' ? PATCH : 1);
}
