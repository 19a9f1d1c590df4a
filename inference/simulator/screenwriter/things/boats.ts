import { type SilhouetteRows, silhouettes } from './silhouettes.ts';

/** Boats of every kind, and what slides over snow or hangs over it: library key, material, width and height in metres (judged; hulls are as light as cork, so that they swim as deep as they are drawn). */
const rows: SilhouetteRows = {
  gondola: ['own.gondola-boat', 'cork', 3.2, 2.53],
  pedalo: ['own.pedal-boat', 'cork', 2.4, 1.81],
  tugboat: ['own.tug-boat', 'cork', 2.8, 2.42],
  houseboat: ['own.house-boat', 'cork', 3.2, 2.29],
  longship: ['own.long-ship', 'cork', 3.6, 2.98],
  barge: ['own.barge-boat', 'cork', 3.4, 2.08],
  catamaran: ['own.catamaran-boat', 'cork', 3, 2.69],
  snowmobile: ['own.motor-sledge', 'lampstand', 2.2, 1.62],
  bobsleigh: ['own.bob-sleigh', 'lampstand', 2.2, 0.88],
  chairlift: ['own.chair-lift', 'steel', 1.8, 1.58],
  'dump truck': ['own.dump-truck', 'lampstand', 3, 2.41],
  'milk float': ['own.milk-float', 'lampstand', 2.6, 1.83],
  zamboni: ['own.ice-resurfacer', 'lampstand', 2.6, 1.87],
  hoverboard: ['own.hover-board', 'lampstand', 0.8, 0.29],
};

export const boatThings = silhouettes(rows);

/** Other words for what is drawn: kinds of it, or what goes by the same picture. */
export const boatWords: Readonly<Record<string, string>> = {
  'tug boat': 'tugboat',
  trawler: 'tugboat',
  'steam boat': 'tugboat',
  steamboat: 'tugboat',
  steamer: 'tugboat',
  'pedal boat': 'pedalo',
  'swan boat': 'pedalo',
  'paddle boat': 'pedalo',
  'house boat': 'houseboat',
  'viking ship': 'longship',
  'viking boat': 'longship',
  'dragon boat': 'longship',
  galley: 'longship',
  'cargo barge': 'barge',
  'canal boat': 'barge',
  narrowboat: 'barge',
  'narrow boat': 'barge',
  riverboat: 'barge',
  'snow mobile': 'snowmobile',
  'ski doo': 'snowmobile',
  skidoo: 'snowmobile',
  bobsled: 'bobsleigh',
  'chair lift': 'chairlift',
  'ski lift': 'chairlift',
  'ski-lift': 'chairlift',
  'tipper truck': 'dump truck',
  tipper: 'dump truck',
  'dumper truck': 'dump truck',
  dumper: 'dump truck',
  'milk cart': 'milk float',
  'ice resurfacer': 'zamboni',
  'hover board': 'hoverboard',
  motorboat: 'speedboat',
  'motor boat': 'speedboat',
};
