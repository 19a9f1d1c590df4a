import type { Evidence } from './evidence.ts';
import { poseOf } from './evidence.ts';
import { gap, partsOf } from './measures.ts';

/** So far over the ground somebody is carried, metres. */
const UP = 0.15;

/** Is somebody off the ground at last, and with this one? */
export function isInArms(e: Evidence, small: string, carrier: string): boolean {
  const parts = partsOf(e.trace, small);
  const lowest = Math.min(...parts.map((p) => poseOf(p, e.to)[1]));
  return parts.length > 0 && lowest > UP && gap({ ...e, from: e.to }, carrier, small) < 0.2;
}
