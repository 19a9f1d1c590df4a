import type { Action } from '#contracts/world.ts';
import { byKind } from '../beings/casting.ts';
import type { Company } from '../beings/company.ts';
import type { Found } from '../plan/found.ts';

/** What hands do to a thing: where it *is done*, somebody does it. */
const handwork: ReadonlySet<Action> = new Set([
  'hold',
  'put',
  'give',
  'catch',
  'eat',
  'bite',
  'drink',
  'pull',
  'hit',
  'knock',
  'work',
  'open',
  'close',
  'cut',
  'paint',
  'stack',
  'juggle',
  'peel',
  'fold',
  'treat',
  'spread',
  'squeeze',
  'switchon',
  'switchoff',
  'kindle',
]);

/**
 * Who does what is only said to be done ("the door is opened", "squeezed by hand"): somebody who is nowhere named. Null
 * where people are there already of whom it is not said, and where hands have no part in it.
 */
export function unnamedDoer(company: Company, action: Action): Found | null {
  return handwork.has(action) ? unnamedHands(company) : null;
}

/** Whose hands "a hand" are: somebody's whom nobody names; null where it could be one of several. */
export function unnamedHands(company: Company): Found | null {
  const { unnamed } = company;
  if (unnamed !== null) return { is: 'actor', id: unnamed };
  if (company.mixes || company.actors.some((a) => a.rig === 'person')) return null;
  const found = byKind(company, 'person', null, true);
  company.unnamed = found?.id ?? null;
  return found;
}
