import type { PlanProp } from '#contracts/scene-plan.ts';
import type { Company } from '../beings/company.ts';
import { hollowOf } from '../things/containers.ts';

export const isBall = ({ shape }: PlanProp): boolean => shape === 'ball';

/** Is it open at its top? */
export function isHollow(company: Company, id: string): boolean {
  const prop = company.prop(id);
  const hollow = prop === undefined ? null : hollowOf(prop);
  return hollow !== null && hollow.door !== true;
}

/** Is there water in it, or is it water? */
export const isWater = (company: Company, id: string): boolean => company.prop(id)?.mechanism?.water != null;
