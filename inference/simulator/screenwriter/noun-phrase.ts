import type { Expression } from '#contracts/world.ts';
import { mixableNamed } from '../mixables.ts';
import { substanceNamed } from '../substances.ts';
import type { MaterialName } from '../world/materials.ts';
import {
  arrangements,
  containers,
  determiners,
  heights,
  intensifiers,
  joiners,
  materialWords,
  numbers,
  ordinals,
  owners,
  partitives,
  parts,
  prepositions,
  shades,
  sizes,
  titles,
  widths,
} from './lexicon.ts';
import { isColour } from './things.ts';
import type { Token } from './tokens.ts';
import { faceVerbs, lemma, moods, outcomeVerbs, singular, verbs } from './verbs.ts';

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

/** What the reader must know of the company to see where a name ends. */
export type Known = {
  knows(words: string): boolean;
  /** The script is about what is poured together. */
  readonly mixes?: boolean;
};

const isWord = (t: Token | undefined): t is Token => t?.kind === 'word';
const noPronoun = (t: Token) => !t.tags.has('Pronoun') || t.tags.has('Possessive');
const actsLike = (word: string) => {
  const base = lemma(word);
  return (
    verbs.has(base) || outcomeVerbs.has(base) || faceVerbs.has(base) || base === 'hit' || base === 'play'
  );
};

/** Does a word stand where a noun can stand, and look like one? */
export function isNoun(t: Token | undefined, known: Known): boolean {
  if (!isWord(t) || t.word === "'s" || prepositions.has(t.word) || determiners.has(t.word)) return false;
  // "The paper burns": no burns of paper.
  if (/^(?:burns|flickers|crackles)$/u.test(t.word)) return false;
  // "There is a box here".
  if (/^(?:here|there|away|again|together|(?:any|every|no|some)where)$/u.test(t.word)) return false;
  if (known.knows(t.word) || parts.has(t.word) || partitives.has(t.word)) return true;
  return (
    (t.tags.has('Noun') && noPronoun(t) && !t.tags.has('Value')) ||
    (/^\p{Lu}/u.test(t.text) && t.tags.has('ProperNoun'))
  );
}

const isModifier = (t: Token): boolean =>
  [sizes, heights, widths, materialWords, moods].some((list) => Object.hasOwn(list, t.word)) ||
  isColour(t.word) !== null ||
  shades.has(t.word) ||
  intensifiers.has(t.word) ||
  t.tags.has('Adjective') ||
  (/(?:ing|ed)$/u.test(t.word) && t.tags.has('Verb'));

/** Reads the noun phrase that begins at `i`; null where none does. `end` is the index after its last token. */
export function nounPhraseAt(
  tokens: readonly Token[],
  i: number,
  known: Known,
  depth = 0,
): { phrase: NounPhrase; end: number } | null {
  const p = blank();
  let j = i;
  let counted = false;
  // Determiners, owners and numbers.
  for (; isWord(tokens[j]); j++) {
    const t = tokens[j]!;
    const next = tokens[j + 1];
    if (owners.has(t.word) && !(t.word === 'her' && !leadsToNoun(tokens, j + 1, known))) p.owner = t;
    else if (determiners.has(t.word)) {
      p.determiner ??= t.word;
      if (/^(?:all|every|each|both)$/u.test(t.word)) p.told.push({ token: t, as: ALL });
    } else if (t.word === 'couple' && next?.word !== 'of') break;
    else if (Object.hasOwn(numbers, t.word) && !known.knows(`${t.word} ${next?.word ?? ''}`)) {
      p.count = numbers[t.word]!;
      if (t.word === 'some') p.count = null;
      counted = true;
      p.told.push({ token: t, as: `× ${p.count ?? 'some'}` });
      if (next?.word === 'of') {
        p.among = p.count === 1;
        j++;
      }
    } else if (/^\d{1,6}$/u.test(t.word) && isWord(next)) {
      p.count = Math.max(1, Number(t.word));
      counted = true;
      p.told.push({ token: t, as: `× ${p.count}` });
    } else if (ordinals.has(t.word) && isWord(next) && (next.tags.has('Noun') || known.knows(next.word)))
      p.told.push({ token: t, as: t.word });
    else if (t.word === 'other' || t.word === 'same' || t.word === 'own') continue;
    else break;
  }
  const opened = j > i;
  // Adjectives: as many as lead on to a noun.
  while (
    isWord(tokens[j]) &&
    isModifier(tokens[j]!) &&
    (leadsToNoun(tokens, j + 1, known) || twoColours(tokens, j))
  ) {
    const t = tokens[j]!;
    if (twoColours(tokens, j)) {
      const other = tokens[j + 2]!;
      p.tints = [isColour(t.word) ?? '', isColour(other.word) ?? ''];
      describe(p, t);
      describe(p, other);
      j += 3;
      continue;
    }
    // "Light-colored", "dark blue": no lamp.
    if (
      shades.has(t.word) &&
      (isColour(tokens[j + 1]?.word ?? '') !== null || /^colou?red$/u.test(tokens[j + 1]?.word ?? ''))
    ) {
      j++;
      continue;
    }
    const pair = isWord(tokens[j + 1]) && known.knows(`${t.word} ${tokens[j + 1]!.word}`);
    if (pair || (known.knows(t.word) && !Object.hasOwn(materialWords, t.word) && isColour(t.word) === null))
      break;
    // "The brick slides": what something is made of is a thing, too, where the next word is what it does.
    const does = tokens[j + 1];
    if (known.knows(t.word) && does !== undefined && /s$/u.test(does.word) && actsLike(does.word)) break;
    if (!opened && t.tags.has('Verb') && !t.tags.has('Adjective') && depth === 0 && actsLike(t.word)) break;
    describe(p, t);
    j++;
  }
  // The head: the longest compound that is known, else a run of nouns.
  const head = headAt(tokens, j, known, opened);
  if (head === null) {
    // "The red one", "both": nothing to name it.
    if (!counted || p.owner !== null || !opened) return null;
    return null;
  }
  p.modifiers = head.modifiers;
  p.head = head.head;
  j = head.end;
  const word = headWord(p);
  p.plural =
    singular(word) !== word ||
    (p.head.at(-1)!.tags.has('Plural') && /^(?:feet|teeth|geese|mice|knives|leaves)$/u.test(word));
  // "Mia's dog": what was read so far is the owner of what comes.
  if (tokens[j]?.word === "'s" && depth < 3) {
    const owned = nounPhraseAt(tokens, j + 1, known, depth + 1);
    if (owned !== null) {
      const owner = { ...p, tokens: tokens.slice(i, j) as Token[] };
      return {
        phrase: { ...owned.phrase, owner, determiner: 'the', tokens: tokens.slice(i, owned.end) as Token[] },
        end: owned.end,
      };
    }
    j++;
  }
  if (tokens[j]?.word === 'of' && depth < 3) {
    const inner = nounPhraseAt(tokens, j + 1, known, depth + 1);
    const word = singular(headWord(p));
    if (inner !== null) {
      // "A block of ice" is ice; a block of anything else is a block.
      const some = known.mixes === true && /^(?:drop|droplet|pinch|splash|spoonful|teaspoon)$/u.test(word);
      const ofIt =
        (some && mixableNamed(headWord(inner.phrase)) !== null) ||
        (/^(?:block|bar|stick|lump|chunk|slab|cube)$/u.test(word) &&
          (substanceNamed(headWord(inner.phrase)) !== null ||
            /^(?:soap|gold|candy)$/u.test(headWord(inner.phrase))));
      if (ofIt || partitives.has(headWord(p)) || partitives.has(word)) {
        const merged = { ...inner.phrase };
        merged.arrangement = arrangements[word] ?? null;
        merged.count = merged.count ?? (word === 'pair' || word === 'couple' ? 2 : p.count);
        merged.plural ||= p.plural;
        merged.width *= p.width;
        merged.height *= p.height;
        merged.sized ??= p.sized;
        merged.tint ??= p.tint;
        merged.material ??= p.material;
        merged.strange = [...p.strange, ...merged.strange];
        merged.modifiers = [
          ...p.modifiers.filter((t) => /^(?:burning|lit|flaming|blazing)$/u.test(t.word)),
          ...merged.modifiers,
        ];
        merged.determiner = p.determiner ?? merged.determiner;
        merged.told = [...p.told, { token: p.head.at(-1)!, as: PART }, ...merged.told];
        merged.tokens = tokens.slice(i, inner.end) as Token[];
        return { phrase: merged, end: inner.end };
      }
      if (parts.has(headWord(p)))
        return {
          phrase: { ...inner.phrase, part: p.head.at(-1)!, tokens: tokens.slice(i, inner.end) as Token[] },
          end: inner.end,
        };
      if (containers.has(word)) {
        p.content = inner.phrase;
        j = inner.end;
      }
    }
  }
  p.tokens = tokens.slice(i, j) as Token[];
  return { phrase: p, end: j };
}

/** Taken in as part of whatever the phrase means. */
export const PART = 'of';
/** Says that all of them are meant, which they are anyway. */
export const ALL = 'all';

export const headWord = (p: NounPhrase): string => p.head.map((t) => t.word).join(' ');
export const headSpan = (p: NounPhrase) => ({ start: p.head[0]!.start, end: p.head.at(-1)!.end });

function headAt(
  tokens: readonly Token[],
  j: number,
  known: Known,
  opened: boolean,
): { head: Token[]; modifiers: Token[]; end: number } | null {
  const run: Token[] = [];
  for (let k = j; k < tokens.length && run.length < 5; k++) {
    const t = tokens[k];
    if (!isWord(t)) break;
    if (
      run.length === 0 &&
      opened &&
      !isNoun(t, known) &&
      !prepositions.has(t.word) &&
      !joiners.has(t.word) &&
      noPronoun(t) &&
      !t.tags.has('Adverb')
    ) {
      // "The rebound": after a determiner whatever stands last is a noun.
      run.push(t);
      continue;
    }
    // "Sulfuric acid", "dry ice".
    const named = run.length === 0 && known.knows(`${t.word} ${tokens[k + 1]?.word ?? ''}`);
    if (!named && !isNoun(t, known)) break;
    const longer = [...run, t].map((x) => x.word).join(' ');
    // "Uncle Bob's head": a title goes with the name behind it.
    const title = titles.has(run.at(-1)?.word ?? '') && /^\p{Lu}/u.test(t.text);
    if (run.length > 0 && !title && !known.knows(longer) && !known.knows(`${run.at(-1)!.word} ${t.word}`)) {
      // "The dog barks", "Mia and the cat": a head that is known ends before what can be done, and before a name.
      if (actsLike(t.word) || t.tags.has('Verb')) break;
      // "The cannon fires": no fires of a cannon.
      if (shoots(run.at(-1)!, t)) break;
      // "The robot waters the flowers": after a noun, a word on -s before a determiner is what it does.
      const acts = /[^s]s$/u.test(t.word) && leads(tokens[k + 1]);
      if (acts && known.knows(run.at(-1)!.word) && singular(run.at(-1)!.word) === run.at(-1)!.word) break;
      // "The balloon pops", "the baby starts".
      const ends = /[^s]s$/u.test(t.word) && !known.knows(t.word);
      if (ends && known.knows(run.at(-1)!.word) && singular(run.at(-1)!.word) === run.at(-1)!.word) break;
      // "A hamster eating a strawberry".
      if (isGerund(tokens, k)) break;
      // "Paul hammers", "Mia waves": a name ends before a plain word.
      const before = run.at(-1)!;
      if (
        /^\p{Lu}/u.test(before.text) &&
        !/^\p{Lu}/u.test(t.text) &&
        (before.tags.has('FirstName') || known.knows(before.word))
      )
        break;
      const named = /^\p{Lu}/u.test(t.text) && !/^\p{Lu}/u.test(run.at(-1)!.text);
      if (named) break;
      if (known.knows(run.at(-1)!.word) && /^\p{Lu}/u.test(run.at(-1)!.text) && !t.tags.has('ProperNoun'))
        break;
    }
    run.push(t);
  }
  if (run.length === 0) return null;
  // The tail of the run that is known is the head; what stands before it says which one.
  for (let n = Math.min(3, run.length); n >= 1; n--) {
    const tail = run.slice(run.length - n);
    if (known.knows(tail.map((t) => t.word).join(' ')) || n === 1)
      return { head: tail, modifiers: run.slice(0, run.length - n), end: j + run.length };
  }
  return null;
}

/** Is this a gun, and the next word what it does? */
export const shoots = (gun: Token | undefined, t: Token): boolean =>
  /^(?:cannon|gun|rifle|pistol|tank|musket)s?$/u.test(gun?.word ?? '') && /^fire[sd]?$/u.test(t.word);

/** Does a noun phrase of its own begin here? */
const leads = (t: Token | undefined): boolean =>
  t?.kind === 'word' &&
  (determiners.has(t.word) || owners.has(t.word) || /^(?:him|them|me|us|it)$/u.test(t.word));

/** An -ing word between a noun and what it is done to or where. */
export function isGerund(tokens: readonly Token[], k: number): boolean {
  const next = tokens[k + 1];
  if (!/.ing$/u.test(tokens[k]?.word ?? '') || next === undefined || next.kind !== 'word') return false;
  return (
    determiners.has(next.word) ||
    owners.has(next.word) ||
    (prepositions.has(next.word) && next.word !== 'of') ||
    next.tags.has('Pronoun')
  );
}

/** "Yellow and blue paint": two of what can be mixed. */
const twoColours = (tokens: readonly Token[], j: number): boolean =>
  isColour(tokens[j]?.word ?? '') !== null &&
  tokens[j + 1]?.word === 'and' &&
  isColour(tokens[j + 2]?.word ?? '') !== null &&
  mixableNamed(tokens[j + 3]?.word ?? '') !== null;

/** Is there a noun behind the adjectives that stand here? */
function leadsToNoun(tokens: readonly Token[], from: number, known: Known): boolean {
  for (let k = from; k < Math.min(tokens.length, from + 5); k++) {
    const t = tokens[k];
    if (!isWord(t)) return false;
    if (prepositions.has(t.word) || determiners.has(t.word) || t.tags.has('Conjunction')) return false;
    if (isNoun(t, known)) return true;
    if (!isModifier(t) && !Object.hasOwn(numbers, t.word)) return false;
  }
  return false;
}

function describe(p: NounPhrase, t: Token): void {
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
  else p.strange.push(t);
}

const blank = (): NounPhrase => ({
  tokens: [],
  head: [],
  modifiers: [],
  determiner: null,
  owner: null,
  count: null,
  plural: false,
  among: false,
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
