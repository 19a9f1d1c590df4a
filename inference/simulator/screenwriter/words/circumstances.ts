import type { Span } from '#contracts/span.ts';
import { anyUnit, count, length, longUnit, roughly } from './amounts.ts';
import { datesIn } from './dates.ts';

const owner = '(?:the|an?|his|her|its|my|our|their|your|every|each|another|this|that)';
const month =
  'january|february|april|june|july|august|september|october|november|december|(?<=\\b(?:in|since|until|of|last|next|every|early|late|mid)[ -])(?:may|march)';

/** What people are at for a while, so that something is before, during or after it. */
const busy =
  'shifts?|exams?|tests?|finals|lessons?|class(?:es)?|lectures?|school|uni|university|college|work|homework|practice|training|rehearsals?|meetings?|breaks?|recess|half[- ]?time|intermission|intervals?|holidays?|vacations?|semester|term|match|game|race|concert|gig|show|performance|play|ceremony|interview|audition|speech|sermon|service|mass|trip|journey|flight|voyage|tour|war|storm|flood|quake|earthquake|winter|summer|spring|autumn|harvest|hibernation|lockdown|workout|gym|yoga|swim|run|walk|nap|meal|feast|breakfast|lunch|dinner|supper|bedtime|curfew|rush hour|sale|strike|night out|power cut|power outage|blackout|heatwave|party|weekend|weekends';
const hard =
  '(?:(?:long|hard|tough|busy|first|last|final|big|whole|entire|early|late|double|twelve[- ]hour|night|day|morning|evening|weekly|daily|annual|lunch|dinner|coffee|tea|smoke|cigarette|half[- ]term|summer|winter|christmas|school|maths?|physics|history|piano|driving|swimming|dance|yoga|football|choir|board) )*';
/** Where somebody is by what they are at: nothing of it is seen but that they are there. */
const away =
  'holidays?|vacation|honeymoon|leave|outing|excursion|expedition|business|duty|tour|(?:(?:school|class|field|business|road|camping|day|fishing|ski|weekend|shopping|study|work|bus|boat) )*trips?|(?:night|late|early|day|morning|double) shifts?|shift';

const patterns = [
  // How long it lasts or lasted.
  `(?:for|in|within|after|over|since|during|throughout) ${roughly}${count} ${longUnit}(?: (?:straight|now|or (?:so|more|two)|on end|already|in a row|flat|of (?:waiting|trying|searching|silence|marriage)))?`,
  `(?:(?:it|that|this|which) )?(?:takes?|took|has taken) (?:(?:him|her|it|them|us|me|you) )?${roughly}${count} ${anyUnit}(?=\\s*(?:[.,;!?]|$|and\\b|but\\b))`,
  `${roughly}${count} ${anyUnit} (?:ago|later on|late|early|left|to go|to spare|straight|on end)`,
  `(?:for|after|over|in) (?:hundreds|thousands|dozens) of ${longUnit}`,
  `for (?:exactly|precisely|about|almost|nearly|only|just|at least) ${count} (?:seconds?|moments?|minutes?)`,
  'for the (?:first|second|third|fourth|fifth|tenth|hundredth|thousandth|umpteenth|very first|\\d+(?:st|nd|rd|th)) time(?: (?:today|ever|in (?:his|her|its|their|my) life|this (?:week|morning|year)|in a row))?',
  `${count} times (?:a|per) (?:day|week|year|minute|hour)`,
  '(?:at|in) the (?:very )?last (?:second|minute|moment)',
  '(?:on|at|with|after) (?:the|his|her|its|their|my|our) (?:very )?(?:first|second|third|fourth|fifth|tenth|hundredth|last|only|next|\\d+(?:st|nd|rd|th)) (?:try|attempt|go|shot)(?=\\s*(?:[.,;!?]|$|and\\b|but\\b))',
  '(?:in|with) (?:one|a single) (?:go|try|attempt|move|piece|breath|swoop)(?=\\s*(?:[.,;!?]|$|and\\b|but\\b))',
  // How far, high or large: the way itself is seen.
  `(?:by|for|over) ${roughly}${count} (?:${length}|hair|nose|whisker|head|neck|hair['’]s breadth|point|points|second|seconds|goals?)(?! of\\b)`,
  `${roughly}${count} ${length}(?= (?:through|down|up|across|along|over|into|away|high|tall|deep|long|wide|to the|off|from|back|forwards?|above|below|under|underground|apart|behind|ahead))`,
  `(?:only |just )?(?:${count} )?(?:${length}) to spare`,
  // When, by the calendar.
  `(?:(?:in|since|until|by|of|from|every|this|last|next|one|early|late|mid)[ -])+(?:${month})(?: \\d{1,2}(?:st|nd|rd|th)?)?(?: \\d{4})?`,
  `(?:on )?(?:the )?\\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:${month})`,
  `(?:back )?(?:in|to|from|of|since|out of) (?:the )?(?:(?:early|late|mid)[- ])?(?:['’]?\\d0s|1\\d\\d0s|20\\d0s|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties|noughties|stone age|ice age|middle ages|old days|olden days|olden times|(?:\\d+(?:st|nd|rd|th)|last|next) century)`,
  '(?:back )?(?:in|to|since|from|of) (?:the year )?(?:1[0-9]\\d\\d|20\\d\\d)(?!\\s*\\p{L}+s\\b)',
  "(?:on|over|at|for|every|each|this|last|until|since|during) (?:the )?(?:christmas|new year(?:[’']?s)?|easter|halloween|thanksgiving|hanukkah|diwali|eid|carnival|bank holiday|valentine(?:[’']?s)?)(?: (?:eve|day|night|morning|holidays?|break|weekend))?(?=\\s*(?:[.,;!?]|$|and\\b|we\\b|they\\b|the\\b))",
  '(?:early |late |one |a |this |that |last )?(?:mon|tues|wednes|thurs|fri|satur|sun)day(?=(?: (?:night|morning|afternoon|evening|walk|rush|lunch|brunch|roast|market|service|drive|stroll))?[, ])',
  '(?:back )?in the day',
  '(?:the )?(?:first|last|final) (?:few )?days? (?:of|at|back at|in|on) (?:(?:the|his|her|my|our|their|a new|the new) )?(?:summer|winter|spring|autumn|term|the holidays|holidays|vacation|work|school|uni|university|college|kindergarten|nursery|job|office|exams?|sale)',
  '(?:last|this|next|all|one|every) (?:summer|winter|spring|autumn)(?: (?:holidays?|vacation|break))?',
  // What is going on, has been or will be.
  `(?:(?:right|just|shortly|straight|soon|long) )?(?:before|after|during|between|throughout|at the end of|in the middle of|halfway through|instead of) (?:${owner} )?${hard}(?:${busy})(?! (?:bag|bus|table|room|yard|ball|uniform|gear|clothes|shoes|hat|ticket|teacher|kids?|bench|mat|of)\\b)(?=\\s*(?:[.,;!?]|$|\\p{L}))`,
  `(?:at|in) (?:the )?(?:half[- ]?time|recess|(?:lunch|coffee|tea|school) ?break|break time|playtime|rush hour|intermission)`,
  `(?:on|from|off) (?:${owner} )?${hard}(?:${away})(?! (?:stage|wire)\\b)`,
  '(?:night|late|early) shift(?=\\s*[,.;:])',
  `(?<=\\b(?:late|ready|early|in time|on time)(?: again)? )(?:for|to) (?:${owner} )?${hard}(?:${busy}|wedding|appointment|date|bus)(?!\\p{L})`,
  "school (?:is|was|’s|'s) (?:closed|out|off|cancelled|canceled|over)|no school(?: today)?",
  // How: the act itself is seen.
  'in (?:(?:complete|total|absolute|perfect|utter|relative) )?(?:peace(?: and quiet)?|harmony|unison|solitude)',
  'with (?:(?:great|so much|much|a lot of|utmost|some|surprising|perfect|real|total|all|enormous) )?(?:dignity|style|grace|elegance|flair|care|caution|precision|accuracy|ease|skill|patience|confidence|determination|concentration|efficiency|politeness|tenderness|authority|gusto|panache|finesse|vigou?r|difficulty|effort)(?! of)',
  'with all (?:(?:his|her|its|their|my|our) )?(?:strength|might|force|power|energy)',
  "(?:at|with) (?:(?:a|the|full|top|high|low|crazy|breakneck|lightning|great|incredible|double|normal|half|insane|ridiculous|maximum|unbelievable|snail[’']s|walking|its|his|her) )+(?:speed|pace)",
  'in (?:(?:the|a) )?(?:perfect|right|exact|wrong|correct|strict) (?:position|spot|order|time|rhythm|sequence|formation)',
  '(?:the )?(?:wrong|right|other) way (?:round|around|up)',
  '(?!one\\b)(\\p{L}{3,}) (?:by|after) \\1(?!\\p{L})',
  '(?:out of|from) (?:nothing|nowhere|thin air)',
  'for (?:good|real|once|sure|fun|free)(?=\\s*(?:[.,;!?]|$|and\\b|but\\b))',
  '(?:all )?at (?:once|one go)',
  '(?:in|with|by) (?:exactly )?the same (?:way|manner|time)|at (?:exactly )?the same (?:time|moment|second)',
  // In whose story, dream or film.
  '(?:just |exactly )?like (?:in|from|something (?:from|out of)) (?:an?|the|an old|those old|some) (?:(?:old|bad|silent|action|horror|disaster|space|spy|western|ninja|romantic) )*(?:movies?|films?|dreams?|fairy tales?|cartoons?|video ?games?|games?|western|musical|comic|nightmare)',
  'in (?:my|his|her|their|our|the|its|a) (?:(?:wild|strange|weird|crazy|recurring|last|old) )*(?:dreams?|nightmares?|story|stories|version|mind|imagination|memory|tale)(?= (?!of\\b)\\p{L}|,)',
  '(?<=^\\s*)(?:i|we) (?:had a|keep having this|keep dreaming|dream(?:ed|t)?)(?: (?:dream|nightmare))?(?: that)?(?= (?:i|we|he|she|it|the|my|our)\\b)',
  'in (?:(?:\\p{L}+ )?(?:language|dialect)|(?:an? |the )?(?:\\p{L}+ )?(?:accent|voice)|french|german|spanish|italian|chinese|japanese|russian|latin|arabic|greek|english)(?=\\s*(?:[.,;!?]|$|and\\b|to\\b|at\\b))',
  '(?:on|for) (?:my|his|her|its|our|their|the|a|an) (?:(?:wedding|first|second|tenth|golden|silver|\\d+(?:st|nd|rd|th)) )*(?:anniversary|birthday|retirement|graduation)(?! (?:party|cake|card|present|gift|hat)s?)',
  // For how much, and at which address.
  `for (?:only |just )?${count} (?:euros?|dollars?|bucks|pounds|cents?|pence|quid|francs|yen|pennies|coins)`,
  '(?:from|at|in|of) (?:(?:house|room|flat|apartment|table|seat) )?number \\d+\\p{L}?',
];

const pattern = new RegExp(`(?<![\\p{L}\\d’'-])(?:${patterns.join('|')})(?![\\p{L}’'])`, 'giu');

/** What a script says of when, how long, how far, on what occasion and how, where nothing else is to be seen of it. */
export function circumstancesIn(script: string): (Span & { word: string })[] {
  const dates = datesIn(script);
  const more = [...script.matchAll(pattern)].map((m) => ({
    start: m.index,
    end: m.index + m[0].length,
    word: m[0],
  }));
  return [...dates, ...more.filter((m) => !dates.some((d) => d.start < m.end && d.end > m.start))];
}
