import type { Company } from '../beings/company.ts';
import type { Draft } from '../plan/drafts.ts';

/** What somebody does who takes a seat there by themselves. */
const takesIt = /^(?:sit|ride|swing)$/u;

/** "Two kids on a seesaw, one jumps off": who is said to be on what has seats has sat down there before anything else. */
export function onASeat(acts: readonly Draft[], company: Company): readonly Draft[] {
  const [first] = acts;
  if (first === undefined) return acts;
  const sits = company.relations.flatMap(({ what, how, of }): Draft[] => {
    const seats = company.prop(of.id)?.mechanism?.seats ?? [];
    const there = acts.some((a) => a.actor === what.id && takesIt.test(a.action));
    if (what.is !== 'actor' || how !== 'on' || seats.length === 0 || there) return [];
    if (company.actor(what.id)?.rig !== 'person') return [];
    const at = first.at - 1;
    const objects = [{ found: of, by: 'on' }];
    return [
      { ...first, actor: what.id, action: 'sit', objects, line: null, expression: null, outcome: 'any', at },
    ];
  });
  return [...sits.slice(0, 2).map((d, k) => ({ ...d, together: k > 0 })), ...acts];
}
