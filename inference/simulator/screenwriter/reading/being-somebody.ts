import { costumes } from '#art/wardrobe/costumes.ts';
import { isBeast } from '../acts/enliven.ts';
import type { Company } from '../beings/company.ts';
import { lemma, singular } from '../words/inflections.ts';
import { determiners, joiners, owners, prepositions } from '../words/lexicon.ts';
import { stated } from '../words/stated.ts';
import type { Token } from '../words/tokens.ts';
import { verbs } from '../words/verbs.ts';

const DRESSED: ReadonlySet<string> = new Set(['Verb', 'PastTense']);
const DOES: ReadonlySet<string> = new Set(['Verb', 'PresentTense']);
const AS: ReadonlySet<string> = new Set(['Preposition']);

/** Words that say what somebody is: how many they are, and whether the one before is told of in them ("is", "but he's"). */
function linkAt(tokens: readonly Token[], i: number): { n: number; tells: boolean } | null {
  const word = (k: number) => tokens[i + k]?.word ?? '';
  if (word(0) === 'as' && word(1) !== 'if') return { n: 1, tells: false };
  if (/^(?:is|was)$/u.test(word(0))) return { n: 1, tells: true };
  const k = tokens[i]?.text === ',' ? 1 : 0;
  const turns = /^(?:but|except|only)$/u.test(word(k)) && /^(?:he|she|it)$/u.test(word(k + 1));
  return turns && /^(?:is|was|['’]s)$/u.test(word(k + 2)) ? { n: k + 3, tells: true } : null;
}

/** What somebody is, from behind its article to its last noun. */
function roleAt(
  tokens: readonly Token[],
  from: number,
  company: Company,
): { first: number; head: number } | null {
  const first = /^(?:an?|the)$/u.test(tokens[from]?.word ?? '') ? from + 1 : from;
  for (let head = Math.min(first + 2, tokens.length - 1); head >= first; head--) {
    const said = tokens.slice(first, head + 1);
    if (said.some((t) => t.kind !== 'word' || t.tags.has('Pronoun') || prepositions.has(t.word))) continue;
    // "A dragon flies": one of them.
    const last = said.at(-1)?.word ?? '';
    if (/^an?$/u.test(tokens[from]?.word ?? '') && singular(last) !== last) continue;
    const two = said.slice(-2).map((t) => t.word);
    const known =
      Object.hasOwn(costumes, two.join(' ')) ||
      Object.hasOwn(costumes, last) ||
      company.words.kindOf(last) !== null ||
      company.words.thingOf(last) !== null;
    if (known) return { first, head };
  }
  return null;
}

const isVerb = (t: Token): boolean =>
  t.kind === 'word' && t.tags.has('Verb') && verbs.has(lemma(t.word)) && !t.tags.has('Noun');

/**
 * "My lizard as a rock star", "our landlord is a vampire", "my boss as a dragon", "Robin Hood, but he's a squirrel": one being, and not
 * two side by side. Whoever can come in the dress of it does; somebody who is an animal is that animal, and goes by their own name:
 * `names` are the words that went for it.
 */
export function beingSomebody(
  tokens: readonly Token[],
  company: Company,
): { tokens: readonly Token[]; names: { token: Token; called: string }[] } {
  const at = tokens.findIndex((_, i) => i > 0 && linkAt(tokens, i) !== null);
  const link = at < 0 ? null : linkAt(tokens, at);
  const who = tokens[at - 1];
  if (link === null || who?.kind !== 'word') return { tokens, names: [] };
  const before = tokens.slice(0, at - 1);
  const clause = before.slice(before.findLastIndex((t) => t.kind === 'mark' || joiners.has(t.word)) + 1);
  const role = roleAt(tokens, at + link.n, company);
  const next = role === null ? undefined : tokens[role.head + 1];
  const ends = next === undefined || next.kind === 'mark' || joiners.has(next.word);
  const isName = /^\p{Lu}/u.test(who.text) && (who.tags.has('FirstName') || who.called !== undefined);
  const rig = company.words.kindOf(who.word)?.rig ?? (isBeast(who.word) ? 'thing' : null);
  const bare = tokens[at + link.n];
  const article = /^(?:an?|the)$/u.test(bare?.word ?? '');
  const told =
    role === null ||
    clause.some(isVerb) ||
    !(isName || rig !== null) ||
    // "Is a pirate who …", "is a dog walker": left as it is told.
    (link.tells && !(ends && article)) ||
    (!article && (determiners.has(bare?.word ?? '') || owners.has(bare?.word ?? ''))) ||
    // "Mia watches as dogs bark".
    (!link.tells && !article && !ends);
  if (told || role === null) return { tokens, names: [] };
  const head = tokens[role.head]!;
  const calling = [2, 1]
    .map((n) =>
      singular(
        tokens
          .slice(Math.max(role.first, role.head + 1 - n), role.head + 1)
          .map((t) => t.word)
          .join(' '),
      ),
    )
    .find((words) => Object.hasOwn(costumes, words));
  // "As a dragon flies": one verb, and no flies.
  const does = next !== undefined && /s$/u.test(next.word) && verbs.has(lemma(next.word));
  const rest = tokens.slice(role.head + 1).map((t) => (t === next && does ? { ...t, tags: DOES } : t));
  if (calling !== undefined) {
    const said = tokens.slice(role.head + 1 - calling.split(' ').length, role.head + 1);
    const lead = tokens[at]!;
    return {
      tokens: [
        ...tokens.slice(0, at),
        { ...lead, text: 'dressed', word: 'dressed', kind: 'word', tags: DRESSED },
        { ...lead, text: 'as', word: 'as', kind: 'word', tags: AS },
        ...said,
        ...rest,
      ],
      names: [],
    };
  }
  const beast = company.words.kindOf(head.word)?.rig;
  const isPerson = beast === 'person';
  // An animal that is told to be somebody without a dress of their own is left as two.
  if (beast === 'wheeled' || (isPerson && rig !== 'person' && !isName)) return { tokens, names: [] };
  const called = who.called ?? who.text;
  const gone = [who, ...tokens.slice(at, at + link.n)].filter((t) => t.kind === 'word');
  return {
    tokens: [...before, { ...head, called }, ...(link.tells ? [stated(head)] : []), ...rest],
    names: gone.map((token) => ({ token, called })),
  };
}
