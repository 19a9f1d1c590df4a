import type { Expression } from '#contracts/world.ts';
import type { MaterialName } from '../../world/materials.ts';
import { isColour } from './colours.ts';
import { lemma } from './inflections.ts';
import { heights, intensifiers, materialWords, shades, sizes, widths } from './lexicon.ts';
import type { Token } from './tokens.ts';
import { faceVerbs, moods } from './verbs.ts';

/** What a noun phrase says, before anybody knows whom or what it means. */
export type NounPhrase = {
  /** All its words, and those that name it. */
  tokens: Token[];
  head: Token[];
  /** Words before the head that are nouns themselves ("coffee" in "coffee table"). */
  modifiers: Token[];
  determiner: string | null;
  /** `her`, `his`, or the phrase before `'s`. */
  owner: Token | NounPhrase | null;
  /** How many, when it says so; null leaves it to `plural`. */
  count: number | null;
  plural: boolean;
  /** "One of the twins": of those that are named, not one by itself. */
  among: boolean;
  /** "The other …": not the one who was last spoken of. */
  other: boolean;
  arrangement: 'stack' | 'row' | 'group' | null;
  width: number;
  height: number;
  sized: string | null;
  tint: string | null;
  /** "Yellow and blue paint": both. */
  tints: string[];
  material: MaterialName | null;
  mood: Expression | null;
  /** Words that were taken in, and as what. */
  told: { token: Token; as: string }[];
  /** Adjectives that there is no way to show. */
  strange: Token[];
  /** What is in it ("a glass of milk"). */
  content: NounPhrase | null;
  /** The part of the whole that was named ("the edge of the table"). */
  part: Token | null;
};

/** Taken in as part of whatever the phrase means. */
export const PART = 'of';
/** Says that all of them are meant, which they are anyway. */
export const ALL = 'all';

export const headWord = (p: NounPhrase): string => p.head.map((t) => t.word).join(' ');
export const headSpan = (p: NounPhrase) => ({ start: p.head[0]!.start, end: p.head.at(-1)!.end });

/** Takes in what an adjective says, or keeps it as one that there is no way to show. */
export function describe(p: NounPhrase, t: Token): void {
  const w = t.word;
  const colour = isColour(w);
  if (colour !== null) {
    // "Olive green", "mustard yellow": the last one is the colour.
    for (const one of p.told) if (one.as === p.tint) one.as = colour;
    p.tint = colour;
    p.told.push({ token: t, as: colour });
  } else if (Object.hasOwn(sizes, w)) {
    p.width *= sizes[w]!;
    p.height *= sizes[w]!;
    p.sized = sizes[w]! > 1 ? 'big' : 'small';
    p.told.push({ token: t, as: `× ${sizes[w]}` });
  } else if (Object.hasOwn(heights, w)) {
    p.height *= heights[w]!;
    p.sized = heights[w]! > 1 ? 'tall' : 'short';
    p.told.push({ token: t, as: `height × ${heights[w]}` });
  } else if (Object.hasOwn(widths, w)) {
    p.width *= widths[w]!;
    p.sized = widths[w]! > 1 ? 'long' : 'narrow';
    p.told.push({ token: t, as: `width × ${widths[w]}` });
  } else if (Object.hasOwn(materialWords, w)) {
    p.material = materialWords[w]!;
    p.told.push({ token: t, as: p.material });
  } else if (Object.hasOwn(moods, w)) {
    p.mood = moods[w]!;
    p.told.push({ token: t, as: p.mood });
  } else if (faceVerbs.has(lemma(w))) {
    p.mood = faceVerbs.get(lemma(w))!;
    p.told.push({ token: t, as: p.mood });
  } else if (shades.has(w) || intensifiers.has(w)) return;
  else if (UNSEEN.test(w)) p.told.push({ token: t, as: w });
  else p.strange.push(t);
}

/** What is told of a thing and cannot be seen of it, so that nothing is missing where it is drawn as any other. */
const UNSEEN =
  /^(?:hidden|stolen|borrowed|forgotten|rented|favou?rite|beloved|trusty|usual|legendary|famous|so-called|grown|newly|remaining|final)$/u;

export const blank = (): NounPhrase => ({
  tokens: [],
  head: [],
  modifiers: [],
  determiner: null,
  owner: null,
  count: null,
  plural: false,
  among: false,
  other: false,
  arrangement: null,
  width: 1,
  height: 1,
  sized: null,
  tint: null,
  tints: [],
  material: null,
  mood: null,
  told: [],
  strange: [],
  content: null,
  part: null,
});
