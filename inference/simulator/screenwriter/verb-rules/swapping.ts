import { beginAct } from '../reading/doing.ts';
import type { ReadVerb } from '../reading/reading.ts';
import { foundBy } from '../reading/reading.ts';
import { placeIn } from '../words/token.ts';

const placesOf = /^(?:places|seats|sides|positions|spots|ends)$/u;

/** "The twins swap places", "trades seats with Theo": each goes past the other to where that one was. */
export const readSwapping: ReadVerb = (r, t, base, tokens, s) => {
  const at = placeIn(tokens, t);
  const noun = tokens[at + 1];
  if (!/^(?:swap|switch|trade|change|exchange)$/u.test(base) || !placesOf.test(noun?.word ?? '')) return null;
  const who = s.pending.length > 0 ? s.pending : r.subjects;
  if (noun === undefined || who.length === 0 || !who.every((f) => f.is === 'actor')) return null;
  beginAct(r, t, base, 'walk', null, tokens, s);
  r.refer.tell([noun], 'walk', 'action');
  for (const [k, draft] of s.acts.entries()) {
    draft.tokens.push(noun);
    const other = s.acts[k % 2 === 0 ? k + 1 : k - 1];
    if (other !== undefined) draft.objects.push({ found: foundBy(r, other.actor), by: 'past' });
  }
  if (s.acts.length === 1) s.preposition = 'past';
  return tokens[at + 2]?.word === 'with' && s.acts.length === 1 ? at + 3 : at + 2;
};
