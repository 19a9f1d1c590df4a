import { beginAct } from '../reading/doing.ts';
import { isSuffered, type ReadVerb } from '../reading/reading.ts';
import { determiners, owners } from '../words/lexicon.ts';
import { placeIn } from '../words/token.ts';

/** Which way somebody is helped, or taken along. */
const ways = /^(?:across|over|through|into|out|down|home|back|to|inside|outside|off|along)$/u;
/** Words between the verb and the way that name whom it is done to. */
const MOST = 5;

/**
 * "Helps an old man across the street", "accompanies her home", "takes him to the doctor": they go there at the hand. Null where
 * nobody is named, no way is said, or it is something that is taken.
 */
export const readHelping: ReadVerb = (r, t, base, tokens, s) => {
  if (!/^(?:help|accompany|take|walk)$/u.test(base) || isSuffered(t, s) || s.pending.length === 0)
    return null;
  const at = placeIn(tokens, t);
  const after = tokens.slice(at + 1, at + 1 + MOST);
  const way = after.findIndex((x, k) => k > 0 && ways.test(x.word));
  const whom = way < 0 ? after : after.slice(0, way);
  if (whom.length === 0 || !whom.every((x) => x.kind === 'word' && !x.tags.has('Verb'))) return null;
  const next = after[way + 1];
  // "Helps him to cook": what he is helped to do is read by itself.
  if (after[way]?.word === 'to' && (next === undefined || next.tags.has('Verb'))) return null;
  if (way < 0 && base !== 'accompany') return null;
  const last = whom.at(-1);
  const first = whom[0];
  if (last === undefined || first === undefined) return null;
  const { company } = r;
  const alive =
    /^(?:him|her|them|me|us)$/u.test(last.word) ||
    ((determiners.has(first.word) || owners.has(first.word) || last.tags.has('ProperNoun')) &&
      (company.words.kindOf(last.word) !== null || company.named(last.word) !== undefined));
  // A dog that is taken to the vet is led; a fish is carried.
  return alive ? beginAct(r, t, base, 'lead', null, tokens, s) : null;
};
