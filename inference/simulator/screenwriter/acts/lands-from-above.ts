import type { Beat } from '#contracts/scene-plan.ts';
import type { Company } from '../beings/company.ts';
import type { Draft } from '../plan/drafts.ts';

/**
 * "A cat lands on the roof", "an astronaut lands on the moon": nobody has jumped or thrown them before, so they come down from above the
 * picture. Who jumped off something lands where that brings them.
 */
export function landsFromAbove(
  draft: Draft,
  way: string | null,
  before: readonly Beat[],
  company: Company,
): void {
  const verb = draft.tokens[0]?.word ?? '';
  const { actor } = draft;
  if (draft.action !== 'jump' || !/^land/u.test(verb) || (way !== null && way !== 'onto')) return;
  if (company.actor(actor) === undefined || company.placed.has(actor)) return;
  if (before.some((b) => b.actor === actor || b.with === actor || b.target === actor)) return;
  draft.action = 'fly';
  draft.heading = { way: 'down', across: false };
}
