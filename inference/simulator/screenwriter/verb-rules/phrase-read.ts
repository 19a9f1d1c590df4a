import { beginAct } from '../reading/doing.ts';
import { isSomebodys } from '../reading/of-whom.ts';
import type { ReadVerb } from '../reading/reading.ts';
import { placeIn } from '../words/token.ts';
import { verbPhrase } from '../words/verb-phrases.ts';

/** "Shakes hands", "clears her throat", "puts on a hat": a verb of several words; the nouns are part of what is done. */
export const readVerbPhrase: ReadVerb = (r, t, base, tokens, s) => {
  const at = placeIn(tokens, t);
  const words = verbPhrase(
    base,
    tokens.slice(at + 1, at + 7).map((x) => x.word),
  );
  // A thing that falls over tips; somebody falls. Who pushes something over does neither.
  const falls = words?.action === 'topple' && /^(?:fall|tumble|keel)$/u.test(base) && isSomebodys(r, s);
  const phrase = falls ? { ...words, action: 'fall' as const } : words;
  if (phrase === null || (phrase.action === 'put' && s.passive)) return null;
  const rest = tokens.slice(at + 1, at + 1 + phrase.words);
  if (phrase.action === 'brake') r.refer.tell(rest, 'brake', 'action');
  beginAct(r, t, base, phrase.action, null, tokens, s);
  const onHead = /^(?:put|try)$/u.test(base) && tokens[at + 1]?.word !== 'down' && phrase.action !== 'make';
  if (onHead) for (const draft of s.acts) draft.part = 'head';
  for (const part of rest)
    if ((part.word.length > 4 || part.tags.has('Noun') || part.tags.has('Verb')) && s.acts.length > 0)
      r.refer.tell([part], phrase.action, 'action');
  for (const draft of s.acts) draft.tokens.push(...rest);
  return phrase.words === 0 ? 0 : at + 1 + phrase.words;
};
