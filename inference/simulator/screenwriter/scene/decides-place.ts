import type { Place } from '#contracts/world.ts';

/**
 * Where two words speak for two places, what stands on the ground there decides against whoever can go anywhere: a
 * ghost, a dragon or a wizard at a campfire is in the woods, aliens and a cow are on a farm. Each place by what
 * cannot be where it is not.
 */
const rows: readonly (readonly [Place, string])[] = [
  [
    'campsite',
    '(?<!(?:circus|beer|party|oxygen) )tents?|camp ?fires?|bonfires?|camping|sleeping bags?|(?:toast|roast)\\p{L}* (?:(?:a|the|some|his|her|their) )?marshmallows?',
  ],
  [
    'street',
    '(?:wait|run|running|ran|queu|look)\\p{L}* (?:for|after|at) the bus|(?:miss|catch|caught|chas)\\p{L}* (?:the|a|his|her|their|our|my) bus|(?:the|a|his|her|their) bus (?:drives|leaves|stops|comes|arrives|breaks)|bus stop|kerb|curb|traffic (?:light|warden|cop)s?|zebra crossing|fire ?(?:fighter|m[ae]n|engine|truck|brigade)s?|(?<!toy )taxis?',
  ],
  [
    'road',
    '(?:motor|high|free)way|(?:rail|railroad|train) tracks?|railway|level crossing|(?<!(?:toy|model|ghost) )trains?(?! (?:driver|set))|hitch-?hik\\p{L}+|flat ty?i?re|(?:car|van|bus|truck|motorbike|engine)s? (?:(?:suddenly|just|then) )?(?:breaks?|broke) down|runs? out of (?:petrol|gas|fuel)',
  ],
  [
    'farm',
    'cows?(?! (?:rows?|sails?|swims?|surfs?|paddles?|dives?|skis?|skates?|sledges?|snowboards?)\\b)|tractors?|barns?|farmers?|hay ?(?:stack|bale)s?|scarecrows?|(?:corn|wheat|rye) fields?',
  ],
  ['underwater', 'submarines?'],
  ['snowfield', 'snowm[ae]n|snow[- ]?balls?|igloos?|sledges?|sleighs?'],
  [
    'shop',
    '(?:buy|sell)\\p{L}* (?:(?:a|some|the|his|her|their) )?(?:\\p{L}+ )?(?:milk|bread|shoes?|groceries|cheese|socks|eggs|apples|bananas|toilet paper)|(?:queue|checkout|till)\\b',
  ],
  [
    'cafe',
    '(?:drink|order|sip)\\p{L}* (?:(?:a|his|her|their|some) )?(?:\\p{L}+ )?(?:coffee|cappuccino|latte|espresso) at|starbucks|croissants?',
  ],
  ['bathroom', 'bath ?tubs?|(?:in|into) the (?:bath|shower)'],
  ['cave', 'cavem[ae]n|cavewom[ae]n|stalactites?'],
];

const table = rows.map(([place, words]) => ({
  place,
  words: new RegExp(`(?<![\\p{L}])(?:${words})(?![\\p{L}])`, 'giu'),
}));

/** How much that counts, beside what is merely at home somewhere. */
export const DECIDES = 4;

/** The places of whatever stands somewhere in a script, each with the first such word. */
export const decidingWords = (script: string): { place: Place; word: string; at: number }[] =>
  table.flatMap(({ place, words }) => {
    const [first] = [...script.matchAll(words)];
    return first === undefined ? [] : [{ place, word: first[0], at: first.index }];
  });
