import { beginAct } from '../reading/doing.ts';
import { isSuffered, type ReadVerb } from '../reading/reading.ts';
import { joiners, prepositions } from '../words/lexicon.ts';
import { placeIn } from '../words/token.ts';

const gathers = /^(?:gather|assemble|congregate|crowd|flock|huddle)$/u;

/**
 * "People gather in the square", "children gather around the teacher": each of them goes there, to the middle where nothing is
 * named. Null where something is gathered, or one is alone.
 */
export const readGatheringUp: ReadVerb = (r, t, base, tokens, s) => {
  const at = placeIn(tokens, t);
  const next = tokens[at + 1];
  const who = s.pending.length > 0 ? s.pending : r.subjects;
  const several = who.length > 1 && who.every((f) => f.is === 'actor');
  const byThemselves =
    next === undefined ||
    next.kind === 'mark' ||
    next.word === 'together' ||
    next.word === 'round' ||
    joiners.has(next.word) ||
    prepositions.has(next.word);
  if (!gathers.test(base) || !several || !byThemselves || isSuffered(t, s)) return null;
  const read = beginAct(r, t, base, 'walk', null, tokens, s);
  for (const draft of s.acts) draft.spot = 0;
  return read;
};
