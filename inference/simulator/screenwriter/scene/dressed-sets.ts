import { byKind } from '../beings/casting.ts';
import type { Company } from '../beings/company.ts';
import { byThing } from '../placing/furnishing.ts';
import type { Found } from '../plan/found.ts';
import { nearPlace } from './near-places.ts';

/** What makes another set into a place that has none of its own, and who is there: things first, then people. */
const rows: readonly (readonly [words: string, things: readonly string[], people: readonly string[]])[] = [
  ['gas-station petrol-station service-station filling-station fuel-station', ['gas pump'], []],
  ['nursing-home care-home retirement-home', ['wheelchair'], []],
  ['laundry-room utility-room laundromat launderette', ['washing machine', 'washing machine'], []],
  ['salon hair-salon beauty-salon barbershop barber-shop', ['barber chair'], []],
  ['golf-course golf-club', ['golf flag'], []],
  ['picnic', ['basket', 'blanket'], []],
  ['wedding', ['cake'], ['bride', 'groom']],
  ['post-office', ['mailbox'], []],
];

const word = (said: string) => said.replaceAll('-', ' ');
const table = rows.flatMap(([words, things, people]) =>
  words.split(' ').map((said) => ({
    said: word(said),
    pattern: new RegExp(
      `(?<![\\p{L}])${said.replaceAll('-', '[- ]')}s?(?![\\p{L}]| (?:cake|dress|ring|anniversary|invitation|guest|photo|party|gown|suit|day|basket|table|blanket|reception|speech|planner)s?\\b)`,
      'iu',
    ),
    things,
    people,
  })),
);

/**
 * Puts on the stage what tells the place of a script from the set that it plays in: a pump at the petrol station, bride and groom at
 * a wedding. The place counts as shown then; nothing where it plays elsewhere.
 */
export function dressSet(company: Company, script: string): void {
  const done = new Set<string>();
  for (const { said, pattern, things, people } of table) {
    if (nearPlace(said) !== company.place || !pattern.test(script)) continue;
    // "A hair salon" is one salon.
    if (things.some((thing) => done.has(thing))) {
      company.dressed.set(said, null);
      continue;
    }
    for (const thing of things) done.add(thing);
    const laid = things.map((thing) => byThing(company, thing, { tint: null, many: false, fresh: true }));
    const came = people
      .filter((kind) => !new RegExp(`\\b${kind}\\b`, 'iu').test(script))
      .map((kind) => byKind(company, kind, null, false));
    if ([...laid, ...came].every((one) => one !== null))
      company.dressed.set(said, said === 'picnic' ? (laid[0] ?? null) : null);
  }
}

/**
 * What is meant by the noun as which the set is dressed: "carries off the picnic" is its basket, of other places nothing apart.
 * Null where the set is not dressed so.
 */
export function dressedAs(company: Company, noun: string): Found[] | null {
  const one = company.dressed.get(noun.toLowerCase().replaceAll('-', ' '));
  return one === undefined ? null : one === null ? [] : [one];
}
