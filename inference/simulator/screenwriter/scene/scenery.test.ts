import { beforeAll, describe, expect, it } from 'vitest';
import { placeFacts } from '#contracts/places.ts';
import { Place } from '#contracts/world.ts';
import { emptyStage } from '../../testing/stage.ts';
import { loadScreenwriter, writePlan } from '../screenwriter.ts';
import { settingOf } from './scenery.ts';

beforeAll(loadScreenwriter);

/** Each place as people say it. The stage is set elsewhere, so that nothing is right by chance. */
const said: Readonly<Record<Place, readonly string[]>> = {
  gym: ['in the gym', 'on the basketball court', 'in a sports hall'],
  park: ['in the park', 'in the meadow', 'on the lawn'],
  kitchen: ['in the kitchen', 'in the pantry'],
  street: ['in the street', 'on the sidewalk', 'in a city street', 'in an alley'],
  'dining-room': ['in the dining room', 'in a dining-room', 'at the dining table'],
  bank: ['into a bank', 'at the bank', 'inside the bank', 'robs a bank'],
  'conference-room': ['in the conference room', 'in the meeting room', 'in the boardroom', 'in a meeting'],
  'living-room': ['in the living room', 'in the sitting room', 'in the parlour'],
  garden: ['in the garden', 'in the backyard', 'in the front yard', 'on the porch', 'on the patio'],
  cellar: ['in the cellar', 'in the basement', 'down in the basement', 'in the wine cellar'],
  attic: ['in the attic', 'in the loft', 'up in the attic', 'in a dusty garret'],
  bedroom: ['in her bedroom', 'in the nursery'],
  bathroom: ['in the bathroom', 'in a washroom', 'in the public toilet'],
  classroom: ['in the classroom', 'at school', 'in a lecture hall', 'at the university'],
  office: ['at the office', 'in the cubicle'],
  lab: ['in the lab', 'at the lab bench', 'in a laboratory'],
  tabletop: ['in a tabletop shot'],
  church: [
    'in the church',
    'at church',
    'in the cathedral',
    'in a small chapel',
    'at the altar',
    'in the old monastery',
  ],
  museum: ['in the museum', 'in an art gallery', 'at the exhibition', 'in the museum hall'],
  hall: [
    'in the lobby',
    'in the hallway',
    'down the corridor',
    'at the reception desk',
    'in the hotel',
    'in the hall',
  ],
  library: ['in the library', 'in a bookshop'],
  theatre: ['on stage', 'in the theater', 'at the theatre', 'in the opera house'],
  workshop: ['in the workshop', 'in the garage', 'in an old factory', 'at the warehouse', 'in his shed'],
  pool: ['by the swimming pool', 'at the pool', 'at the poolside', 'at a pool party'],
  hospital: [
    'in the hospital',
    'at the clinic',
    'at the dentist’s',
    'in the emergency room',
    'in the waiting room',
  ],
  shop: ['in the shop', 'in a toy store', 'at the supermarket', 'at the checkout', 'in the mall'],
  rink: ['on the ice rink', 'at the skating rink', 'in a hockey match'],
  club: [
    'in a nightclub',
    'at the birthday party',
    'on the dance floor',
    'in the ballroom',
    'at a rock concert',
  ],
  bakery: ['in the bakery', 'in a pastry shop'],
  bar: ['in a bar', 'at the pub', 'in the saloon', 'in an old tavern'],
  cinema: ['in the cinema', 'at the movies', 'in a movie theater'],
  court: ['in the courtroom', 'at the courthouse', 'before the judge'],
  arcade: ['in the arcade', 'at the bowling alley', 'in a casino'],
  cafe: ['in a café', 'in the cafe', 'in the coffee shop', 'in a restaurant'],
  city: ['in the city', 'downtown', 'on the riverside', 'before the skyline'],
  rooftop: ['on the rooftop', 'on a roof terrace', 'on the balcony', 'in the roof garden'],
  market: [
    'at the market',
    'on the market square',
    'in the bazaar',
    'at a flea market',
    'on the village square',
  ],
  playground: ['on the playground', 'in the sandpit', 'on the jungle gym'],
  fairground: [
    'at the carnival',
    'at the circus',
    'on the fairground',
    'in the amusement park',
    'at a festival',
    'at the county fair',
  ],
  zoo: ['at the zoo', 'in the petting zoo', 'through the zoo'],
  'construction-site': ['on the construction site', 'at a building site', 'on the scaffolding'],
  stadium: ['in the stadium', 'in the arena'],
  station: ['at the train station', 'on the platform', 'in the subway station', 'at an old station'],
  airport: ['at the airport', 'in the departure lounge'],
  train: ['on a train', 'in the railway carriage', 'aboard the night train'],
  boat: ['on a boat', 'on board', 'on the pirate ship', 'on deck'],
  road: ['on a country road', 'on the highway', 'at the roadside'],
  forest: ['in the forest', 'in the woods', 'in a clearing'],
  jungle: ['in the jungle', 'in the rainforest', 'through the jungle'],
  campsite: ['at the campsite', 'on the campground', 'at summer camp', 'on a camping trip'],
  cave: ['in the cave', 'inside a dark cave', 'in a coal mine', 'in the tunnel', 'in the cavern'],
  farm: ['on a farm', 'in the barnyard', 'in a wheat field', 'in the pasture', 'in a sunflower field'],
  graveyard: ['in the graveyard', 'at the cemetery', 'in a churchyard', 'across the graveyard'],
  beach: ['on the beach', 'at the seaside', 'by the sea', 'on an island', 'along the shore'],
  lake: ['on the lake', 'in the river', 'across the lake', 'down the stream'],
  swamp: ['in the swamp', 'in the marsh', 'through the bog', 'in the bayou'],
  sea: ['on the pier', 'at the lighthouse', 'in the harbour', 'at the marina', 'on the boardwalk'],
  cliff: ['on a cliff', 'at the edge of the cliff', 'on the clifftop', 'on the headland'],
  ocean: ['far out at sea', 'in the sea', 'on the open ocean'],
  mountain: ['in the mountains', 'on an alpine meadow', 'at the summit', 'in the valley', 'in the hills'],
  desert: ['in the desert', 'among sand dunes', 'over the dunes'],
  savanna: ['on the savanna', 'in the savannah', 'on safari', 'on the African plains'],
  volcano: ['on a volcano', 'in the volcano', 'on the rim of the crater', 'on a lava field'],
  snowfield: ['on a snow field', 'at the north pole', 'by the log cabin', 'in the arctic'],
  underwater: [
    'under water',
    'at the bottom of the sea',
    'on the coral reef',
    'under the sea',
    'on the sea floor',
  ],
  prison: ['in prison', 'in a prison cell', 'in the jail', 'in the dungeon', 'behind bars', 'in his cell'],
  castle: ['in a castle', 'in the courtyard', 'in the throne room'],
  space: ['in space', 'on the space station', 'in outer space'],
  moon: ['on the moon', 'at the moon base'],
};

const headings: Readonly<Partial<Record<Place, string>>> = {
  theatre: 'INT. STAGE — NIGHT',
  train: 'INT. TRAIN — DAY',
  boat: 'EXT. BOAT – DAY',
  moon: 'EXT. THE MOON - NIGHT',
  ocean: 'EXT. OCEAN — DAY',
  space: 'EXT. SPACE — NIGHT',
  farm: 'EXT. BARN — DAY',
  'living-room': 'INT. APARTMENT — NIGHT',
  bar: 'INT. BAR — NIGHT',
  gym: 'INT. GYM — DAY',
};

describe('the words for a place', () => {
  it.each(Place.options)('lead to the %s', (place) => {
    const elsewhere = place === 'park' ? 'street' : 'park';
    const where = (script: string) => settingOf({ ...emptyStage(elsewhere), script }).place;
    for (const words of said[place]) {
      expect(where(`Mia waves ${words}.`), words).toBe(place);
      expect(where(`${words[0]?.toUpperCase()}${words.slice(1)}, Mia waves.`), words).toBe(place);
    }
    const { title } = placeFacts[place];
    expect(where(`INT. ${title.toUpperCase()} — DAY\n\nMia waves.`), title).toBe(place);
    const heading = headings[place];
    if (heading !== undefined) expect(where(`${heading}\n\nMia waves.`), heading).toBe(place);
  });

  it('are where something happens, not what it happens with', () => {
    for (const [place, words] of [
      ['train', 'on a train'],
      ['castle', 'in the castle'],
      ['boat', 'on the ship'],
      ['moon', 'on the moon'],
    ] as const) {
      const plan = writePlan({
        document: { ...emptyStage('park'), script: `Mia dances ${words}.` },
        seed: 3,
      });
      expect(plan.place).toBe(place);
      expect(plan.props).toEqual([]);
      expect(plan.beats.map((b) => b.action)).toEqual(['dance']);
      expect(plan.understanding.notUnderstood).toEqual([]);
    }
  });

  it('do not take things for places: a toy train on the lawn, a moonlit park', () => {
    const where = (script: string) => settingOf({ ...emptyStage('kitchen'), script }).place;
    expect(where('Mia pushes a train.')).toBe('kitchen');
    expect(where('Mia throws a boat to Theo.')).toBe('kitchen');
    expect(where('Mia and Theo dance under the moon in the park.')).toBe('park');
    expect(where('Mia walks to the left of the stage.')).toBe('kitchen');
    expect(where('Mia looks at a factory.')).toBe('kitchen');
    expect(where('Mia paints the garage.')).toBe('kitchen');
    expect(where('Mia wears a party hat.')).toBe('kitchen');
    expect(where('Mia and Theo dance at a party in the park.')).toBe('park');
  });

  it('are a place to whoever is in it, and a thing to whoever builds it, looks at it or comes by car', () => {
    const where = (script: string) => settingOf({ ...emptyStage('kitchen'), script }).place;
    expect(where('A man waves in the church.')).toBe('church');
    expect(where('A girl walks into the shop.')).toBe('shop');
    expect(where('A thief runs out of the old hotel.')).toBe('hall');
    expect(where('A nurse pushes a bed through the hospital.')).toBe('hospital');
    expect(where('A kid builds a church out of blocks.')).toBe('kitchen');
    expect(where('A man looks at a church.')).toBe('kitchen');
    expect(where('Theo throws a ball at the big hotel.')).toBe('kitchen');
    expect(where('An ambulance drives to the hospital.')).toBe('kitchen');
  });

  it('are understood as often as the place is named', () => {
    const { understood } = settingOf({
      ...emptyStage('park'),
      script: 'A woman waits at the checkout in the supermarket.',
    });
    expect(understood.map(({ word }) => word)).toEqual(['at the checkout', 'supermarket']);
  });

  it('name the weather only where weather is meant', () => {
    const weather = (script: string) => settingOf({ ...emptyStage('park'), script }).weather;
    expect(weather('Mia waves on a snow field.')).toBe('clear');
    expect(weather('Mia waves in the forest. It snows.')).toBe('snow');
  });
});
