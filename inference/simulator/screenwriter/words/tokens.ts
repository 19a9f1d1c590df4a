import nlp from 'compromise';
import { likelyGender } from '#contracts/given-names.ts';
import type { Span } from '#contracts/span.ts';
import { contraction, withApostrophe } from './contractions.ts';
import { fullNames } from './full-names.ts';
import { lemma } from './inflections.ts';
import { namesIn } from './names.ts';
import { nounOfName, oneName } from './one-name.ts';
import { figureGender, figureNames } from './story-figures.ts';
import type { Token } from './token.ts';
import { verbs } from './verbs.ts';

export type { Token };

export type Sentence = { tokens: Token[]; start: number; end: number };

/** Words that say together how something looks: "heart-shaped", "polka dot", "half-eaten". */
const joined = String.raw`\p{L}+-shaped|(?:[Hh]eart|[Ss]tar|[Mm]oon|[Ee]gg|[Cc]ube|[Dd]iamond|[Cc]loud|[Ff]lower) shaped|\p{L}+-(?:striped|patterned|spotted|spangled|print|splattered|dusted|covered|capped)|[Ww]eather-beaten|[Pp]olka[- ]dot(?:s|ted)?|(?:[Hh]alf|[Pp]artly)-eaten|[Zz]ig-zag|[Pp]iping-hot|(?:[Rr]ainbow|[Mm]ulti)-colou?red`;

const shape = new RegExp(
  String.raw`(?<thing>${oneName})(?:['’]s)?|[Jj]ack[- ]in[- ](?:the|a)[- ][Bb]ox(?:es)?\b|[Hh]igh[- ]fiv(?:es?|ed|ing)\b|(?:${figureNames})(?:['’]s)?(?!\p{L})|(?<looks>${joined})(?![\p{L}\p{N}])|[\p{L}\p{M}\p{N}]+(?:['’][\p{L}]+)?|[^\s\p{L}\p{M}\p{N}]`,
  'gu',
);
/** A film is 20 s: a script's first so many sentences are more than it can hold. */
const MOST_SENTENCES = 80;

const NOUN = new Set(['Noun', 'Singular']);
const PRONOUN: ReadonlySet<string> = new Set(['Noun', 'Pronoun']);
/** "Is" in "she's", "are" in "they're". */
const HELPER: ReadonlySet<string> = new Set(['Verb', 'Auxiliary', 'PresentTense']);
const ADJECTIVE = new Set(['Adjective']);

/** Splits a piece of script into sentences of tagged tokens; offsets are those of the whole script. */
export function sentencesOf(script: string, from: number, to: number): Sentence[] {
  const sentences: Sentence[] = [];
  // "Mr. Miller": no sentence ends there.
  const text = script.slice(from, to).replace(/\b(Mr|Mrs|Ms|Dr|Prof|St|Jr|Mt|vs|Vs|VS)\./gu, '$1 ');
  const names = namesIn(script);
  for (const match of text.matchAll(/[^.!?;\n…]+[.!?;…]*\s*|[.!?;…\n]+/gu)) {
    if (sentences.length >= MOST_SENTENCES) break;
    const raw = match[0];
    if (!/[\p{L}\p{N}]/u.test(raw)) continue;
    // Nobody writes sentences this long for the stage; the parser need not either.
    const piece = raw.slice(0, 600);
    const start = from + (match.index ?? 0);
    sentences.push({ tokens: tokensOf(piece, start, names), start, end: start + piece.trimEnd().length });
  }
  return sentences;
}

export function tokensOf(piece: string, start: number, names: ReadonlySet<string> = new Set()): Token[] {
  const tokens: Token[] = [];
  const found = [...piece.matchAll(shape)];
  for (const [k, match] of found.entries()) {
    const text = withApostrophe(match[0]);
    const at = start + (match.index ?? 0);
    const two = contraction(text, found[k + 1]?.[0].toLowerCase() ?? '');
    if (two !== null) {
      const [end, middle] = [at + match[0].length, at + two.base.length];
      const whole = { text: two.base, word: two.base.toLowerCase(), start: at, end: middle };
      tokens.push({ ...whole, kind: 'word', tags: PRONOUN });
      tokens.push({ text: two.verb, word: two.verb, start: middle, end, kind: 'word', tags: HELPER });
      continue;
    }
    const possessive = /^(.*)['’]s$/u.exec(text);
    const base = possessive?.[1] ?? text;
    const noun = match.groups?.thing === undefined ? null : nounOfName(base);
    tokens.push({
      text: base,
      word:
        noun ??
        base
          .toLowerCase()
          .replace('’', "'")
          .replace(/^high /u, 'high-')
          .replace(/^jack\W.*$/u, 'jack-in-the-box'),
      start: at,
      end: at + (possessive === null ? match[0].length : base.length),
      kind: /[\p{L}\p{N}]/u.test(text) ? 'word' : 'mark',
      tags: match.groups?.looks !== undefined ? ADJECTIVE : noun === null ? new Set() : NOUN,
    });
    if (possessive !== null) {
      tokens.push({
        text: "'s",
        word: "'s",
        start: at + base.length,
        end: at + text.length,
        kind: 'word',
        tags: new Set(['Possessive']),
      });
    }
  }
  return fullNames(tagged(tokens, piece, names));
}

/** What the tagger takes for an adjective: "the animal runs" would be a run. */
const nouns = { animal: 'Singular' };

/** Lays compromise's tags over our own tokens (which keep offsets into the script). */
function tagged(tokens: Token[], piece: string, names: ReadonlySet<string>): Token[] {
  const known = Object.fromEntries([...names].map((name) => [name, 'FirstName']));
  const written = piece.replace(/[\p{L}\p{M}]+/gu, withApostrophe);
  const terms: { text: string; tags: string[] }[] = nlp(written, { ...nouns, ...known })
    .json()
    .flatMap((s: { terms: { text: string; tags: string[] }[] }) => s.terms);
  let i = 0;
  for (const term of terms) {
    const words = term.text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
    for (const word of words) {
      const at = tokens.findIndex((t, k) => k >= i && k < i + 6 && t.word.replace(/'.*/u, '') === word);
      if (at < 0) continue;
      const token = tokens[at]!;
      if (token.tags === NOUN || token.tags === ADJECTIVE) continue;
      const isNamed = names.has(token.word) && /^\p{Lu}/u.test(token.text);
      tokens[at] = isNamed
        ? { ...token, word: token.text, tags: tagsOfName(token.text) }
        : { ...token, tags: new Set(term.tags) };
      i = at + 1;
    }
  }
  return tokens.map((t, k) => ({ ...t, tags: watered(tokens, k) ?? t.tags }));
}

const NAME = ['Noun', 'Singular', 'Person', 'FirstName', 'ProperNoun'];
function tagsOfName(name: string): ReadonlySet<string> {
  const gender = likelyGender(name);
  return new Set(gender === null ? NAME : [...NAME, gender === 'he' ? 'MaleName' : 'FemaleName']);
}
const VERB = new Set(['Verb', 'PresentTense']);

/** "Waters" is what is done before a determiner, where nothing makes it a noun; "watering can" is one thing. Else null. */
function watered(tokens: readonly Token[], k: number): ReadonlySet<string> | null {
  const [before, { word }, next] = [tokens[k - 1], tokens[k]!, tokens[k + 1]];
  if (word === 'jack-in-the-box') return NOUN;
  const figure = figureGender(tokens[k]!.text);
  if (figure !== null) return new Set([...NAME, figure === 'he' ? 'MaleName' : 'FemaleName']);
  if (word === 'can' && cans.test(before?.word ?? '')) return NOUN;
  if (word === 'watering' && next?.word === 'can') return NOUN;
  // "A fresh rose": nothing rose.
  if (
    word === 'rose' &&
    before !== undefined &&
    ['Determiner', 'Adjective', 'Possessive'].some((tag) => before.tags.has(tag))
  )
    return NOUN;
  if (endsPhrase(tokens, k)) return NOUN;
  if (endsPhrase(tokens, k - 1)) return VERB;
  if (goesOnBehindComma(tokens, k)) return VERB;
  // "A lion and a mouse become friends".
  if (word === 'become') return VERB;
  if (/^peels?$/u.test(word) && peeled.test(before?.word ?? '')) return NOUN;
  // "A girl blushes when …": a noun only behind a word that makes it one.
  const named = ['Determiner', 'Possessive', 'Adjective', 'Preposition', 'Value'];
  if (before !== undefined && seldomNouns.test(word) && !named.some((tag) => before.tags.has(tag)))
    return VERB;
  // "The bathtub is overflowing" is what it does.
  if (word === 'overflowing' && /^(?:is|are|was|were)$/u.test(before?.word ?? '')) return VERB;
  if (word !== 'waters' || before === undefined) return null;
  const doer = ['Pronoun', 'Noun', 'Person', 'ProperNoun'].some((tag) => before.tags.has(tag));
  const done = ['Determiner', 'Possessive', 'Noun', 'Pronoun'].some((tag) => next?.tags.has(tag) === true);
  return doer && done ? VERB : null;
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
  return own.test(next?.word ?? '') || (ways.test(next?.word ?? '') && verbs.has(lemma(t.word)));
}

/** Nouns on -s that "a" may stand before all the same. */
const onlyPlural = /(?:glasses|pants|trousers|scissors|shorts|jeans|binoculars|goggles|series|species|ics)$/u;

export const spanOf = (tokens: readonly Token[]): Span => ({
  start: tokens[0]?.start ?? 0,
  end: tokens.at(-1)?.end ?? 0,
});

/** What the tagger takes for a noun, and is hardly ever one without a determiner. */
const seldomNouns =
  /^(?:blush(?:es)?|swaps?|mows?|surfs?|creaks?|overflows?|auditions?|multiply|multiplies)$/;

/** What a peel is of, where nobody peels: "a banana peel in the park". */
const peeled = /^(?:banana|orange|lemon|apple|potato|onion|fruit)$/u;

/** What a can is of: no "can" that helps a verb. */
const cans = /^(?:watering|soda|cola|beer|drinks?|tin|soup)$/u;
