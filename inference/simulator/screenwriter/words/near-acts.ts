import type { Action, Expression } from '#contracts/world.ts';

/**
 * Verbs whose work can be shown in part, and the act that shows it: the hands at their work but not what they make,
 * the finger that points but not what is thought, the face that goes with a liking. They are shown as near to that
 * act, never as understood outright (judged, one by one).
 */
const rows: readonly (readonly [Action, string, Expression?])[] = [
  [
    'work',
    'tie decorate shave trim sprinkle adjust fiddle tinker rummage arrange plug unplug fasten glue pump untie loosen tuck measure weigh zip churn preen sharpen mow soap tighten screw unscrew wind unwind unroll tangle untangle buckle unbuckle lace staple tape paste pin button unbutton strap clip hook unhook connect attach detach dismantle dress undress twist grind warm rearrange',
  ],
  ['point', 'aim choose'],
  ['drop', 'lose misplace'],
  ['drive', 'reverse'],
  ['spin', 'gyrate'],
  ['throw', 'scatter'],
  ['squeeze', 'crush crumple'],
  ['bow', 'bend stoop'],
  ['sneeze', 'sniffle pant'],
  ['hug', 'cling huddle'],
  ['fight', 'strangle'],
  ['paint', 'dab'],
  ['hold', 'accept steady dip remove'],
  ['talk', 'confront flirt'],
  ['shake', 'sweat flinch cringe wince jerk'],
  ['walk', 'mingle appear tour queue'],
  ['pat', 'nuzzle tag tame'],
  ['wave', 'surrender flap'],
  ['dance', 'perform imitate mimic'],
  ['exercise', 'practise practice'],
  ['jump', 'dodge recoil'],
  ['run', 'compete'],
  ['push', 'tackle'],
  ['fall', 'slump'],
  ['stand', 'straighten pretend block recover balance live stall obey survive'],
  ['look', 'hope expect await own possess inspire', 'happy'],
  ['look', 'need miss lack deserve forget doubt', 'sad'],
  ['look', 'avoid', 'scared'],
  [
    'look',
    'realise realize recognise recognize remember react witness encounter investigate eavesdrop judge compare tempt',
    'surprised',
  ],
  ['think', 'know believe imagine guess plan decide suspect scheme plot invent learn solve'],
  ['shake', 'rage rebel itch breathe pant overreact drool bristle'],
  ['laugh', 'gloat misbehave', 'laughing'],
  ['cry', 'mourn grieve suffer', 'sad'],
  ['fall', 'die perish'],
  ['jump', 'photobomb cavort'],
  ['jump', 'play', 'happy'],
  ['bow', 'vomit puke gag'],
  ['talk', 'text vote bargain'],
  ['walk', 'intrude participate commute invade'],
  ['eat', 'gorge feast'],
  ['hug', 'cradle'],
  ['dance', 'party conduct'],
  [
    'work',
    'work help paw tend operate burrow nurse spray towel drill unzip bandage sift grate engrave etch season stitch darn patch bind wax buff flatten squash dent prune snip shear unroll unfurl bolt nail rivet tack staple stick attach affix mount secure grind crumble dampen moisten wet dirty stain smudge adorn glaze seal pierce puncture prick stamp emboss harness install weld solder extract blend filter saddle',
  ],
  ['hold', 'own_up adopt inherit earn'],
  ['wave', 'impress'],
];

type Near = { action: Action; mood: Expression | null };

export const nearActs: ReadonlyMap<string, Near> = new Map(
  rows.flatMap(([action, words, mood]) =>
    words.split(' ').map((word) => [word, { action, mood: mood ?? null }] as const),
  ),
);

/** What is done to what one wears: in hand, or near it; that it comes off or goes on is not seen. */
const garment =
  '(?:hat|cap|glasses|sunglasses|coat|jacket|shirt|sweater|jumper|scarf|shoes?|boots?|helmet|mask|crown|tie|apron|wig|raincoat|gloves?|mittens?|socks?|trousers|pants|dress|skirt|blouse|pyjamas|pajamas|slippers?|sandals?|costume|hoodie|pullover|t-shirt|goggles|backpack|skates?|rollerblades?|skis?)';
const phrases: (readonly [string, RegExp, Action])[] = [
  ['tip', new RegExp(`^(?:his|her|their|its) (?:\\p{L}+ )?${garment}\\b`, 'u'), 'wave'],
  ['take', new RegExp(`^off (?:his|her|their|its|the|a) (?:\\p{L}+ )?${garment}\\b`, 'u'), 'hold'],
  ['kick', new RegExp(`^off (?:his|her|their|its|the|a) (?:\\p{L}+ )?${garment}\\b`, 'u'), 'hold'],
  ...['put', 'try', 'pull'].map((verb): (typeof phrases)[number] => [
    verb,
    new RegExp(`^on (?:(?:his|her|their|its|the|an?|some|new) )*(?:\\p{L}+ )?${garment}\\b`, 'u'),
    'hold',
  ]),
];

/** What people have together: one thing that they do at it is shown, and the noun is part of what is done. */
const gatherings: readonly (readonly [RegExp, Action])[] = [
  [/^(?:an?|the|their|another) (?:\p{L}+ )?picnic\b/u, 'sit'],
  [/^(?:an?|the|their|another) (?:\p{L}+ ){0,2}(?:party|disco|sleepover)\b/u, 'dance'],
  [/^(?:(?:so much|lots of|a lot of|great) )?fun\b/u, 'laugh'],
];

/** The act that is near to what is had, and how many words say it; null where none is known. */
export function nearGathering(after: readonly string[]): { action: Action; words: number } | null {
  for (const [pattern, action] of gatherings) {
    const match = pattern.exec(after.join(' '));
    if (match !== null) return { action, words: match[0].split(' ').length };
  }
  return null;
}

/** The act that is near to a verb, by itself or with what stands behind it; null where none is known. */
export function nearActOf(base: string, after: readonly string[]): Near | null {
  const phrase = phrases.find(([verb, tail]) => verb === base && tail.test(after.join(' ')));
  return phrase === undefined ? (nearActs.get(base) ?? null) : { action: phrase[2], mood: null };
}
