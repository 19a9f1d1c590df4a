import { costumes } from '#art/wardrobe/costumes.ts';
import type { Company } from '../beings/company.ts';
import { comesAs } from '../reading/role-in-front.ts';
import { singular } from '../words/inflections.ts';
import { determiners, owners } from '../words/lexicon.ts';
import { headWord, type NounPhrase } from '../words/noun-phrase.ts';
import type { Token } from '../words/tokens.ts';
import { isBeast } from './enliven.ts';

/** What an animal may be by calling. Not "walker", "rider" or "trainer": those are people who have to do with one. */
const callings: ReadonlySet<string> = new Set(
  'waiter waitress chef cook baker barista teacher doctor nurse dentist detective king queen cowboy student policeman policewoman fireman judge lawyer scientist professor dancer ballerina singer musician drummer guitarist pianist magician barber hairdresser mailman postman captain sailor thief robber burglar president butler boss librarian painter boxer superstar dj coach tailor seamstress farmer gardener officer astronaut pirate knight wizard witch plumber mechanic electrician carpenter builder shopkeeper cashier clerk pilot driver fisherman firefighter artist explorer engineer banker reporter journalist referee athlete gymnast skater surfer courier cobbler blacksmith photographer architect conductor guard soldier ninja samurai hero superhero spy accountant salesman businessman librarian lifeguard vet surgeon jeweler potter weaver inventor author writer poet mayor intern trainee apprentice assistant receptionist cleaner janitor caretaker cop sheriff commander sergeant general admiral commentator presenter newsreader reporter weatherman host hostess steward stewardess bouncer bodyguard goalkeeper goalie striker rapper violinist cellist trumpeter composer critic secretary manager supervisor colleague tourist neighbour neighbor landlord flatmate roommate bartender barman usher translator tutor headmaster headteacher principal paramedic midwife optician therapist hitchhiker influencer youtuber gamer hacker programmer bricklayer welder locksmith watchmaker milkman busker clown acrobat juggler stuntman monk nun priest bishop granny'.split(
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

/** Who somebody is, whatever they come as: "a kid superhero", "a grandpa pirate". */
const isWho =
  /^(?:kid|child|baby|toddler|teenager|boy|girl|grandma|granny|grandpa|gran|nan|mum|mom|dad|grandmother|grandfather|snowman|gnome|teddy|cactus|scarecrow)$/u;

/** "A penguin waiter" is a penguin: the phrase with the animal as its head. Null for every other phrase. */
export function animalWithCalling({ words }: Company, phrase: NounPhrase): NounPhrase | null {
  const word = singular(headWord(phrase));
  const { modifiers, strange } = phrase;
  const animal = modifiers.at(-1) ?? strange.at(-1);
  const many = groups[word];
  const calling = callings.has(word) || callings.has(word.split(' ').at(-1) ?? '');
  if (animal === undefined || !(calling || Object.hasOwn(costumes, word) || many !== undefined)) return null;
  const rig = words.kindOf(animal.word)?.rig ?? 'person';
  // A robot that waits at a table is one body too.
  const isAnimal =
    (rig !== 'person' && rig !== 'wheeled') ||
    strangers.has(animal.word) ||
    isBeast(animal.word) ||
    isWho.test(animal.word);
  // "A guinea pig choir": of two words.
  const before = modifiers.at(-2);
  const whole =
    before !== undefined &&
    animal === modifiers.at(-1) &&
    words.kindOf(`${before.word} ${animal.word}`) !== null
      ? [before, animal]
      : [animal];
  return isAnimal
    ? {
        ...phrase,
        ...(many === undefined ? {} : { count: many, plural: true, determiner: phrase.determiner ?? 'a' }),
        head: whole,
        modifiers: modifiers.filter((t) => !whole.includes(t)),
        strange: strange.filter((t) => t !== animal),
      }
    : null;
}

const ARTICLE: ReadonlySet<string> = new Set(['Determiner']);
const NOUN: ReadonlySet<string> = new Set(['Noun']);

/** "Owl teacher explains math to squirrel students": an animal and its calling are one, also where no article leads them in. */
export function withArticles(tokens: readonly Token[], { words }: Company): Token[] {
  const told: Token[] = [];
  /** As far as they are what it is. */
  let nouns = -1;
  for (const [i, t] of tokens.entries()) {
    const [before, next, after] = [tokens[i - 1], tokens[i + 1], tokens[i + 2]];
    const rig =
      t.kind === 'word' ? (words.kindOf(t.word)?.rig ?? (isBeast(t.word) ? 'thing' : 'person')) : 'person';
    const at = isCalling(next)
      ? 1
      : isCalling(after) && words.kindOf(`${next?.word} ${after?.word}`) !== null
        ? 2
        : 0;
    const isOne = at > 0 && rig !== 'person' && rig !== 'wheeled' && singular(t.word) === t.word;
    const led =
      before?.kind === 'word' &&
      (determiners.has(before.word) || owners.has(before.word) || before.tags.has('Adjective'));
    if (isOne && !led) {
      const last = tokens[i + at]?.word ?? '';
      const word = singular(last) === last ? 'a' : 'the';
      told.push({ ...t, text: word, word, end: t.start, tags: ARTICLE });
    }
    // No tailor is tailored, and nobody polices an officer.
    if (isOne) nouns = i + at;
    told.push(i <= nouns ? { ...t, text: isOne ? t.word : t.text, tags: NOUN } : t);
  }
  return told;
}

const isCalling = (t: Token | undefined): boolean => t?.kind === 'word' && isCallingOfAnimals(t.word);

/** May an animal be this by calling: "a giraffe spy"? */
export const isCallingOfAnimals = (word: string): boolean => callings.has(singular(word));

/** From then on it goes by its calling too ("the waiter drops the tray"), and wears of its dress what fits its head. */
export function callBy(company: Company, id: string, calling: string): void {
  // Several of them are a choir, and none of them is one.
  if (Object.hasOwn(groups, calling)) return;
  comesAs(company, calling, [{ is: 'actor', id }]);
  goesBy(company, id, calling);
}

/** "The waiter drops the tray": called so as well as by its own name. */
export const goesBy = (company: Company, id: string, calling: string): void =>
  company.change(id, (a) => ({ ...a, name: a.name.includes(calling) ? a.name : `${a.name} ${calling}` }));
