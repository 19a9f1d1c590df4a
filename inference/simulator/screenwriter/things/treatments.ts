import type { Alteration, Guise, Mark } from '#contracts/alteration.ts';

export type Zone = NonNullable<Alteration['zone']>;

/** What hands do to a thing that is seen on it afterwards: how it looks before and after. */
export type Treatment = {
  from: Guise;
  to: Guise;
  /** In the hand of who has hands, where no tool is named. */
  tool?: string;
  /** #rrggbb of what falls meanwhile: shavings of what is worked at, or grains out of the hand. */
  crumbs?: string;
};

type Row = readonly [verbs: string, treatment: Treatment, on?: RegExp];

const mark = (...marks: Mark[]): Guise => ({ marks: Object.fromEntries(marks.map((m) => [m, 1])) });
const leaves = (...marks: Mark[]): Treatment => ({ from: {}, to: mark(...marks) });
const takes = (...marks: Mark[]): Treatment => ({ from: mark(...marks), to: {} });
const clean: Treatment = { from: { marks: { grime: 0.9 } }, to: { marks: { gloss: 0.7 } } };

/** What is given rather than used, and has a bow. */
const given = /gift|present|box|parcel|package|basket|bouquet|flower|jar|bottle|hair|pony|bunch|wreath/u;
const food =
  /cake|cookie|biscuit|cupcake|muffin|donut|doughnut|bun|pie|bread|gingerbread|pastry|toast|tart|brownie|croissant|roll/u;
const metal = /iron|steel|brass|bronze|tin|metal|can/u;

/**
 * By the dictionary form of the verb, and on what where it matters (the first row that fits). What is fastened has its fastening after it,
 * what is unfastened had it before; what is cleaned was dirty, what is flattened is flat. One row each, judged by eye.
 */
const rows: readonly Row[] = [
  ['tie bind lash knot rope tether', leaves('bow'), given],
  ['tie bind lash knot rope tether', leaves('knot')],
  ['untie unbind unknot untangle undo', takes('bow'), given],
  ['untie unbind unknot untangle undo', takes('knot')],
  ['wrap', leaves('wrapped')],
  ['unwrap', takes('wrapped')],
  [
    'open',
    takes('wrapped'),
    /^(?:candy|chocolate|lollipop|sandwich|burger|hamburger|hot dog|gum|toffee|praline|easter egg|biscuit|cheese|bubble gum|cookie|cracker|bandage|soap|sausage|taco|burrito|kebab|ice cream|popsicle)$/u,
  ],
  ['tape seal', leaves('tape')],
  ['glue paste', leaves('glue')],
  ['strap buckle belt harness cinch fasten', leaves('strap')],
  ['unstrap unbuckle unfasten', takes('strap')],
  ['nail tack hammer', { ...leaves('nails'), tool: 'hammer' }],
  ['pin staple rivet bolt', leaves('nails')],
  ['unpin unscrew unbolt', takes('nails')],
  ['screw twist', { from: {}, to: { tint: '#f7e08a', cover: 0.4, glow: 1 } }, /bulb/],
  ['tighten screw', { from: {}, to: { high: 0.6 } }, /^(?:bolt|screw|nut|nail)$/u],
  ['loosen', { from: { high: 0.6 }, to: {} }, /^(?:bolt|screw|nut|nail|lid)$/u],
  ['tighten', leaves('strap')],
  ['loosen', takes('strap')],
  ['gnaw chew nibble bite munch', { from: {}, to: { marks: { chips: 1, rough: 0.6 } }, crumbs: '#c9a77a' }],
  ['lick', leaves('wet')],
  ['button', leaves('buttons')],
  ['unbutton', takes('buttons')],
  ['zip', leaves('zip')],
  ['unzip', { from: { marks: { zip: 1 } }, to: { marks: { zip: 0.08 } } }],
  ['lace', leaves('laces')],
  ['unlace', takes('laces')],
  ['stitch darn patch', { ...leaves('stitches'), tool: 'needle' }],
  ['bandage', leaves('bandage')],
  ['plug', leaves('cord')],
  ['unplug', takes('cord')],
  ['frost ice glaze', { ...leaves('icing'), tool: 'knife' }, food],
  ['decorate adorn trim ornament garland', leaves('icing', 'ornaments'), food],
  ['decorate adorn ornament garland', leaves('ornaments')],
  ['trim', leaves('ornaments'), /christmas|fir|pine|tree/u],
  [
    'sprinkle season salt pepper strew sift dust powder sugar flour',
    { ...leaves('sprinkles'), tool: 'salt', crumbs: '#fbf7ea' },
    food,
  ],
  [
    'sprinkle season salt pepper strew sift powder sugar',
    { ...leaves('sprinkles'), tool: 'salt', crumbs: '#fbf7ea' },
  ],
  ['drill', { ...leaves('hole'), tool: 'drill', crumbs: '#c9a77a' }],
  ['scratch claw score', leaves('scratches')],
  ['carve', { ...leaves('grin'), tool: 'knife', crumbs: '#e98a2e' }, /pumpkin/u],
  [
    'carve engrave etch chisel whittle',
    { ...leaves('scratches'), tool: 'knife', crumbs: '#c9a77a' },
    /wood|log|stick|tree|stone|rock|marble|statue|block|plank|bench|desk|ring|ice|trunk/u,
  ],
  ['dent', leaves('dents')],
  ['pierce puncture prick bore', leaves('hole')],
  ['stamp emboss', leaves('emboss')],
  ['rub', { ...leaves('sprinkles'), crumbs: '#8a5a34' }, /meat|chicken|steak|fish|turkey|rib/u],
  ['soap lather shampoo', { from: {}, to: { marks: { suds: 1 } }, tool: 'sponge' }],
  ['wash scrub clean rinse', { ...clean, tool: 'sponge' }],
  ['wipe dust sweep brush vacuum mop hose', clean],
  ['polish shine wax buff', { from: { marks: { tarnish: 0.7 } }, to: { marks: { gloss: 1 } } }, metal],
  ['polish shine wax buff', { from: { marks: { grime: 0.4 } }, to: { marks: { gloss: 1 } } }],
  ['erase', takes('notes'), /board/u],
  ['dry towel', takes('wet')],
  ['wet moisten dampen', leaves('wet')],
  ['dirty soil smear stain smudge', leaves('grime')],
  [
    'iron press smooth',
    { from: mark('wrinkles'), to: {} },
    /shirt|dress|cloth|sheet|trousers|pants|skirt|towel|blouse|napkin|paper|curtain|jacket|scarf/u,
  ],
  [
    'crumple scrunch wrinkle crinkle ball',
    { from: {}, to: { ...mark('wrinkles'), wide: 0.55, high: 0.5 } },
    /paper|letter|note|page|cloth|shirt|towel|newspaper|map|bag|bill|napkin|poster|foil|wrapper|card/u,
  ],
  [
    'flatten squash mash roll pound knead',
    { from: {}, to: { wide: 1.55, high: 0.5 } },
    /dough|clay|potato|banana|avocado|box|carton|can|cup|pillow|tomato|egg|bread|cake|sandwich|plasticine|meat|spider|bug|beetle|insect|cockroach|mosquito|worm|snail|strawberr|pumpkin|melon/u,
  ],
  ['shape mold mould', { from: {}, to: { wide: 0.75, high: 1.5 } }, /clay|dough|snow|plasticine|wax/u],
  ['grate', { from: {}, to: { wide: 0.72, high: 0.72 }, tool: 'grater', crumbs: '#f2c84a' }],
  ['shred grind crumble', { from: {}, to: { wide: 0.7, high: 0.7 }, crumbs: '#d8b27a' }],
  [
    'sharpen whittle',
    { from: {}, to: { wide: 0.8, ...mark('gloss') }, crumbs: '#e2c08a' },
    /pencil|stick|crayon|stake/u,
  ],
  ['sharpen hone grind', { from: { marks: { tarnish: 0.8 } }, to: mark('gloss'), crumbs: '#f2c84a' }],
  ['sand file rasp plane', { from: mark('rough'), to: mark('gloss'), crumbs: '#d8b27a' }],
  [
    'prune trim clip shear crop snip',
    { from: {}, to: { wide: 0.8, high: 0.85 }, tool: 'scissors', crumbs: '#5fa552' },
    /hedge|bush|tree|bonsai|rose|shrub|plant|lawn|grass|vine|flower|leaf|topiary/u,
  ],
  ['unroll unfurl', { from: { wide: 0.16, high: 2.4 }, to: {} }, /carpet|rug|mat/],
  ['unroll unfurl unfold', { from: { wide: 0.22, high: 0.8 }, to: {} }],
  ['furl', { from: {}, to: { wide: 0.16, high: 2.4 } }, /carpet|rug|mat/],
  ['furl', { from: {}, to: { wide: 0.22, high: 0.9 } }],
  ['paint', { from: {}, to: { tint: '#3f7fc4', cover: 0.6 }, tool: 'paintbrush' }],
  ['cover coat slather', leaves('snow'), /snow/u],
];

const table: ReadonlyMap<string, readonly (readonly [Treatment, RegExp | undefined])[]> = new Map(
  [...new Set(rows.flatMap(([verbs]) => verbs.split(' ')))].map((verb) => [
    verb,
    rows
      .filter(([verbs]) => verbs.split(' ').includes(verb))
      .map(([, treatment, on]) => [treatment, on] as const),
  ]),
);

/** What a verb leaves on a thing of that name, or takes off it; null where it leaves nothing that can be seen. */
export const treatmentOf = (verb: string, name: string): Treatment | null =>
  table.get(verb)?.find(([, on]) => on === undefined || on.test(name))?.[0] ?? null;

/** Verbs that fasten one thing to another, where that is what they are said to do. */
export const fastensOn: ReadonlySet<string> = new Set(
  'tape glue paste pin nail staple tack screw bolt stick attach fasten fix clip hook mount tie affix hang secure connect strap suspend post'.split(
    ' ',
  ),
);

/** What of it is used up as it comes on something. */
export const comesOn =
  /^(?:ribbon|bow|rope|string|tape|thread|yarn|cord|twine|chain|band|bandage|lace|laces|paper|wrapping paper|foil|glue|frosting|icing|salt|pepper|sugar|flour|cheese|sprinkles|herbs|spices?|cinnamon|powder|glitter|confetti|ornaments?|garland|lights|tinsel|blanket|plaster|gauze)$/u;

/** What comes of it, and is no thing of its own: "drills a hole in the wall". */
export const cameOf = /^(?:hole|knot|bow|scratch|dent|groove|notch|crack|seam|stitch|pattern|face|smile)$/u;

/** Where on a body a garment is fastened, and how. */
const worn: readonly (readonly [RegExp, Zone])[] = [
  [/^(?:shoe|boot|sneaker|lace|shoelace|skate|trainer|sandal|slipper|cleat)/u, 'feet'],
  [/^(?:belt|pants|trousers|jeans|fly|skirt|shorts|waistband)/u, 'waist'],
  [/^(?:tie|necktie|bow ?tie|scarf|collar|necklace|cravat|kerchief)/u, 'neck'],
  [/^(?:helmet|hat|bonnet|hood|hair|head|braid|headband)/u, 'head'],
  [/^(?:arm|wrist|elbow|hand|finger|sleeve|cuff|glove|thumb|paw|watch|bracelet)/u, 'arm'],
  [/^(?:leg|knee|ankle|foot|toe|shin)/u, 'leg'],
  [
    /^(?:jacket|coat|shirt|vest|cardigan|hoodie|sweater|dress|blouse|raincoat|waistcoat|suit|uniform|parka|lifejacket|life jacket|backpack|apron|robe|overalls|pyjamas|pajamas|chest|harness|top)/u,
    'chest',
  ],
];
export const zoneOf = (noun: string): Zone | null => worn.find(([p]) => p.test(noun))?.[1] ?? null;
