import type { Span } from '#contracts/span.ts';

const day = '(?:mon|tues|wednes|thurs|fri|satur|sun)days?';
/** Words that say when, and of which nothing is seen: every day is a day. */
const patterns = [
  `(?:on|every|each|this|last|next|one|until|by) (?:(?:early|late|sunny|rainy|cold|warm|lazy|quiet|hot) )?${day}`,
  '(?:one|every|each|the next|the other) day',
  '(?:every|each|last|next|this) (?:year|week|month|weekend|summer|winter|spring|autumn)',
  '(?:once upon a time|long(?: long)? ago|a long time ago|many years ago|in the end|(?:one|two|three|five|ten) (?:days?|weeks?|years?|hours?|minutes?) later|the next morning)',
];
const pattern = new RegExp(`(?<![\\p{L}])(?:${patterns.join('|')})(?![\\p{L}'’])`, 'giu');

/** Where a script says on which day, or how long ago. */
export const datesIn = (script: string): (Span & { word: string })[] =>
  [...script.matchAll(pattern)].map((m) => ({ start: m.index, end: m.index + m[0].length, word: m[0] }));
