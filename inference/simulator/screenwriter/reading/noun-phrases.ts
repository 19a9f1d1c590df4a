import { sampleNamed } from '../../flame-colours.ts';
import { isServed } from '../../foods.ts';
import { mixableNamed } from '../../mixables.ts';
import { substanceNamed } from '../../substances.ts';
import { garments } from '../beings/garments.ts';
import { isKind } from '../beings/kinds.ts';
import { isKnownNoun } from '../beings/known-nouns.ts';
import { prints } from '../things/textures.ts';
import { isColour } from '../words/colours.ts';
import { lemma, singular } from '../words/inflections.ts';
import {
  arrangements,
  containers,
  determiners,
  materialWords,
  numbers,
  ordinals,
  owners,
  partitives,
  parts,
  shades,
} from '../words/lexicon.ts';
import { ALL, blank, describe, headWord, type NounPhrase, PART } from '../words/noun-phrase.ts';
import { actsLike, isModifier, isWord, type Known, leadsToNoun } from '../words/noun-words.ts';
import type { Token } from '../words/tokens.ts';
import { verbs } from '../words/verbs.ts';
import { headAt } from './noun-heads.ts';

/** What a surface is that one feels. */
const surfaces = /^(?:rough|textured|grainy|bumpy|coarse)$/u;

/** What is one thing and has the name of two. */
const twoInOne =
  /^(?:scissors|shears|pliers|tongs|binoculars|goggles|glasses|sunglasses|spectacles|tweezers|headphones)$/u;

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
    else if (t.word === 'other') p.other = true;
    else if (t.word === 'same' || t.word === 'own') continue;
    else break;
  }
  const opened = j > i;
  // Adjectives: as many as lead on to a noun.
  while (
    isWord(tokens[j]) &&
    (isModifier(tokens[j]!) || does(tokens[j]!, tokens[j + 1])) &&
    (leadsToNoun(tokens, j + 1, known) || twoColours(tokens, j) || twoColours(tokens, j + 1))
  ) {
    const t = tokens[j]!;
    // "A tall glass containing blue liquid": what it is made of is no part of its name there.
    if (
      containers.has(t.word) &&
      /^(?:containing|holding|filled|half|full|with)$/u.test(tokens[j + 1]?.word ?? '')
    )
      break;
    if (twoColours(tokens, j)) {
      const other = tokens[j + 2]!;
      const [one, two] = [isColour(t.word) ?? '', isColour(other.word) ?? ''];
      p.tints = [one, two];
      p.tint = two;
      p.told.push({ token: t, as: one }, { token: other, as: two });
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
    const [second, third] = [tokens[j + 1], tokens[j + 2]];
    const pair =
      isWord(second) &&
      (known.knows(`${t.word} ${second.word}`) ||
        // "A hot air balloon".
        (isWord(third) && known.knows(`${t.word} ${second.word} ${third.word}`)));
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
  const head = headAt(tokens, j, known, opened, /^an?$/u.test(p.determiner ?? ''));
  if (head === null) {
    // "The red one", "both": nothing to name it.
    if (!counted || p.owner !== null || !opened) return null;
    return null;
  }
  p.modifiers = head.modifiers;
  p.head = head.head;
  j = head.end;
  const word = headWord(p);
  // "A chest of drawers" is one chest.
  const counts = p.head[1]?.word === 'of' ? p.head[0]!.word : word;
  p.plural =
    singular(counts) !== counts ||
    (p.head.at(-1)!.tags.has('Plural') && /^(?:feet|teeth|geese|mice|knives|leaves)$/u.test(word));
  // "A pair of scissors" is one thing.
  if (p.count === 2 && twoInOne.test(word)) {
    p.told = p.told.map((t) => (t.token.word === 'pair' ? { ...t, as: PART } : t));
    if (p.told.some((t) => t.token.word === 'pair')) {
      p.count = null;
      p.plural = false;
    }
  }
  if (p.count === 2) j = oneOfEach(p, tokens, j);
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
  // "A statue made of porcelain".
  const made = tokens[j + 2];
  if (tokens[j]?.word === 'made' && tokens[j + 1]?.word === 'of' && made !== undefined)
    if (Object.hasOwn(materialWords, made.word) && !isNounAfter(tokens[j + 3])) {
      describe(p, made);
      p.told.push({ token: tokens[j]!, as: PART });
      j += 3;
    }
  // "A chest full of coins" is a chest of coins.
  const full =
    tokens[j]?.word === 'full' && tokens[j + 1]?.word === 'of' && containers.has(singular(headWord(p)));
  if (full) {
    p.told.push({ token: tokens[j]!, as: PART });
    j += 1;
  }
  if (tokens[j]?.word === 'of' && depth < 3) {
    const inner = nounPhraseAt(tokens, j + 1, known, depth + 1);
    const word = singular(headWord(p));
    if (inner !== null) {
      // "A drop of water" is a thing of its own where nothing is mixed.
      if (known.mixes !== true && /^(?:drop|droplet)$/u.test(word) && headWord(inner.phrase) === 'water') {
        p.told.push({ token: inner.phrase.head.at(-1)!, as: PART });
        p.tokens = tokens.slice(i, inner.end) as Token[];
        return { phrase: p, end: inner.end };
      }
      // "A block of ice" is ice; a block of anything else is a block.
      const some = known.mixes === true && /^(?:drop|droplet|pinch|splash|spoonful|teaspoon)$/u.test(word);
      // "A bowl of soup" is soup, which is drawn in its bowl.
      const served =
        known.mixes !== true && /^(?:bowl|plate|dish)$/u.test(word) && isServed(headWord(inner.phrase));
      const ofIt =
        served ||
        (some && mixableNamed(headWord(inner.phrase)) !== null) ||
        (/^(?:block|bar|stick|lump|chunk|slab|cube)$/u.test(word) &&
          (substanceNamed(headWord(inner.phrase)) !== null ||
            sampleNamed(headWord(inner.phrase)) !== null ||
            /^(?:soap|gold|candy)$/u.test(headWord(inner.phrase))));
      if (ofIt || partitives.has(headWord(p)) || partitives.has(word)) {
        const merged = { ...inner.phrase };
        merged.arrangement = arrangements[word] ?? null;
        // "Two rows of dominoes": rows are counted, and not what stands in them.
        const counted = p.plural && merged.arrangement !== null ? null : p.count;
        merged.count = merged.count ?? (word === 'pair' || word === 'couple' ? 2 : counted);
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
          phrase: {
            ...inner.phrase,
            // "The rough surface of a box": the box is rough.
            strange: [...p.strange.filter((t) => surfaces.test(t.word)), ...inner.phrase.strange],
            tint: inner.phrase.tint ?? p.tint,
            told: [...p.told.filter(({ as }) => as.startsWith('#')), ...inner.phrase.told],
            part: p.head.at(-1)!,
            tokens: tokens.slice(i, inner.end) as Token[],
          },
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

/** "A sleeping guard": somebody does it meanwhile, whatever else the two words can be. */
const does = (t: Token, next: Token | undefined): boolean =>
  /.ing$/u.test(t.word) && verbs.has(lemma(t.word)) && next !== undefined && isKind(next.word);

/** "Made of wooden blocks" tells of blocks. */
const isNounAfter = (t: Token | undefined): boolean => t?.tags.has('Noun') === true;

/** "Two balls, one red and one blue": says of which colour each is; returns the index after it. */
function oneOfEach(p: NounPhrase, tokens: readonly Token[], j: number): number {
  const at = tokens[j]?.kind === 'mark' ? j + 1 : j;
  const [one, first, and, other, second] = tokens.slice(at, at + 5);
  if (one === undefined || first === undefined || other === undefined || second === undefined) return j;
  const [a, b] = [isColour(first.word), isColour(second.word)];
  const isEach = one.word === 'one' && and?.word === 'and' && /^(?:one|another)$/u.test(other.word);
  if (!isEach || a === null || b === null) return j;
  p.tints = [a, b];
  p.told.push({ token: one, as: PART }, { token: first, as: a });
  p.told.push({ token: other, as: PART }, { token: second, as: b });
  // The comma after it ends no clause.
  return tokens[at + 5]?.kind === 'mark' && tokens[at + 6]?.kind === 'word' ? at + 6 : at + 5;
}

/** "Yellow and blue paint", "black and white dominoes": two of what can be mixed, some of the one and some of the other, or both on one. */
const twoColours = (tokens: readonly Token[], j: number): boolean => {
  if (
    isColour(tokens[j]?.word ?? '') === null ||
    tokens[j + 1]?.word !== 'and' ||
    isColour(tokens[j + 2]?.word ?? '') === null
  )
    return false;
  const next = tokens[j + 3];
  const patterned = next !== undefined && (Object.hasOwn(prints, next.word) || next.tags.has('Adjective'));
  const noun = (patterned ? tokens[j + 4] : next)?.word ?? '';
  return (
    mixableNamed(noun) !== null ||
    (isKnownNoun(singular(noun)) && !(isKind(singular(noun)) && singular(noun) !== noun)) ||
    Object.hasOwn(garments, noun)
  );
};
