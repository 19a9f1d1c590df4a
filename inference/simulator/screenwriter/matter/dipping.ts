import { isFood } from '../../foods.ts';
import type { Company } from '../beings/company.ts';
import type { Draft } from '../plan/drafts.ts';
import { hollowOf } from '../things/containers.ts';
import { lemma } from '../words/inflections.ts';

/** What clings to what was in it, by what that is called, #rrggbb. */
const clings: readonly (readonly [RegExp, string])[] = [
  [/chocolate|cocoa|fudge|coffee|mud|soy/u, '#5a3622'],
  [/ketchup|tomato|salsa|blood|jam/u, '#c8342a'],
  [/honey|syrup|caramel|mustard|curry|cheese|fondue|egg|batter|butter/u, '#e2a336'],
  [/milk|cream|yogh?urt|flour|sugar|icing|mayonnaise|ranch/u, '#f8f3e6'],
  [/ink/u, '#2f3a5f'],
  [/paint|dye/u, '#3f7cc4'],
  [/slime|guacamole|pesto/u, '#6bb45a'],
];
const dips = /^(?:dip|dunk|dab|plunge|submerge|immerse|steep)$/u;

/** "Dips a brush into the paint", "dunks a cookie in milk": it is let down into it, and what it was in clings to it. */
export function dipsIn(draft: Draft, company: Company): void {
  if (draft.action !== 'hold' || !dips.test(lemma(draft.tokens[0]?.word ?? ''))) return;
  const what = draft.objects.find((o) => o.by === '' && company.prop(o.found.id) !== undefined);
  const into = draft.objects.findLast(
    (o) => /^(?:in|into|of)$/u.test(o.by) && company.prop(o.found.id) !== undefined,
  );
  const vessel = company.prop(into?.found.id ?? '');
  if (what === undefined || into === undefined || vessel === undefined || what.found.id === vessel.id) return;
  const within = company.relations.filter((r) => r.of.id === vessel.id && r.how === 'inside');
  const named = [vessel.name, ...within.map((r) => company.prop(r.what.id)?.name ?? '')];
  const said = clings.find(([p]) => named.some((name) => p.test(name)))?.[1];
  if (said === undefined && hollowOf(vessel) === null && vessel.mechanism == null && !isFood(vessel)) return;
  const tint = vessel.filled ?? said ?? vessel.tint;
  draft.action = 'treat';
  draft.within = true;
  draft.alters =
    tint === null || tint === undefined
      ? { from: {}, to: { marks: { wet: 1 } } }
      : { from: {}, to: { tint, cover: 0.85 } };
  draft.objects = [
    { ...what, by: '' },
    { ...into, by: 'with' },
  ];
}
