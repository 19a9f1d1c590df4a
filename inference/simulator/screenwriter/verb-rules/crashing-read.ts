import { beginAct } from '../reading/doing.ts';
import type { ReadVerb } from '../reading/reading.ts';
import { placeIn } from '../words/token.ts';

const crashes = /^(?:crash|plough|plow|smash|slam|barrel|careen|career|hurtle|skid|bump)$/u;
/** What somebody is not in one piece behind any more, and what is begun by being burst into. */
const noObstacle =
  /^(?:pieces|bits|shards|fragments|action|place|splinters|him|her|them|me|us|each|one|a million)$/u;

/** "Ploughs into a hedge", "crashes straight into the wall": at speed, and not stopping before it. Null where nobody does. */
export const readCrashing: ReadVerb = (r, t, base, tokens, s) => {
  if (!crashes.test(base)) return null;
  const at = placeIn(tokens, t);
  const into = /^(?:straight|right|headfirst|headlong|\p{L}+ly)$/u.test(tokens[at + 1]?.word ?? '') ? 2 : 1;
  if (tokens[at + into]?.word !== 'into') return null;
  if (noObstacle.test(tokens[at + into + 1]?.word ?? '')) return null;
  const who = s.pending.length > 0 ? s.pending : r.subjects;
  const onFeet = ({ id }: { id: string }) =>
    /^(?:person|quadruped|thing)$/u.test(r.company.actor(id)?.rig ?? '');
  if (who.length === 0 || !who.every(onFeet)) return null;
  const read = beginAct(r, t, base, 'topple', null, tokens, s);
  for (const draft of s.acts) {
    draft.crashes = true;
    draft.tokens.push(...tokens.slice(at + 1, at + into));
  }
  return read;
};
