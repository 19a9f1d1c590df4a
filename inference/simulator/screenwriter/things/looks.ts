import { mix } from '#art/colour.ts';
import type { Guise, Mark } from '#contracts/alteration.ts';
import { colours } from '../words/colours.ts';
import { conditions, prints, stuffs } from './textures.ts';

/** Colours that things come to have, besides those that they are asked for in. */
const shades: Readonly<Record<string, string>> = {
  ...colours,
  lavender: '#b9a3d8',
  crimson: '#b3263a',
  scarlet: '#d8332a',
  emerald: '#2f9e6a',
  amber: '#e2a336',
  bronze: '#a8763a',
  copper: '#b87345',
  ivory: '#f4ecd8',
  burgundy: '#74263a',
  indigo: '#4b4a9c',
  cyan: '#48b8cc',
  peach: '#f2b896',
  coral: '#ee7f6a',
  aqua: '#58c0c0',
  charcoal: '#3c3a3c',
  blackened: '#33302e',
  pinkish: '#e58aa8',
  reddish: '#d8483e',
  yellowish: '#f0c24b',
  greenish: '#4f9d5d',
  brownish: '#8a5a3a',
};

/** The colour of what has lost its own: that of paper in the sun. */
export const PALE = '#ece2d0';
export const DARK = '#2a2634';

/** What words for how something looks say of it; nothing is how it is drawn, whole and new. */
const states: Readonly<Record<string, Guise>> = {
  ...stuffs,
  ...prints,
  ...conditions,
  // Smooth, new, whole, fresh, dry: as it is drawn.
  ...Object.fromEntries(
    'smooth new plain fresh dry whole intact normal healthy solid straight bare empty blank natural original undamaged'
      .split(' ')
      .map((word): [string, Guise] => [word, {}]),
  ),
  ...Object.fromEntries(
    'glossy shiny polished sleek gleaming spotless clean crisp pristine clear reflective sparkling brand-new'
      .split(' ')
      .map((word): [string, Guise] => [word, { marks: { gloss: 1 } }]),
  ),
  ...Object.fromEntries(
    'rough rugged coarse textured bumpy jagged uneven gritty'
      .split(' ')
      .map((word): [string, Guise] => [word, { marks: { rough: 1 } }]),
  ),
  worn: { marks: { rough: 0.8, wrinkles: 0.8 } },
  aged: { marks: { rough: 0.7, wrinkles: 0.7 } },
  old: { marks: { rough: 0.7, grime: 0.5 } },
  weathered: { marks: { rough: 0.8, grime: 0.7 } },
  cracked: { marks: { cracks: 1 } },
  cracks: { marks: { cracks: 1 } },
  fissures: { marks: { cracks: 1 } },
  chipped: { marks: { chips: 1 } },
  tattered: { marks: { tears: 1 } },
  torn: { marks: { tears: 1 } },
  frayed: { marks: { tears: 1 } },
  'dog-eared': { marks: { tears: 1, wrinkles: 0.4 } },
  ...Object.fromEntries(
    'dusty grimy dirty stained muddy soiled filthy smudged'
      .split(' ')
      .map((word): [string, Guise] => [word, { marks: { grime: 1 } }]),
  ),
  moldy: { marks: { mould: 1 } },
  mouldy: { marks: { mould: 1 } },
  rotten: { tint: '#6b4a30', cover: 0.75, marks: { mould: 0.7, wrinkles: 0.8 } },
  stale: { marks: { rough: 0.6 } },
  mossy: { marks: { moss: 1 } },
  overgrown: { marks: { moss: 1 } },
  rusty: { marks: { tarnish: 1, rough: 0.6 }, tint: '#9a5428', cover: 0.6 },
  tarnished: { marks: { tarnish: 1 } },
  dull: { tint: '#8f8a82', cover: 0.55 },
  wrinkled: { marks: { wrinkles: 1 } },
  wrinkly: { marks: { wrinkles: 1 } },
  crumpled: { marks: { wrinkles: 1 }, wide: 0.6, high: 0.6 },
  creased: { marks: { wrinkles: 0.8 } },
  shriveled: { marks: { wrinkles: 1 }, wide: 0.6, high: 0.6 },
  shrivelled: { marks: { wrinkles: 1 }, wide: 0.6, high: 0.6 },
  flat: { wide: 1.25 },
  taut: { wide: 1.35 },
  stretched: { wide: 1.35 },
  flattened: { wide: 1.3, high: 0.35 },
  wet: { marks: { wet: 1 } },
  damp: { marks: { wet: 0.7 } },
  soaked: { marks: { wet: 1 } },
  squishy: { wide: 1.25, high: 1.2 },
  soft: { wide: 1.06, high: 1.06 },
  puffy: { wide: 1.3, high: 1.3 },
  swollen: { wide: 1.35, high: 1.35 },
  stiff: { wide: 0.92, high: 0.92 },
  hard: {},
  compact: { wide: 0.8, high: 0.8 },
  thin: { wide: 0.45 },
  slender: { wide: 0.45 },
  'stick-like': { wide: 0.4, high: 0.5 },
  thick: { wide: 1.2 },
  sturdy: {},
  dim: { tint: DARK, cover: 0.45 },
  darker: { tint: DARK, cover: 0.6 },
  lighter: { tint: PALE, cover: 0.5 },
  paler: { tint: PALE, cover: 0.62 },
  brighter: { tint: '#ffe9b0', cover: 0.1, glow: 0.7 },
  huge: { wide: 1.6, high: 1.6 },
  enormous: { wide: 1.7, high: 1.7 },
  tiny: { wide: 0.45, high: 0.45 },
  bigger: { wide: 1.5, high: 1.5 },
  larger: { wide: 1.5, high: 1.5 },
  smaller: { wide: 0.6, high: 0.6 },
  taller: { high: 1.5 },
  shorter: { high: 0.6 },
  longer: { wide: 1.5 },
  wider: { wide: 1.5 },
  narrower: { wide: 0.6 },
  thinner: { wide: 0.55 },
  thicker: { wide: 1.35 },
  sharp: { marks: { gloss: 0.8 } },
  ash: { tint: '#a9a49c', cover: 0.9, marks: { rough: 0.7 } },
  charcoal: { tint: '#3c3a3c', cover: 0.9, marks: { rough: 0.5 } },
  frosted: { marks: { frost: 1 } },
  foggy: { marks: { frost: 0.7 } },
  misty: { marks: { frost: 0.7 } },
  withered: { tint: '#8a6a44', cover: 0.7, droop: 0.75, marks: { wrinkles: 0.5 } },
  wilted: { tint: '#8a6a44', cover: 0.5, droop: 0.75 },
  dead: { tint: '#7c5a3a', cover: 0.75, droop: 0.6 },
  dried: { tint: '#9a7a4e', cover: 0.6, wide: 0.8, high: 0.8, marks: { wrinkles: 0.8 } },
  bud: { wide: 0.42, high: 0.55 },
  buds: { wide: 0.42, high: 0.55 },
  budding: { wide: 0.42, high: 0.55 },
  blossom: {},
  bloom: {},
  blooming: {},
  flower: {},
  flowering: {},
  translucent: { clear: 0.75 },
  transparent: { clear: 1 },
  'see-through': { clear: 1 },
  invisible: { clear: 1 },
  opaque: {},
  deflated: { wide: 0.55, high: 0.45, marks: { wrinkles: 1 } },
  inflated: {},
  pale: { tint: PALE, cover: 0.62 },
  faded: { tint: PALE, cover: 0.5 },
  bleached: { tint: PALE, cover: 0.75 },
  colorless: { tint: '#a9a49c', cover: 0.9 },
  colourless: { tint: '#a9a49c', cover: 0.9 },
  dark: { tint: DARK, cover: 0.8 },
  bright: {},
  stormy: { tint: '#7b828c', cover: 0.8, marks: { storm: 1 } },
  cloudy: { tint: '#a9b3bd', cover: 0.7, marks: { storm: 0.5 } },
  starry: { tint: '#1f2650', cover: 0.9, marks: { stars: 1 } },
  snowy: { marks: { snow: 1 } },
  'snow-covered': { marks: { snow: 1 } },
  'snow-capped': { marks: { snow: 0.8 } },
  frosty: { marks: { frost: 1 } },
  embossed: { marks: { emboss: 1 } },
  leafy: { marks: { foliage: 1 } },
  lush: { marks: { foliage: 1 } },
  foliage: { marks: { foliage: 1 } },
  closed: { marks: { lid: 1 } },
  shut: { marks: { lid: 1 } },
  open: {},
  wispy: { wide: 1.5, high: 0.5, clear: 0.45 },
  rainbow: { marks: { rainbow: 1 } },
  multicolored: { marks: { rainbow: 1 } },
  molten: { tint: '#ff7a2a', cover: 0.7, glow: 0.8 },
  // What it is made of.
  denim: { tint: '#4f6f9c', cover: 0.9, marks: { rough: 0.4 } },
  silk: { tint: '#cfaed0', cover: 0.8, marks: { gloss: 1 } },
  velvet: { tint: '#7a2f4e', cover: 0.85 },
  gold: { tint: '#e0b04a', cover: 1, marks: { gloss: 1 } },
  marble: { tint: '#e6e2da', cover: 0.9, marks: { gloss: 0.7 } },
  crystal: { tint: '#cfe6f5', cover: 0.7, clear: 0.4, marks: { gloss: 1 } },
  glowing: { tint: '#ffe9b0', cover: 0.4, glow: 1 },
};

/** What a word for a state of something says of its look; null where it says none. */
export const stateOf = (word: string): Guise | null =>
  Object.hasOwn(states, word) ? (states[word] ?? null) : null;

/** Words that say how much, or describe what is not seen by itself. */
const degrees =
  /^(?:an?|the|its|their|very|more|fully|completely|entirely|slightly|somewhat|quite|all|vibrant|vivid|striking|unexpected|beautiful|delicate|gentle|warm|cool|virtual|simple|concrete|wooden|modern|ancient|vintage|full|half|rich|strong|intense|brilliant|lively|luscious|single|small|large|big|long|short|tall|pointed|rocky|green-leafed|colorful|colourful|viscous|porous|cotton-like|spreading|3d|crystal)$/u;
/** What only says that it is a colour, a surface or a shape. */
const fillers =
  /^(?:colou?rs?|colou?ring|shades?|hues?|tones?|tints?|tinge|finish(?:es)?|textures?|surfaces?|conditions?|states?|appearances?|looks?|shapes?|forms?|structures?|bundles?|spectrum|effects?|skin|cliffs|peaks|branches|trunk|strands|flow|rock|version|husk|shell|crust|mess|color|spots|patches|brightness|layers?|of)$/u;

export type Word = { word: string; start: number; end: number };
/** How something looks by some words, and how many they are; null where they do not say. */
export type Said = { guise: Guise; words: number; colour: boolean };

/** How a word before it has a colour. */
const tones: Readonly<Record<string, (colour: string) => string>> = {
  pale: (c) => mix(c, '#ffffff', 0.5),
  light: (c) => mix(c, '#ffffff', 0.4),
  muted: (c) => mix(c, '#b9b2a6', 0.45),
  faded: (c) => mix(c, '#d9d2c6', 0.45),
  dusty: (c) => mix(c, '#b9b2a6', 0.4),
  dull: (c) => mix(c, '#8f8a82', 0.4),
  stormy: (c) => mix(c, '#5f666f', 0.5),
  deep: (c) => mix(c, '#1a0a10', 0.28),
  dark: (c) => mix(c, '#17121a', 0.42),
};

/** Two looks at once; what the second says counts. */
export const together = (one: Guise, other: Guise): Guise => ({
  ...one,
  ...other,
  ...(one.marks === undefined && other.marks === undefined
    ? {}
    : { marks: { ...one.marks, ...other.marks } }),
});

/** What something can be covered with, and is then. */
const coverings: Readonly<Record<string, Mark>> = {
  notes: 'notes',
  writing: 'notes',
  diagrams: 'notes',
  equations: 'notes',
  dust: 'grime',
  grime: 'grime',
  dirt: 'grime',
  mud: 'grime',
  snow: 'snow',
  frost: 'frost',
  ice: 'frost',
  moss: 'moss',
  ivy: 'moss',
  mold: 'mould',
  mould: 'mould',
  rust: 'tarnish',
  dew: 'dew',
  cracks: 'cracks',
  wrinkles: 'wrinkles',
};

/** Reads how something looks from these words on, as far as they say it; `spoken`: what is spoken of, which may be named again. */
export function lookOf(words: readonly Word[], from: number, spoken = ''): Said | null {
  let guise: Guise = {};
  let tone: string | null = null;
  let known = 0;
  let colour = false;
  let end = from;
  for (let i = from; i < words.length; i++) {
    const w = words[i]?.word ?? '';
    const shade = shades[w];
    if (/^(?:,|and|or|with|in|covered|spotted)$/u.test(w)) {
      const on = coverings[words[i + 2]?.word ?? ''];
      if (
        /^(?:covered|spotted)$/u.test(w) &&
        /^(?:in|with|by)$/u.test(words[i + 1]?.word ?? '') &&
        on !== undefined
      ) {
        guise = together(guise, { marks: { [on]: 1 } });
        [known, end] = [known + 1, i + 3];
        i += 2;
        continue;
      }
      if (known === 0 && !Object.hasOwn(states, w)) break;
      if (!Object.hasOwn(states, w)) continue;
    }
    if (shade !== undefined) {
      const tinted = tone === null ? shade : (tones[tone]?.(shade) ?? shade);
      guise = together(guise, { tint: tinted, cover: 1 });
      // A pale red is a red, and no red that has gone pale.
      [known, colour, tone, end] = [known + 1, true, null, i + 1];
    } else if (w === 'full' && words[i + 1]?.word === 'of' && words[i + 2]?.word === 'water') {
      guise = together(guise, { marks: { full: 1 } });
      [known, end] = [known + 1, i + 3];
      i += 2;
    } else if (Object.hasOwn(states, w)) {
      const next = words.slice(i + 1).find(({ word }) => !degrees.test(word))?.word ?? '';
      if (Object.hasOwn(tones, w) && shades[next] !== undefined) {
        tone = w;
        if (w === 'stormy') guise = together(guise, { marks: { storm: 1 } });
      } else guise = together(guise, states[w] ?? {});
      [known, end] = [known + 1, i + 1];
    } else if (Object.hasOwn(tones, w)) {
      tone = w;
    } else if (
      (fillers.test(w) || (w.length > 3 && spoken.split(' ').includes(w))) &&
      (known > 0 || w === 'of' || nextKnown(words, i))
    ) {
      if (known > 0) end = i + 1;
    } else if (!degrees.test(w)) break;
  }
  return known === 0 ? null : { guise, words: end - from, colour };
}

/** "Color", "a spectrum of": is what comes a look? */
const nextKnown = (words: readonly Word[], i: number): boolean => {
  const after = words.slice(i + 1).find(({ word }) => !degrees.test(word) && !fillers.test(word))?.word ?? '';
  return shades[after] !== undefined || Object.hasOwn(states, after);
};

export const isColourWord = (word: string): string | null => shades[word] ?? null;
