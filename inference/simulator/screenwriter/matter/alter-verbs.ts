import { HEAP, SEEDLING } from '../things/becomings.ts';
import { DARK, PALE } from '../things/looks.ts';
import type { AlterVerb } from '../words/alter-verb.ts';
import { lightRows } from '../words/light-verbs-seen.ts';

const plants =
  /\b(?:flowers?|leaf|leaves|roses?|tulips?|plants?|trees?|buds?|blossoms?|petals?|grass|lawn|lil(?:y|ies)|dais(?:y|ies)|sunflowers?|orchids?|saplings?|bush(?:es)?|herbs?|crops?|fern|lettuce|spinach)\b/iu;
const airy = /\b(?:balloons?|tires?|tyres?|balls?|floats?|mattress|castle|airbags?)\b/iu;

const built =
  /\b(?:walls?|buildings?|skyscrapers?|towers?|houses?|castles?|models?|bridges?|statues?|structures?|ruins?|sculptures?)\b/iu;

const blossoms =
  /\b(?:flowers?|buds?|blossoms?|tulips?|roses?|petals?|lil(?:y|ies)|lotus|dais(?:y|ies)|water lil(?:y|ies))\b/iu;
const vehicles =
  /\b(?:bicycles?|bikes?|cars?|trucks?|tractors?|robots?|ships?|boats?|trains?|vans?|buses|bus|locomotives?|swings?|wheels?)\b/iu;
const notShadows = /^(?!.*\bshadows?\b)/iu;
const solids = /\b(?:ropes?|threads?|ice|layers?|walls?|trunk|branch(?:es)?|line|cable|tree)\b/iu;
const hardening =
  /\b(?:clay|cement|concrete|plaster|wax|glue|mud|dough|paint|chocolate|resin|plasticine|putty)\b/iu;
const hot =
  /\b(?:metal|iron|steel|spoons?|pokers?|coils?|rods?|pans?|swords?|horseshoes?|stove|blades?|nails?|knife|burner|plate|wire)\b/iu;
const vessels =
  /\b(?:bathtubs?|tubs?|buckets?|glass(?:es)?|jars?|tanks?|cups?|mugs?|sinks?|bowls?|basins?|barrels?|vases?|pots?|pools?|jugs?|pitchers?|aquariums?|fish tanks?|bottles?|kettles?|teapots?)\b/iu;

/** Of a part of somebody, and of several in a row, the whole is not stretched. */
const wholes =
  /^(?!.*\b(?:nose|hair|beard|moustache|tail|legs?|neck|arms?|ears?|tongue|line|row|queue|shadows?|face|night|days?|list|fur|fingers?|nails|teeth|wait)\b)/iu;
/** What more and more of it comes to be, in a word. */
const comparatives: readonly (readonly [string, NonNullable<AlterVerb['to']>])[] = [
  ['longer wider broader fatter', { wide: 1.7 }],
  ['thinner narrower slimmer', { wide: 0.55 }],
  ['shorter flatter', { high: 0.5 }],
  ['older rougher', { marks: { rough: 0.7, wrinkles: 0.8 } }],
  ['paler lighter', { tint: PALE, cover: 0.5 }],
  ['darker', { tint: DARK, cover: 0.62 }],
  ['dirtier muddier', { marks: { grime: 1 } }],
  ['shinier glossier cleaner', { marks: { gloss: 1 } }],
];

const carries = { carries: true } as const;
const becomes = { carries: true, becomes: true } as const;
const rows: readonly (readonly [string, AlterVerb])[] = [
  // Before those of more meanings.
  ...lightRows,
  ...'turn change shift transform morph transition become progress evolve convert'
    .split(' ')
    .map((word) => [word, becomes] as const),
  ...'go return switch develop gain take lose'.split(' ').map((word) => [word, carries] as const),
  ['fade', { to: { tint: PALE, cover: 0.62 }, particle: /^(?:away|out)$/u }],
  ['pale', { to: { tint: PALE, cover: 0.62 } }],
  ['bleach', { to: { tint: PALE, cover: 0.75 } }],
  ['darken', { to: { tint: DARK, cover: 0.62 } }],
  ['blacken', { to: { tint: '#33302e' } }],
  ['brown', { to: { tint: '#8a5a3a', cover: 0.9 } }],
  ['redden', { to: { tint: '#d8483e' } }],
  ['yellow', { to: { tint: '#e8c25a' } }],
  ['whiten', { to: { tint: '#f5efe3' } }],
  ['lighten', { to: { tint: PALE, cover: 0.4 } }],
  ['wilt', { to: { tint: '#8a6a44', cover: 0.45, droop: 0.8 }, of: plants }],
  ['wither', { to: { tint: '#8a6a44', cover: 0.65, droop: 0.75, marks: { wrinkles: 0.6 } }, of: plants }],
  ['droop', { to: { droop: 0.8 }, of: plants }],
  [
    'curl',
    {
      to: { droop: 0.55, marks: { wrinkles: 0.5 } },
      of: /\b(?:leaf|leaves|petals?|paper|page)\b/iu,
      particle: /^up$/u,
    },
  ],
  ['bloom', { from: { wide: 0.42, high: 0.55 }, of: plants }],
  ['blossom', { from: { wide: 0.42, high: 0.55 }, of: plants }],
  ['ripen', { to: { tint: '#d8483e' } }],
  ['tarnish', { to: { marks: { tarnish: 1 } } }],
  ['weather', { to: { marks: { rough: 0.8, grime: 0.7 } } }],
  ['age', { to: { marks: { rough: 0.7, wrinkles: 0.8 } } }],
  [
    'wear',
    {
      to: { marks: { rough: 0.8, wrinkles: 0.6 } },
      of: /\b(?:jacket|shoes?|boots?|book|coat|leather|stairs?|tires?|carpet|rug|sofa|chair|stone|rock|wood|paint)\b/iu,
      particle: /^(?:down|out|away)$/u,
    },
  ],
  ['chip', { to: { marks: { chips: 1 } } }],
  ['fray', { to: { marks: { tears: 1 } } }],
  ['polish', { from: { marks: { rough: 1 } }, to: { marks: { gloss: 1 } } }],
  ['smooth', { from: { marks: { rough: 1 } }, particle: /^(?:out|down|over)$/u }],
  ['wrinkle', { to: { marks: { wrinkles: 1 } }, particle: /^up$/u }],
  ['crumple', { to: { marks: { wrinkles: 1 }, wide: 0.6, high: 0.6 }, particle: /^up$/u }],
  ['shrivel', { to: { marks: { wrinkles: 1 }, wide: 0.6, high: 0.6 }, particle: /^up$/u }],
  ['flatten', { to: { wide: 1.3, high: 0.35 }, particle: /^out$/u }],
  [
    'dry',
    {
      from: { marks: { wet: 1 } },
      of: /\b(?:sidewalks?|pavement|street|road|stone|sponge|paint|towel|ground|soil|floor|clothes|shirt|wet|damp)\b/iu,
      particle: /^(?:out|up|off)$/u,
    },
  ],
  [
    'dry',
    {
      to: { tint: '#9a7a4e', cover: 0.6, marks: { wrinkles: 0.8 }, wide: 0.75, high: 0.75 },
      particle: /^(?:out|up)$/u,
      of: /\b(?:apple|grape|leaf|leaves|flowers?|roses?|tulips?|petals?|raisin|corn|pepper|chil[il]i?|grass|plant|fruit|orange|herbs?|mud|clay|plum)s?\b/iu,
    },
  ],
  [
    'unfurl',
    {
      from: { wide: 0.2 },
      of: /\b(?:flags?|banners?|sails?|scrolls?|maps?|carpets?|rugs?|posters?|lea(?:f|ves)|ferns?|petals?|ribbons?|tape|blanket|umbrella|wings?)\b/iu,
      particle: /^out$/u,
    },
  ],
  // What hangs or is seen upright is longer downwards.
  [
    'longer',
    {
      to: { high: 1.7 },
      of: /\b(?:papers?|receipts?|lists?|scrolls?|scar(?:f|ves)|ladders?|candles?|ribbons?|dress|skirt|curtains?|bills?|letters?|stalks?|icicles?|ties?)\b/iu,
      behindBecome: true,
      particle: /^(?:and|longer)$/u,
    },
  ],
  // "Gets longer and longer".
  ...comparatives.flatMap(([words, to]) =>
    words
      .split(' ')
      .map((word): [string, AlterVerb] => [
        word,
        { to, of: wholes, behindBecome: true, particle: /^(?:and|ever|longer|wider|thinner|\p{L}+er)$/u },
      ]),
  ),
  ['lengthen', { to: { wide: 1.6 }, of: notShadows }],
  ['elongate', { to: { wide: 1.6 }, of: notShadows }],
  ['shorten', { to: { high: 0.55 }, of: notShadows }],
  ['narrow', { to: { wide: 0.5 }, of: notShadows }],
  ['widen', { to: { wide: 1.6 }, of: notShadows }],
  ['thicken', { to: { wide: 1.4 }, of: solids }],
  ...['harden', 'stiffen', 'solidify'].map(
    (word) =>
      [
        word,
        {
          to: { marks: { rough: 0.9 }, tint: '#b9a58a', cover: 0.5 },
          particle: /^(?:out|up)$/u,
          of: hardening,
        },
      ] as const,
  ),
  ['heat', { to: { tint: '#ff5a2a', cover: 0.75, glow: 0.9 }, particle: /^up$/u, of: hot }],
  [
    'dissolve',
    {
      to: { clear: 1, wide: 0.5, high: 0.4 },
      of: /\b(?:tablet|pill|sugar cube|cube|soap|candy|paper|bath bomb|cotton candy|foam)s?\b/iu,
    },
  ],
  [
    'sprout',
    { into: SEEDLING, becomes: true, of: /\b(?:seeds?|beans?|acorns?|grains?|nuts?|kernels?|pips?)\b/iu },
  ],
  [
    'germinate',
    { into: SEEDLING, becomes: true, of: /\b(?:seeds?|beans?|acorns?|grains?|nuts?|kernels?|pips?)\b/iu },
  ],
  ['shatter', { to: { marks: { cracks: 1 } }, of: /\b(?:screen|windscreen|windshield)\b/iu }],
  ['scorch', { to: { tint: '#3a302c', cover: 0.8, marks: { rough: 0.6 } }, passive: true }],
  ['stain', { to: { tint: '#8a3a4a', cover: 0.35, marks: { grime: 0.9 } }, passive: true }],
  ['soil', { to: { marks: { grime: 1 } }, passive: true }],
  ['dirty', { to: { marks: { grime: 1 } }, passive: true }],
  ['scratch', { to: { marks: { scratches: 1 } }, passive: true }],
  ['dent', { to: { marks: { dents: 1 } }, passive: true }],
  ['dye', { carries: true, passive: true }],
  ['tint', { carries: true, passive: true }],
  [
    'frost',
    {
      to: { marks: { frost: 1 } },
      particle: /^over$/u,
      of: /\b(?:windows?|glass|pane|windscreen|windshield|mirror|leaf|leaves|grass)\b/iu,
    },
  ],
  [
    'steam',
    { to: { marks: { frost: 0.7 } }, particle: /^up$/u, of: /\b(?:windows?|glass(?:es)?|mirror|pane)\b/iu },
  ],
  ['fog', { to: { marks: { frost: 0.7 } }, particle: /^up$/u, of: /\b(?:glasses|goggles|visor|mirror)\b/iu }],
  ...['overflow', 'boil'].map(
    (word) =>
      [
        word,
        {
          from: { marks: { full: 0.6 } },
          to: { marks: { full: 1, brim: 1 } },
          of: vessels,
          ...(word === 'boil' ? { takes: /^over$/u } : { particle: /^with$/u }),
        },
      ] as const,
  ),
  ['fill', { to: { marks: { full: 1 } }, of: vessels, particle: /^up$/u, watery: true }],
  ['evaporate', { to: { wide: 0.12, high: 0.5, clear: 1 }, of: /\b(?:puddles?)\b/iu }],
  ['swell', { to: { wide: 1.35, high: 1.35 }, particle: /^up$/u }],
  ['expand', { to: { wide: 1.4, high: 1.4 }, of: /\b(?:sponge|balloon|dough|bread|foam|ball)s?\b/iu }],
  ['inflate', { from: { wide: 0.45, high: 0.45, marks: { wrinkles: 0.7 } }, of: airy }],
  ['deflate', { to: { wide: 0.55, high: 0.45, marks: { wrinkles: 1 } }, of: airy }],
  [
    'shrink',
    { to: { wide: 0.55, high: 0.55 }, of: /\b(?:apple|soap|puddle|candle|leaf|grape|pumpkin)s?\b/iu },
  ],
  ['diminish', { to: { wide: 0.3, high: 0.3 } }],
  ['dwindle', { to: { wide: 0.3, high: 0.3 } }],
  [
    'stretch',
    {
      to: { wide: 1.6, high: 0.8 },
      of: /\b(?:fabric|cloth|balloon|rubber|elastic|clouds?|dough|gum|sheet|material)s?\b/iu,
    },
  ],
  ['billow', { to: { wide: 1.2, high: 1.15 }, of: /\bclouds?\b/iu }],
  [
    'rot',
    { to: { tint: '#6b4a30', cover: 0.75, marks: { mould: 0.7, wrinkles: 0.8 } }, particle: /^away$/u },
  ],
  ['decay', { to: { tint: '#6b4a30', cover: 0.75, marks: { mould: 0.7, wrinkles: 0.8 } } }],
  ['decompose', { to: { tint: '#5b4230', cover: 0.85, marks: { mould: 0.8, wrinkles: 0.8 }, high: 0.6 } }],
  ['spoil', { to: { marks: { mould: 1 }, tint: '#8a7a50', cover: 0.4 } }],
  ['mold', { to: { marks: { mould: 1 } } }],
  ['heal', { from: { marks: { scar: 1 } }, of: /\b(?:scars?|wounds?|skin|cuts?|scratch)\b/iu }],
  [
    'soften',
    {
      to: { wide: 1.08, high: 1.08, marks: { gloss: 0.6 } },
      of: /\b(?:fabric|leather|jacket|clay|dough|denim)\b/iu,
    },
  ],
  [
    'cool',
    {
      from: { tint: '#ff7a2a', cover: 0.85, glow: 1 },
      to: { tint: '#4a4448', cover: 0.8, marks: { rough: 1 } },
      of: /\b(?:lava|magma|metal|iron|steel|embers?)\b/iu,
      particle: /^(?:down|off)$/u,
    },
  ],
  ['clean', { from: { marks: { grime: 1 } }, to: { marks: { gloss: 0.8 } }, passive: true }],
  ['restore', { from: { marks: { grime: 0.8, cracks: 0.8 } }, to: { marks: { gloss: 0.6 } }, passive: true }],
  ['cover', { passive: true, carries: true }],
  ['absorb', { to: { marks: { wet: 1 } }, takes: /^(?:water|moisture|liquid|rain|the)$/u }],
  [
    'collect',
    {
      to: { marks: { dew: 1 } },
      takes: /^(?:dew|droplets|raindrops)$/u,
      of: /\b(?:web|leaf|leaves|grass|petals?|flowers?|window)\b/iu,
    },
  ],
  [
    'fill',
    {
      to: { marks: { notes: 1 } },
      of: /\b(?:chalkboard|blackboard|whiteboard|board|page|notebook|paper)\b/iu,
      takes:
        /^(?:with|up|colorful|colourful|diagrams?|notes|writing|drawings?|equations?|formulas?|text|words?|and)$/u,
    },
  ],
  ['fill', { carries: true, particle: /^(?:out|in)$/u, of: /\btrees?\b/iu }],
  ['pop', { ...becomes, of: /\bkernels?\b/iu }],
  ['crumble', { into: HEAP, becomes: true, of: built, particle: /^(?:away|down)$/u }],
  ['collapse', { into: HEAP, becomes: true, of: built }],
  ['disintegrate', { into: HEAP, becomes: true, of: built }],
  ['demolish', { into: HEAP, becomes: true, of: built, passive: true }],
  ['assemble', { first: HEAP, carries: true, becomes: true, passive: true }],
  [
    'rust',
    {
      to: { marks: { tarnish: 1, rough: 0.6 }, tint: '#9a5428', cover: 0.5 },
      of: vehicles,
      particle: /^(?:away|over)$/u,
    },
  ],
  ['rust', { to: { marks: { tarnish: 1 } }, act: 'rust', of: /\bpiece of (?:metal|iron|steel)\b/iu }],
  ['light', { carries: true, particle: /^up$/u }],
  [
    'thaw',
    {
      from: { tint: '#d3ecf6', cover: 0.75, marks: { frost: 1 } },
      of: /\b(?:ponds?|lakes?|rivers?|ground|fields?|meat|fish|windows?|leaf|leaves)\b/iu,
      particle: /^out$/u,
    },
  ],
  ['open', { from: { wide: 0.42, high: 0.55 }, of: blossoms, particle: /^up$/u }],
  ['die', { to: { tint: '#7c5a3a', cover: 0.75, droop: 0.75 }, of: plants, particle: /^off$/u }],
  [
    'crack',
    {
      to: { marks: { cracks: 1 } },
      of: /\b(?:mirrors?|walls?|screens?|vases?|paint|ground|mud|soil|earth|lips?|windscreen|statues?|pavements?|sidewalks?|road|leather|plaster|ceiling|shell)\b/iu,
    },
  ],
  ['split', { to: { marks: { cracks: 1 } }, of: /\b(?:ground|wall|log|earth)\b/iu, particle: /^open$/u }],
  ['open', { from: { marks: { lid: 1 } }, of: /\beyes?\b/iu }],
  ['close', { to: { marks: { lid: 1 } }, of: /\beyes?\b/iu }],
];

/** All forms of a verb. */
function formsOf(word: string): string[] {
  const stem = word.replace(/e$/u, '');
  const twice = /^(?:chip|rot|pop)$/u.test(word) ? `${word}${word.at(-1)}` : stem;
  const y = /[^aeiou]y$/u.test(word);
  return [
    word,
    y ? `${word.slice(0, -1)}ies` : /(?:s|sh|ch|x|o)$/u.test(word) ? `${word}es` : `${word}s`,
    `${twice}ing`,
    y ? `${word.slice(0, -1)}ied` : `${twice}ed`,
  ];
}

const irregular: Readonly<Record<string, string>> = {
  became: 'become',
  went: 'go',
  grew: 'grow',
  shone: 'shine',
  split: 'split',
  shrank: 'shrink',
  shrunk: 'shrink',
  moulding: 'mold',
  molding: 'mold',
  swollen: 'swell',
  lit: 'light',
};

const byForm = new Map<string, string>([
  ...rows.flatMap(([word]) => formsOf(word).map((form): [string, string] => [form, word])),
  ...Object.entries(irregular),
]);

/**
 * The verb that a word is a form of, as it is said of what those words name and with the word behind it; null where it says nothing of
 * how that looks.
 */
export function alterVerb(word: string, subject: string, next = ''): AlterVerb | null {
  const base = byForm.get(word);
  if (base === undefined) return null;
  const meant = rows.find(
    ([w, row]) =>
      w === base &&
      (row.of === undefined || row.of.test(subject)) &&
      (row.only === undefined || row.only.test(next)),
  );
  return meant?.[1] ?? null;
}
