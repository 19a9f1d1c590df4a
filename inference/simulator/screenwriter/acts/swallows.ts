import type { Company } from '../beings/company.ts';
import type { Draft } from '../plan/drafts.ts';
import { lemma } from '../words/inflections.ts';

const out = /^(?:cough|spit|burp|belch|sneeze|vomit|hiccup)$/u;

/**
 * "Swallows the hat", "gulps it down whole": gone in one, nothing is bitten off. "Coughs it up", "spits it out", "coughs up a coin": it
 * comes out of the mouth again, or for the first time.
 */
export function swallows(draft: Draft, company: Company): void {
  const verb = lemma(draft.tokens[0]?.word ?? '');
  const direct = draft.objects.find((o) => /^(?:|up|out|back|down)$/u.test(o.by) && o.found.is === 'prop');
  const prop = company.prop(direct?.found.id ?? '');
  if (direct === undefined || prop === undefined || prop.mechanism != null || prop.fixed) return;
  const whole = draft.tokens.some((t) => t.word === 'whole');
  if (draft.action === 'eat' && (verb === 'swallow' || (whole && /^(?:eat|gulp|gobble|devour)$/u.test(verb))))
    draft.within = true;
  if (!out.test(verb) || !(draft.action === 'sneeze' || draft.action === 'spit')) return;
  draft.action = 'spit';
  draft.within = true;
  draft.objects = [{ ...direct, by: 'with' }];
}
