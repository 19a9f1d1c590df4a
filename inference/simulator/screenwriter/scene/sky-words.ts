import type { TimeOfDay, Weather } from '#contracts/world.ts';
import type { Word } from './place-words.ts';

/** Words for the time of day, wherever they stand. */
export const times: readonly Word<TimeOfDay>[] = [
  [
    /\b((?:starry|star-?lit)(?: night)?(?: sky)?|night(?! train)|at (?:12|[1-4]) ?am|at 1[01] ?pm|new year['’]?s eve|halloween|midnight|moonlight|moonlit|after dark|(?:during|in) (?:a|the) (?:power (?:cut|outage)|black ?out)|(?:afraid|scared|frightened|terrified) of the dark|in the dark|(?:the )?moon (?:shines|is shining|rises|glows)|under (?:the|a) (?:(?:full|bright|silver|pale|crescent|new) )?(?:moon|stars)|(?:look|gaz|star|howl|bark|point|wav)(?:e?s|ing|ed)?[^.;]{0,30} at the (?:full )?(?:moon|stars)|stars? (?:shine|twinkle|sparkle|glitter)s?)\b/iu,
    'night',
  ],
  [
    /\b(dusk|sunset|evening(?! (?:wear|gown|dress|attire|clothes))|golden hour|twilight|nightfall|sun(?:['’]s| is)? (?:sets|setting))\b/iu,
    'dusk',
  ],
  [/\b(dawn|sunrise|day ?break|early (?:in the )?morning|first light|sun (?:rises|is rising))\b/iu, 'dawn'],
  [
    /\b(daylight|daytime|noon|morning|afternoon|sunny|sunshine|(?:(?:bright|warm|strong|golden|direct|intense) )*sunlight|sunlit|by day|DAY)\b/u,
    'day',
  ],
];
/** The same for the weather. */
export const weathers: readonly Word<Weather>[] = [
  [
    /\b((?:pouring |pelting |driving |lashing |torrential )?rain(?:s|ing|y)?|rain ?drops|downpour|stormy|thunder(?: ?storms?)?(?!bolt)|drizzle|(?<!(?:snow|sand|dust|ice|brain|fire)[ -]?)storms?(?! ?(?:off|out|away|lantern|trooper))|it(?:['’]s| is| starts) pouring|pour(?:s|ing) (?:down|with rain))\b/iu,
    'rain',
  ],
  [
    /\b(snow(?:s|ing|y|fall|storm)?|blizzard|(?:in|during) (?:(?:the|late|early) )*winter|winter(?:[’']s)? (?:day|night|morning|evening|afternoon)|wintry)\b(?!ball)(?![- ]?(?:field|man|plain|landscape|mountain))/iu,
    'snow',
  ],
  [
    /\b((?:fog|mist)(?: (?:rolls|drifts|creeps|comes|hangs|settles|lies)(?: (?:in|over))?)?|foggy|misty|haz(?:e|y))\b/iu,
    'fog',
  ],
  [/\b(clear sky|sunny|sunshine)\b/iu, 'clear'],
];

/** Does it rain, snow, blow or burn? Then it goes on by itself, whatever the grammar. */
export const weatherWord = /^(rain|snow|drizzle|pour|blow|burn|flicker|crackle)(s|ing|y|ed)?$/iu;
export const weatherOf = (word: string): Weather | null => weathers.find(([p]) => p.test(word))?.[1] ?? null;

/** Mean wind of the words for it, m/s: the middles of Beaufort 3, 5 and 8 (WMO-No. 8). */
const winds: readonly Word<number>[] = [
  [/\b(gale|storm(?:y)?|hurricane)\b/iu, 18],
  [/\b(wind(?:y)?|gust(?:s|y)?)\b/iu, 9],
  [/\b(breeze|breezy)\b/iu, 4.5],
  // What is worn flies off in a wind, though no word says so (`rewording/put-on.ts`).
  [
    /\b(?:hats?|caps?|wigs?|scar(?:f|ves)|veils?) (?:fl(?:y|ies|ew|ying)|bl(?:ow|ows|ew|owing)) (?:away|off)\b/iu,
    9,
  ],
];
export const windOf = (script: string): number => winds.find(([p]) => p.test(script))?.[1] ?? 0;
