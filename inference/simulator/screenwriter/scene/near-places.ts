import type { Place } from '#contracts/world.ts';

/** Places and occasions that have no set of their own, and the one that they play in instead, told as near (judged). */
const rows: readonly (readonly [Place, string])[] = [
  ['living-room', 'sleepover housewarming wedding-reception nursing-home care-home retirement-home'],
  [
    'theatre',
    'talent-show audition recital recording-studio dressing-room catwalk runway-show cloakroom embassy parliament',
  ],
  ['park', 'picnic golf-course golf-club campus battlefield refugee-camp army-camp scout-camp holiday-camp'],
  ['cellar', 'laundry-room utility-room laundromat launderette server-room'],
  ['church', 'mosque synagogue temple wedding'],
  [
    'street',
    'bike-lane cycle-lane bus-lane gutter driveway doorstep parade neighborhood neighbourhood suburb gas-station petrol-station service-station filling-station fuel-station rubbish-dump scrapyard junkyard bus-depot tram-depot parking-space underpass roundabout garbage-dump landfill checkpoint border-crossing border-post',
  ],
  ['airport', 'runway'],
  ['stadium', 'racecourse race marathon match football-match tournament championship finals'],
  ['farm', 'vineyard plantation pigsty'],
  ['savanna', 'prairie steppe'],
  ['playground', 'schoolyard'],
  ['moon', 'mars'],
  ['volcano', 'hell underworld'],
  ['castle', 'ruins palace'],
  ['graveyard', 'mausoleum crypt'],
  ['cave', 'den burrow catacombs quarry'],
  ['cliff', 'fjord'],
  ['underwater', 'shipwreck'],
  [
    'shop',
    'barbershop barber-shop hair-salon beauty-salon salon post-office tattoo-studio nail-salon fitting-room kebab-shop kebab-place kebab-stand',
  ],
  ['classroom', 'university college'],
  ['gym', 'tennis-court boxing-ring locker-room changing-room dance-studio yoga-studio'],
  ['office', 'agency break-room staffroom staff-room'],
  ['garden', 'allotment conservatory orangery veranda porch terrace patio'],
  ['road', 'rest-stop lay-by middle-of-nowhere'],
  ['bathroom', 'sauna steam-room'],
  ['bedroom', 'orphanage barracks'],
  ['desert', 'archaeological-site excavation dig-site'],
  ['lake', 'boathouse'],
  ['lab', 'planetarium observatory'],
];

const table: ReadonlyMap<string, Place> = new Map(
  rows.flatMap(([place, words]) =>
    words.split(' ').map((word) => [word.replaceAll('-', ' '), place] as const),
  ),
);

/** The set that a word's place is near to; null where there is none. */
export const nearPlace = (word: string): Place | null =>
  table.get(word.toLowerCase().replaceAll('-', ' ')) ?? null;

/** Buildings that are a place to whoever is in them, and a thing to whoever looks at them. */
const enclosing: ReadonlySet<string> = new Set(['temple', 'mosque', 'synagogue', 'palace', 'conservatory']);
const inside =
  '(?<=\\b(?:in|inside|into|through)\\s(?:(?:the|an?|this|his|her|their|our|my)\\s)?(?:\\p{L}+\\s)?)';

/** Every such word, as a pattern, by place. */
export const nearPlaces: readonly (readonly [Place, string])[] = rows.map(([place, words]) => [
  place,
  words
    .split(' ')
    .map((word) => `${enclosing.has(word) ? inside : ''}${word.replaceAll('-', '[- ]')}`)
    .join('|'),
]);
