import type { Action } from '#contracts/world.ts';
import { closeActs } from '../reading/clause-ends.ts';
import { names } from '../reading/of-whom.ts';
import { foundBy, type ReadVerb } from '../reading/reading.ts';
import { lemma } from '../words/inflections.ts';
import { numbers } from '../words/lexicon.ts';
import { placeIn } from '../words/token.ts';
import { verbs } from '../words/verbs.ts';

const participle = /(?:ed|en|own|ung|ught|eld|it)$/u;
/** What one being or thing suffers from another. */
const suffered: ReadonlySet<Action> = new Set([
  'chase',
  'follow',
  'throw',
  'eat',
  'bite',
  'drink',
  'kick',
  'hit',
  'push',
  'pull',
  'hold',
  'scare',
  'hug',
  'kiss',
  'pat',
  'feed',
  'look',
  'splash',
  'catch',
  'wake',
  'touch',
  'topple',
  'fight',
  'cut',
  'break',
]);

/**
 * "A monk walks by, followed by three geese", "a thief chased by two policemen": it is done to them by whoever comes
 * next, while they do what was said before. The verb itself is still to be read.
 */
export const sufferedBy: ReadVerb = (r, t, _base, tokens, s) => {
  const at = placeIn(tokens, t);
  const [next, after] = [tokens[at + 1], tokens[at + 2]];
  const by = next?.word === 'by' ? 1 : next?.tags.has('Adverb') === true && after?.word === 'by' ? 2 : 0;
  const whom = tokens[at + by + 1];
  const action = verbs.get(lemma(t.word));
  if (
    s.passive ||
    by === 0 ||
    /^pass/u.test(t.word) ||
    action === undefined ||
    !suffered.has(action) ||
    !participle.test(t.word)
  )
    return null;
  if (!names(whom) && !Object.hasOwn(numbers, whom?.word ?? '')) return null;
  const doing = s.acts.length > 0 ? s.acts : s.pending.length === 0 ? s.lastActs : [];
  // "A boy chased by a bear climbs a tree": he does.
  if (doing.length === 0) s.outer = s.pending;
  else {
    const again = s.acts.length === 0 && tokens[at - 1]?.word === 'and' ? s.patient : null;
    s.together = again === null;
    s.pending = again !== null ? [again] : doing.map((d) => foundBy(r, d.actor));
    closeActs(s);
  }
  s.passive = true;
  return null;
};
