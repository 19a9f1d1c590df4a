import { byKind } from '../beings/casting.ts';
import type { Company } from '../beings/company.ts';
import type { Draft } from '../plan/drafts.ts';

/** Verbs of taking what somebody else has. */
const steals = /^(?:st(?:eal|ole)|snatch|swip|nick|pinch|filch|pickpocket)/u;

/**
 * "The monkey steals her hat", "snatches the phone out of Theo's hand": until then somebody else has it; whoever is not named
 * comes to be there.
 */
export function stolen(draft: Draft, company: Company): void {
  const what = draft.objects.find(({ found, by }) => by === '' && found.is === 'prop')?.found;
  if (what === undefined || !steals.test(draft.tokens[0]?.word ?? '')) return;
  const from = draft.objects.find(
    ({ found, by }) => found.is === 'actor' && found.id !== draft.actor && /^(?:from|out of|off)$/u.test(by),
  )?.found;
  const has = company.relations.find((r) => r.of.id === what.id && r.how === 'with');
  const owner =
    from ??
    (has?.what.id === draft.actor
      ? (otherThan(draft.actor, company) ?? byKind(company, 'person', null, true))
      : null);
  if (owner === null || company.placed.has(what.id)) return;
  if (has !== undefined) company.relations.splice(company.relations.indexOf(has), 1);
  company.relations.push({ what: owner, how: 'with', of: what });
  draft.objects = draft.objects.filter((o) => o.found.id !== owner.id);
}

/** Whoever was spoken of last besides. */
function otherThan(actor: string, company: Company) {
  const id = company.recent.findLast((one) => one !== actor && company.actor(one)?.rig === 'person');
  return id === undefined ? null : { is: 'actor' as const, id };
}
