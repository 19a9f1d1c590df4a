import { byKind } from '../beings/casting.ts';
import type { Company } from '../beings/company.ts';
import type { Draft } from '../plan/drafts.ts';

/** "We bought a boat": of several who buy something together one pays, and somebody who sells it is there; they do not buy it of each other. */
export function boughtTogether(acts: readonly Draft[], company: Company): Draft[] {
  return acts.flatMap((act): Draft[] => {
    if (act.dealing !== 'buy') return [act];
    const buyers = acts.filter((o) => o.dealing === 'buy' && o.tokens[0] === act.tokens[0]);
    if (buyers.length < 2) return [act];
    if (buyers[0] !== act) return [];
    const named = act.objects.some((o) => o.by === 'from' && company.actor(o.found.id) !== undefined);
    const seller = named ? null : byKind(company, 'shopkeeper', null, false);
    return [seller === null ? act : { ...act, objects: [...act.objects, { found: seller, by: 'from' }] }];
  });
}
