import { byKind } from '../beings/casting.ts';
import type { Company } from '../beings/company.ts';
import type { Draft } from '../plan/drafts.ts';

const comes = /^(?:arriv|com[ei]|came)/u;
/** What somebody brings, and who that is. */
const carriers: readonly (readonly [RegExp, string])[] = [
  [/^(?:pizza|hamburger|burger|sushi|noodles)$/u, 'waiter'],
  [
    /^(?:gift|parcel|box|letter|postcard|package|envelope|present|crate|bouquet|flowers?|telegram)$/u,
    'mailman',
  ],
];

/** "A parcel arrives", "a pizza comes": it has no feet of its own, and somebody brings it. */
export function delivered(acts: readonly Draft[], company: Company): Draft[] {
  return acts.map((act): Draft => {
    const prop = company.prop(act.actor);
    const who = carriers.find(([what]) => what.test(prop?.name ?? ''))?.[1];
    const alone = act.action === 'walk' && comes.test(act.tokens[0]?.word ?? '') && act.objects.length === 0;
    const before = acts
      .slice(0, acts.indexOf(act))
      .some((d) => [d.actor, ...d.objects.map((o) => o.found.id)].includes(act.actor));
    if (prop === undefined || who === undefined || !alone || before) return act;
    const courier = byKind(company, who, null, false);
    if (courier === null) return act;
    const thing = { is: 'prop', id: prop.id, many: false } as const;
    company.relations.push({ what: courier, how: 'with', of: thing });
    return { ...act, actor: courier.id, action: 'put', objects: [{ found: thing, by: '' }] };
  });
}
