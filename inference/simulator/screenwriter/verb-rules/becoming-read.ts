import { unread } from '#contracts/unread.ts';
import { beginAct } from '../reading/doing.ts';
import { leaveOut } from '../reading/left-out.ts';
import type { Reading, ReadVerb } from '../reading/reading.ts';
import { joiners } from '../words/lexicon.ts';
import { placeIn } from '../words/token.ts';
import type { Token } from '../words/tokens.ts';
import { verbs } from '../words/verbs.ts';

/** What two become to each other, and nobody turns into. */
const toEachOther =
  /^(?:friends|mates|pals|buddies|besties|enemies|rivals|lovers|partners|neighbou?rs|roommates|flatmates|parents|family)$/u;

/** "Turns the frog into a prince", "becomes a butterfly": what it becomes comes after `into`, or at once. */
function becoming({ company }: Reading, base: string, ahead: readonly Token[]): 'into' | 'at once' | null {
  const into = ahead.findIndex((x) => x.word === 'into');
  // "Has turned into penguins", "becomes accountant": several, or a calling, need no article.
  const bare = (x: Token | undefined) =>
    x?.kind === 'word' &&
    x.tags.has('Noun') &&
    !toEachOther.test(x.word) &&
    company.named(x.word) === undefined &&
    (company.words.kindOf(x.word) !== null ||
      (x.tags.has('Plural') && company.words.thingOf(x.word) !== null));
  const fresh = (x: Token | undefined) => /^(?:a|an|another)$/u.test(x?.word ?? '') || bare(x);
  if (/^(?:turn|transform|morph|change)$/u.test(base))
    return into >= 0 && fresh(ahead[into + 1]) ? 'into' : null;
  return base === 'become' && fresh(ahead[0]) ? 'at once' : null;
}

/** "Appears", "vanishes in a puff of smoke". */
export const readAppearing: ReadVerb = (r, t, base, tokens, s) => {
  const at = placeIn(tokens, t);
  if (base === 'appear' && tokens[at + 1]?.word !== 'to')
    return beginAct(r, t, base, 'appear', null, tokens, s);
  // "When the light comes on, the cake is gone".
  const ends = tokens[at + 1]?.kind !== 'word' || joiners.has(tokens[at + 1]?.word ?? '');
  if (t.word === 'gone' && ends && /^(?:is|are|'s|was|were)$/u.test(tokens[at - 1]?.word ?? ''))
    return beginAct(r, t, base, 'vanish', null, tokens, s);
  const puff = tokens.slice(at + 1, at + 6);
  const said = puff.map((x) => x.word).join(' ');
  if (verbs.get(base) !== 'vanish' || !/^in a (?:puff|cloud|flash) of (?:smoke|light)$/u.test(said))
    return null;
  beginAct(r, t, base, 'vanish', null, tokens, s);
  r.refer.tell(puff, 'vanish', 'action');
  return at + 6;
};

/** "Turns the frog into a prince" is no turn of anybody's head. */
export const readBecoming: ReadVerb = (r, t, base, tokens, s) => {
  const at = placeIn(tokens, t);
  const becomes = becoming(r, base, tokens.slice(at + 1, at + 9));
  // "The race turns into one big muddle": nobody looks into anything.
  if (base === 'turn' && tokens[at + 1]?.word === 'into' && becomes === null)
    return leaveOut(r, [t], base, s, unread('no-act-yet'));
  if (becomes === null) return null;
  beginAct(r, t, base, 'appear', null, tokens, s);
  if (becomes === 'at once') s.preposition = 'into';
  return 0;
};
