import type { Company } from '../beings/company.ts';
import { nounPhraseAt } from '../reading/noun-phrases.ts';
import { bodyParts } from '../words/body-parts.ts';
import { singular } from '../words/inflections.ts';
import { determiners, numbers, owners } from '../words/lexicon.ts';
import type { Known } from '../words/noun-words.ts';
import type { Token } from '../words/tokens.ts';
import { unwritten } from './said-instead.ts';

const ADJECTIVE: ReadonlySet<string> = new Set(['Adjective']);
const THAT: ReadonlySet<string> = new Set(['Pronoun', 'Determiner']);
const WITH: ReadonlySet<string> = new Set(['Preposition']);
const IS: ReadonlySet<string> = new Set(['Verb', 'Copula', 'PresentTense']);

/** The parts of a sentence between its commas, each with where it begins. */
function betweenCommas(tokens: readonly Token[]): { from: number; words: readonly Token[] }[] {
  const parts: { from: number; words: Token[] }[] = [{ from: 0, words: [] }];
  for (const [at, t] of tokens.entries())
    if (t.kind === 'mark' && t.text === ',') parts.push({ from: at + 1, words: [] });
    else parts.at(-1)?.words.push(t);
  return parts;
}

/** So many words at most of what somebody looks like between two commas. */
const MOST = 4;

/**
 * "A miner coming up, black face, white teeth, blinking", "an old man on a bench, grey coat, big hat, feeding the ducks": what is done last
 * is done by whoever the caption begins with, and not by what they wear and look like.
 */
export function doneByTheFirst(tokens: readonly Token[], known: Known, company: Company): readonly Token[] {
  const parts = betweenCommas(tokens);
  const [first, last] = [parts[0], parts.at(-1)];
  if (first === undefined || last === undefined || parts.length < 3) return tokens;
  const between = parts.slice(1, -1);
  const bare = between.every(
    ({ words }) =>
      words.length > 0 &&
      words.length <= MOST &&
      words.every((t) => t.kind === 'word' && !t.tags.has('Verb')),
  );
  const [does] = last.words;
  if (!bare || does === undefined || !/.ing$/u.test(does.word) || !does.tags.has('Verb')) return tokens;
  const end = nounPhraseAt(first.words, 0, known)?.end ?? (first.words[0]?.tags.has('Noun') === true ? 1 : 0);
  const kind = (t: Token) => company.words.kindOf(t.word) ?? company.words.kindOf(singular(t.word));
  if (!first.words.slice(0, end).some((t) => kind(t) !== null || company.named(t.word) !== undefined))
    return tokens;
  // Somebody else may be named between them.
  if (between.some(({ words }) => words.some((t) => kind(t) !== null || t.tags.has('ProperNoun'))))
    return tokens;
  const cut = parts[1]?.from ?? 0;
  const comma = tokens.slice(cut - 1, cut);
  // Of a face or teeth nothing is put on or held.
  const isBody = ({ words }: { words: readonly Token[] }) => {
    const head = words.at(-1)?.word ?? '';
    return bodyParts.has(head) || bodyParts.has(singular(head));
  };
  const has = between
    .filter((part) => !isBody(part))
    .flatMap(({ words }) => [unwritten(words[0] ?? does, 'with', WITH), ...words]);
  const looks = between.filter(isBody).flatMap(({ words }) => [...comma, ...words]);
  return [...first.words.slice(0, end), ...has, ...first.words.slice(end), ...comma, ...last.words, ...looks];
}

const leads = (t: Token | undefined): boolean =>
  t !== undefined && (determiners.has(t.word) || owners.has(t.word) || Object.hasOwn(numbers, t.word));

/** "The last hidden egg", "a full grown lion": how it is, and nothing that is done. */
export function asItIs(tokens: readonly Token[]): readonly Token[] {
  return tokens.map((t, k) => {
    const next = tokens[k + 1];
    if (!t.tags.has('PastTense') && !t.tags.has('Participle')) return t;
    if (t.kind !== 'word' || next?.kind !== 'word' || !/(?:ed|en|wn|lt|id|nt)$/u.test(t.word)) return t;
    let from = k - 1;
    while (qualifies(tokens[from])) from--;
    const named =
      next.tags.has('Noun') || (next.tags.has('Adjective') && tokens[k + 2]?.tags.has('Noun') === true);
    return from < k - 1 && leads(tokens[from]) && named && !next.tags.has('Pronoun')
      ? { ...t, tags: ADJECTIVE }
      : t;
  });
}
const qualifies = (t: Token | undefined): boolean =>
  t?.kind === 'word' &&
  (/^(?:first|last|second|third|next|only|full|half|new|freshly|newly|well|badly|very)$/u.test(t.word) ||
    (t.tags.has('Adjective') && !t.tags.has('Noun')));

const FINDS =
  /^(?:find|finds|found|finding|discovers?|discovered|spots?|spotted|notices?|noticed|sees?|saw|catches|caught)$/u;

/** "Finds a lion asleep": one that is. */
export function foundAsleep(tokens: readonly Token[], known: Known): readonly Token[] {
  const at = tokens.findIndex((t) => t.kind === 'word' && /^(?:asleep|awake)$/u.test(t.word));
  const t = tokens[at];
  const finds = tokens.slice(0, Math.max(0, at)).findLastIndex((x) => FINDS.test(x.word));
  if (t === undefined || finds < 0) return tokens;
  if (nounPhraseAt(tokens, finds + 1, known)?.end !== at) return tokens;
  return [...tokens.slice(0, at), unwritten(t, 'that', THAT), unwritten(t, 'is', IS), ...tokens.slice(at)];
}
