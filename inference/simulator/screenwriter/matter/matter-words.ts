import type { ScenePlan } from '#contracts/scene-plan.ts';
import type { Span } from '#contracts/span.ts';
import { substanceNamed, substanceOf, substanceWords, type Vessel } from '../../substances.ts';
import type { Frame } from '../words/frame.ts';
import { mixesIn } from '../words/mixing-words.ts';
import { vagueDegreesIn } from '../words/vague-degrees.ts';
import { vesselNamed, vesselWords } from '../words/vessel-words.ts';
import { drawnAirIn } from './drawn-air.ts';
import { weatheredIn } from './weathering.ts';

/** A substance and what it is in. */
export type Held = { substance: string; vessel: Vessel };
/** °C, and the share of the water that it could hold. */
export type Damp = { celsius: number; humidity: number };

export type MatterWords = {
  /** °C of what surrounds or heats what the script is about; null where it says nothing of it. */
  warmth: number | null;
  frames: Frame[];
  /** Damp air that meets something; null where it says nothing of it. */
  damp: Damp | null;
  /** Things are poured together or stirred by nobody. */
  mixes: boolean;
  /** Where it says how warm it is, or where iron is left and for how long. */
  degrees: Span[];
  /** Iron that is left to the weather; null where it says nothing of it. */
  weathering: ScenePlan['weathering'] | null;
  /** What a word for a substance, or for its vessel, stands for here. */
  held: ReadonlyMap<string, Held>;
};

const vesselWord = vesselWords.join('|');
const substanceWord = substanceWords.join('|');

const number =
  '(?<sign>[-−–]|minus )?(?<n>\\d{1,4}(?:\\.\\d+)?) ?(?:°|degrees?|º) ?(?<unit>C|F|celsius|fahrenheit)?';
const clause = new RegExp(
  `(?:,? ?\\b(?:as|when|while|once|until|at|in|to)\\b )?(?:(?:it|they) (?:is|are) exposed to )?(?:(?:a|the) )?(?:air |outside |room )?temperatures? (?:(?:\\p{L}+ly )?(?:of|is|are|reaches|hits|(?:rises?|drops?|falls?|climbs?|sinks?|goes|increases?) (?<way>to|below|under|above|over)) )*${number}|\\bat ${number.replaceAll('?<', '?<at')}`,
  'giu',
);
/** How far below or above is, °C; judged. */
const BEYOND = 15;

const frame =
  /\b(?:a |the )?time[- ]?lapse (?:video |film |shot )?(?:captures|shows|documents|records|reveals|of) (?:the )?(?:\p{L}+ )?(?<word>transformations?|changes?) of /giu;

const vapours = 'fog|mist|moisture|steam|water vapou?r|humid air|vapou?r';
/** Damp air that comes to something. */
const meets = new RegExp(
  `\\b(?:a |the )?time[- ]?lapse (?:captures|shows|documents|records|of) the (?<word>transformation|change) as (?:the )?(?:${vapours})\\b[^.]*?\\b(?:comes into contact with|meets|touches|hits)\\b`,
  'giu',
);
const wets = new RegExp(
  `\\b(?:${vapours})\\b[^.]*?\\b(?:comes into contact with|meets|touches|hits)\\b`,
  'iu',
);
/** What is poured or added in such a film. */
const pours =
  /\b(?:a |the )?time[- ]?lapse (?:captures|shows|documents|records) the (?<pour>transformation|reaction|change) as\b/giu;
const forms =
  /\b(?<condense>frost|rime|dew|condensation|ice crystals|(?:water )?droplets)(?: slowly| gradually)? (?:forms?|gathers?|appears?|settles?|grows?|spreads?) (?:on|over|across)\b/giu;
const fogs =
  /\b(?:fogs|fogged|fogging|mists|misted|misting) (?:up|over)\b|\bfrosts over\b|\bcondens(?:es|ed|ing)\b/iu;
/** How warm and how full of water such air is: saturated where one sees it; judged. */
const airs: readonly (readonly [RegExp, Damp])[] = [
  [/\bsteam\b[^.]*\bshower\b|\bshower\b[^.]*\bsteam\b/iu, { celsius: 40, humidity: 1 }],
  [/\bsteam\b[^.]*\b(?:pot|kettle|coffee|tea|cup)\b/iu, { celsius: 60, humidity: 1 }],
  [/\bsteam\b/iu, { celsius: 32, humidity: 0.9 }],
  [/\bmoisture in the air of a refrigerated\b/iu, { celsius: 4, humidity: 0.8 }],
  [/\b(?:rainforest|jungle)\b/iu, { celsius: 26, humidity: 1 }],
  [/\b(?:fog|mist)\b(?! up| over)/iu, { celsius: 8, humidity: 1 }],
  [/\bhumid\b|\bwater vapou?r\b/iu, { celsius: 30, humidity: 0.85 }],
  [/./u, { celsius: 22, humidity: 0.6 }],
];
/** A surface that frost grows on, °C. */
const FROSTY = -8;

/** Does anything here change its state? */
const changes =
  /\b(?:boil|simmer|freez|frozen?\b|froze|evaporat|vapori[sz]|sublim|solidif|melt|(?:transformation|changes?) of )/iu;

/** What a script says of heat and cold, and which substances it has in which vessels. */
export function matterIn(script: string): MatterWords {
  const mixes = mixesIn(script);
  const weathered = weatheredIn(script);
  const frames = [frame, meets, forms, ...(mixes ? [pours] : [])]
    .flatMap((pattern) => [...script.matchAll(pattern)])
    .map(frameOf)
    .filter(({ word }) => !weathered.frames.some((f) => f.word.start === word.start));
  frames.push(...weathered.frames, ...drawnAirIn(script));
  const degrees: Span[] = [...weathered.exposures];
  let warmth: number | null = null;
  for (const { 0: said, index, groups } of script.matchAll(clause)) {
    degrees.push({ start: index, end: index + said.length });
    const of = (name: string) => groups?.[name] ?? groups?.[`at${name}`];
    const value = Number(of('n')) * (of('sign') === undefined ? 1 : -1);
    const celsius = /^f/iu.test(of('unit') ?? '') ? (value - 32) / 1.8 : value;
    const way = of('way') ?? '';
    const far = /below|under/iu.test(way) ? -BEYOND : /above|over/iu.test(way) ? BEYOND : 0;
    warmth ??= Number((celsius + far).toFixed(1));
  }
  const changing = changes.test(script);
  for (const { span, celsius } of changing ? vagueDegreesIn(script) : []) {
    if (degrees.some((d) => d.start < span.end && d.end > span.start)) continue;
    degrees.push(span);
    warmth ??= celsius;
  }
  const settles = fogs.test(script) || frames.some((f) => f.action === 'condense') || wets.test(script);
  const damp = settles ? (airs.find(([pattern]) => pattern.test(script))?.[1] ?? null) : null;
  if (damp !== null && warmth === null && /\b(?:frosts?|frosted|rime|ice crystals)\b/iu.test(script))
    warmth = FROSTY;
  return {
    warmth,
    frames,
    damp,
    degrees,
    weathering: weathered.weathering,
    mixes,
    held: !mixes && changing ? heldIn(script) : new Map(),
  };
}

function frameOf({ 0: said, index, groups }: RegExpExecArray): Frame {
  const word = groups?.['word'] ?? groups?.['condense'] ?? groups?.['pour'] ?? '';
  const at = index + said.toLowerCase().lastIndexOf(word.toLowerCase());
  return {
    span: { start: index, end: index + said.length },
    word: { start: at, end: at + word.length },
    action:
      groups?.['pour'] !== undefined ? 'pour' : groups?.['condense'] === undefined ? 'change' : 'condense',
  };
}

function heldIn(script: string): Map<string, Held> {
  const held = new Map<string, Held>();
  const inside = new RegExp(
    `\\b(?<substance>${substanceWord})\\b(?: \\p{L}+){0,3}? (?:in|inside) (?:a|an|the|his|her) (?:\\p{L}+ )?(?<vessel>${vesselWord})\\b`,
    'iu',
  ).exec(script)?.groups;
  const of = new RegExp(
    `\\b(?<vessel>${vesselWord})s? (?:of|with|full of) (?:\\p{L}+ )?(?<substance>${substanceWord})\\b`,
    'iu',
  ).exec(script)?.groups;
  const named = inside ?? of;
  const word = (
    named?.['substance'] ?? new RegExp(`\\b(?:${substanceWord})\\b`, 'iu').exec(script)?.[0]
  )?.toLowerCase();
  const vessel = named?.['vessel']?.toLowerCase();
  if (word === undefined) {
    // "The kettle boils": there is water in it.
    const alone = new RegExp(`\\b(?:${vesselWord})\\b(?= (?:boils|is boiling|starts to boil))`, 'iu').exec(
      script,
    )?.[0];
    if (alone !== undefined) held.set(alone.toLowerCase(), { substance: 'water', vessel: 'pot' });
    return held;
  }
  const substance = substanceNamed(word);
  const kind = substance === null ? null : substanceOf(substance);
  if (substance === null || kind === null) return held;
  // What is solid in a kitchen lies there by itself.
  if (vessel === undefined && lumps.has(substance)) return held;
  const one = {
    substance,
    vessel: vessel === undefined ? kind.vessel : (vesselNamed(vessel) ?? kind.vessel),
  };
  held.set(word, one);
  // "Dry ice" is named by its last word where the first one describes it.
  held.set(word.split(' ').at(-1) ?? word, one);
  if (vessel !== undefined) held.set(vessel, one);
  return held;
}

const lumps: ReadonlySet<string> = new Set(['ice', 'butter', 'chocolate', 'wax', 'cheese', 'coconut oil']);
