import type { Company } from '../beings/company.ts';
import type { Draft } from '../plan/drafts.ts';

/** Of one's own height: who is smaller is handed over in the arms (`world/behaviours/hands/lifting.ts`). */
const ARMFUL = 0.75;

/**
 * "Gives the puppy to Mia", "hands her the baby": whom an act hands over to whom; null where it is a thing, or nobody who can be
 * carried.
 */
export function handedOver(draft: Draft, company: Company): { given: string; to: string } | null {
  if (draft.action !== 'give') return null;
  const giver = company.actor(draft.actor);
  const all = draft.objects.filter(
    ({ found }) => found.id !== draft.actor && company.actor(found.id) !== undefined,
  );
  const to = all.find(({ by }) => by === 'to') ?? all.find(({ by }) => by === '');
  const given = all.findLast((o) => o !== to && o.by === '');
  const small = company.actor(given?.found.id ?? '');
  if (giver === undefined || to === undefined || small === undefined) return null;
  return small.height < ARMFUL * giver.height ? { given: small.id, to: to.found.id } : null;
}
