import type { Beat } from '#contracts/scene-plan.ts';
import type { Action } from '#contracts/world.ts';
import type { Company } from '../beings/company.ts';
import type { Draft } from '../plan/drafts.ts';
import type { Found } from '../plan/found.ts';
import { sideX } from './phrases.ts';

/** Who goes along goes on, on that side. */
const goes: ReadonlySet<Action> = new Set([
  'walk',
  'run',
  'crawl',
  'drive',
  'ride',
  'swim',
  'fly',
  'roll',
  'slide',
  'dance',
]);

/**
 * "Reads on the left of the bookcase", "crawls on the right of a kitten": whoever does it as the first thing is on that side of it
 * from the start; who goes along goes on there. Returns whether that is what was said.
 */
export function standsAside(
  draft: Draft,
  found: Found,
  by: string,
  before: readonly Beat[],
  company: Company,
): boolean {
  const how = by === 'left of' ? 'left' : by === 'right of' ? 'right' : null;
  if (how === null || draft.heading !== undefined || before.some((b) => b.actor === draft.actor))
    return false;
  const itself = company.prop(draft.actor) !== undefined;
  const what: Found = itself
    ? { is: 'prop', id: draft.actor, many: false }
    : { is: 'actor', id: draft.actor };
  company.relations.push({ what, how, of: found });
  if (goes.has(draft.action)) draft.spot ??= sideX(how);
  return true;
}
