import type { Token } from '../words/tokens.ts';
import { saidPlainly } from './said-plainly.ts';

const A = '(?:(?:an?|the|his|her|their|another|last-second|winning) )*';
const SHOT =
  '(?:(?:three|two|3|2)[- ]pointers?|(?:three|3)[- ]point shot|free[- ]throws?|lay[- ]?ups?|buzzer[- ]beater|jump shot|half[- ]court shot|slam[- ]dunk)';
const RIM = '(?:rim|ring|hoop|basket|backboard|board)';
const IT = '(?:and )?(?:it|the ball|the basketball)';
const BOUNCES = '(?:bounces|hits|rolls|spins|circles|dances|rattles|wobbles|bounced|hit)';

/** What is said of a shot at a basket in words of its own, and the plain words for what is seen of it. */
const inPlain = saidPlainly([
  [`(?:shoots?|takes?|tries|attempts|throws) ${A}${SHOT}`, 'shoots the basketball'],
  [`(?:scores?|sinks?|makes?|drains?|hits|nails) ${A}${SHOT}`, 'scores the basketball'],
  [`miss(?:es|ed) ${A}${SHOT}`, 'shoots the basketball but misses'],
  [
    `${IT} ${BOUNCES} (?:(?:on|off|around|against|from) )?(?:the )?${RIM} (?:and|then) (?:goes|falls|drops|rolls) (?:back )?(?:in|through)`,
    'and barely goes in',
  ],
  [
    `${IT} ${BOUNCES} (?:(?:on|off|around|against|from) )?(?:the )?${RIM} (?:and|then) (?:bounces|falls|rolls|comes|pops|drops) (?:back )?(?:out|off|away|down)`,
    'but misses',
  ],
]);

/** Words that say somebody shoots at a basket here. */
const played = /^(?:basketball|pointers?|throws?|rim|hoop|backboard|lay-?ups?|buzzer|dunks?|slam)$/u;

/** "Shoots a three pointer", "it bounces on the rim and goes in": what is seen of it, in plain words. */
export const basketballPlainly = (tokens: readonly Token[]): readonly Token[] =>
  tokens.some((t) => played.test(t.word)) ? inPlain(tokens) : tokens;
