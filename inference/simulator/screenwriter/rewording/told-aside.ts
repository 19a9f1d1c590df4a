import { lemma } from '../words/inflections.ts';
import { helpers } from '../words/lexicon.ts';
import type { Token } from '../words/tokens.ts';
import { faceVerbs, verbs } from '../words/verbs.ts';

const copulas = /^(?:is|was|are|were|looks?|looked|seems?|seemed|feels?|felt)$/u;
const degrees = /^(?:too|very|so|really|quite|rather|pretty|a|bit|little|still|always)$/u;
const ARTICLE: ReadonlySet<string> = new Set(['Determiner']);
const WITH: ReadonlySet<string> = new Set(['Preposition']);

/** How somebody is, told in a clause of its own: where its adjective stands, and where the sentence goes on. */
function asideAt(tokens: readonly Token[], from: number): { adjective: Token; next: number } | null {
  if (!copulas.test(tokens[from]?.word ?? '')) return null;
  let at = from + 1;
  while (tokens[at]?.tags.has('Adverb') === true || degrees.test(tokens[at]?.word ?? '')) at++;
  const adjective = tokens[at];
  if (adjective?.tags.has('Adjective') !== true) return null;
  const next = tokens[at + 1]?.text === ',' ? at + 2 : at + 1;
  const done = tokens[next];
  // What else is told of it there ("who is afraid of mice") is left as it was written.
  const acts =
    done?.kind === 'word' &&
    (helpers.has(done.word) ||
      (/(?:s|ed)$/u.test(done.word) && (verbs.has(lemma(done.word)) || faceVerbs.has(lemma(done.word)))) ||
      (done.tags.has('Verb') && !done.tags.has('Gerund') && lemma(done.word) !== done.word));
  return acts ? { adjective, next } : null;
}

/**
 * "A dog that looks sad chases …" is a sad dog, "the boy, who is hungry, eats" a hungry boy; "a clown whose hat is too big waves"
 * is one with a big hat.
 */
export function toldAside(tokens: readonly Token[]): readonly Token[] {
  const at = tokens.findIndex((t, i) => {
    const noun = tokens[tokens[i - 1]?.text === ',' ? i - 2 : i - 1];
    return /^(?:who|that|which|whose)$/u.test(t.word) && noun?.tags.has('Noun') === true;
  });
  if (at < 1) return tokens;
  const named = tokens[at - 1]?.text === ',' ? at - 1 : at;
  const relative = tokens[at]!;
  const owned = relative.word === 'whose' ? tokens[at + 1] : undefined;
  const aside = asideAt(tokens, owned === undefined ? at + 1 : at + 2);
  if (aside === null || (relative.word === 'whose' && owned === undefined)) return tokens;
  const [before, rest] = [tokens.slice(0, named), tokens.slice(aside.next)];
  if (owned === undefined) return [...before.slice(0, -1), aside.adjective, ...before.slice(-1), ...rest];
  const a: Token[] = owned.tags.has('Plural') ? [] : [{ ...relative, text: 'a', word: 'a', tags: ARTICLE }];
  return [
    ...before,
    { ...relative, text: 'with', word: 'with', tags: WITH },
    ...a,
    aside.adjective,
    owned,
    ...rest,
  ];
}
