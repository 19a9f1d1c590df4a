import type { Place } from '#contracts/world.ts';

/** Places and occasions that have no set of their own, and the one that they play in instead, told as near (judged). */
const rows: readonly (readonly [Place, string])[] = [
  ['living-room', 'sleepover housewarming wedding-reception'],
  ['theatre', 'talent-show audition recital'],
  ['park', 'picnic golf-course campus battlefield'],
  ['cafe', 'cafeteria canteen'],
  ['church', 'mosque synagogue temple wedding'],
  [
    'street',
    'gutter driveway doorstep parade neighborhood neighbourhood suburb gas-station petrol-station scrapyard junkyard',
  ],
  ['airport', 'runway'],
  ['stadium', 'racecourse race marathon match football-match tournament championship finals'],
  ['office', 'agency'],
  ['farm', 'vineyard plantation chicken-coop henhouse pigsty'],
  ['savanna', 'prairie steppe'],
  ['playground', 'schoolyard'],
  ['gym', 'boxing-ring'],
  ['moon', 'mars'],
  ['volcano', 'hell underworld'],
  ['castle', 'ruins'],
  ['graveyard', 'mausoleum crypt'],
  ['cave', 'den burrow catacombs quarry'],
  ['cliff', 'fjord'],
  ['underwater', 'shipwreck'],
  ['shop', 'barbershop barber-shop hair-salon beauty-salon salon laundromat launderette'],
  ['classroom', 'university college'],
];

const table: ReadonlyMap<string, Place> = new Map(
  rows.flatMap(([place, words]) =>
    words.split(' ').map((word) => [word.replaceAll('-', ' '), place] as const),
  ),
);

/** The set that a word's place is near to; null where there is none. */
export const nearPlace = (word: string): Place | null =>
  table.get(word.toLowerCase().replaceAll('-', ' ')) ?? null;

/** Every such word, as a pattern, by place. */
export const nearPlaces: readonly (readonly [Place, string])[] = rows.map(([place, words]) => [
  place,
  words
    .split(' ')
    .map((word) => word.replaceAll('-', '[- ]'))
    .join('|'),
]);
