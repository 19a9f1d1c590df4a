/** What is eaten, and the colour of what is made of it: soup, cake, an island. */
const rows: readonly (readonly [colour: string, words: string])[] = [
  ['#d8482f', 'tomato ketchup lobster crab chili'],
  ['#e8823a', 'pumpkin carrot orange tangerine apricot peach mango papaya squash curry salmon'],
  ['#e88a9a', 'strawberry raspberry cherry watermelon jelly jam bubblegum grapefruit ham radish'],
  ['#b03a5a', 'beetroot pomegranate cranberry plum'],
  ['#6a4a9a', 'blueberry blackberry grape aubergine eggplant'],
  [
    '#f2d060',
    'cheese lemon banana pineapple corn mustard custard butter honey omelette pancake waffle pasta noodle',
  ],
  ['#f7e2a0', 'egg potato chip chips fries popcorn vanilla'],
  [
    '#8fb04a',
    'pea spinach broccoli cabbage lettuce cucumber lime kiwi avocado pistachio asparagus celery salad mint pesto courgette pickle',
  ],
  [
    '#c98a42',
    'caramel toffee gingerbread biscuit cookie bread toast pretzel croissant peanut nut almond pie',
  ],
  ['#5b3422', 'coffee cola gravy brownie cocoa'],
  [
    '#efe6d4',
    'rice milk cream yoghurt yogurt coconut garlic onion mushroom cauliflower leek marshmallow sugar salt flour dough tofu porridge meringue',
  ],
  ['#e8a0c8', 'candy cotton-candy sweets'],
  ['#8a5a3a', 'bean beans lentil mud meat beef sausage'],
  ['#e0c48a', 'sand chicken'],
  ['#f4f8fb', 'snow'],
  ['#d85a2a', 'lava'],
];

const byWord: ReadonlyMap<string, string> = new Map(
  rows.flatMap(([colour, words]) => words.split(' ').map((word) => [word, colour] as const)),
);

/** The colour of what is made of that; null for what is not eaten or heaped. */
export const flavourOf = (word: string): string | null => byWord.get(word) ?? null;
