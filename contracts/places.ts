import type { Place } from './world.ts';

/** In which part of the list of places one looks for it. */
export const placeGroups = [
  'At home',
  'At work and school',
  'In town',
  'On the way',
  'Outdoors',
  'Far away',
] as const;
export type PlaceGroup = (typeof placeGroups)[number];

export type PlaceFacts = {
  /** Its name on the page. */
  title: string;
  group: PlaceGroup;
  /** `open`: rain and snow fall on the stage. `roofed`: they fall outside. `sealed`: no weather is ever heard. */
  sky: 'open' | 'roofed' | 'sealed';
  /** How a sentence goes on that begins with "A film". */
  phrase: string;
  /** m/s², where it is not that of the earth. */
  gravity?: number;
  /** Nothing is lifted, slowed or blown about there, and nothing burns. */
  airless?: true;
  /** m/s at which it goes along itself: what lies outside passes by. */
  speed?: number;
};

/** Where a scene plays whose script names no place and speaks for none, with no place chosen. */
export const usualPlace: Place = 'park';

/** What everybody has to know of a place: page, sound, picture and other generators. */
export const placeFacts: Readonly<Record<Place, PlaceFacts>> = {
  gym: {
    title: 'Gym',
    group: 'In town',
    sky: 'roofed',
    phrase: 'in an indoor basketball gym with a wooden floor',
  },
  park: { title: 'Park', group: 'Outdoors', sky: 'open', phrase: 'in a green park' },
  kitchen: { title: 'Kitchen', group: 'At home', sky: 'roofed', phrase: 'in a homely kitchen' },
  street: { title: 'Street', group: 'In town', sky: 'open', phrase: 'in a city street' },
  'living-room': {
    title: 'Living room',
    group: 'At home',
    sky: 'roofed',
    phrase: 'in a cosy living room with a fireplace',
  },
  garden: {
    title: 'Garden',
    group: 'At home',
    sky: 'open',
    phrase: 'in the garden behind a house',
  },
  'dining-room': {
    title: 'Dining room',
    group: 'At home',
    sky: 'roofed',
    phrase: 'in a dining room with a long table that is laid for a meal',
  },
  bedroom: { title: 'Bedroom', group: 'At home', sky: 'roofed', phrase: 'in a bedroom under the roof' },
  attic: {
    title: 'Attic',
    group: 'At home',
    sky: 'roofed',
    phrase: 'in an attic with old trunks under a sloping roof',
  },
  cellar: {
    title: 'Cellar',
    group: 'At home',
    sky: 'roofed',
    phrase: 'in a brick cellar with barrels and jars',
  },
  bathroom: {
    title: 'Bathroom',
    group: 'At home',
    sky: 'roofed',
    phrase: 'in a tiled bathroom with a tub and a basin',
  },
  classroom: {
    title: 'Classroom',
    group: 'At work and school',
    sky: 'roofed',
    phrase: 'in a classroom with a blackboard',
  },
  office: {
    title: 'Office',
    group: 'At work and school',
    sky: 'roofed',
    phrase: 'in an office high above a city',
  },
  bank: {
    title: 'Bank',
    group: 'At work and school',
    sky: 'roofed',
    phrase: 'in a bank of marble and brass',
  },
  'conference-room': {
    title: 'Conference room',
    group: 'At work and school',
    sky: 'roofed',
    phrase: 'in a conference room with a long table before a screen',
  },
  lab: { title: 'Laboratory', group: 'At work and school', sky: 'roofed', phrase: 'in a science laboratory' },
  tabletop: {
    title: 'Tabletop',
    group: 'At work and school',
    sky: 'roofed',
    phrase: 'on a wooden table before a plain wall, seen from near by',
  },
  library: { title: 'Library', group: 'At work and school', sky: 'roofed', phrase: 'in an old library' },
  court: {
    title: 'Courtroom',
    group: 'At work and school',
    sky: 'roofed',
    phrase: 'in a courtroom before the bench of the judge',
  },
  hall: {
    title: 'Lobby',
    group: 'In town',
    sky: 'roofed',
    phrase: 'in the lobby of an old hotel with a grand staircase',
  },
  museum: {
    title: 'Museum',
    group: 'In town',
    sky: 'roofed',
    phrase: 'in a museum with pictures in golden frames and the skeleton of a dinosaur',
  },
  church: {
    title: 'Church',
    group: 'In town',
    sky: 'roofed',
    phrase: 'in a church with stained glass windows',
  },
  theatre: { title: 'Theatre stage', group: 'In town', sky: 'roofed', phrase: 'on the stage of a theatre' },
  cinema: { title: 'Cinema', group: 'In town', sky: 'roofed', phrase: 'in a cinema, before the screen' },
  workshop: {
    title: 'Workshop',
    group: 'At work and school',
    sky: 'roofed',
    phrase: 'in a workshop with a tool wall and a roller door',
  },
  pool: { title: 'Swimming pool', group: 'In town', sky: 'open', phrase: 'by an open-air swimming pool' },
  rink: { title: 'Ice rink', group: 'In town', sky: 'open', phrase: 'on an ice rink in a snowy town square' },
  club: {
    title: 'Dance hall',
    group: 'In town',
    sky: 'roofed',
    phrase: 'at a party in a dance hall with a mirror ball',
  },
  arcade: {
    title: 'Games arcade',
    group: 'In town',
    sky: 'roofed',
    phrase: 'in an arcade with games and bowling lanes',
  },
  bakery: { title: 'Bakery', group: 'In town', sky: 'roofed', phrase: 'in a bakery with a brick oven' },
  shop: {
    title: 'Shop',
    group: 'In town',
    sky: 'roofed',
    phrase: 'in a small grocery shop with full shelves',
  },
  hospital: {
    title: 'Hospital',
    group: 'In town',
    sky: 'roofed',
    phrase: 'in a hospital ward with beds and curtains',
  },
  cafe: { title: 'Café', group: 'In town', sky: 'roofed', phrase: 'in a small café' },
  bar: { title: 'Bar', group: 'In town', sky: 'roofed', phrase: 'in a bar with a long counter' },
  city: {
    title: 'City by the river',
    group: 'In town',
    sky: 'open',
    phrase: 'on a riverside walk before the towers of a big city',
  },
  rooftop: {
    title: 'Rooftop',
    group: 'In town',
    sky: 'open',
    phrase: 'on a roof terrace above the roofs of a city',
  },
  market: {
    title: 'Market square',
    group: 'In town',
    sky: 'open',
    phrase: 'on a market square with stalls under striped awnings',
  },
  'construction-site': {
    title: 'Construction site',
    group: 'At work and school',
    sky: 'open',
    phrase: 'on a construction site under tall cranes',
  },
  playground: { title: 'Playground', group: 'In town', sky: 'open', phrase: 'on a playground' },
  fairground: {
    title: 'Fairground',
    group: 'In town',
    sky: 'open',
    phrase: 'on a fairground with striped tents and a big wheel',
  },
  zoo: {
    title: 'Zoo',
    group: 'In town',
    sky: 'open',
    phrase: 'in a zoo, before the rails of an enclosure',
  },
  stadium: { title: 'Stadium', group: 'In town', sky: 'open', phrase: 'on the pitch of a full stadium' },
  airport: { title: 'Airport', group: 'On the way', sky: 'roofed', phrase: 'in the hall of an airport' },
  station: {
    title: 'Railway station',
    group: 'On the way',
    sky: 'roofed',
    phrase: 'on the platform of a railway station',
  },
  // A branch line's 50 km/h.
  train: {
    title: 'Train',
    group: 'On the way',
    sky: 'roofed',
    phrase: 'inside an old railway carriage',
    speed: 14,
  },
  boat: { title: 'Boat', group: 'On the way', sky: 'open', phrase: 'on the deck of a sailing boat at sea' },
  road: {
    title: 'Country road',
    group: 'On the way',
    sky: 'open',
    phrase: 'on a country road between fields',
  },
  forest: { title: 'Forest', group: 'Outdoors', sky: 'open', phrase: 'in a deep forest' },
  jungle: {
    title: 'Jungle',
    group: 'Outdoors',
    sky: 'open',
    phrase: 'in a jungle of lianas and huge leaves',
  },
  campsite: {
    title: 'Campsite',
    group: 'Outdoors',
    sky: 'open',
    phrase: 'on a campsite by a lake, with tents and a fire',
  },
  cave: {
    title: 'Cave',
    group: 'Far away',
    sky: 'roofed',
    phrase: 'in a cave with crystals and light from its mouth',
  },
  farm: { title: 'Farm', group: 'Outdoors', sky: 'open', phrase: 'on a farm with a red barn' },
  graveyard: {
    title: 'Graveyard',
    group: 'Outdoors',
    sky: 'open',
    phrase: 'in an old graveyard with crooked stones',
  },
  beach: { title: 'Beach', group: 'Outdoors', sky: 'open', phrase: 'on a sandy beach' },
  lake: { title: 'Lake', group: 'Outdoors', sky: 'open', phrase: 'on a quiet lake between wooded hills' },
  swamp: { title: 'Swamp', group: 'Outdoors', sky: 'open', phrase: 'in a misty swamp' },
  ocean: { title: 'Open sea', group: 'Outdoors', sky: 'open', phrase: 'out on the open sea' },
  sea: { title: 'Pier at sea', group: 'Outdoors', sky: 'open', phrase: 'on a wooden pier out in the sea' },
  cliff: {
    title: 'Cliff',
    group: 'Outdoors',
    sky: 'open',
    phrase: 'on a grassy cliff high above the sea',
  },
  mountain: {
    title: 'Mountains',
    group: 'Outdoors',
    sky: 'open',
    phrase: 'on an alpine meadow among high mountains',
  },
  desert: { title: 'Desert', group: 'Outdoors', sky: 'open', phrase: 'in a sand desert' },
  savanna: {
    title: 'Savanna',
    group: 'Far away',
    sky: 'open',
    phrase: 'on a savanna of golden grass and acacias',
  },
  volcano: {
    title: 'Volcano',
    group: 'Far away',
    sky: 'open',
    phrase: 'on a volcano beside a stream of lava',
  },
  snowfield: {
    title: 'Snow field',
    group: 'Outdoors',
    sky: 'open',
    phrase: 'on a snow field by a log cabin',
  },
  underwater: {
    title: 'Under water',
    group: 'Far away',
    sky: 'sealed',
    phrase: 'under water on a coral reef',
  },
  castle: { title: 'Castle', group: 'Far away', sky: 'open', phrase: 'in the courtyard of a castle' },
  prison: {
    title: 'Prison cell',
    group: 'Far away',
    sky: 'roofed',
    phrase: 'in a prison cell with a barred window',
  },
  space: {
    title: 'Space',
    group: 'Far away',
    sky: 'sealed',
    phrase: 'on a platform of a space station above a planet',
    // In orbit everything falls together.
    gravity: 0,
    airless: true,
  },
  moon: {
    title: 'Moon',
    group: 'Far away',
    sky: 'sealed',
    phrase: 'on the Moon beside a landing craft',
    // NASA Moon Fact Sheet: 1.62 m/s², 3 × 10⁻¹⁵ bar.
    gravity: 1.62,
    airless: true,
  },
};

/** Is there nothing to breathe? Plans from before places had a gravity of their own have air wherever they play. */
export const isAirless = ({ place, gravity }: { place: Place; gravity?: number | undefined }): boolean =>
  gravity !== undefined && placeFacts[place].airless === true;

/** Does weather fall on those who stand there? */
export const isOpenAir = (place: Place): boolean => placeFacts[place].sky === 'open';
