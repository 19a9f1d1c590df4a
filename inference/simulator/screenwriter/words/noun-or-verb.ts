import { lemma } from './inflections.ts';
import { determiners, joiners, numbers, owners, prepositions } from './lexicon.ts';
import type { Token } from './token.ts';
import { faceVerbs, outcomeVerbs, verbs } from './verbs.ts';

const NOUN: ReadonlySet<string> = new Set(['Noun', 'Singular']);
/** Done whatever stands before it, also where that was understood elsewhere. */
const DONE: ReadonlySet<string> = new Set(['Verb', 'PresentTense', 'Done']);
const VERB: ReadonlySet<string> = new Set(['Verb', 'PresentTense']);

/** The tags of a word that the tagger takes for a noun where it is done, or the other way round; else null. */
export function nounOrVerb(tokens: readonly Token[], k: number): ReadonlySet<string> | null {
  const [before, { word }, next] = [tokens[k - 1], tokens[k]!, tokens[k + 1]];
  if (word === 'jack-in-the-box') return NOUN;
  if (word === 'can' && cans.test(before?.word ?? '')) return NOUN;
  // "And counts sheep": a count is one, and led in.
  if (word === 'counts' && before?.tags.has('Determiner') !== true) return DONE;
  // "The mother duck waddles": she does not stoop.
  if (isYoungOrOld(before?.word ?? '', word)) return NOUN;
  if (word === 'watering' && next?.word === 'can') return NOUN;
  // "Down a mountain pass": nobody passes anything.
  if (
    /^pass(?:es)?$/u.test(word) &&
    /^(?:mountain|alpine|bus|train|boarding|day|ski)$/u.test(before?.word ?? '')
  )
    return NOUN;
  // "A fresh rose": nothing rose.
  if (
    word === 'rose' &&
    before !== undefined &&
    ['Determiner', 'Adjective', 'Possessive'].some((tag) => before.tags.has(tag))
  )
    return NOUN;
  if (endsPhrase(tokens, k)) return NOUN;
  if (endsPhrase(tokens, k - 1)) return VERB;
  if (goesOnBehindComma(tokens, k) || doneByOne(tokens, k) || behindWhatItIs(tokens, k)) return VERB;
  if (goesAsInHeadlines(tokens, k)) return DONE;
  if (doneByThese(tokens, k)) return VERB;
  // "A lion and a mouse become friends".
  if (word === 'become') return VERB;
  if (/^peels?$/u.test(word) && peeled.test(before?.word ?? '')) return NOUN;
  // "A girl blushes when …": a noun only behind a word that makes it one.
  const named = ['Determiner', 'Possessive', 'Adjective', 'Preposition', 'Value'];
  if (before !== undefined && seldomNouns.test(word) && !named.some((tag) => before.tags.has(tag)))
    return VERB;
  // "The bathtub is overflowing" is what it does.
  if (word === 'overflowing' && /^(?:is|are|was|were)$/u.test(before?.word ?? '')) return VERB;
  return null;
}

/** "A boy with a cold sneezes": what stands alone between "a" and a word on -s is the noun, for "a" has no plural. */
function endsPhrase(tokens: readonly Token[], k: number): boolean {
  const [before, t, next, after] = [tokens[k - 1], tokens[k], tokens[k + 1], tokens[k + 2]];
  // "A little girls team" is a team.
  if (after?.tags.has('Noun') === true && !after.tags.has('ProperNoun')) return false;
  return (
    /^an?$/u.test(before?.word ?? '') &&
    t?.tags.has('Adjective') === true &&
    next?.tags.has('Plural') === true &&
    /[^su]s$/u.test(next.word) &&
    !onlyPlural.test(next.word)
  );
}

const own = /^(?:its|his|her|their|itself|himself|herself|themselves|him|them)$/u;
const ways = /^(?:into|through|towards?|onto|off|away|across|past|out|up|down|over)$/u;

/** "…, arches its back", "a witch, broom in hand, walks into the shop": no plural stands alone behind a comma and before that. */
function goesOnBehindComma(tokens: readonly Token[], k: number): boolean {
  const [before, t, next] = [tokens[k - 1], tokens[k], tokens[k + 1]];
  const mark = /^(?:and|then)$/u.test(before?.word ?? '') ? tokens[k - 2] : before;
  if (mark?.text !== ',' || t?.tags.has('Plural') !== true || !/[^su]s$/u.test(t.word)) return false;
  const led = determiners.has(next?.word ?? '') && acts(t.word);
  return led || own.test(next?.word ?? '') || (ways.test(next?.word ?? '') && verbs.has(lemma(t.word)));
}

const acts = (word: string): boolean => {
  const base = lemma(word);
  return verbs.has(base) || faceVerbs.has(base) || outcomeVerbs.has(base) || inclined.test(base);
};
const inclined = /^(?:love|like|enjoy|hate|keep|start|stop|practi[sc]e|prefer|finish|manage|decide)$/u;

/** "A boy whose hat is too big kicks the ball", "a dog that looks sad barks": how something is ends before what is done. */
function behindWhatItIs(tokens: readonly Token[], k: number): boolean {
  const [before, t] = [tokens[k - 1], tokens[k]!];
  if (before?.tags.has('Adjective') !== true || !t.tags.has('Plural') || !acts(t.word)) return false;
  let copula = k - 2;
  while (tokens[copula]?.tags.has('Adverb') === true || /^(?:too|very|so)$/u.test(tokens[copula]?.word ?? ''))
    copula--;
  return (
    copulas.test(tokens[copula]?.word ?? '') && tokens.slice(0, copula).some((x) => relatives.test(x.word))
  );
}
const copulas = /^(?:is|was|looks?|seems?|feels?|gets?)$/u;
const relatives = /^(?:who|which|that|whose)$/u;

/**
 * "The gardener waters the flowers", "my sister loves painting": behind one being or thing, a word on -s before what only stands
 * behind verbs is what it does; behind "a" and one noun it is so before anything that ends a noun ("by the lake a tree falls").
 */
function doneByOne(tokens: readonly Token[], k: number): boolean {
  const [before, t, next] = [tokens[k - 1], tokens[k]!, tokens[k + 1]];
  if (!t.tags.has('Plural') || !/[^su]s$/u.test(t.word) || onlyPlural.test(t.word) || !acts(t.word))
    return false;
  const one = ['Singular', 'ProperNoun', 'Uncountable'].some((tag) => before?.tags.has(tag) === true);
  if (before === undefined || !one || before.tags.has('Plural')) return false;
  const named = before.tags.has('ProperNoun') && /^\p{Lu}/u.test(before.text);
  let first = k - 1;
  while (['Adjective', 'Singular', 'Uncountable'].some((tag) => tokens[first - 1]?.tags.has(tag) === true))
    first--;
  const lead = tokens[first - 1]?.word ?? '';
  if (!named && !determiners.has(lead) && !owners.has(lead)) return false;
  const done =
    next !== undefined &&
    (determiners.has(next.word) ||
      owners.has(next.word) ||
      Object.hasOwn(numbers, next.word) ||
      next.tags.has('Pronoun') ||
      (next.tags.has('Gerund') && next.tags.has('Verb')));
  const ends =
    next === undefined ||
    next.kind === 'mark' ||
    next.tags.has('Adverb') ||
    prepositions.has(next.word) ||
    joiners.has(next.word);
  return done || (ends && (/^an?$/u.test(lead) || named));
}

/** "Firefighters rescue a cat", "three penguins board the bus": several, named from the beginning of their clause, and what they do. */
function doneByThese(tokens: readonly Token[], k: number): boolean {
  const [before, t, next] = [tokens[k - 1], tokens[k]!, tokens[k + 1]];
  const several = before?.tags.has('Plural') === true && !before.tags.has('Pronoun');
  if (!several || !t.tags.has('Noun') || t.tags.has('Plural') || !onlyWithHands.test(t.word)) return false;
  let first = k - 1;
  while (tokens[first - 1]?.kind === 'word' && describes(tokens[first - 1]!)) first--;
  const lead = tokens[first - 1];
  const opens = lead === undefined || lead.kind === 'mark' || joiners.has(lead.word);
  const object = next?.word ?? '';
  return opens && (determiners.has(object) || owners.has(object) || Object.hasOwn(numbers, object));
}
const describes = (t: Token): boolean =>
  determiners.has(t.word) || Object.hasOwn(numbers, t.word) || t.tags.has('Adjective') || t.tags.has('Value');
/** What several do to something, as nouns seldom stand right before an article. */
const onlyWithHands =
  /^(?:rescue|board|guard|cheer|harvest|repair|paint|polish|attack|storm|rob|raid|visit|trap|salute|tickle|wash|surprise|photograph|film|chase|hunt|race|drag|dress|tow|cook|bake|queue|challenge|ambush|circle|cross|climb|clean|swap|trick)$/u;

/** "Lost tooth flies to space", "snow slides off the roof": who has no article, and goes somewhere; no flies of a tooth. */
function goesAsInHeadlines(tokens: readonly Token[], k: number): boolean {
  const [t, next] = [tokens[k]!, tokens[k + 1]];
  const where = next?.word ?? '';
  const away = goes.test(t.word) && (ways.test(where) || heads.test(where));
  if (k === 0 || !(away || (seldomMany.test(t.word) && /^(?:on|onto|in|upon|at)$/u.test(where))))
    return false;
  let first = k;
  while (
    ['Adjective', 'Singular', 'Uncountable', 'PastTense'].some((tag) => tokens[first - 1]?.tags.has(tag)) ||
    /^(?:rain|snow|hail|fog|dust|sand)$/u.test(tokens[first - 1]?.word ?? '')
  )
    first--;
  const lead = tokens[first - 1];
  const one = tokens[k - 1]!;
  return (
    first < k &&
    !one.tags.has('Adjective') &&
    !one.tags.has('Plural') &&
    (lead === undefined || lead.kind === 'mark' || joiners.has(lead.word))
  );
}
const goes =
  /^(?:flies|walks|runs|slides|rolls|swims|jumps|leaps|falls|drops|climbs|marches|rides|skates|skis|surfs|sails|rocks|storms|dances|bounces|hops|flips|floats|drifts|dives|strolls|hikes|waltzes|parades|rockets|trips|slips|tumbles|dashes|crawls|steps|drips|lands)$/u;
const seldomMany = /^(?:falls|drips|floats|lands|crawls)$/u;
const heads = /^(?:to|from|along|around|towards?)$/u;

/** Nouns on -s that "a" may stand before all the same. */
const onlyPlural = /(?:glasses|pants|trousers|scissors|shorts|jeans|binoculars|goggles|series|species|ics)$/u;

/** What the tagger takes for a noun, and is hardly ever one without a determiner. */
const seldomNouns =
  /^(?:blush(?:es)?|swaps?|mows?|surfs?|skateboards?|snowboards?|sledges?|toboggans?|creaks?|overflows?|auditions?|multiply|multiplies|sizzles?|clinks?|clanks?|clatters?|jingles?|jangles?|rattles|tinkles?|rustles?|crackles?|beeps|hums|booms|squeaks?|clicks|clacks|howls|wails|blares?)$/;

/** Animals by words that are verbs as well, and who of a family they are. */
const animalsAndVerbs = /^(?:duck|bear|seal|swallow|fly|hawk|bat|crane|ram|slug|fish)$/u;
const parents = /^(?:mother|mama|mamma|mommy|mummy|momma|mum|mom|father|papa|daddy|dad|grandma|grandpa)$/iu;
/** Does a word say that an animal has young? */
export const isParent = (word: string): boolean => parents.test(word);

/** "Mother duck", "baby seal": one animal, though its word is a verb as well. */
export const isYoungOrOld = (before: string, word: string): boolean =>
  animalsAndVerbs.test(word) && (parents.test(before) || before === 'baby');

/** What a peel is of, where nobody peels: "a banana peel in the park". */
const peeled = /^(?:banana|orange|lemon|apple|potato|onion|fruit)$/u;

/** What a can is of: no "can" that helps a verb. */
const cans = /^(?:watering|soda|cola|beer|drinks?|tin|soup)$/u;
