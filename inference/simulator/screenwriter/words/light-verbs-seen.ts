import type { AlterVerb } from './alter-verb.ts';

/** The light of lamps and fires. */
const WARM = '#ffe9b0';
const lit = { tint: WARM, cover: 0.25, glow: 1 } as const;
const dark = { tint: '#2a2634', cover: 0.5 } as const;

const lamps =
  /\b(?:lamps?|lights?|bulbs?|lanterns?|candles?|screens?|flames?|fires?|headlights?|torch(?:es)?|flashlights?|spotlights?|chandeliers?|signs?|neon|fireplace|embers?|room|monitor|television|tv)\b/iu;
/** What light is thrown back by. */
const bright =
  /\b(?:diamonds?|jewels?|gems?|crystals?|rings?|crowns?|coins?|snow|ice|icicles?|glass|ornaments?|baubles?|sequins?|dress|armou?r|treasure|gold|necklaces?|earrings?|trophy|trophies|medals?|swords?|ball|water drops?|frost|dew|beads?|tinsel|christmas tree|rub(?:y|ies)|emeralds?|pearls?|sapphires?|chandeliers?|windows?|cars?|shoes?|tears?)\b/iu;
/** What lights are on. */
const buildings =
  /\b(?:trees?|houses?|buildings?|towers?|castles?|bridges?|lanterns?|signs?|faces?|skyscrapers?|ferris wheels?|shops?|mushrooms?|crystals?|city|balls?|stones?|pumpkins?)\b/iu;
const fading = /\b(?:lights|bulbs?|lanterns?|neon|embers?|sign)\b/iu;
/** The sky does it in its own way. */
const below = /^(?!.*\b(?:lightning|stars?|sun|moon|eyes?|camera)\b)/iu;

/** Verbs of light: what comes to shine, what grows dark, and what comes and goes. */
export const lightRows: readonly (readonly [string, AlterVerb])[] = [
  ['glow', { to: lit, of: below, particle: /^(?:brightly|softly|warmly|faintly|dimly|up)$/u }],
  ['light', { to: lit, of: buildings, only: /^up$/u, particle: /^up$/u }],
  ['go', { from: lit, to: dark, of: fading, only: /^(?:out|off|dark)$/u, particle: /^(?:out|off|dark)$/u }],
  ['come', { from: dark, to: lit, of: fading, only: /^on$/u, particle: /^on$/u }],
  ['shine', { to: { ...lit, glow: 0.8 }, of: lamps, particle: /^(?:brightly|softly)$/u }],
  ['brighten', { from: dark, to: lit, of: lamps, particle: /^up$/u }],
  ['brighten', { from: { tint: '#2a2634', cover: 0.62 }, particle: /^up$/u }],
  ['dim', { from: lit, to: dark, of: lamps, particle: /^down$/u }],
  ...['flicker', 'pulse', 'pulsate', 'throb', 'waver'].map((word): [string, AlterVerb] => [
    word,
    { from: lit, to: dark, of: below, pulses: 6, particle: /^(?:on|off|and)$/u },
  ]),
  ...['flash', 'blink', 'strobe'].map((word): [string, AlterVerb] => [
    word,
    { to: lit, of: lamps, pulses: 4, particle: /^(?:on|off|and)$/u },
  ]),
  ...['sparkle', 'glitter', 'twinkle', 'glimmer', 'shimmer', 'glisten', 'gleam', 'glint'].map(
    (word): [string, AlterVerb] => [word, { to: { marks: { sparkle: 1 } }, of: bright, pulses: 5 }],
  ),
];
