import type { MaterialName } from '../world/materials.ts';

/** What stands and lies about in houses: library key, material, width and height in metres. */
const rows: Readonly<Record<string, readonly [string, MaterialName, number, number]>> = {
  // The picture lies aslant: the blade is as long as the square's diagonal.
  sword: ['dagger', 'steel', 0.68, 0.68],
  axe: ['axe', 'steel', 0.55, 0.55],
  table: ['table', 'wood', 1.3, 0.74],
  armchair: ['game.armchair', 'cloth', 0.9, 0.95],
  sofa: ['game.sofa', 'cloth', 1.8, 0.85],
  bed: ['bed', 'cloth', 1.9, 0.8],
  pillow: ['game.pillow', 'cloth', 0.5, 0.2],
  towel: ['game.towel', 'cloth', 0.4, 0.3],
  blanket: ['game.towel', 'cloth', 0.8, 0.3],
  door: ['door', 'wood', 0.85, 1.9],
  window: ['window', 'glass', 0.9, 0.9],
  mirror: ['mirror', 'glass', 0.5, 0.7],
  ladder: ['ladder', 'wood', 0.5, 1.9],
  stairs: ['game.stairs', 'wood', 1.4, 1.1],
  stove: ['game.gas-stove', 'steel', 0.7, 0.85],
  plate: ['game.metal-plate', 'ceramic', 0.28, 0.28],
  bowl: ['bowl-with-spoon', 'ceramic', 0.3, 0.22],
  vase: ['amphora', 'ceramic', 0.24, 0.38],
  teapot: ['teapot', 'ceramic', 0.3, 0.26],
  knife: ['kitchen-knife', 'steel', 0.3, 0.1],
  scissors: ['scissors', 'steel', 0.22, 0.22],
  wrench: ['wrench', 'steel', 0.3, 0.12],
  screwdriver: ['screwdriver', 'steel', 0.28, 0.1],
  needle: ['sewing-needle', 'steel', 0.2, 0.2],
  nail: ['game.nails', 'steel', 0.16, 0.16],
  magnet: ['magnet', 'steel', 0.28, 0.28],
  kettlebell: ['game.weight', 'steel', 0.3, 0.34],
  pipe: ['game.tee-pipe', 'plastic', 0.5, 0.4],
  toaster: ['game.toaster', 'steel', 0.34, 0.3],
  sponge: ['sponge', 'cloth', 0.24, 0.16],
  soap: ['soap', 'plastic', 0.18, 0.12],
  basket: ['basket', 'wood', 0.42, 0.36],
  jar: ['jar', 'glass', 0.2, 0.3],
  cheese: ['cheese-wedge', 'fruit', 0.26, 0.2],
  coin: ['coin', 'steel', 0.14, 0.14],
  slipper: ['flat-shoe', 'cloth', 0.28, 0.14],
  pencil: ['pencil', 'wood', 0.24, 0.24],
  pen: ['pen', 'plastic', 0.22, 0.22],
  paintbrush: ['paintbrush', 'wood', 0.28, 0.28],
  bush: ['game.berry-bush', 'cloth', 1.1, 0.9],
  curtain: ['game.theater-curtains', 'cloth', 1.6, 2],
  wardrobe: ['file-cabinet', 'wood', 0.9, 1.7],
  bookcase: ['game.bookshelf', 'wood', 1, 1.7],
  carpet: ['game.red-carpet', 'cloth', 1.6, 0.12],
  padlock: ['locked', 'steel', 0.2, 0.24],
  'trash can': ['wastebasket', 'steel', 0.5, 0.7],
  spaghetti: ['spaghetti', 'fruit', 0.32, 0.24],
  grape: ['grapes', 'fruit', 0.22, 0.26],
  chocolate: ['chocolate-bar', 'chocolate', 0.2, 0.24],
  soda: ['game.soda-can', 'steel', 0.14, 0.24],
  salad: ['green-salad', 'fruit', 0.32, 0.24],
  'money bag': ['money-bag', 'cloth', 0.36, 0.4],
  'treasure chest': ['noto.treasure-chest', 'wood', 0.8, 0.6],
  'goal net': ['goal-net', 'steel', 2, 1.3],
  flag: ['triangular-flag', 'cloth', 0.4, 0.5],
  shoe: ['running-shoe', 'cloth', 0.32, 0.2],
  sock: ['socks', 'cloth', 0.26, 0.28],
  glove: ['gloves', 'cloth', 0.26, 0.26],
  bow: ['bow-and-arrow', 'wood', 0.6, 0.6],
  'water pistol': ['water-pistol', 'plastic', 0.3, 0.24],
  statue: ['moai', 'stone', 0.9, 1.3],
  flask: ['game.round-bottom-flask', 'glass', 0.3, 0.36],
  fan: ['game.computer-fan', 'plastic', 0.4, 0.4],
  wheelchair: ['game.wheelchair', 'steel', 0.8, 0.95],
  hippo: ['hippopotamus', 'cloth', 1.4, 1],
  rhino: ['rhinoceros', 'cloth', 1.5, 1],
  monster: ['ogre', 'cloth', 1, 1.1],
  wheel: ['wheel', 'rubber', 0.6, 0.6],
  'traffic light': ['traffic-light', 'steel', 0.42, 2.5],
  drone: ['game.delivery-drone', 'plastic', 0.6, 0.4],
};

type Furnishing = {
  thing: string;
  material: MaterialName;
  shape: 'box' | 'silhouette';
  width: number;
  height: number;
};

export const household: Readonly<Record<string, Furnishing>> = Object.fromEntries(
  Object.entries(rows).map(([word, [thing, material, width, height]]) => [
    word,
    { thing, material, shape: thing === 'table' ? 'box' : 'silhouette', width, height },
  ]),
);
