import { liquidColour } from '../things/liquids.ts';
import { joiners } from '../words/lexicon.ts';
import type { Known } from '../words/noun-words.ts';
import type { Token } from '../words/token.ts';

/** What is shaken over food, grain by grain. */
const grains =
  /^(?:salt|pepper|sugar|flour|spices?|cinnamon|paprika|chill?i|herbs|parsley|basil|cheese|cocoa|nutmeg|oregano|sprinkles|seasoning)$/u;
const PREPOSITION: ReadonlySet<string> = new Set(['Preposition']);
const DETERMINER: ReadonlySet<string> = new Set(['Determiner']);
const NOUN: ReadonlySet<string> = new Set(['Noun', 'Singular']);

/** What is done to add something, by the ending of "adds", "added" and "adding", and where it goes. */
type Way = { forms: Readonly<Record<string, string>>; to: string };
const form = (base: string, s: string, ed: string, ing: string, to: string): Way => ({
  forms: { add: base, adds: s, added: ed, adding: ing },
  to,
});
const sprinkle = form('sprinkle', 'sprinkles', 'sprinkled', 'sprinkling', 'on');
const pour = form('pour', 'pours', 'poured', 'pouring', 'into');
const put = form('put', 'puts', 'put', 'putting', 'on');
const wayOf = (noun: string): Way =>
  grains.test(noun) ? sprinkle : liquidColour(noun) === null ? put : pour;

/**
 * "Adds salt to the soup", "tastes the soup and adds milk": it is sprinkled over it, poured into it or put on it, and where no word says
 * to what, to what was named before. `spokenOf`: what was spoken of last before this sentence. "Adds that …" is said.
 */
export function withAdded(tokens: readonly Token[], known: Known, spokenOf: string | null): Token[] {
  const told: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const t = tokens[i]!;
    const after = tokens.findIndex((x, k) => k > i && (x.kind === 'mark' || joiners.has(x.word)));
    const clause = tokens.slice(i + 1, after < 0 ? tokens.length : after);
    const noun = clause.slice(0, 4).find((x) => known.knows(x.word) || grains.test(x.word) || isThing(x));
    const way = noun === undefined ? null : wayOf(noun.word);
    const verb = way?.forms[t.word];
    if (way === null || verb === undefined) {
      told.push(t);
      continue;
    }
    // There is one shaker for both.
    const shaken = clause.map((x) => (x.word === 'pepper' ? { ...x, word: 'salt' } : x));
    told.push(
      { ...t, word: verb },
      ...shaken.map((x) => (x.word === 'to' ? { ...x, text: way.to, word: way.to, tags: PREPOSITION } : x)),
    );
    const before = tokens.slice(0, i).findLast((x) => x.tags.has('Noun') && known.knows(x.word))?.word;
    const onto = before ?? spokenOf;
    const last = clause.at(-1) ?? t;
    if (onto !== null && !clause.some((x) => /^(?:to|on|in|into|onto|over)$/u.test(x.word))) {
      const word = (w: string, tags: ReadonlySet<string>): Token => ({ ...last, text: w, word: w, tags });
      told.push(word(way.to, PREPOSITION), word('the', DETERMINER), word(onto, NOUN));
    }
    i += clause.length;
  }
  return told;
}

/** A noun that is nobody's name. */
const isThing = ({ tags }: Token): boolean =>
  tags.has('Noun') && !['Pronoun', 'Person', 'ProperNoun'].some((tag) => tags.has(tag));
