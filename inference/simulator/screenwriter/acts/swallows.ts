import { goesDownWhole, hasGreatMouth } from '../../tongues.ts';
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
  if (draft.action === 'eat' && isPrey(draft, company)) {
    draft.within = true;
    // What goes down with them is gone with them.
    draft.objects = draft.objects.filter((o) => !(o.by === 'with' && o.found.is === 'prop'));
  }
  const again = draft.objects.find((o) => /^(?:|up|out|back|down)$/u.test(o.by) && o.found.is === 'actor');
  if (
    again !== undefined &&
    out.test(verb) &&
    (draft.action === 'sneeze' || draft.action === 'spit') &&
    again.found.id !== draft.actor
  ) {
    const comesUp = verb !== 'spit' || draft.tokens.some((t) => t.word === 'out' || t.word === 'up');
    if (comesUp) {
      draft.action = 'spit';
      draft.within = true;
      draft.objects = [{ ...again, by: '' }];
      return;
    }
  }
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

/** "The frog eats the fly": no bites are taken of somebody alive. */
function isPrey(draft: Draft, company: Company): boolean {
  const eater = company.actor(draft.actor);
  const prey = company.actor(draft.objects.find((o) => o.by === '')?.found.id ?? '');
  if (eater === undefined || prey === undefined || eater.rig === 'person') return false;
  if (prey.rig === 'person' && !hasGreatMouth(eater.thing)) return false;
  return prey.id !== eater.id && goesDownWhole(prey, eater);
}
