import type { Adornment } from '#contracts/adornment.ts';
import type { Token } from '../words/tokens.ts';

/** What goes with a movement, in how many words. */
export type OrnamentWords = { what: Adornment; n: number };

/** "Its large", "the", nothing. */
const own = "(?:with )?(?:(?:its|his|her|their|the) )?(?:(?!and\\b|or\\b)[\\p{L}'-]+ ){0,3}?";
const softly = '(?: (?:\\p{L}+ly|wide|out|up|loudly|back))*';
const many = "(?:(?:an?|the|some|two) )?(?:(?!of\\b)[\\p{L}'-]+ ){0,4}?";
/** Where it is left: "in the soil", "behind it", "across the fresh snow". */
const left =
  "(?: (?:in|on|across|through|over|along|behind|beneath|under|in its wake)(?: (?:the|its|a|it|him|her|them))?(?: [\\p{L}'-]+){0,3}?)?";
const light =
  "(?:(?:the|an?) )?(?:(?!of\\b)[\\p{L}'-]+ ){0,3}?(?:light|lights|sun|sunlight|moonlight|sunshine|sunbeams|rays|glow|colou?rs|sky)(?: of the \\p{L}+)?";
const gleams = '(?:shimmer|glisten|gleam|glint|sparkl|glitter|twinkl|shin|glimmer)(?:ing|es|s)';
const takes =
  '(?:catching|reflecting|glinting in|glistening in|gleaming in|shining in|shimmering in|sparkling in|glittering in)';
const trails =
  '(?:leaving|trailing|throwing up|kicking up|emitting|spewing|puffing|shooting out|casting|raising)(?: behind)?';

const form = (source: string) => new RegExp(`^${source}(?=$| (?:as|while|and|when)\\b)`, 'u');
const forms: readonly (readonly [RegExp, Adornment])[] = [
  [
    form(`${own}(?:tires|tyres|wheels|brakes) (?:squealing|screeching|shrieking|screaming)${softly}`),
    'squeal',
  ],
  [
    form(
      `${own}(?:engines?|motors?|exhaust|rotors?|propellers?|blades|turbines?) (?:roaring|humming|rumbling|purring|growling|revving|whirring|buzzing|thundering|spinning|droning|sputtering)${softly}`,
    ),
    'engine',
  ],
  [
    form(
      `${own}wheels (?:spinning|turning|rolling|rotating|whirring|whirling)${softly}(?: (?:beneath|under|below) (?:an?|the|its) (?:[\\p{L}'-]+ ){0,3}?(?:deck|board|body|frame|case))?`,
    ),
    'wheels',
  ],
  [
    form(
      `${own}(?:legs|feet|base|edges|runners) (?:screeching|scraping|squeaking|scratching|grating|creaking)${softly}`,
    ),
    'scrape',
  ],
  [
    form(
      `${own}(?:mane|hair|fur|tail|cape|scarf|ears|braids?|ponytail) (?:flying|flowing|streaming|fluttering|blowing|waving|billowing|whipping|trailing)${softly}(?: (?:in|with|on|behind) (?:the |it|him|her|them)?(?:wind|breeze|air)?)?`,
    ),
    'streams',
  ],
  [
    form(`${own}wings (?:flapping|beating|fluttering|spread|outstretched|stretched|spreading)${softly}`),
    'wings',
  ],
  [form(`(?:${own}[\\p{L}'-]+ )?(?:${gleams} and )?${takes} ${light}`), 'glint'],
  [form(`(?:${own}[\\p{L}'-]+ )?${gleams}${softly}(?: (?:in|under|with) ${light})?`), 'glint'],
  [
    form(
      `(?:${own}[\\p{L}'-]+ )?(?:leaving|making|pressing|printing|imprinting|stamping)(?: behind)? (?:an? (?:[\\p{L}'-]+ )?trail of )?${many}(?:tracks?|footprints?|prints?|paw ?prints?|pawprints?|hoof ?prints?|ruts|marks)${left}`,
    ),
    'prints',
  ],
  [
    form(
      `${trails} ${many}(?:(?:trail|stream|cloud|plume|puff|streak|line)s? of )?${many}(?:smoke|steam|exhaust|vapou?r)${left}`,
    ),
    'smoke',
  ],
  [
    form(
      `${trails} ${many}(?:(?:trail|stream|cloud|plume|puff|spray|shower)s? of )?${many}(?:dust|dirt|sand|snow|earth)${left}`,
    ),
    'dust',
  ],
  [
    form(
      `${trails} ${many}(?:(?:trail|stream|shower|spray|streak)s? of )?${many}(?:sparks|sparkles|glitter|stardust|light|stars|glow)${left}`,
    ),
    'sparks',
  ],
  [form(`${own}(?:smoke|steam) (?:billowing|trailing|puffing|rising|pouring)${softly}${left}`), 'smoke'],
  [
    form(`${own}(?:dust|sand|dirt|snow) (?:billowing|flying|rising|swirling|spraying)${softly}${left}`),
    'dust',
  ],
  [form(`${own}(?:sparks|stars) (?:flying|trailing|shooting|spraying)${softly}${left}`), 'sparks'],
  [
    form(`${own}feathers (?:flying|fluffing|scattering|floating|drifting|bursting)${softly}(?: everywhere)?`),
    'feathers',
  ],
  [
    form(`${own}(?:mouths?|jaws?|beaks?|muzzles?) (?:wide |hanging )?(?:open|agape|gaping)(?: wide)?`),
    'mouth-open',
  ],
  [form(`${own}(?:eyes|eyelids) (?:\\p{L}+ly )?(?:shut|closed)(?: (?:tight|tightly))?`), 'eyes-shut'],
  [form(`${own}leaves (?:flying|scattering|swirling|fluttering)${softly}(?: everywhere)?`), 'leaves'],
];

/**
 * The words at `i`, where a clause begins behind something that is done, that tell what goes with it ("tires squealing", "its large tires
 * leaving deep tracks in the soil", "shimmering and reflecting the sunlight"); null where there are none.
 */
export function ornamentAt(tokens: readonly Token[], i: number, acting: boolean): OrnamentWords | null {
  const before = tokens[i - 1];
  // Behind a comma what it goes with is done already.
  if (!acting && before?.kind !== 'mark' && before?.word !== 'as') return null;
  const opens = before?.kind === 'mark' || /^(?:as|while|with|and)$/u.test(before?.word ?? '');
  // "A bird flies leaving a trail of smoke": behind what is done at once.
  const goesOn =
    /^(?:leaving|trailing|kicking|creating|reflecting|catching|shimmering|glistening|sparkling)$/u.test(
      tokens[i]?.word ?? '',
    );
  if (!opens && !goesOn) return null;
  const ahead: { word: string; upTo: number }[] = [];
  for (let k = i; k < Math.min(tokens.length, i + 18); k++) {
    const t = tokens[k];
    if (t === undefined) break;
    // "Deep, dark tracks": that comma parts nothing.
    const between =
      t.text === ',' &&
      tokens[k - 1]?.tags.has('Adjective') === true &&
      tokens[k + 1]?.tags.has('Adjective') === true;
    if (between) continue;
    if (t.kind !== 'word') break;
    ahead.push({ word: t.word, upTo: k + 1 - i });
  }
  const words = ahead.map(({ word }) => word).join(' ');
  for (const [pattern, what] of forms) {
    const match = pattern.exec(words);
    const last = match === null ? undefined : ahead[match[0].split(' ').length - 1];
    if (last !== undefined) return { what, n: last.upTo };
  }
  return null;
}
