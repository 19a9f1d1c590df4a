import { z } from 'zod';

/** Words shared by the script, the stage and the simulator. Lists grow; names stay. */
export const Place = z.enum([
  'gym',
  'park',
  'kitchen',
  'street',
  'living-room',
  'garden',
  'dining-room',
  'bedroom',
  'attic',
  'cellar',
  'bathroom',
  'classroom',
  'office',
  'conference-room',
  'bank',
  'lab',
  'tabletop',
  'library',
  'court',
  'hall',
  'museum',
  'church',
  'theatre',
  'cinema',
  'workshop',
  'pool',
  'rink',
  'club',
  'arcade',
  'bakery',
  'shop',
  'hospital',
  'cafe',
  'bar',
  'city',
  'rooftop',
  'market',
  'construction-site',
  'playground',
  'fairground',
  'zoo',
  'stadium',
  'airport',
  'station',
  'train',
  'boat',
  'road',
  'forest',
  'jungle',
  'campsite',
  'cave',
  'farm',
  'graveyard',
  'beach',
  'lake',
  'swamp',
  'ocean',
  'sea',
  'cliff',
  'mountain',
  'desert',
  'savanna',
  'volcano',
  'snowfield',
  'underwater',
  'castle',
  'prison',
  'space',
  'moon',
]);
export type Place = z.infer<typeof Place>;

export const TimeOfDay = z.enum(['day', 'night', 'dawn', 'dusk']);
export type TimeOfDay = z.infer<typeof TimeOfDay>;

/**
 * What a camera does in a shot. `pan`: it turns to whom or what it is on, and with a side it goes past all there is to that side;
 * `tilt`: the same upwards or downwards; `orbit`: it goes once around whom or what it is on; `shake`: whoever holds it has no
 * steady hand; `rack`: its focus goes from the stage to what is behind it, and back.
 */
export const CameraMove = z.enum([
  'static',
  'pan',
  'zoom',
  'follow',
  'orbit',
  'pan-left',
  'pan-right',
  'tilt-up',
  'tilt-down',
  'zoom-out',
  'shake',
  'rack',
]);
export type CameraMove = z.infer<typeof CameraMove>;
export const Weather = z.enum(['clear', 'rain', 'snow', 'fog']);
export type Weather = z.infer<typeof Weather>;

/** What music under a film sounds like. */
export const Music = z.enum(['happy', 'sad', 'scary', 'calm', 'tense']);
export type Music = z.infer<typeof Music>;

export const Expression = z.enum(['neutral', 'happy', 'sad', 'angry', 'surprised', 'scared', 'laughing']);
export type Expression = z.infer<typeof Expression>;

export const Action = z.enum([
  'throw',
  'shoot',
  'kick',
  'catch',
  'bounce',
  'roll',
  'topple',
  'fall',
  'jump',
  'walk',
  'run',
  'ride',
  'wave',
  'talk',
  'hold',
  'look',
  'drop',
  'push',
  'pull',
  'stand',
  'sit',
  'dance',
  'laugh',
  'swing',
  'float',
  'sink',
  'break',
  'pour',
  'attract',
  'melt',
  'fly',
  'drive',
  'brake',
  'clap',
  'bow',
  // With somebody else, hand to hand.
  'hug',
  'kiss',
  'highfive',
  'shakehands',
  'holdhands',
  'pat',
  'feed',
  'hit',
  'fight',
  // Alone, with head and hands.
  'cry',
  'sneeze',
  'nod',
  'shakehead',
  'spin',
  'shake',
  'blow',
  'blowover',
  'hang',
  'dig',
  'stretch',
  'think',
  'shrug',
  'exercise',
  'yoga',
  'flip',
  'point',
  // With things.
  'eat',
  'bite',
  'drink',
  'knock',
  'work',
  'give',
  'put',
  // On the ground, up, along, away.
  'sleep',
  'lie',
  'kneel',
  'crawl',
  'climb',
  'swim',
  'chase',
  'follow',
  'hide',
  'dive',
  'scare',
  'wake',
  // What hands make of things.
  'open',
  'close',
  'cut',
  'paint',
  'stack',
  'juggle',
  'peel',
  'fold',
  // What hands leave on a thing, or take off it: it looks otherwise after it.
  'treat',
  'spread',
  'squeeze',
  // What a wave does.
  'wash',
  'switchon',
  'switchoff',
  'touch',
  // Down and up.
  'slip',
  'slide',
  'skip',
  'plant',
  // With a bat, a racket, a club.
  'strike',
  // On the water.
  'sail',
  // What heat and cold do.
  'boil',
  'freeze',
  'evaporate',
  'change',
  // What air and water do in years, and what a pump does.
  'rust',
  'evacuate',
  'alter',
  // By what holds from above.
  'lower',
  'raise',
  'condense',
  // Flames.
  'kindle',
  // A lamp that sends a beam.
  'shine',
  // What is poured together.
  'stir',
  // Water on plants, out of a can or a hose.
  'water',
  // Water on somebody.
  // What runs out of something.
  'leak',
  'splash',
  // A point that goes through something thin.
  'pierce',
  // Another size, of the same shape.
  'grow',
  'shrink',
  // By its own hammer.
  'ring',
  // By its own works, what it rubs on, the air in it.
  'sound',
  // What comes of hands, heat and tools.
  'make',
  'mend',
  'cook',
  // What is held to an eye, to an ear, in both hands.
  'photograph',
  'phone',
  'game',
  // On hands.
  'handstand',
  'cartwheel',
  // Under a canopy.
  'parachute',
  'gunfire',
  'pushup',
  // On and off.
  'dress',
  'undress',
  // With back or tail.
  'lean',
  'ignore',
  'wag',
  // Out of a mouth.
  'breathefire',
  'spit',
  // With a heart, and with a body that does not get away.
  'love',
  'feel',
  'struggle',
  // With somebody at the hand, and in the arms.
  'lead',
  'rock',
  'helpup',
  // With arms that are held out.
  'want',
  // With a piece on its board.
  'playpiece',
  // With a bang, and with fire out of its top.
  'explode',
  'erupt',
  // On a head, a nose, a palm.
  'balance',
  // With a motor that gives out.
  'breakdown',
  /** The air, the clock or the light over everybody. */
  'skychange',
  // Black, by heat.
  'burn',
  // Left behind by whoever goes on.
  'lose',
  // By rain, wet through.
  'soak',
  // In a tub of water.
  'bathe',
  // With one eye.
  'wink',
  // With the mouth, and with both eyes.
  'gape',
  'shuteyes',
  // On an instrument.
  'music',
  // A routine of one's own body (`routine.ts`).
  'perform',
  // With red cheeks.
  'blush',
  // In a puff of smoke.
  'appear',
  'vanish',
]);
export type Action = z.infer<typeof Action>;

/** Standard gravity is 9.80665 m/s² (CGPM 1901); the world of the film falls with 9.81. */
export const earthGravity = 9.81;

/** Film constants, whatever its format (`format.ts`). 24 frames a second; five physics steps a frame (120 Hz); cues of half a second. */
export const film = {
  framesPerSecond: 24,
  stepsPerFrame: 5,
  framesPerCue: 12,
  sampleRate: 48_000,
  channels: 2,
  maxSeconds: 30,
  maxKeepRollingSeconds: 60,
} as const;
