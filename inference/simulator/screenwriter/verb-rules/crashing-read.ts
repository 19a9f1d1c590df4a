import { beginAct } from '../reading/doing.ts';
import type { ReadVerb } from '../reading/reading.ts';
import { placeIn } from '../words/token.ts';

const crashes = /^(?:crash|plough|plow|smash|slam|barrel|careen|career|hurtle|skid|bump)$/u;
/** Who only goes into such a thing goes against it. */
const goes = /^(?:run|walk|ride|ski|skate|sprint|race|dash|bang|stumble|fly|cycle|skateboard|march)$/u;
const firm =
  /^(?:walls?|doors?|(?:lamp)?posts?|poles?|pillars?|columns?|tree|window|pane|fridge|mirror|hydrant|fence|gate)$/u;
/** What somebody is not in one piece behind any more, and what is begun by being burst into. */
const noObstacle =
  /^(?:pieces|bits|shards|fragments|action|place|splinters|him|her|them|me|us|each|one|a million)$/u;

/** "Ploughs into a hedge", "crashes straight into the wall", "runs into the door": at speed, and not stopping before it. Null where nobody does. */
/** The noun of what is gone into: behind an article and what describes it. */
const headAfter = (tokens: readonly { word: string }[], into: number): string => {
  const behind = tokens.slice(into + 1, into + 5).map((t) => t.word);
  const at = behind.findIndex((word) => firm.test(word));
  const article = /^(?:the|an?|his|her|its|their|our|my|this|that)$/u.test(behind[0] ?? '');
  const plain = behind
    .slice(1, at)
    .every((word) => /^\p{L}+$/u.test(word) && !/^(?:and|of|with|in|on|at)$/u.test(word));
  return article && at > 0 && plain ? (behind[at] ?? '') : '';
};

export const readCrashing: ReadVerb = (r, t, base, tokens, s) => {
  if (!crashes.test(base) && !goes.test(base)) return null;
  const at = placeIn(tokens, t);
  const into = /^(?:straight|right|headfirst|headlong|\p{L}+ly)$/u.test(tokens[at + 1]?.word ?? '') ? 2 : 1;
  if (tokens[at + into]?.word !== 'into') return null;
  if (noObstacle.test(tokens[at + into + 1]?.word ?? '')) return null;
  if (!crashes.test(base) && !firm.test(headAfter(tokens, at + into))) return null;
  const who = s.pending.length > 0 ? s.pending : r.subjects;
  const onFeet = ({ id }: { id: string }) =>
    /^(?:person|quadruped|thing|winged)$/u.test(r.company.actor(id)?.rig ?? '');
  if (who.length === 0 || !who.every(onFeet)) return null;
  const read = beginAct(r, t, base, 'topple', null, tokens, s);
  for (const draft of s.acts) {
    draft.crashes = true;
    draft.tokens.push(...tokens.slice(at + 1, at + into));
  }
  return read;
};
