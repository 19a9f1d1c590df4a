import { headWord, type NounPhrase } from '../words/noun-phrase.ts';
import { spanOf } from '../words/tokens.ts';
import type { Reading, State } from './reading.ts';

/** What goes over a head, though nobody sells it for that. */
const overHeads =
  /^(?:bucket|pot|pan|colander|lampshade|box|basket|bowl|pumpkin|bag|paper bag|saucepan|flowerpot|flower pot|teapot|tea cosy|cake|pizza|pancake|fish ?bowl|crate|bin|trash can|cushion|pillow|towel|fish|banana|watermelon|traffic cone|cone)$/u;

/** "A man wearing a lampshade": it is on his head. What goes over none is carried, and told to be no more than that. */
export function wearsThing(r: Reading, phrase: NounPhrase, s: State): boolean {
  const wearer = s.pending[0] ?? s.acts.map((d) => ({ is: 'actor', id: d.actor }) as const)[0];
  const word = headWord(phrase);
  if (!s.wears || wearer?.is !== 'actor' || r.company.words.thingOf(word) === null) return false;
  const [found] = r.refer.find(phrase);
  if (found?.is !== 'prop') return found !== undefined;
  r.company.relations.push({ what: wearer, how: 'with', of: found });
  if (overHeads.test(word) && r.company.actor(wearer.id)?.rig === 'person') r.company.headgear.add(found.id);
  else {
    const score = Math.max(0.01, Number(r.nearest.between('wear', 'hold').toFixed(2)));
    r.notes.approximated.push({ span: spanOf([...phrase.head]), word, as: found.id, score });
  }
  s.preposition = '';
  return true;
}
