import type { Company } from '../beings/company.ts';
import { determiners, joiners, owners, prepositions } from '../words/lexicon.ts';
import type { Token } from '../words/tokens.ts';
import { inPlaceOf, type Retold, toldBy } from './said-instead.ts';

const VERB: ReadonlySet<string> = new Set(['Verb', 'PresentTense']);
const PRONOUN: ReadonlySet<string> = new Set(['Noun', 'Pronoun']);
const COPULA: ReadonlySet<string> = new Set(['Verb', 'Copula', 'PresentTense']);
const AND: ReadonlySet<string> = new Set(['Conjunction']);
const PARTICLE: ReadonlySet<string> = new Set(['Preposition']);

const tagged: Readonly<Record<string, ReadonlySet<string>>> = {
  tells: VERB,
  says: VERB,
  walks: VERB,
  it: PRONOUN,
  you: PRONOUN,
  iquit: PRONOUN,
  is: COPULA,
  are: COPULA,
  fired: new Set(['Verb', 'PastTense', 'Participle']),
  and: AND,
};

/** Plain words in the place of what was said. */
const words = (said: readonly Token[], plain: string): Token[] =>
  plain === ''
    ? []
    : inPlaceOf(
        said,
        plain.split(' ').map((word) => [word, tagged[word] ?? PARTICLE] as const),
      );

/**
 * What one of two does to the other by words, and how it goes on: the verb with the words that belong to it, what is said before
 * whom it is done to, and behind them.
 */
const rows: readonly (readonly [said: RegExp, before: string, behind: string])[] = [
  [/^(?:breaks|broke) up with /u, 'tells', 'it is over and walks away'],
  [/^(?:dumps|dumped|divorces|divorced) /u, 'tells', 'it is over and walks away'],
  [/^(?:fires|fired|sacks|sacked|lays off|laid off) /u, 'tells', 'you are fired'],
];
/** "Quits", "quits her job": nothing of a habit. */
const quits = /^(?:quits|resigns|resigned)(?: (?:his|her|the|my|their) (?:job|work|band|team|office))?$/u;

/** "Gets a terrible haircut at the barber": whoever cuts it is there. */
const haircutSaid =
  /^(?:gets|got|has|had|receives|is given|was given) (?:an?|his|her|the|their)(?: first| new)? ?(?:\p{L}+ )?hair ?cut(?: (?:at|from|by|in) (?:the|an?|his|her|their) (?:barber|hairdresser|salon|hair salon|barber shop|barbershop|stylist)(?: ?'s)?(?: shop)?)?(?= |$)/u;
const LETS: ReadonlySet<string> = new Set(['Verb', 'PresentTense']);
const NOUN: ReadonlySet<string> = new Set(['Noun', 'Singular', 'Actor']);

function haircut(tokens: readonly Token[], i: number): Retold {
  const ahead = tokens.slice(i, i + 12);
  const end = ahead.findIndex((t) => t.kind !== 'word');
  const said = haircutSaid.exec(
    ahead
      .slice(0, end < 0 ? undefined : end)
      .map((t) => t.word)
      .join(' '),
  )?.[0];
  if (said === undefined) return null;
  const n = said.split(' ').length;
  const who = /hairdresser|salon|stylist/u.test(said) ? 'hairdresser' : 'barber';
  const plain = [
    ['lets', LETS],
    ['a', new Set(['Determiner'])],
    [who, NOUN],
    ['cut', new Set(['Verb', 'Infinitive'])],
    ['his', new Set(['Noun', 'Possessive', 'Pronoun'])],
    ['hair', new Set(['Noun', 'Singular'])],
  ] as const;
  return { n, said: inPlaceOf(ahead.slice(0, n), plain) };
}

/** Where whoever is named at `i` ends. */
function nameEnd(tokens: readonly Token[], i: number): number {
  let k = i;
  for (let t = tokens[k]; t?.kind === 'word'; t = tokens[++k])
    if (
      joiners.has(t.word) ||
      prepositions.has(t.word) ||
      (k > i && t.tags.has('Verb') && !t.tags.has('Noun'))
    )
      break;
  return k;
}

function isSomebody(
  name: readonly Token[],
  { words: known, named }: Pick<Company, 'words' | 'named'>,
): boolean {
  const [first, last] = [name[0], name.at(-1)];
  if (first === undefined || last === undefined) return false;
  if (/^(?:him|her|them|me|us|everybody|everyone)$/u.test(first.word) && name.length === 1) return true;
  const led = determiners.has(first.word) || owners.has(first.word) ? 1 : 0;
  if (led === name.length) return false;
  return (
    known.kindOf(last.word)?.rig === 'person' || named(last.word) !== undefined || last.tags.has('ProperNoun')
  );
}

/** "Breaks up with Max", "fires Tom", "quits her job": what is said then, and who goes. */
export function betweenPeople(tokens: readonly Token[], company: Company): readonly Token[] {
  const known = { words: company.words, named: (word: string) => company.named(word) };
  const toThem = (all: readonly Token[], i: number): Retold => {
    const three = all.slice(i, i + 4).map((t) => t.word);
    const said = `${three.join(' ')} `;
    for (const [pattern, before, behind] of rows) {
      const verb = pattern.exec(said)?.[0].trim().split(' ').length;
      if (verb === undefined) continue;
      const end = nameEnd(all, i + verb);
      const name = all.slice(i + verb, end);
      if (!isSomebody(name, known)) continue;
      const last = name.at(-1)!;
      const after = words([{ ...last, start: last.end }], behind);
      return { n: end - i, said: [...words(all.slice(i, i + verb), before), ...name, ...after] };
    }
    return null;
  };
  const goes = (all: readonly Token[], i: number): Retold => {
    let end = i;
    for (let t = all[end]; t?.kind === 'word' && !joiners.has(t.word); t = all[end]) end++;
    const said = all.slice(i, end);
    if (!quits.test(said.map((t) => t.word).join(' '))) return null;
    // One word, so that what is said is not told more plainly.
    const plain = words(said, 'says iquit and walks away');
    return { n: said.length, said: plain.map((t) => (t.word === 'iquit' ? { ...t, text: 'I quit' } : t)) };
  };
  return toldBy([toThem, goes, haircut])(tokens);
}
