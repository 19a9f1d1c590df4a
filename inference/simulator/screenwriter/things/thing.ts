import type { MaterialName } from '../../world/materials.ts';

/** A thing the art library draws and the world can weigh: size in metres. */
export type Thing = {
  thing: string;
  material: MaterialName;
  shape: 'ball' | 'box' | 'silhouette';
  width: number;
  height: number;
};
