import type { Span } from '#contracts/span.ts';

const day = '(?:mon|tues|wednes|thurs|fri|satur|sun)days?';
/** Words that say when, and of which nothing is seen: every day is a day. */
const patterns = [
  `(?:on|every|each|this|last|next|one|until|by) (?:(?:early|late|sunny|rainy|cold|warm|lazy|quiet|hot) )?${day}`,
  `(?:on )?${day}(?= (?:night|morning|afternoon|evening)\\b)`,
  // How far, of which the way itself is seen.
  'all(?= the way\\b)',
  '(?:one|every|each|the next|the other) day',
  '(?:every|each|last|next|this) (?:year|week|month|weekend|summer|winter|spring|autumn)',
  '(?:once upon a time|long(?: long)? ago|a long time ago|many years ago|in the end|(?:one|two|three|five|ten) (?:days?|weeks?|years?|hours?|minutes?) later|the next morning)',
  // What kind of day it is: its light and its weather are read by themselves (`scenery.ts`).
  '(?:on |one |this |that )?(?:an? )?(?:(?:beautiful|lovely|nice|fine|bright|warm|hot|sunny|cold|chilly|quiet|lazy|ordinary|normal|perfect|rainy|snowy|stormy|foggy|windy|winter|summer|autumn|spring) )+(?:day|morning|afternoon|evening|night)(?=,? \\p{L})',
  // By what goes on at that time of every day or year.
  '(?:(?:right|just|shortly|long|soon) )?(?:before|after|during|at) (?:breakfast|lunch|dinner|supper|brunch|bedtime|lunchtime|dinnertime|teatime)',
  '(?:(?:right|just|shortly|long|soon) )?(?:before|after) (?:school|work|class|practice|training|church|nightfall)',
  '(?:in|during) (?:(?:the|early|late) )*(?:summer|spring|autumn)',
  "on (?:christmas|new year(?:[’']?s)?|easter|thanksgiving|valentine(?:[’']?s)?|mother[’']?s|father[’']?s) (?:eve|day|night|sunday|monday)",
  // At the beginning it says no way that somebody takes in the film.
  '(?<=(?:^|[.!?;\\n])\\s*)(?:back (?:home|at home)|on (?:the|his|her|their|its|my|our) way (?:home|back|to (?:school|work)))',
  // When, and not at which time: nothing is seen of it.
  '(?:all of a sudden|(?:a few |some |several |two |three |five |ten )?(?:seconds|minutes|hours|days|weeks|months|years) (?:later|earlier|before)|(?:a|one) (?:second|minute|moment|hour|week|month|year|little while|while) later|at (?:long )?last|from now on|from then on|little by little|bit by bit|step by step|layer (?:by|after) layer|piece by piece|in no time|for the first time|for a (?:while|moment|long time)|in the meantime|sooner or later|out of the blue|out of nowhere|once and for all|the whole time|all the time)',
  // How long, which no film of seconds shows.
  '(?:for|in|after|over|since) (?:the (?:last|past|next) )?(?:(?:about|almost|nearly|over) )?(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|many|several|some|a few|a couple of|a hundred|a thousand|long) (?:years|months|weeks|days|decades|centuries)',
  '(?:for (?:years|months|weeks|days|hours|ages|decades|ever|good)|all (?:day|week|weekend|month|year|autumn|spring|season)(?: long)?|for (?:his|her|its|their|dear) li(?:fe|ves))',
  // How it came about, or what whoever tells it thinks of it.
  '(?:by (?:mistake|accident|chance|surprise)|on purpose|for fun|for no reason|of course|as usual|as always|in fact|to be honest|to be fair|no wonder|believe it or not|in the process|after all|in other words|for example|no matter what)',
];
const pattern = new RegExp(`(?<![\\p{L}])(?:${patterns.join('|')})(?![\\p{L}'’])`, 'giu');

/** Where a script says on which day, or how long ago. */
export const datesIn = (script: string): (Span & { word: string })[] =>
  [...script.matchAll(pattern)].map((m) => ({ start: m.index, end: m.index + m[0].length, word: m[0] }));
