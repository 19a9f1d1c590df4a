import type { PlanProp } from '#contracts/scene-plan.ts';
import type { Span } from '#contracts/span.ts';
import type { Company } from '../beings/company.ts';
import type { Draft } from '../plan/drafts.ts';
import { propOf } from '../things/prop-of.ts';
import { things } from '../things/things.ts';

/** What drops sit on and run down, by the surface that it has; the upper row counts where a name is in two. */
const surfaces: readonly (readonly [string, string])[] = [
  ['plastic', 'plastic (?:cup|bottle|bag|sheet|box|surface|lid|plate)'],
  ['aluminium', 'sheet of alumin(?:i)?um|alumin(?:i)?um (?:sheet|foil|can|surface|plate)|soda can|tin foil'],
  ['steel', '(?:steel|metal) (?:sheet|plate|surface|cup|spoon|sink)|knife|spoon|blade|faucet|tap'],
  [
    'stone',
    '(?:marble|granite|stone) (?:countertop|counter|tile|slab|surface|floor|wall)|countertop|marble|pebble',
  ],
  [
    'porcelain',
    '(?:porcelain|ceramic|china) (?:teacup|cup|plate|tile|bowl|sink|vase|mug)|teacup|plate|bathtub|tile|vase|sink',
  ],
  ['leaf', '(?:lotus |green |waxy )?(?:leaf|petal)|blade of grass|spider web'],
  ['feather', 'feather'],
  ['wax', 'candle|apple|waxed (?:car|table|paper)|wax'],
  ['rubber', 'rubber (?:boot|sheet|duck|glove)|raincoat|umbrella'],
  ['wood', '(?:wooden |varnished )?(?:table|desk|board)'],
  [
    'glass',
    '(?:car |kitchen |shop |bathroom )?(?:window(?: ?pane)?|windshield|windscreen)|(?:wine |drinking )?glass|mirror|bottle|jar|pane of glass|glass (?:pane|surface|plate)',
  ],
];

const names = surfaces.map(([, words]) => words).join('|');
const drop =
  '(?:(?:an?|the|one|single) )+(?:(?:small|tiny|large|single|clear|round|glistening|glittering|sparkling|shimmering|shiny|delicate|transparent|crystal-clear|lone|perfect),? )*(?:water ?droplet|water drop|(?:droplet|drop|bead) of water|raindrop|dew ?drop|droplet)';
const pattern = new RegExp(
  `\\b${drop} (?:is )?(?:(?:slowly|gently|quickly|gracefully|smoothly|gradually|then) )*(?<does>slides|sliding|glides|gliding|runs|running|rolls|rolling|trickles|trickling|slips|slipping|creeps|creeping|clings|clinging|sits|sitting|rests|resting|stays|sticks|sticking|hangs|hanging|forms|forming|lies|lying|beads up)(?: (?:slowly|gently|quickly|gracefully|smoothly|gradually|up|still))* (?<how>down|off|along|on|to|onto|over|across|from) (?:(?:an?|the|its) )?(?:(?:[\\p{L}-]+ )?(?:edge|surface|side|rim|face|front) of (?:(?:an?|the) )?)?(?:(?!(?:${names})\\b)[\\p{L}-]+ ){0,4}?(?<on>${names})\\b(?:,? (?:forming|accentuating|emphasi[sz]ing|highlighting|showcasing|revealing|retaining|preserving|maintaining|remaining|keeping|demonstrating|staying|showing|as it|and (?:stays|keeps|remains|falls))\\b[^.;]*)?`,
  'giu',
);

/** A drop of water on something smooth. */
export type Drop = {
  span: Span;
  surface: string;
  goes: boolean;
  off: boolean;
  forms: boolean;
  slope: number;
};

/** How steep what it is on stands, rad: what is hung or stands upright, what lies, and the rim of what holds something; judged. */
const [UPRIGHT, LYING, RIM, LEAF] = [1.36, 0.38, 0.96, 0.1];

export function dropsIn(script: string): Drop[] {
  return [...script.matchAll(pattern)].map(({ 0: said, index, groups }): Drop => {
    const on = groups?.['on'] ?? '';
    const does = groups?.['does']?.toLowerCase() ?? 'sits';
    const surface = surfaces.find(([, words]) => new RegExp(`^(?:${words})$`, 'iu').test(on))?.[0] ?? 'glass';
    const goes = /^(?:slid|glid|run|roll|trickl|slip|creep)/u.test(does);
    const upright = /window|wind|mirror|wall|glass|bottle|pane/iu.test(on);
    const lies =
      /counter|marble|floor|table|leaf|petal|desk|board|tile/iu.test(on) ||
      (!goes && !/^(?:cling|stick|hang)/u.test(does));
    return {
      span: { start: index, end: index + said.length },
      surface,
      goes,
      off: groups?.['how']?.toLowerCase() === 'off' || /\bas it falls\b|\band falls\b/iu.test(said),
      forms: does.startsWith('form'),
      slope: surface === 'leaf' ? LEAF : upright ? UPRIGHT : lies ? LYING : RIM,
    };
  });
}

/** How far from where it begins the end is that it runs off, and that it does not come to, m. */
const [NEAR, FAR] = [0.008, 0.014];

/** Puts the drop on the stage, and says what it does. */
export function beaded(
  company: Company,
  { span, surface, goes, off, forms, slope }: Drop,
  script: string,
): Draft {
  const id = company.freeId('water-drop');
  const prop: PlanProp = {
    ...propOf(id, 'drop of water', things['droplet']!, 0, 0.12),
    thing: 'bead',
    shape: 'box',
    width: 1,
    height: 1,
    fixed: true,
    bead: { surface, slope, length: off ? NEAR : FAR, ...(forms ? { forms: true as const } : {}) },
  };
  company.props.push(prop);
  company.placed.add(id);
  const { start, end } = span;
  return {
    actor: id,
    action: goes ? 'roll' : 'stand',
    objects: [],
    outcome: 'any',
    vigour: 1,
    expression: null,
    spot: null,
    line: null,
    together: false,
    passive: false,
    ...(off ? { away: true as const } : {}),
    tokens: [{ text: script.slice(start, end), word: '', start, end, kind: 'word', tags: new Set() }],
    at: start,
  };
}
