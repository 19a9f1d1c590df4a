import { inPlaceOf, type Retold, toldBy } from './said-instead.ts';

const VERB: ReadonlySet<string> = new Set(['Verb', 'PresentTense']);
const NOUN: ReadonlySet<string> = new Set(['Noun', 'Singular']);
const PRONOUN: ReadonlySet<string> = new Set(['Noun', 'Pronoun']);

const fires = /^(?:fire|flames?)$/u;
const comes = /^(?:come|shoot|burst|stream|pour|fly|spray|gush|blaze|erupt|leap|flies)(?:s|es)?$/u;
const mouths = /^(?:mouths?|nose|nostrils?|throat|snout)$/u;
/** Whose mouth it is, as who breathes. */
const owners: Readonly<Record<string, string>> = { his: 'he', her: 'she', its: 'it', their: 'they' };
/** From the verb to the mouth there are at most so many words. */
const MOST = 8;

/** "Fire comes out of his mouth", "flames shoot out of the dragon's nose": he breathes it, and it is nobody by itself. */
export const breathedOut = toldBy([
  (tokens, i): Retold => {
    const fire = tokens[i];
    if (fire === undefined || !fires.test(fire.word) || !comes.test(tokens[i + 1]?.word ?? '')) return null;
    const from = tokens[i + 2]?.word === 'out' ? i + 3 : i + 2;
    if (!/^(?:of|from)$/u.test(tokens[from]?.word ?? '')) return null;
    const mouth = tokens.findIndex((t, k) => k > from && k <= i + MOST && mouths.test(t.word));
    if (mouth < 0) return null;
    const whose = tokens.slice(from + 1, mouth);
    const pronoun = owners[whose[0]?.word ?? ''];
    const owned = whose.at(-1)?.word === "'s" ? whose.slice(0, -1) : null;
    const said = tokens.slice(i, mouth + 1);
    const breathes = inPlaceOf(said, [
      ['breathes', VERB],
      ['fire', NOUN],
    ]);
    if (pronoun !== undefined && whose.length === 1)
      return { n: said.length, said: [...inPlaceOf(whose, [[pronoun, PRONOUN]]), ...breathes] };
    return owned === null || owned.length === 0 ? null : { n: said.length, said: [...owned, ...breathes] };
  },
]);
