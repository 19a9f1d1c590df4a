import type { Action } from '#contracts/world.ts';
import { beginAct } from '../reading/doing.ts';
import type { ReadVerb } from '../reading/reading.ts';
import { determiners, owners } from '../words/lexicon.ts';
import { placeIn } from '../words/token.ts';
import { spanOf } from '../words/tokens.ts';

const brings = /^(?:put|stick|place|dip|poke|shove|thrust|plunge|dunk|bury|get|step)$/u;
/** What comes nearest to it: hands are at it, eyes look into it, feet go there. Nothing of a puppet goes into what stands there. */
const nearTo: readonly (readonly [RegExp, Action])[] = [
  [/^(?:hands?|fingers?|arms?|paws?|fist|trunk|claws?)$/u, 'work'],
  [/^(?:heads?|nose|snout|face|beak|tongue)$/u, 'look'],
  [/^(?:foot|feet|legs?|toes?|hoof)$/u, 'walk'],
];

/** "Puts his foot in the bucket", "sticks its nose into the pot": told as near to what is shown, and nothing is put down. */
export const readBodyInto: ReadVerb = (r, t, base, tokens, s) => {
  if (!brings.test(base)) return null;
  const at = placeIn(tokens, t);
  const [owner, part, into, the] = tokens.slice(at + 1, at + 5);
  const action = nearTo.find(([parts]) => parts.test(part?.word ?? ''))?.[1];
  const own = owner !== undefined && (owners.has(owner.word) || /^(?:a|one)$/u.test(owner.word));
  if (action === undefined || !own || part === undefined || into === undefined || the === undefined)
    return null;
  const somewhere = determiners.has(the.word) || owners.has(the.word);
  if (!/^(?:in|into|inside)$/u.test(into.word) || !somewhere) return null;
  beginAct(r, t, base, action, null, tokens, s);
  const score = Math.max(0.01, Number(r.nearest.between(base, action).toFixed(2)));
  for (const x of [t, part]) {
    r.notes.understood = r.notes.understood.filter((n) => n.span.start !== x.start);
    r.notes.approximated.push({ span: spanOf([x]), word: x.text, as: action, score });
  }
  for (const draft of s.acts) draft.tokens.push(part);
  s.preposition = action === 'look' ? 'at' : action === 'walk' ? 'to' : 'on';
  return at + 4;
};
