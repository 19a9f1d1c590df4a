import { byKind } from '../beings/casting.ts';
import type { Company } from '../beings/company.ts';
import { byThing } from '../placing/furnishing.ts';
import type { Found } from '../plan/found.ts';
import { singular } from '../words/inflections.ts';
import { nearPlace } from './near-places.ts';
import type { Occasion } from './occasions.ts';

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
  ['locker-room changing-room', ['locker', 'locker'], []],
  ['boxing-ring', ['boxing ring'], []],
  ['dance-studio', ['mirror'], []],
  ['yoga-studio', ['sports mat', 'sports mat'], []],
  ['vineyard', ['grapevine', 'grapevine'], []],
  ['allotment', ['shed', 'watering can', 'rain barrel'], []],
  ['conservatory orangery', ['greenhouse'], []],
  ['bus-depot tram-depot', ['gas pump'], ['bus']],
  ['recording-studio', ['mixing desk', 'microphone'], []],
  ['tattoo-studio nail-salon', ['dentist chair'], []],
  ['rest-stop lay-by', ['picnic table', 'trash can'], []],
  ['sauna steam-room', ['bucket', 'coal lump'], []],
  ['tennis-court', ['tennis net', 'tennis racket'], []],
  ['kebab-shop kebab-place kebab-stand', ['counter', 'kebab'], []],
  ['rubbish-dump garbage-dump scrapyard junkyard landfill', ['wreckage', 'rubble', 'wheel'], []],
  ['battlefield', ['cannon', 'barricade'], []],
  ['dressing-room fitting-room', ['clothes rack', 'mirror'], []],
  ['cloakroom', ['clothes rack'], []],
  ['server-room', ['server rack', 'server rack'], []],
  ['orphanage barracks', ['bunk bed', 'bunk bed'], []],
  ['refugee-camp army-camp scout-camp holiday-camp', ['tent', 'tent', 'flagpole'], []],
  ['checkpoint border-crossing border-post', ['barricade', 'booth'], []],
  ['archaeological-site excavation dig-site', ['ruins', 'shovel'], []],
  ['boathouse', ['shed', 'rowboat'], []],
  ['catwalk runway-show', ['carpet', 'spotlight'], []],
  ['temple', ['pillar', 'pillar'], []],
  ['palace', ['throne'], []],
  ['schoolyard', ['basketball stand'], []],
  ['suburb neighborhood neighbourhood', ['bungalow', 'mailbox'], []],
  ['driveway doorstep', ['bungalow'], []],
  ['campus', ['noticeboard', 'statue'], []],
  ['break-room staff-room staffroom', ['coffee machine', 'table'], []],
  ['crypt mausoleum', ['sarcophagus', 'candle'], []],
  ['quarry', ['rubble', 'pickaxe'], []],
  ['university college', ['lectern'], []],
  ['parking-space', ['parking meter', 'traffic cone'], []],
  ['underpass', ['trash can', 'street lamp'], []],
  ['roundabout', ['signpost', 'statue'], []],
  ['planetarium', ['projector', 'star chart'], []],
  ['veranda porch', ['rocking chair', 'railing'], []],
  ['terrace patio', ['parasol', 'railing'], []],
  ['observatory', ['star chart'], []],
  ['embassy parliament', ['lectern', 'flagpole'], []],
  ['pigsty', ['manger', 'fence'], []],
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

/** Every place that is told so, by its name, with what stands there. */
export const dressedPlaces: readonly { said: string; things: readonly string[] }[] = table;

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
 * Lays what is to be seen of an occasion, wherever the script plays, unless it is there already; false where there is no room
 * for all of it, or nothing to be seen.
 */
export function dressOccasion(company: Company, { said, things, people }: Occasion, script: string): boolean {
  const named = (one: string) => new RegExp(`\\b${one}s?\\b`, 'iu').test(script.replace(said, ''));
  const laid = things
    .filter((thing) => !named(thing))
    .map((thing) => byThing(company, thing, { tint: null, many: false, fresh: true }));
  const came = people.filter((kind) => !named(kind)).map((kind) => byKind(company, kind, null, false));
  const all = [...laid, ...came].every((one) => one !== null);
  if (all) company.dressed.set(said, null);
  return all;
}

/**
 * What is meant by the noun as which the set is dressed: "carries off the picnic" is its basket, of other places nothing apart.
 * Null where the set is not dressed so.
 */
export function dressedAs(company: Company, noun: string): Found[] | null {
  const said = noun.toLowerCase().replaceAll('-', ' ');
  const one = company.dressed.get(company.dressed.has(said) ? said : singular(said));
  return one === undefined ? null : one === null ? [] : [one];
}
