import type { MaterialName } from '../world/materials.ts';

/** What stands and lies about in houses: library key, material, width and height in metres. */
const rows: Readonly<Record<string, readonly [string, MaterialName, number, number]>> = {
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
  wheel: ['wheel', 'rubber', 0.6, 0.6],
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
