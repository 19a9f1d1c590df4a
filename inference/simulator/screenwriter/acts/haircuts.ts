import type { Company } from '../beings/company.ts';
import type { Draft } from '../plan/drafts.ts';
import { lemma } from '../words/inflections.ts';

const CUTS = /^(?:cut|trim|snip|shave|chop)$/u;
const HAIR = /^(?:hair|head|haircut|fringe)$/u;

/** Whoever's hair is cut has it short and ragged from then on; a barber cuts that of whoever has come, who looks into the mirror afterwards. */
export function haircuts(acts: readonly Draft[], company: Company): readonly Draft[] {
  let barber: string | null = null;
  let customer: string | null = null;
  return acts.map((act, k): Draft => {
    const [verb] = act.tokens;
    const cuts =
      act.action === 'touch' &&
      CUTS.test(lemma(verb?.word ?? '')) &&
      (act.part === 'head' || act.tokens.some((t) => HAIR.test(t.word)));
    if (!cuts) {
      const looks = act.action === 'look' && act.actor === barber && customer !== null;
      const inIt = act.objects.some(({ found }) => company.prop(found.id)?.name === 'mirror');
      return looks && inIt && customer !== null ? { ...act, actor: customer } : act;
    }
    const named = act.objects.find(({ found }) => found.is === 'actor' && found.id !== act.actor);
    const isBarber = /barber|hairdresser|stylist/u.test(company.actor(act.actor)?.name.toLowerCase() ?? '');
    const other = isBarber ? acts.slice(0, k).findLast((a) => a.actor !== act.actor)?.actor : undefined;
    const whose = company.actor(named?.found.id ?? other ?? act.actor);
    if (whose?.rig !== 'person') return act;
    [barber, customer] = [act.actor, whose.id];
    const objects =
      named === undefined && whose.id !== act.actor
        ? [...act.objects, { found: { is: 'actor' as const, id: whose.id }, by: '' }]
        : act.objects;
    return { ...act, part: 'head', objects, garment: { what: 'shorn', tint: whose.look.hair, parts: [] } };
  });
}
