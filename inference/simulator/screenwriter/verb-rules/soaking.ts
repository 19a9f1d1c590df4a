import { beginAct } from '../reading/doing.ts';
import type { ReadVerb } from '../reading/reading.ts';
import { placeIn } from '../words/token.ts';
import { otherWater, WET } from '../words/wet-words.ts';

/** How wet, after "gets" or "is", and what of: rain, where nothing else is said. */
const wet = new RegExp(
  `^(?:caught(?= in)|(?:(?:all|very|so|too|really|completely|totally|absolutely|thoroughly|dripping|soaking|sopping) )*${WET}(?: (?:through|all over|to the (?:skin|bone)))?)(?<of> (?:by|in|from) (?:(?:an?|the|this|all the) )?(?:(?:heavy|sudden|summer|pouring|cold|warm|spring|april) )*(?:rain|rainstorm|storm|thunderstorm|shower|downpour))?(?=$| (?:and|but|while|when|because|so|as|until|on|at|on the way)\\b)`,
  'u',
);
/** "Gets soaked", "is drenched by the rain", "is caught in the rain". Returns as `readVerb` does, null where it is something else. */
export const readSoaking: ReadVerb = (r, t, base, tokens, s) => {
  if (!/^(?:get|be|become|end)$/u.test(base)) return null;
  const at = placeIn(tokens, t);
  const up = base === 'end' && tokens[at + 1]?.word === 'up' ? 1 : 0;
  const after = tokens.slice(at + 1 + up, at + 12).map((x) => x.word);
  const match = wet.exec(after.join(' '));
  const script = tokens.map((x) => x.word).join(' ');
  if (match === null || (after[0] === 'caught' && match.groups?.['of'] === undefined)) return null;
  if (match.groups?.['of'] === undefined && otherWater.test(script)) return null;
  const n = up + match[0].split(' ').length;
  beginAct(r, t, base, 'soak', null, tokens, s);
  const words = tokens.slice(at + 1, at + 1 + n);
  if (s.acts.length > 0)
    r.refer.tell(
      words.filter((x) => x.word.length > 2 && x.word !== 'the'),
      'soak',
      'action',
    );
  for (const draft of s.acts) draft.tokens.push(...words);
  return at + 1 + n;
};
