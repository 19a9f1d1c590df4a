import type { Beat } from '#contracts/scene-plan.ts';
import type { Company } from '../beings/company.ts';

/**
 * "Takes a book and reads it": what somebody takes up first is not in their hand from the start, whatever an act says of it.
 * `known`: how many relations there were before that act.
 */
export function takenFirst(actor: string, before: readonly Beat[], company: Company, known: number): void {
  const taken = new Set(
    before.filter((b) => b.action === 'hold' && b.actor === actor && b.outcome !== 'fail').map((b) => b.with),
  );
  const told = company.relations.splice(known);
  company.relations.push(
    ...told.filter(({ what, how, of }) => how !== 'with' || what.id !== actor || !taken.has(of.id)),
  );
}
