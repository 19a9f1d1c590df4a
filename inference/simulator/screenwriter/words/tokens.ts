import nlp from 'compromise';
import { likelyGender } from '#contracts/given-names.ts';
import type { Span } from '#contracts/span.ts';
import { contraction, withApostrophe } from './contractions.ts';
import { fullNames } from './full-names.ts';
import { namesIn } from './names.ts';
import { nounOrVerb } from './noun-or-verb.ts';
import { nounOfName, oneName } from './one-name.ts';
import { figureGender, figureNames } from './story-figures.ts';
import type { Token } from './token.ts';

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

/** What it takes for a noun now and then: "reads in bed", where it sees inches. */
const placed = /^(?:in|on|at|from|into|onto|under|behind)$/u;
const PREPOSITION: ReadonlySet<string> = new Set(['Preposition']);

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
        : {
            ...token,
            tags: placed.test(word) && term.tags.includes('Noun') ? PREPOSITION : new Set(term.tags),
          };
      i = at + 1;
    }
  }
  return tokens.map((t, k) => ({ ...t, tags: tagsOfFigure(t.text) ?? nounOrVerb(tokens, k) ?? t.tags }));
}

const NAME = ['Noun', 'Singular', 'Person', 'FirstName', 'ProperNoun'];
function tagsOfName(name: string): ReadonlySet<string> {
  const gender = likelyGender(name);
  return new Set(gender === null ? NAME : [...NAME, gender === 'he' ? 'MaleName' : 'FemaleName']);
}
/** A figure of stories is called by a name; null for any other word. */
function tagsOfFigure(text: string): ReadonlySet<string> | null {
  const figure = figureGender(text);
  return figure === null ? null : new Set([...NAME, figure === 'he' ? 'MaleName' : 'FemaleName']);
}

export const spanOf = (tokens: readonly Token[]): Span => ({
  start: tokens[0]?.start ?? 0,
  end: tokens.at(-1)?.end ?? 0,
});
