import { beginAct } from './doing.ts';
import type { Reading, State } from './reading.ts';
import type { Token } from './tokens.ts';

const WET = '(?:soaked|soaking|drenched|wet)';
/** How wet, after "gets" or "is", and what of: rain, where nothing else is said. */
const wet = new RegExp(
  `^(?:(?:all|very|so|too|really|completely|totally|absolutely|thoroughly|dripping|soaking|sopping) )*${WET}(?: (?:through|all over|to the (?:skin|bone)))?(?<of> (?:by|in|from) (?:(?:an?|the|this|all the) )?(?:(?:heavy|sudden|summer|pouring|cold|warm|spring|april) )*(?:rain|rainstorm|storm|thunderstorm|shower|downpour))?(?=$| (?:and|but|while|when|because|so|as|until|on|at|on the way)\\b)`,
  'u',
);
/** Water that somebody is wet of, where it does not rain. */
const otherWater =
  /\b(?:pools?|lakes?|rivers?|seas?|oceans?|ponds?|hoses?|buckets?|sprinklers?|waves?|puddles?|fountains?|bath(?:tub|room)?s?|water|splash\w*|squirt\w*|spray\w*|waterfalls?)\b/iu;
const gets = new RegExp(
  `\\b(?:gets?|getting|got|is|are|becomes?|ends? up) (?:\\p{L}+ ){0,2}?${WET}\\b`,
  'iu',
);

/** "Forgets his umbrella and gets soaked": then it rains. Null where nobody gets wet, or of something else. */
export function rainsOn(script: string): { word: string; index: number } | null {
  const match = gets.exec(script);
  return match === null || otherWater.test(script) ? null : { word: match[0], index: match.index };
}

/** "Gets soaked", "is drenched by the rain". Returns as `readVerb` does, null where it is something else. */
export function readSoaking(
  r: Reading,
  t: Token,
  base: string,
  tokens: readonly Token[],
  s: State,
): number | null {
  if (!/^(?:get|be|become|end)$/u.test(base)) return null;
  const at = tokens.findIndex((x) => x.start === t.start);
  const up = base === 'end' && tokens[at + 1]?.word === 'up' ? 1 : 0;
  const after = tokens.slice(at + 1 + up, at + 12).map((x) => x.word);
  const match = wet.exec(after.join(' '));
  const script = tokens.map((x) => x.word).join(' ');
  if (match === null || (match.groups?.['of'] === undefined && otherWater.test(script))) return null;
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
}
