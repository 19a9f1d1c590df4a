import type { Token } from '../words/tokens.ts';
import { saidPlainly } from './said-plainly.ts';

const A = '(?:(?:an?|the|his|her|their|its|my|our|another|that|this) )?';
const HOW = '(?:\\p{L}+ )??';
const SHOT = '(?:penalt(?:y|ies)|(?:penalty|free|spot) ?kicks?|direct free kick)';
const SHOOTS = '(?:shoots?|shot|takes?|took|kicks?|kicked|strikes?|struck|converts?|converted)';
const BALL = '(?:it|them|everything|(?:ball|shot|goal|free kick|header|effort)|penalt(?:y|ies)|penalty kick)';
const OPEN = '(?:open|empty|wide open|unguarded) (?:goal|net)';

/**
 * What is said of football in words of its own, and the plain words for what is seen of it. What stands behind the words is read on:
 * "shoots the penalty over the bar". `$` is where a clause may end.
 */
const rows: readonly (readonly [said: string, plainly: string])[] = [
  [`(?:takes?|took) ${A}(?:long |short |big |huge )?run[- ]?up`, 'runs to the football'],
  [
    'in (?:the )?goal(?= (?:saves?|dives?|jumps?|catches|stops|misses|parries|blocks|watches|waits|stands|holds|throws|falls)|$)',
    'in front of the goal',
  ],
  [
    `(?:(?:but|and) )?(?:the ball|it) (?:flies|goes|sails|is|shoots|soars) (?:far |high |way |just )?(?:over (?:the )?(?:bar|crossbar|goal|top)|wide(?: of (?:the )?(?:goal|post|net))?|past (?:the )?(?:goal|post))`,
    'but misses',
  ],
  [`${SHOOTS} ${A}${HOW}${SHOT}`, 'kicks the football into the goal'],
  [`scor(?:es|ed) (?:with |from )?${A}${HOW}${SHOT}`, 'kicks the football into the goal'],
  [`scor(?:es|ed) ${A}own goal`, 'kicks the football into the goal'],
  [
    `miss(?:es|ed) (?:${A}${HOW}${SHOT}|${A}${OPEN}|${A}(?:goal|sitter|tap[- ]in))`,
    'fails to kick the football into the goal',
  ],
  [`(?:makes?|made|pulls? off|pulled off) ${A}(?:\\p{L}+ ){0,2}save`, 'dives for the football'],
  [
    `(?:saves?|saved|parr(?:y|ies|ied)|blocks|blocked) ${A}${HOW}${BALL}(?: with ${A}(?:\\p{L}+ ){0,2}(?:dive|leap|jump|save|fingertips|hands?|gloves?))?`,
    'dives for the football',
  ],
  [
    '(?:dives?|dived|dove|jumps?|jumped|goes|went) (?:in |to )?(?:the )?(?:wrong way|wrong side|wrong corner|wrong direction)',
    'fails to dive for the football',
  ],
  [`(?:gets|got|is|was) sent the wrong way`, 'fails to dive for the football'],
];
/** Words that say a ball is shot at a goal here: without one of them, what is saved may be a file or a kitten. */
const played =
  /^(?:penalt(?:y|ies)|shootout|football(?:er)?s?|soccer|goal(?:s|ie|keeper)?|keeper|striker|corner|midfielder|defender)$/u;

const inPlain = saidPlainly(rows);

/** "Shoots the penalty", "saves it", "dives the wrong way", "misses an open goal": what is seen of it, in plain words. */
export const footballPlainly = (tokens: readonly Token[]): readonly Token[] =>
  tokens.some((t) => played.test(t.word)) ? inPlain(tokens) : tokens;
