import { lemma } from './inflections.ts';
import { determiners, joiners, owners, prepositions } from './lexicon.ts';
import type { Token } from './tokens.ts';
import { verbs } from './verbs.ts';

/** So many words of a sentence, and what they are told as. */
type Retold = { n: number; said: Token[] } | null;

const PRESENT: ReadonlySet<string> = new Set(['Verb', 'PresentTense']);
const GERUND: ReadonlySet<string> = new Set(['Verb', 'Gerund']);

const as = (t: Token, word: string, tags: ReadonlySet<string>): Token => ({ ...t, text: word, word, tags });
const ends = (t: Token | undefined): boolean => t === undefined || t.kind === 'mark' || joiners.has(t.word);
const leads = (t: Token | undefined): boolean =>
  t?.kind === 'word' &&
  (determiners.has(t.word) || owners.has(t.word) || /^\d+$|^(?:two|three|some)$/u.test(t.word));
/** Where the name that begins at `i` ends: behind its last noun, as far as the next word that is no part of one. */
function nameEnd(tokens: readonly Token[], i: number): number {
  let k = i;
  while (
    k < tokens.length &&
    !ends(tokens[k]) &&
    !(k > i && (prepositions.has(tokens[k]!.word) || tokens[k]!.tags.has('Verb')))
  )
    k++;
  return k;
}

/** "Sneaks a doughnut out of his box", "smuggles a cake into the room": it is taken, or brought, and nobody only walks. */
function sneaksIt(tokens: readonly Token[], i: number): Retold {
  const [t, next] = [tokens[i]!, tokens[i + 1]];
  const base =
    /^(?:sneak|snuck|smuggle|spirit)(?:s|ed|d)?$/u.exec(t.word) ??
    /^(?:sneak|smuggl|spirit)(ing)$/u.exec(t.word);
  if (base === null || !leads(next)) return null;
  const to = tokens[nameEnd(tokens, i + 1)]?.word ?? '';
  if (!/^(?:out|from|off|into|past|back)$/u.test(to)) return null;
  const word = /^(?:into|past)$/u.test(to) ? 'carri' : 'take';
  if (t.word.endsWith('ing')) return { n: 1, said: [as(t, word === 'take' ? 'taking' : 'carrying', GERUND)] };
  return { n: 1, said: [as(t, word === 'take' ? 'takes' : 'carries', PRESENT)] };
}

/** "My cat versus the cucumber": a fight where nobody says more. */
function versus(tokens: readonly Token[], i: number): Retold {
  const t = tokens[i]!;
  const alone = !tokens.some((x, k) => k !== i && x.tags.has('Verb') && verbs.has(lemma(x.word)));
  if (!/^(?:versus|vs)$/u.test(t.word) || !alone) return null;
  const dot = tokens[i + 1]?.text === '.' ? 2 : 1;
  return { n: dot, said: [as(t, 'fights', PRESENT)] };
}

const rules = [sneaksIt, versus];

/** A sentence in which turns of phrase are told in the plain words for the same. */
export function retold(tokens: readonly Token[]): Token[] {
  const told: Token[] = [];
  for (let i = 0; i < tokens.length; ) {
    const t = tokens[i]!;
    let other: Retold = null;
    for (const rule of t.kind === 'word' ? rules : []) other ??= rule(tokens, i);
    told.push(...(other?.said ?? [t]));
    i += other?.n ?? 1;
  }
  return told;
}
