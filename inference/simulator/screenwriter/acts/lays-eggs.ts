import type { Company } from '../beings/company.ts';
import type { Draft } from '../plan/drafts.ts';
import { lemma } from '../words/inflections.ts';

/** What comes out of an egg itself; birds do, whatever they are called. */
const laysEggs =
  /turtle|tortoise|crocodile|alligator|snake|lizard|iguana|gecko|dragon|dinosaur|tyrannosaurus|platypus|penguin|frog|spider|insect|rabbit/u;

/** "The hen lays an egg": it comes out of it, and is not put down by anybody. */
export function laysEgg(draft: Draft, company: Company): void {
  if (draft.action !== 'put' || !/^(?:lay|lie)$/u.test(lemma(draft.tokens[0]?.word ?? ''))) return;
  const actor = company.actor(draft.actor);
  const egg = draft.objects.find((o) => o.by === '' && /egg/u.test(company.prop(o.found.id)?.thing ?? ''));
  if (egg === undefined || actor === undefined) return;
  if (actor.rig !== 'winged' && !laysEggs.test(actor.thing)) return;
  draft.action = 'spit';
  draft.within = true;
  draft.part = 'tail';
  draft.objects = [{ ...egg, by: 'with' }];
}
