import type { Guise } from '#contracts/alteration.ts';
import type { Outline, PrintKind } from '#contracts/print.ts';
import { covers } from './covered.ts';

const each = <T>(words: string, of: T): [string, T][] =>
  words.split(/\s+/u).map((word): [string, T] => [word.replaceAll('_', ' '), of]);

const print = (kind: PrintKind, tint?: string): Guise => ({
  print: { kind, ...(tint === undefined ? {} : { tint }) },
});

/** What something is printed, woven or grown over with. */
export const prints: Readonly<Record<string, Guise>> = Object.fromEntries<Guise>([
  ...each('striped stripy stripey pinstriped pinstripe candy-striped', print('stripes')),
  ...each('zebra-striped zebra-print', { ...print('stripes', '#2b2530'), tint: '#f5efe3', cover: 0.85 }),
  ...each('tiger-striped tiger-print', { ...print('stripes', '#2b2530'), tint: '#e88a3a' }),
  ...each('dotted polka_dot polka-dot polka_dots polka-dotted polka_dotted', print('dots')),
  ...each('spotted spotty speckled dappled', print('spots')),
  ...each('leopard-print leopard-spotted cheetah-print', { ...print('spots', '#4a3020'), tint: '#d9a85a' }),
  ...each('cow-print', { ...print('patches', '#2b2530'), tint: '#f5efe3' }),
  ...each('camouflage camo', { ...print('patches', '#4c5a34'), tint: '#8a9060' }),
  ...each('patterned patchwork', print('checks')),
  ...each('checkered chequered checked gingham', print('checks')),
  ...each('plaid tartan', print('plaid')),
  ...each('zigzag zig-zag chevron', print('zigzag')),
  ...each('floral flowery flowered flower-patterned floral-print embroidered', print('flowers')),
  ...each('heart-patterned', print('hearts')),
  ...each('star-patterned star-spangled', print('stars')),
  ...each('leaf-patterned', print('leaves')),
  ...each(
    'rainbow rainbow-colored rainbow-coloured multicolored multicoloured multi-colored',
    print('rainbow'),
  ),
  ...each('knitted knit woolly crocheted crochet', print('knit')),
  ...each('wicker woven quilted', print('weave')),
  ...each('burlap', { ...print('weave'), tint: '#c0a070', cover: 0.8 }),
  ...each('lacy lace', { ...print('weave', '#fffaf0'), tint: '#f5efe3', cover: 0.7, clear: 0.3 }),
  ...each('corduroy', print('stripes')),
  ...each('furry fuzzy fluffy hairy shaggy feathered feathery', print('fur')),
]);

/** What something is made of, as it is seen; its weight is another's affair. */
export const stuffs: Readonly<Record<string, Guise>> = Object.fromEntries<Guise>([
  ...each('wooden wood oak', { ...print('grain', '#6b4526'), tint: '#b98a56', cover: 0.9 }),
  ...each('bamboo', { ...print('bands', '#8f9a4a'), tint: '#cdbb6e', cover: 0.9 }),
  ...each('brick', { ...print('bricks', '#e6d2bc'), tint: '#b5583e', cover: 0.95 }),
  ...each('glass crystal', { tint: '#cfe6f5', cover: 0.85, clear: 0.45, marks: { gloss: 1 } }),
  ...each('metal metallic steel iron chrome', { tint: '#a3abb3', cover: 1, marks: { gloss: 0.9 } }),
  ...each('aluminum aluminium tin', { tint: '#c3c9ce', cover: 1, marks: { gloss: 0.8 } }),
  ...each('bronze', { tint: '#a8763a', cover: 1, marks: { gloss: 0.8 } }),
  ...each('copper', { tint: '#b87345', cover: 1, marks: { gloss: 0.8 } }),
  ...each('brass', { tint: '#cda349', cover: 1, marks: { gloss: 0.8 } }),
  ...each('gold golden gilded', { tint: '#e0b04a', cover: 1, marks: { gloss: 1 } }),
  ...each('silver', { tint: '#b9bcc2', cover: 1, marks: { gloss: 1 } }),
  ...each('stone granite concrete', { tint: '#9d978c', cover: 0.95, marks: { rough: 1 } }),
  ...each('marble', { ...print('grain', '#a9a49c'), tint: '#ece8e1', cover: 0.95, marks: { gloss: 0.6 } }),
  ...each('ceramic porcelain', { tint: '#f3efe6', cover: 0.8, marks: { gloss: 0.8 } }),
  ...each('clay terracotta earthenware', { tint: '#c0764a', cover: 0.9 }),
  ...each('plastic acrylic', { marks: { gloss: 0.8 } }),
  ...each('rubber rubbery', { tint: '#4c4a4c', cover: 0.6 }),
  ...each('paper origami', { tint: '#f4ecd8', cover: 0.85, marks: { wrinkles: 0.5 } }),
  ...each('cardboard', { tint: '#c39a66', cover: 0.9 }),
  ...each('leather', { tint: '#7a4a2c', cover: 0.85, marks: { gloss: 0.35 } }),
  ...each('denim', { ...print('weave', '#dfe7f2'), tint: '#4f6f9c', cover: 0.9 }),
  ...each('velvet', { tint: '#7a2f4e', cover: 0.8 }),
  ...each('silk satin silky', { marks: { gloss: 0.8 } }),
  ...each('ice', { tint: '#d3ecf6', cover: 0.85, clear: 0.35, marks: { frost: 0.6 } }),
  ...each('straw thatched', { ...print('weave', '#8a6a2a'), tint: '#dcc07a', cover: 0.9 }),
  ...each('chocolate', { tint: '#5b3422', cover: 0.95, marks: { gloss: 0.5 } }),
  ...each('felt wool plush', { ...print('fur'), cover: 0 }),
  ...each('woolen woollen', { ...print('knit'), cover: 0 }),
  ...each('lego', { ...print('dots'), marks: { gloss: 0.6 } }),
]);

/** How something looks that is in some state from the start, beside what it can come to. */
export const conditions: Readonly<Record<string, Guise>> = Object.fromEntries<Guise>([
  ...each('broken shattered smashed damaged', { marks: { cracks: 1 } }),
  ...each('dented battered', { marks: { dents: 1 } }),
  ...each('ripped ragged', { marks: { tears: 1 } }),
  ...each('burnt burned charred scorched sooty', { tint: '#3a302c', cover: 0.75, marks: { rough: 0.7 } }),
  ...each('ancient antique vintage weather-beaten rustic', { marks: { rough: 0.6, grime: 0.5 } }),
  ...each('messy grubby greasy paint-splattered', { marks: { grime: 0.9 } }),
  ...each('unripe', { tint: '#6fae4a', cover: 0.75 }),
  ...each('frozen icy ice-covered', { tint: '#d3ecf6', cover: 0.55, marks: { frost: 1 } }),
  ...each('snow-dusted', { marks: { snow: 0.7 } }),
  ...each('dripping drenched', { marks: { wet: 1, dew: 0.6 } }),
  ...each('dewy dew-covered', { marks: { dew: 1 } }),
  ...each('sparkling sparkly glittering glittery glittery shimmering twinkling bejeweled jeweled', {
    marks: { sparkle: 1 },
  }),
  ...each('steaming steamy hot piping-hot', { marks: { steam: 1 } }),
  ...each('half-eaten bitten partly-eaten', { marks: { bites: 1 } }),
  ...each('shining radiant luminous luminescent bioluminescent fluorescent illuminated', {
    tint: '#ffe9b0',
    cover: 0.25,
    glow: 1,
  }),
  ...each('ripe juicy', { marks: { gloss: 0.7 } }),
  ...each('moss-covered ivy-covered', { marks: { moss: 1 } }),
  ...Object.entries(covers).map(([what, guise]): [string, Guise] => [`${what}-covered`, guise]),
  ...each('mud-splattered', { marks: { grime: 1 } }),
  ...each('cobwebbed', { marks: { grime: 0.8 } }),
]);

/** What something is cut out as, by the word before "-shaped" or by a word of its own. */
const outlines: Readonly<Record<string, Outline>> = {
  heart: 'heart',
  star: 'star',
  round: 'round',
  circle: 'round',
  disc: 'round',
  disk: 'round',
  ball: 'round',
  egg: 'oval',
  almond: 'oval',
  square: 'square',
  cube: 'square',
  box: 'square',
  rectangle: 'rectangle',
  triangle: 'triangle',
  pyramid: 'triangle',
  cone: 'triangle',
  diamond: 'diamond',
  hexagon: 'hexagon',
  octagon: 'octagon',
  crescent: 'crescent',
  moon: 'crescent',
  banana: 'crescent',
  cross: 'cross',
  flower: 'flower',
  cloud: 'cloud',
  tear: 'drop',
  teardrop: 'drop',
  drop: 'drop',
  pear: 'drop',
  fan: 'fan',
  dome: 'fan',
  spiral: 'spiral',
  l: 'l',
  s: 's',
  u: 'u',
};
const shapely: Readonly<Record<string, Outline>> = {
  circular: 'round',
  round: 'round',
  spherical: 'round',
  oval: 'oval',
  elliptical: 'oval',
  square: 'square',
  cubic: 'square',
  cubical: 'square',
  boxy: 'square',
  rectangular: 'rectangle',
  oblong: 'rectangle',
  triangular: 'triangle',
  conical: 'triangle',
  pyramidal: 'triangle',
  hexagonal: 'hexagon',
  octagonal: 'octagon',
  spiral: 'spiral',
  'cross-shaped': 'cross',
};

/** What something is cut out as of which a word says so; null for all other words. */
export function outlineOf(word: string): Outline | null {
  const shaped = /^(?<shape>.+)[- ]shaped$/u.exec(word)?.groups?.['shape'];
  const list = shaped === undefined ? shapely : outlines;
  const key = shaped ?? word;
  return Object.hasOwn(list, key) ? (list[key] ?? null) : null;
}

/** Does a word say how something looks, whatever else it can be? */
export const saysLook = (word: string): boolean =>
  [prints, stuffs, conditions].some((list) => Object.hasOwn(list, word)) || outlineOf(word) !== null;
