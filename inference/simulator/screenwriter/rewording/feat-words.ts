import type { Token } from '../words/tokens.ts';
import { saidPlainly } from './said-plainly.ts';

const A = '(?:(?:an?|the|his|her|their|its|this|that|big|huge|great) )*';
const DOES = '(?:does|do|did|doing|tries|tried|attempts|performs|makes)';
const FIRE = '(?:fire|flames?)';

/** What is said of feats in a ring or a stadium in words of its own, and the plain words for what is seen of it. */
const inPlain = saidPlainly([
  [`through ${A}(?:rings?|hoops?|circles?) of ${FIRE}`, 'through the burning hoop'],
  [`through ${A}(?:flaming|burning|fiery|blazing) (?:ring|circle|hoop)s?`, 'through the burning hoop'],
  [`${DOES} ${A}high jump`, 'jumps over the high-jump'],
  [
    `(?:jumps?|jumped|leaps?|leapt|goes|flies) over ${A}(?:high )?(?:bar|crossbar)`,
    'jumps over the high-jump',
  ],
  [`(?:clears?|cleared) ${A}(?:high )?(?:bar|crossbar|high jump)`, 'jumps over the high-jump'],
  [
    `(?:knocks?|knocked|kicks?) (?:down |off |over )?${A}(?:bar|crossbar)(?: (?:down|off|over))?`,
    'fails to jump over the high-jump',
  ],
  [
    `${DOES} ${A}long jump(?: (?:and|then) lands? in (?:the )?(?:sand|sandpit|pit))?`,
    'runs and jumps into the sandpit',
  ],
]);
/** Out of a ring that people fight in: no ring for a finger lies there. */
const inTheRing = saidPlainly([[`(?:out of|from|off) ${A}ring`, 'away']]);
const fighters = /^(?:sumo|boxers?|wrestlers?|box|boxes|wrestles?|wrestling|boxing)$/u;
/** Words that say so: without one of them a bar is for drinks. */
const feats = /^(?:through|high|bar|crossbar|long)$/u;

/** "Through a ring of fire", "clears the bar", "does the long jump": what is seen of it, in plain words. */
export const featsPlainly = (tokens: readonly Token[]): readonly Token[] =>
  [[feats, inPlain] as const, [fighters, inTheRing] as const].reduce(
    (told, [word, plainly]) => (told.some((t) => word.test(t.word)) ? plainly(told) : told),
    tokens,
  );
