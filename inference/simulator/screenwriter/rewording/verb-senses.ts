import { lemma } from '../words/inflections.ts';
import { determiners, joiners, owners, prepositions } from '../words/lexicon.ts';
import { SOMETHING } from '../words/phrasal-verbs.ts';
import type { Token } from '../words/tokens.ts';
import { senseRows } from '../words/verb-sense-rows.ts';
import { inTheirPlace } from './paraphrases.ts';

/** So many words behind a verb can belong to what it says. */
const MOST_WORDS = 12;

/** Where a clause may end: there, or with a word that leads in another one or says where, when or how. */
const CLOSES = `(?=$| (?:${[...joiners, ...prepositions].join('|')}|again|together|now|twice|once|away|back|every|all|\\p{L}+ly)(?= |$))`;

/** Each row with its pattern over the words behind its verb. */
const senses = senseRows.map(([verb, behind, plainly, who]) => ({
  verb,
  pattern: new RegExp(
    `^(?:${behind.replace(/…$/u, `(?=${SOMETHING})`).replace(/\$$/u, CLOSES)})(?=$| |(?=\\p{L}))`,
    'du',
  ),
  plainly: plainly.replace(/ …$/u, '').split(' '),
  who,
}));
const known = new Set(senses.map(({ verb }) => verb));

/** What is said in the passive, and by a participle alone, is done by somebody else. */
const isSuffered = (t: Token, before: Token | undefined): boolean =>
  !/ing$/u.test(t.word) && /^(?:be|get)$/u.test(lemma(before?.word ?? ''));

/** Does a noun phrase go on there, so that the word is no verb ("a hold", "his cut")? */
const isNamed = (before: Token | undefined): boolean =>
  before !== undefined && (determiners.has(before.word) || owners.has(before.word));

/** A verb in its dictionary form, in the form in which another was said. */
function inflectedAs(base: string, t: Token, before: Token | undefined): string {
  if (/ing$/u.test(t.word)) {
    if (/ie$/u.test(base)) return `${base.slice(0, -2)}ying`;
    if (/[^aeioy]e$/u.test(base)) return `${base.slice(0, -1)}ing`;
    return /^[^aeiou]*[aeiou][^aeiouwxy]$/u.test(base) ? `${base}${base.at(-1)}ing` : `${base}ing`;
  }
  const led = /^(?:to|will|would|can|could|must|should|may|might|let|lets|and|they|we|you|i|n't|not)$/u;
  if (
    t.word === lemma(t.word) &&
    (before === undefined || led.test(before.word) || /[^s]s$/u.test(before.word))
  )
    return base;
  if (base === 'have') return 'has';
  if (/[^aeiou]y$/u.test(base)) return `${base.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh|o)$/u.test(base) ? `${base}es` : `${base}s`;
}

/** What one verb and the words behind it say outright, and how many tokens that takes; null where it says what it says. */
function senseAt(tokens: readonly Token[], i: number): { n: number; said: Token[] } | null {
  const t = tokens[i];
  const before = tokens[i - 1];
  if (t?.kind !== 'word' || !known.has(lemma(t.word)) || isSuffered(t, before) || isNamed(before))
    return null;
  const few = tokens.slice(i + 1, i + 1 + MOST_WORDS);
  const end = few.findIndex((x) => x.kind === 'mark');
  const behind = (end < 0 ? few : few.slice(0, end)).map((x) => x.word).join(' ');
  const doer = tokens
    .slice(Math.max(0, i - 4), i)
    .map((x) => x.word)
    .join(' ');
  for (const { verb, pattern, plainly, who } of senses) {
    if (verb !== lemma(t.word) || who?.test(doer) === false) continue;
    const match = pattern.exec(behind);
    if (match === null) continue;
    const words = match[0].trim() === '' ? 0 : match[0].trim().split(' ').length;
    const kept = (name: string): Token[] => {
      const at = match.indices?.groups?.[name];
      if (at === undefined) return [];
      const from = i + 1 + behind.slice(0, at[0]).split(' ').length - 1;
      return tokens.slice(from, from + behind.slice(at[0], at[1]).split(' ').length);
    };
    return { n: words + 1, said: toldAs(plainly, tokens.slice(i, i + 1 + words), kept, before) };
  }
  return null;
}

/** The plainer words in the place of those that they stand for; what is named in between keeps its own. */
function toldAs(
  plainly: readonly string[],
  whole: readonly Token[],
  kept: (name: string) => Token[],
  before: Token | undefined,
): Token[] {
  const [verb] = whole;
  if (verb === undefined) return [];
  const groups = plainly.map((word) => (word.startsWith('$<') ? kept(word.slice(2, -1)) : null));
  const named = new Set(groups.flatMap((g) => g ?? []));
  // What is named by a pronoun alone leaves all of the span to the verb.
  const isNoun = [...named].some(
    (x) => !owners.has(x.word) && !x.tags.has('Pronoun') && !determiners.has(x.word),
  );
  const first = isNoun ? whole.findIndex((x) => named.has(x)) : whole.length;
  const lead = whole.slice(0, first);
  const rest = whole.slice(first).filter((x) => !named.has(x));
  const forms = plainly.map((word, k) => (k === 0 ? inflectedAs(word, verb, before) : word));
  const split = groups.findIndex((g) => g !== null);
  const ahead = forms.filter((_, k) => groups[k] === null && (split < 0 || k < split));
  const after = forms.filter((_, k) => groups[k] === null && split >= 0 && k > split);
  const placed = [
    ...inTheirPlace(lead, ahead, 'She'),
    ...(after.length === 0 ? [] : inTheirPlace(rest.length === 0 ? whole.slice(-1) : rest, after, 'She')),
  ];
  let next = 0;
  return groups.flatMap((g) => g ?? placed.slice(next, ++next));
}

/** A sentence in which common verbs with another sense say it outright (`words/verb-sense-rows.ts`). */
export function inTheirSense(tokens: readonly Token[]): Token[] {
  const told: Token[] = [];
  for (let i = 0; i < tokens.length; ) {
    const sense = senseAt(tokens, i);
    told.push(...(sense?.said ?? [tokens[i]!]));
    i += sense?.n ?? 1;
  }
  return told;
}
