import type { PlanProp } from '#contracts/scene-plan.ts';
import { larder } from './screenwriter/things/larder.ts';
import { produce } from './screenwriter/things/produce.ts';

type Food = NonNullable<PlanProp['food']>;

/** What a bite lays bare, by what a thing is called; crumb where nothing is known. */
const inside: readonly (readonly [string, string])[] = [
  [
    '#f8eec9',
    'apple|pear|banana|potato|cucumber|coconut|radish|onion|garlic|turnip|parsnip|cauliflower|ginger|leek|tofu|cashew|almond|hazelnut',
  ],
  ['#f4b24c', 'orange|mango|peach|carrot|pumpkin|sweet potato|tangerine|apricot|papaya'],
  [
    '#e2524a',
    'watermelon|tomato|strawberry|cherry|bell pepper|bell-pepper|grape|plum|grapefruit|raspberry|pomegranate|fig|chili pepper',
  ],
  ['#cfe3a0', 'celery|zucchini|cabbage|asparagus|spinach|kale|okra|artichoke|pickle|olive|pistachio'],
  ['#8c3a5e', 'beetroot|blueberry|blackberry|raisin|date fruit'],
  ['#f3d765', 'lemon|pineapple|cheese|corn|egg'],
  ['#5a3624', 'chocolate|truffle|brownie|chocolate truffle|chocolate-truffle|fudge|licorice'],
  [
    '#a9663f',
    'steak|sausage|meat|chicken leg|chicken-leg|hot dog|hotdog|burger|hamburger|meatball|ribs|pork chop',
  ],
  ['#e8908a', 'ham|salami'],
  ['#f3dcc0', 'roast chicken|chicken nugget|fish finger'],
  ['#f0806a', 'popsicle|jelly|gummy bear|jelly bean|cotton candy'],
  ['#fff3e0', 'ice cream|icecream|marshmallow|sundae|banana split|whipped cream|smore'],
];
const CRUMB = '#f0d6a4';

const byName: ReadonlyMap<string, string> = new Map(
  inside.flatMap(([colour, names]) => names.split('|').map((name) => [name, colour])),
);

/** The colour of a skin that comes off. */
const skins: Readonly<Record<string, string>> = {
  banana: '#f0c24b',
  orange: '#e88a3a',
  tangerine: '#e88a3a',
  lemon: '#f0d24b',
  apple: '#c8402f',
  pear: '#b5b04a',
  potato: '#a97c50',
  egg: '#f2e6d4',
  cucumber: '#3f7d45',
  carrot: '#e07a2c',
  onion: '#b9783c',
  coconut: '#6b4a32',
  pumpkin: '#d9772a',
};

/** What is served in a bowl and eaten out of it with a spoon or a fork, and its colour. */
const dishes: Readonly<Record<string, string>> = {
  cereal: '#e0b25c',
  oatmeal: '#dcc59a',
  porridge: '#dcc59a',
  pudding: '#7a4a30',
  custard: '#f2d36b',
  yogurt: '#f6ece4',
  yoghurt: '#f6ece4',
  soup: '#d98a3e',
  stew: '#9c5a32',
  chili: '#b8402a',
  curry: '#d99a2e',
  noodles: '#f0d592',
  ramen: '#e8b860',
  risotto: '#efe0b0',
  beans: '#a4553a',
  lentils: '#a8703a',
  broth: '#d8b060',
  paella: '#e8b83e',
  goulash: '#a8452a',
  gnocchi: '#f0dca0',
  couscous: '#e8d08a',
  granola: '#c8964a',
  guacamole: '#a8c060',
  hummus: '#e0c898',
  salsa: '#cc4630',
  coleslaw: '#e8ecc4',
  'mashed potato': '#f4e4a8',
  'stir fry': '#8aa84a',
};
export const dishColour = (word: string): string | null =>
  Object.hasOwn(dishes, word) ? (dishes[word] ?? null) : null;
const baked =
  /(?:^|[ -])(?:cake|bread|pie|pizza|sandwich|cookie|cupcake|donut|doughnut|croissant|taco|burrito|burger|pancake|popcorn|fries|sushi|candy|lollipop|waffle|pretzel|bagel|baguette|toast|muffin|fish|nut|pea)s?$/u;
/** Is it something to eat? */
export const isFood = ({ name }: Pick<PlanProp, 'name'>): boolean =>
  isServed(name) ||
  Object.hasOwn(larder, name) ||
  Object.hasOwn(produce, name) ||
  byName.has(name.replaceAll('-', ' ')) ||
  baked.test(name);
/** Food that is drawn in what it is served in. */
export const isServed = (word: string): boolean =>
  dishColour(word) !== null || /^(?:spaghetti|pasta|salad)$/u.test(word);
export const dishNames: readonly string[] = Object.keys(dishes);

/** How a thing is as food. */
export const foodOf = (prop: Pick<PlanProp, 'name' | 'thing'>): Food => ({
  flesh: byName.get(prop.name.toLowerCase()) ?? byName.get(prop.thing) ?? CRUMB,
  ...(Object.hasOwn(skins, prop.name.toLowerCase()) ? { skin: skins[prop.name.toLowerCase()] } : {}),
  ...(prop.thing === 'dish' || prop.thing === 'spaghetti' ? { served: true } : {}),
});
