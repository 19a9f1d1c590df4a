import type { Action } from '#contracts/world.ts';

/**
 * Verbs whose work can be shown in part, and the act that shows it: the hands at their work but not what they make,
 * the finger that points but not what is thought. They are shown as near to that act, never as understood outright
 * (judged, one by one).
 */
const rows: readonly (readonly [Action, string])[] = [
  [
    'work',
    'tie build make fix repair cook bake fry grill roast barbecue sew knit decorate wrap prepare assemble mend shave trim tidy rinse sprinkle adjust fiddle tinker rummage arrange plug unplug fasten glue pump load unload unpack untie loosen tuck measure weigh zip inflate braid bury brew churn preen sharpen scoop mow',
  ],
  ['point', 'blame accuse choose count challenge'],
  ['drop', 'lose misplace'],
  ['hold', 'save rescue photograph film dip buy arrest kidnap remove'],
  ['give', 'sell trade swap donate'],
  [
    'talk',
    'interview invite congratulate compliment flirt curse swear confess recite deny agree disagree guess encourage phone',
  ],
  ['shake', 'panic struggle sweat'],
  ['walk', 'explore lead guide escort appear tour descend queue'],
  ['pat', 'comfort console nuzzle tag tame'],
  ['wave', 'surrender flap'],
  ['dance', 'perform imitate mimic'],
  ['exercise', 'practise practice'],
  ['laugh', 'tease mock'],
  ['jump', 'dodge recoil'],
  ['run', 'compete overtake'],
  ['push', 'tackle'],
  ['fall', 'slump'],
  ['stand', 'protect pretend ignore defend block recover'],
];

export const nearActs: ReadonlyMap<string, Action> = new Map(
  rows.flatMap(([action, words]) => words.split(' ').map((word) => [word, action] as const)),
);

/** What is done to what one wears: in hand, or near it; that it comes off or goes on is not seen. */
const garment =
  '(?:hat|cap|glasses|sunglasses|coat|jacket|shirt|sweater|jumper|scarf|shoes?|boots?|helmet|mask|crown|tie|apron|wig)';
const phrases: readonly (readonly [string, RegExp, Action])[] = [
  ['tip', new RegExp(`^(?:his|her|their|its) (?:\\p{L}+ )?${garment}\\b`, 'u'), 'wave'],
  ['take', new RegExp(`^off (?:his|her|their|its|the|a) (?:\\p{L}+ )?${garment}\\b`, 'u'), 'hold'],
  ['put', new RegExp(`^on (?:his|her|their|its|the|a) (?:\\p{L}+ )?${garment}\\b`, 'u'), 'hold'],
];

/** The act that is near to a verb, by itself or with what stands behind it; null where none is known. */
export const nearActOf = (base: string, after: readonly string[]): Action | null =>
  phrases.find(([verb, tail]) => verb === base && tail.test(after.join(' ')))?.[2] ??
  nearActs.get(base) ??
  null;
