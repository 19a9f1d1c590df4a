import { placeIn } from '../words/token.ts';
import { beginAct } from './doing.ts';
import type { ReadVerb } from './reading.ts';

const words = 'one two three four five six seven eight nine ten'.split(' ');

/** A number up to ten, as it is written; 0 where it is none. */
const numberOf = (word: string): number => {
  const plain = words.indexOf(word) + 1;
  return plain > 0 ? plain : /^\d+$/u.test(word) ? Math.min(words.length, Number(word)) : 0;
};

/** So far one counts where nothing says how far. */
const USUAL = 3;

/** "Counts to five", "counts down from ten", "counts sheep": the numbers are said. Null for every other verb. */
export const readCounting: ReadVerb = (r, t, base, tokens, s) => {
  if (base !== 'count') return null;
  const at = placeIn(tokens, t);
  const after = tokens.slice(at + 1, at + 6);
  const said = /^(?<down>down )?(?:up )?(?:from \S+ )?(?:to|from) (?<last>\S+)/u.exec(
    after.map((x) => x.word).join(' '),
  );
  const last =
    numberOf(said?.groups?.['last'] ?? '') || after.map((x) => numberOf(x.word)).find((n) => n > 0);
  const numbers = words.slice(0, last ?? USUAL);
  if (said?.groups?.['down'] !== undefined) numbers.reverse();
  beginAct(r, t, base, 'talk', null, tokens, s);
  const line = `${numbers.join(', ')}.`;
  for (const draft of s.acts) draft.line = `${line.charAt(0).toUpperCase()}${line.slice(1)}`;
  if (said === null || s.acts.length === 0) return 0;
  const n = said[0].split(' ').length;
  r.refer.tell(
    after.slice(0, n).filter((x) => x.word.length > 2 && x.word !== 'from'),
    'talk',
    'action',
  );
  for (const draft of s.acts) draft.tokens.push(...after.slice(0, n));
  return at + 1 + n;
};
