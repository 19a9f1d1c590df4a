import type { Beat } from '#contracts/scene-plan.ts';
import { ridesAWave } from '../acts/surfers.ts';
import { byKind } from '../beings/casting.ts';
import type { Company } from '../beings/company.ts';
import { carries, fitsItsRider, isRidable, mountFor, ridesAHorse, rowsIn } from '../beings/mounts.ts';
import { byThing } from '../placing/furnishing.ts';
import type { Draft, Roles } from '../plan/drafts.ts';
import type { Found } from '../plan/found.ts';

/** What is larger stands by while somebody rides, and is in nobody's hand, metres. */
const IN_HAND = 0.6;

/**
 * "Rides up with music", "with a lantern", "with his dog in the car": what goes along is not what is ridden. What is small is in the
 * hand of whoever rides.
 */
export function comesAlong(draft: Draft, found: Found, company: Company): boolean {
  if (found.is === 'actor') return !carries(company.actor(found.id));
  const prop = company.prop(found.id);
  if (isRidable(prop)) return false;
  const small = prop !== undefined && Math.max(prop.width, prop.height) <= IN_HAND;
  if (small && prop.thing !== 'record-player')
    company.relations.push({ what: { is: 'actor', id: draft.actor }, how: 'with', of: found });
  return true;
}

/** What is ridden where the words leave it out, and what it has to be like. */
export function findMount(draft: Draft, roles: Roles, before: readonly Beat[], company: Company): void {
  if (roles.prop === null && ridesAHorse(draft, company))
    roles.prop = byKind(company, 'horse', null, false)?.id ?? null;
  if (roles.prop === null && company.actor(roles.target ?? '')?.rig !== 'wheeled')
    roles.prop =
      byThing(company, mountFor(draft, company), { tint: null, many: false, fresh: false })?.id ?? null;
  ridesAWave(draft, roles, before, company);
  rowsIn(draft, company, roles.prop);
  fitsItsRider(draft, company, roles.prop);
}
