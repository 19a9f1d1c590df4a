import { lemma } from './inflections.ts';
import { helpers } from './lexicon.ts';
import { foundBy, type Reading, type State } from './reading.ts';
import type { Token } from './tokens.ts';
import { verbs } from './verbs.ts';

const between = /^(?:not|so|too|very|really|quite|still|just|also|always|now|already|all|both|never)$/u;

/**
 * Does `be` at `at` say how, what or where somebody is ("is proud of his hat", "is a good friend", "is on the table"), and not what
 * they are doing or what is done to them?
 */
function saysHow(tokens: readonly Token[], at: number): boolean {
  let k = at + 1;
  while (between.test(tokens[k]?.word ?? '')) k++;
  const t = tokens[k];
  if (t === undefined || t.kind === 'mark' || t.word === 'to' || helpers.has(lemma(t.word))) return false;
  const adverb = t.tags.has('Adverb') && !t.tags.has('Adjective') && /ly$/u.test(t.word);
  if (adverb) return saysHow(tokens, k);
  return !(/(?:ing|ed|en)$/u.test(t.word) && (t.tags.has('Verb') || verbs.has(lemma(t.word))));
}

/**
 * `Be` that says how whoever waits for a verb is: what is named behind it is a part of that ("tired of honey"), and who is named in the
 * next clause does alone what comes then. "Is full of frogs" has them in there. Returns where reading goes on, as `ReadVerb`.
 */
export function readStating(r: Reading, t: Token, tokens: readonly Token[], s: State): number {
  const at = tokens.findIndex((x) => x.start === t.start);
  if (s.pending.length === 0 || s.acts.length > 0 || !saysHow(tokens, at)) return 0;
  s.stated = 'said';
  const full = tokens.slice(at + 1, at + 4).findIndex((x) => x.word === 'full') + at + 1;
  const [vessel] = s.pending;
  if (full === at || tokens[full + 1]?.word !== 'of' || vessel?.is !== 'prop') return 0;
  r.refer.tell(tokens.slice(full, full + 1), vessel.id, 'place');
  s.front = { how: 'inside', of: foundBy(r, vessel.id) };
  s.pending = [];
  s.passive = false;
  return full + 2;
}
