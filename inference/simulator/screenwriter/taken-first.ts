import type { Beat } from '#contracts/scene-plan.ts';
import type { Company } from './company.ts';

/** "Takes a book and reads it": what somebody takes up first is not in their hand from the start. */
export function takenFirst(actor: string, before: readonly Beat[], company: Company): void {
  const taken = new Set(
    before.filter((b) => b.action === 'hold' && b.actor === actor && b.outcome !== 'fail').map((b) => b.with),
  );
  for (const relation of company.relations.filter(({ what, how }) => how === 'with' && what.id === actor))
    if (taken.has(relation.of.id)) company.relations.splice(company.relations.indexOf(relation), 1);
}
