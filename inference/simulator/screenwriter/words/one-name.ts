import { sights } from '../../sights.ts';

/** Things whose names hold other words for somebody or something, and what else they are called. */
const things: Readonly<Record<string, string>> = {
  'chess queen': 'chess piece queen|queen chess piece|chess queen piece',
  'cup and saucer':
    'cup with saucer|cup with a saucer|teacup and saucer|coffee cup and saucer|coffee cup with saucer|coffee cup with a saucer|coffee cup with plate|coffee cup with a plate|tea cup and saucer',
  obelisk: 'washington monument',
  'ferris wheel': 'london eye',
  // Castles of tales, near to which one is shown.
  palace: 'hogwarts|hogwarts castle|camelot|disney castle|cinderella castle',
  'hot dog cart': 'new york hot dog cart|new york hotdog cart|new york hot dog stand',
  // Burning mountains, of which one is shown that is none in particular.
  firemountain:
    'vesuvius|mount vesuvius|mt vesuvius|mount etna|mt etna|etna|krakatoa|kilauea|mount doom|mount saint helens|mount st helens|mauna loa',
  'dart set': 'darts set|set of darts|dartboard with darts',
  'raspberry pi pico': 'pi pico',
  'airpods max': 'airpod max|over ear headphones',
  camera: 'camera lens|camera lenses',
  hair: 'hair bun|hair buns',
  'matrix red chair': 'matrix chair|matrix armchair|red matrix chair|red chair from the matrix',
};

/** What a name of several words is, by each way to say it. */
const nouns: ReadonlyMap<string, string> = new Map(
  [
    ...Object.entries(sights).map(([noun, [, , , , other]]) => [noun, other] as const),
    ...Object.entries(things),
  ].flatMap(([noun, other]) => [noun, ...(other?.split('|') ?? [])].map((name) => [name, noun] as const)),
);

/** A letter in either case, where it need not be a capital one. */
const letter = (c: string): string => {
  if (c === ' ') return String.raw`[\s-]+`;
  if (c === "'") return "['’]";
  return c === c.toUpperCase() ? c : `[${c}${c.toUpperCase()}]`;
};
const patternOf = (name: string): string => [...name].map(letter).join('');

/** Longer names first: the Great Wall is that of China. */
const named = [...nouns].sort(([a], [b]) => b.length - a.length);

/** The name of a city and of people: whoever does something is somebody. */
const petra = [
  String.raw`(?<=^\s*)(?:[Pp]etra|PETRA)(?=\s*(?:[.!?]|$|,\s*(?:[Tt]he\s+|THE\s+)?(?:[Cc]amera|CAMERA|Jordan)\b|\s+(?:at|by|in)\s+(?:the\s+)?(?:night|dawn|dusk|noon|sunset|sunrise|moonlight|morning|evening|rain|snow|fog)\b))`,
  String.raw`(?<=\b(?:[Ss]ees?|[Vv]isits?)\s)Petra(?=\s*(?:[.!?]|$))`,
  String.raw`(?<=\bin\s)Petra\b`,
].join('|');
/** "Mount Whitney": any mountain, of which one is shown that is none in particular. */
const ANY_MOUNT = 'sierra';
const mount = String.raw`(?:Mount|MOUNT|Mt\.?|Mont)\s+\p{Lu}\p{L}+`;

/** The source of a pattern for names of several words, each of which is one thing. */
export const oneName = String.raw`(?<![\p{L}\p{M}\p{N}])(?:${named.map(([name]) => patternOf(name)).join('|')}|${petra}|${mount})(?![\p{L}\p{M}\p{N}])`;

const all = new RegExp(oneName, 'gu');
const known = named.map(([name, noun]) => [new RegExp(`^${patternOf(name)}$`, 'u'), noun] as const);

/** The noun that such a name is read as; null where it is none. */
export function nounOfName(text: string): string | null {
  const noun = known.find(([pattern]) => pattern.test(text))?.[1];
  if (noun !== undefined) return noun;
  if (/^petra$/iu.test(text)) return 'city of petra';
  return /^(?:mount|mt\.?|mont)\s+\p{L}+$/iu.test(text) ? ANY_MOUNT : null;
}

/** Is this the noun of such a name? */
export const isNamedThing = (noun: string): boolean =>
  Object.hasOwn(sights, noun) || Object.hasOwn(things, noun) || noun === ANY_MOUNT;

/** Every such name of a script, with its noun and where it begins. */
export const namesOfThings = (script: string): { noun: string; name: string; at: number }[] =>
  [...script.matchAll(all)].map(({ 0: name, index }) => ({ noun: nounOfName(name) ?? '', name, at: index }));

/** The script with such names blanked: the White House is no house, and a palace in a name is no place of the film. */
export const withoutNames = (script: string): string =>
  script.replace(all, (name) => ' '.repeat(name.length));
