import type { Place } from '#contracts/world.ts';

/** Places and occasions that have no set of their own, and the one that they play in instead, told as near (judged). */
const rows: readonly (readonly [Place, string])[] = [
  ['living-room', 'sleepover housewarming wedding-reception nursing-home care-home retirement-home'],
  ['theatre', 'talent-show audition recital'],
  ['park', 'picnic golf-course golf-club campus battlefield'],
  ['cellar', 'laundry-room utility-room laundromat launderette'],
  ['church', 'mosque synagogue temple wedding'],
  [
    'street',
    'bike-lane cycle-lane bus-lane gutter driveway doorstep parade neighborhood neighbourhood suburb gas-station petrol-station service-station filling-station fuel-station rubbish-dump scrapyard junkyard',
  ],
  ['airport', 'runway'],
  ['stadium', 'racecourse race marathon match football-match tournament championship finals'],
  ['farm', 'vineyard plantation chicken-coop henhouse pigsty'],
  ['savanna', 'prairie steppe'],
  ['playground', 'schoolyard'],
  ['moon', 'mars'],
  ['volcano', 'hell underworld'],
  ['castle', 'ruins'],
  ['graveyard', 'mausoleum crypt'],
  ['cave', 'den burrow catacombs quarry'],
  ['cliff', 'fjord'],
  ['underwater', 'shipwreck'],
  ['shop', 'barbershop barber-shop hair-salon beauty-salon salon post-office tattoo-studio'],
  ['classroom', 'university college'],
  ['gym', 'boxing-ring locker-room changing-room dance-studio yoga-studio'],
  ['office', 'agency break-room staffroom'],
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
