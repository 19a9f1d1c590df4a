import { costumes } from '#art/wardrobe/costumes.ts';
import type { Company } from './company.ts';
import { canWear } from './garments.ts';
import { singular } from './inflections.ts';
import { headWord, type NounPhrase } from './noun-phrase.ts';

/** What an animal may be by calling. Not "walker", "rider" or "trainer": those are people who have to do with one. */
const callings: ReadonlySet<string> = new Set(
  'waiter waitress chef cook baker barista teacher doctor nurse dentist detective king queen cowboy student policeman policewoman fireman judge lawyer scientist professor dancer ballerina singer musician drummer guitarist pianist magician barber hairdresser mailman postman captain sailor thief robber burglar president butler boss librarian painter boxer superstar dj'.split(
    ' ',
  ),
);

/** Who looks like nobody else, whatever else they are. */
const strangers: ReadonlySet<string> = new Set(['robot', 'alien', 'skeleton', 'zombie']);

/** How many of an animal such a word says there are: "a duck family". */
const groups: Readonly<Record<string, number>> = {
  family: 3,
  couple: 2,
  pair: 2,
  choir: 4,
  band: 3,
  team: 3,
  army: 4,
};

/** "A penguin waiter" is a penguin: the phrase with the animal as its head. Null for every other phrase. */
export function animalWithCalling({ words }: Company, phrase: NounPhrase): NounPhrase | null {
  const word = singular(headWord(phrase));
  const { modifiers, strange } = phrase;
  const animal = modifiers.at(-1) ?? strange.at(-1);
  const many = groups[word];
  if (animal === undefined || !(callings.has(word) || Object.hasOwn(costumes, word) || many !== undefined))
    return null;
  const rig = words.kindOf(animal.word)?.rig ?? 'person';
  // A robot that waits at a table is one body too.
  const isAnimal = (rig !== 'person' && rig !== 'wheeled') || strangers.has(animal.word);
  return isAnimal
    ? {
        ...phrase,
        ...(many === undefined ? {} : { count: many, plural: true, determiner: phrase.determiner ?? 'a' }),
        head: [animal],
        modifiers: modifiers.filter((t) => t !== animal),
        strange: strange.filter((t) => t !== animal),
      }
    : null;
}

/** From then on it goes by its calling too ("the waiter drops the tray"), and wears of its dress what fits its head. */
export function callBy(company: Company, id: string, calling: string): void {
  company.change(id, (a) => {
    const wears = costumes[calling]?.wears.filter(({ what }) => canWear(a.rig, what)) ?? [];
    const name = a.name.includes(calling) ? a.name : `${a.name} ${calling}`;
    const own = a.rig === 'person' ? (a.look.wears ?? []) : [];
    return wears.length > 0 ? { ...a, name, look: { ...a.look, wears: [...own, ...wears] } } : { ...a, name };
  });
}
