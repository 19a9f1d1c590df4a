import type { MaterialName } from '../../world/materials.ts';
import type { Thing } from './thing.ts';

/** What stands on a bench where something is tried out: sizes in metres, small things a little larger than life. */
const box = (thing: string, material: MaterialName, width: number, height = width): Thing => ({
  thing,
  material,
  shape: 'box',
  width,
  height,
});
const flat = (thing: string, material: MaterialName, width: number, height: number): Thing => ({
  thing,
  material,
  shape: 'silhouette',
  width,
  height,
});
const ball = (thing: string, material: MaterialName, width: number): Thing => ({
  thing,
  material,
  shape: 'ball',
  width,
  height: width,
});

export const labThings: Readonly<Record<string, Thing>> = {
  'glass cup': box('glass', 'glass', 0.14, 0.2),
  'drinking glass': box('glass', 'glass', 0.14, 0.2),
  'glass tumbler': box('glass', 'glass', 0.15, 0.19),
  'rubber ball': ball('ball', 'rubber', 0.16),
  'bouncy ball': ball('ball', 'rubber', 0.13),
  'ping pong ball': ball('ball', 'football', 0.11),
  'paper ball': ball('paper-ball', 'paper', 0.15),
  'pot lid': flat('own.pot-lid', 'steel', 0.44, 0.44),
  'bed frame': flat('own.bed-frame', 'steel', 2, 2),
  'ball of paper': ball('paper-ball', 'paper', 0.15),
};
