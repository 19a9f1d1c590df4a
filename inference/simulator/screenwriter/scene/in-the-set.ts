import type { Place } from '#contracts/world.ts';

/** What is painted with a set, and is called by these words: whoever looks at the picture sees it there. */
const rows: readonly (readonly [string, readonly Place[]])[] = [
  ['sidewalk pavement curb kerb roadside', ['street', 'city', 'road', 'market']],
  ['path pathway footpath trail track', ['park', 'garden', 'forest', 'mountain', 'campsite', 'jungle']],
  ['lane alley', ['arcade']],
  ['hillside hilltop', ['farm', 'mountain', 'park']],
  ['pasture plain prairie grassland', ['farm', 'savanna']],
  ['meadow', ['farm', 'mountain', 'garden']],
  ['horizon', ['sea', 'ocean', 'beach', 'desert', 'savanna', 'farm', 'mountain', 'snowfield']],
  ['treetop undergrowth woodland', ['forest', 'jungle']],
  ['harbor harbour dock', ['sea', 'ocean']],
];

const table: ReadonlyMap<string, ReadonlySet<Place>> = new Map(
  rows.flatMap(([words, places]) => words.split(' ').map((word) => [word, new Set(places)] as const)),
);

/** Is it a part of the set that this place is painted with, in nobody's way? */
export const paintedThere = (word: string, place: Place): boolean => table.get(word)?.has(place) === true;
