import { nearPlace } from '../scene/near-places.ts';
import { lemma } from '../words/inflections.ts';
import { determiners, owners } from '../words/lexicon.ts';
import type { Token } from '../words/token.ts';

/** Boats that are called by what is done in them. */
const boats: Readonly<Record<string, string>> = { rowing: 'rowboat', sailing: 'sailboat' };
/** Feasts to which somebody may come unasked. */
const feasts =
  /^(?:wedding|party|funeral|picnic|concert|dinner|ceremony|meeting|barbecue|disco|ball|feast|banquet|reunion)$/u;
const NOUN: ReadonlySet<string> = new Set(['Noun', 'Singular']);
const STORMS: ReadonlySet<string> = new Set(['Verb', 'PresentTense']);
const INTO: ReadonlySet<string> = new Set(['Preposition']);

/** "A nursing home", "a rowing boat": nobody nurses or rows; null elsewhere. */
export function calledByDoing(tokens: readonly Token[], i: number): { n: number; said: Token[] } | null {
  const [doing, noun] = [tokens[i], tokens[i + 1]];
  if (doing?.kind !== 'word' || noun?.kind !== 'word' || !/ing$/u.test(doing.word)) return null;
  const both = `${doing.word} ${noun.word}`;
  const word = /^boats?$/u.test(noun.word) ? boats[doing.word] : nearPlace(both) === null ? undefined : both;
  if (word === undefined) return null;
  const named = noun.word.endsWith('s') ? `${word}s` : word;
  return { n: 2, said: [{ ...doing, text: named, word: named, end: noun.end, tags: NOUN }] };
}

/** "A donkey crashes the wedding": it storms into it, and nothing comes down. */
export function comesUnasked(tokens: readonly Token[], i: number): { n: number; said: Token[] } | null {
  const [crash, lead] = [tokens[i], tokens[i + 1]];
  if (crash?.kind !== 'word' || !/^(?:gate)?crash$/u.test(lemma(crash.word))) return null;
  if (lead === undefined || !(determiners.has(lead.word) || owners.has(lead.word))) return null;
  const feast = tokens.slice(i + 2, i + 5).some((t) => feasts.test(t.word));
  if (!feast) return null;
  const doing = crash.word.endsWith('ing') ? 'storming' : 'storms';
  return {
    n: 1,
    said: [
      { ...crash, text: doing, word: doing, tags: STORMS },
      { ...crash, text: 'into', word: 'into', start: crash.end - 1, tags: INTO },
    ],
  };
}
