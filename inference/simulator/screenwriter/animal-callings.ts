import type { Company } from './company.ts';
import { singular } from './inflections.ts';
import { headWord, type NounPhrase } from './noun-phrase.ts';
import { costumed } from './people.ts';

/** What an animal may be by calling. Not "walker", "rider" or "trainer": those are people who have to do with one. */
const callings: ReadonlySet<string> = new Set(
  'waiter waitress chef cook baker barista teacher doctor nurse dentist detective king queen cowboy student policeman policewoman fireman judge lawyer scientist professor dancer ballerina singer musician drummer guitarist pianist magician barber hairdresser mailman postman captain sailor thief robber burglar president butler boss librarian painter boxer superstar dj'.split(
    ' ',
  ),
);

/** "A penguin waiter" is a penguin: the phrase with the animal as its head. Null for every other phrase. */
export function animalWithCalling({ words }: Company, phrase: NounPhrase): NounPhrase | null {
  const word = singular(headWord(phrase));
  const { modifiers, strange } = phrase;
  const animal = modifiers.at(-1) ?? strange.at(-1);
  if (animal === undefined || !(callings.has(word) || costumed.has(word))) return null;
  const rig = words.kindOf(animal.word)?.rig ?? 'person';
  const isAnimal = rig !== 'person' && rig !== 'wheeled';
  return isAnimal
    ? {
        ...phrase,
        head: [animal],
        modifiers: modifiers.filter((t) => t !== animal),
        strange: strange.filter((t) => t !== animal),
      }
    : null;
}

/** From then on it goes by its calling too: "the waiter drops the tray". */
export function callBy(company: Company, id: string, calling: string): void {
  company.change(id, (a) => (a.name.includes(calling) ? a : { ...a, name: `${a.name} ${calling}` }));
}
