import { unread } from '#contracts/unread.ts';
import { weatherWord } from '../scene/sky-words.ts';
import { lemma } from '../words/inflections.ts';
import { helpers, owners, prepositions, silent } from '../words/lexicon.ts';
import type { Token } from '../words/tokens.ts';
import type { Reading } from './reading.ts';

/** Words of settings that only frame a sentence. */
const saysNothing =
  /^(?:scene|shot|camera|frame|stage|line|throw|side|way|time|second|moment|left|right|middle|center|centre|front|back|purpose|floor|ground|air)s?$/u;

/** Names what nobody took: nothing of what was written is dropped in silence. */
export function sweep(r: Reading, tokens: readonly Token[]): void {
  const noted = [...r.notes.understood, ...r.notes.approximated, ...r.notes.notUnderstood].map((n) => n.span);
  for (const t of tokens) {
    if (t.kind !== 'word' || silent.has(t.word) || t.word === "'s" || t.word.length < 3) continue;
    if (prepositions.has(t.word) || owners.has(t.word) || /n't$/u.test(t.word)) continue;
    const base = lemma(t.word);
    if (helpers.has(base) || weatherWord.test(t.word) || saysNothing.test(t.word)) continue;
    if (!['Noun', 'Verb', 'Adjective', 'Adverb'].some((tag) => t.tags.has(tag))) continue;
    if (t.tags.has('Pronoun') || t.tags.has('Value')) continue;
    if (noted.some((n) => n.start < t.end && n.end > t.start)) continue;
    r.refer.refuse([t], t.tags.has('Verb') ? unread('no-act-yet') : unread('no-way-to-show'));
  }
}
