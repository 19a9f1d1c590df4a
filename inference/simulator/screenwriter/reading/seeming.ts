import { unread } from '#contracts/unread.ts';
import { isAnimal } from '../acts/enliven.ts';
import { joiners, prepositions } from '../words/lexicon.ts';
import { placeIn } from '../words/token.ts';
import { moods } from '../words/verbs.ts';
import type { ReadVerb } from './reading.ts';

const seems = /^(?:look|seem|appear|smell|taste|sound|feel)$/u;

/**
 * "The cake looks delicious", "the fort seems perfect": how a thing is, and nothing that it does. It is there; what nobody can draw of it is
 * named. Who is alive looks so with the face.
 */
export const readSeeming: ReadVerb = (r, t, base, tokens, s) => {
  const [one] = s.pending;
  if (!seems.test(base) || one === undefined || s.acts.length > 0) return null;
  if (!s.pending.every((f) => f.is !== 'actor' && !isAnimal(r.company.prop(f.id)))) return null;
  const at = placeIn(tokens, t);
  let k = at + 1;
  while (
    tokens[k]?.tags.has('Adverb') === true ||
    /^(?:so|very|really|quite|too|just)$/u.test(tokens[k]?.word ?? '')
  )
    k++;
  const [adjective, next] = [tokens[k], tokens[k + 1]];
  if (
    adjective?.kind !== 'word' ||
    !(adjective.tags.has('Adjective') || Object.hasOwn(moods, adjective.word))
  )
    return null;
  if (next?.kind === 'word' && !joiners.has(next.word) && !prepositions.has(next.word)) return null;
  r.refer.tell([t], one.id, 'place');
  r.refer.refuse([adjective], unread('no-way-to-show'));
  s.pending = [];
  s.lost = true;
  return k + 1;
};
