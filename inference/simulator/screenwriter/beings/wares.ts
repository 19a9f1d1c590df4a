import type { Understanding } from '#contracts/scene-plan.ts';
import { byThing, several } from '../placing/furnishing.ts';
import type { Found } from '../plan/found.ts';
import { singular } from '../words/inflections.ts';
import { tell } from '../words/noting.ts';
import type { NounPhrase } from '../words/noun-phrase.ts';
import type { Company } from './company.ts';

const sells = /^(?:seller|vendor|salesman|saleswoman|merchant|peddler|pedlar|hawker|dealer|trader)$/u;
/** Carried by the bunch. */
const bunches = /^(?:balloon)$/u;
const BUNCH = 3;

/** "A balloon seller", "a flower vendor": has what they sell in hand. */
export function bringsWares(
  company: Company,
  phrase: NounPhrase,
  word: string,
  [seller]: readonly Found[],
  notes: Understanding,
): void {
  const ware = phrase.modifiers.at(-1);
  if (seller === undefined || ware === undefined || !sells.test(singular(word))) return;
  const what = singular(ware.word);
  if (company.words.thingOf(what) === null && !company.words.draws(what)) return;
  if (company.relations.some((r) => r.what.id === seller.id && r.how === 'with')) return;
  const plain = { tint: null, many: false, fresh: true };
  const found = bunches.test(what)
    ? several(company, what, BUNCH, 'group', plain)
    : [byThing(company, what, plain)].filter((f) => f !== null);
  const [first] = found;
  if (first === undefined) return;
  for (const of of found) company.relations.push({ what: { is: 'actor', id: seller.id }, how: 'with', of });
  tell(notes, [ware], first.id, 'prop');
}
