import type { Span } from '#contracts/scene-plan.ts';
import { substanceNamed, substanceOf, substanceWords, type Vessel } from '../substances.ts';

/** A substance and what it is in. */
export type Held = { substance: string; vessel: Vessel };
/** "The transformation of": what is named in the rest of that sentence does it. */
export type Frame = { span: Span; word: Span };

export type MatterWords = {
  /** °C of what surrounds or heats what the script is about; null where it says nothing of it. */
  warmth: number | null;
  frames: Frame[];
  /** Where it says how warm it is. */
  degrees: Span[];
  /** What a word for a substance, or for its vessel, stands for here. */
  held: ReadonlyMap<string, Held>;
};

const vessels: Readonly<Record<string, Vessel>> = {
  pot: 'pot',
  saucepan: 'pot',
  pan: 'pot',
  kettle: 'pot',
  cauldron: 'pot',
  glass: 'glass',
  cup: 'glass',
  mug: 'glass',
  jar: 'glass',
  beaker: 'glass',
  bucket: 'glass',
  flask: 'flask',
  bottle: 'bottle',
  dish: 'dish',
  bowl: 'dish',
  container: 'dish',
  tray: 'dish',
  thermometer: 'thermometer',
};
const vesselWord = Object.keys(vessels).join('|');
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

/** Does anything here change its state? */
const changes =
  /\b(?:boil|simmer|freez|frozen?\b|froze|evaporat|vapori[sz]|sublim|solidif|transformation of|changes? of state)/iu;

/** What a script says of heat and cold, and which substances it has in which vessels. */
export function matterIn(script: string): MatterWords {
  const frames = [...script.matchAll(frame)].map(({ 0: said, index, groups }) => {
    const word = groups?.['word'] ?? '';
    const at = index + said.lastIndexOf(word);
    return { span: { start: index, end: index + said.length }, word: { start: at, end: at + word.length } };
  });
  const degrees: Span[] = [];
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
  return { warmth, frames, degrees, held: changes.test(script) ? heldIn(script) : new Map() };
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
  const one = { substance, vessel: vessel === undefined ? kind.vessel : (vessels[vessel] ?? kind.vessel) };
  held.set(word, one);
  // "Dry ice" is named by its last word where the first one describes it.
  held.set(word.split(' ').at(-1) ?? word, one);
  if (vessel !== undefined) held.set(vessel, one);
  return held;
}

const lumps: ReadonlySet<string> = new Set(['ice', 'butter', 'chocolate', 'wax', 'cheese', 'coconut oil']);
