import type { Action } from '#contracts/world.ts';
import { beginAct } from '../reading/doing.ts';
import type { ReadVerb } from '../reading/reading.ts';
import { lemma } from '../words/inflections.ts';
import { placeIn } from '../words/token.ts';
import { verbs } from '../words/verbs.ts';

/** What is done on what people take turns on. */
const on: Readonly<Record<string, Action>> = {
  swing: 'swing',
  swings: 'swing',
  slide: 'slide',
  trampoline: 'jump',
  bike: 'ride',
  bicycle: 'ride',
  scooter: 'ride',
  skateboard: 'ride',
  pony: 'ride',
  horse: 'ride',
  donkey: 'ride',
};

/** "Take turns jumping", "take turns on the swing": each does it when the one before is done. Null for anything else. */
export const readTurns: ReadVerb = (r, t, base, tokens, s) => {
  const at = placeIn(tokens, t);
  const [turns, next, , last] = tokens.slice(at + 1, at + 5);
  if (base !== 'take' || turns?.word !== 'turns' || next === undefined) return null;
  const gerund = /.ing$/u.test(next.word) ? verbs.get(lemma(next.word)) : undefined;
  const action = gerund ?? (/^(?:on|with)$/u.test(next.word) ? on[last?.word ?? ''] : undefined);
  if (action === undefined) return null;
  const verb = gerund === undefined ? t : next;
  const read = beginAct(r, verb, lemma(verb.word), action, null, tokens, s);
  for (const draft of s.acts) {
    draft.together = false;
    draft.tokens.push(t, turns);
  }
  if (s.acts.length > 0) r.refer.tell([t, turns], action, 'action');
  return read > 0 ? read : at + (gerund === undefined ? 2 : 3);
};
