import type { MaterialName } from '../../world/materials.ts';

/** Library key, material, width and height in metres. */
export type SilhouetteRows = Readonly<Record<string, readonly [string, MaterialName, number, number]>>;

/** Things that are as their picture's outline is, by the noun that names them. */
export const silhouettes = (rows: SilhouetteRows) =>
  Object.fromEntries(
    Object.entries(rows).map(([name, [thing, material, width, height]]) => [
      name,
      { thing, material, shape: 'silhouette' as const, width, height },
    ]),
  );
