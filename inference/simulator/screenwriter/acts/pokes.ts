import type { Company } from '../beings/company.ts';
import type { Draft } from '../plan/drafts.ts';

const poke = /^(?:pok|prod|jab)/u;
/** What is at least so large is only touched by it, metres (judged). */
const LARGE = 0.7;

/** "Pokes a bear with a stick", "prods the volcano": the hand, or what is in it, gets there, and nobody is pushed over. Small things go. */
export function pokes(draft: Draft, company: Company): void {
  if (draft.action !== 'push' || !poke.test(draft.tokens[0]?.word ?? '')) return;
  const at = draft.objects.find((o) => o.by === '' && o.found.id !== draft.actor);
  if (at?.found.is === 'actor' && company.actor(at.found.id)?.rig !== 'wheeled') {
    draft.action = 'touch';
    draft.part ??= 'belly';
    draft.ofOther = true;
    return;
  }
  const prop = company.prop(at?.found.id ?? '');
  const large = prop !== undefined && (prop.fixed || Math.max(prop.width, prop.height) > LARGE);
  if (large || at?.found.is === 'landmark') draft.action = 'knock';
}
