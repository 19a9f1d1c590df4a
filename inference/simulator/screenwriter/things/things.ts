import { stairsSize } from '#contracts/stairs.ts';
import { dishNames } from '../../foods.ts';
import { bottled, jarred } from '../../spreadables.ts';
import type { MaterialName } from '../../world/materials.ts';
import { SOAP_FILM } from '../../world/materials.ts';
import { armoury } from './armoury.ts';
import { boatThings } from './boats.ts';
import { bottles } from './bottles.ts';
import { buildings } from './buildings.ts';
import { carts } from './carts.ts';
import { clothing } from './clothing.ts';
import { curios } from './curios.ts';
import { dishes } from './dishes.ts';
import { fittings } from './fittings.ts';
import { moreFurniture } from './furnishings.ts';
import { greenery } from './greenery.ts';
import { houseParts } from './house-parts.ts';
import { household } from './household.ts';
import { instruments } from './instruments.ts';
import { jewellery } from './jewellery.ts';
import { kitchenware } from './kitchenware.ts';
import { labThings } from './lab-things.ts';
import { larder } from './larder.ts';
import { machines } from './machines.ts';
import { playthings } from './playthings.ts';
import { produce } from './produce.ts';
import { sportsGear } from './sports-gear.ts';
import { stationery } from './stationery.ts';
import { streetFurniture } from './street-furniture.ts';
import { sundries } from './sundries.ts';
import type { Thing } from './thing.ts';
import { toiletries } from './toiletries.ts';
import { tools } from './toolbox.ts';
import { utensils } from './utensils.ts';
import { works } from './works.ts';

export type { Thing };

const thing = (
  key: string,
  material: MaterialName,
  width: number,
  height = width,
  shape: Thing['shape'] = 'silhouette',
): Thing => ({
  thing: key,
  material,
  shape,
  width,
  height,
});
const ball = (key: string, material: MaterialName, width: number): Thing =>
  thing(key, material, width, width, 'ball');
const box = (key: string, material: MaterialName, width: number, height = width): Thing =>
  thing(key, material, width, height, 'box');

/** Nouns that become props. Sizes are everyday ones, small things a little larger than life so that they are seen. */
export const things: Readonly<Record<string, Thing>> = {
  ...household,
  ...sundries,
  ...curios,
  ...boatThings,
  ...greenery,
  ...dishes,
  ...utensils,
  ...moreFurniture,
  ...houseParts,
  ...buildings,
  ...armoury,
  ...carts,
  ...fittings,
  ...machines,
  ...streetFurniture,
  ...tools,
  ...works,
  ...toiletries,
  ...stationery,
  ...sportsGear,
  ...produce,
  ...playthings,
  ...larder,
  ...kitchenware,
  ...labThings,
  ...jewellery,
  ...instruments,
  ...clothing,
  ...bottles,
  ...Object.fromEntries(jarred.map((name) => [name, box('jar', 'glass', 0.2, 0.26)])),
  ...Object.fromEntries(bottled.map((name) => [name, box('squeeze-bottle', 'plastic', 0.13, 0.28)])),
  toast: box('bread-slice', 'cloth', 0.26, 0.25),
  ...Object.fromEntries(dishNames.map((name) => [name, box('dish', 'porcelain', 0.36, 0.26)])),
  basketball: ball('basketball', 'basketball', 0.24),
  ball: ball('ball', 'football', 0.22),
  football: ball('soccer-ball', 'football', 0.22),
  soccerball: ball('soccer-ball', 'football', 0.22),
  volleyball: ball('volleyball', 'football', 0.21),
  beachball: ball('beach-ball', 'beachball', 0.4),
  'tennis ball': ball('tennis-ball', 'tennis-ball', 0.12),
  'golf ball': ball('golf-ball', 'rubber', 0.09),
  'hockey ball': ball('hockey-ball', 'rubber', 0.11),
  baseball: ball('baseball', 'rubber', 0.12),
  'bowling ball': ball('own.bowling-ball', 'bowling-resin', 0.24),
  'billiard ball': ball('own.billiard-ball', 'wood', 0.12),
  'cricket ball': ball('own.cricket-ball', 'rubber', 0.12),
  'shot put': ball('own.shot-put', 'steel-solid', 0.14),
  snowball: ball('snowball', 'snow', 0.14),
  apple: ball('red-apple', 'fruit', 0.13),
  orange: ball('tangerine', 'fruit', 0.13),
  lemon: ball('lemon', 'fruit', 0.12),
  tomato: ball('tomato', 'fruit', 0.13),
  watermelon: ball('watermelon', 'fruit', 0.32),
  coconut: ball('coconut', 'wood', 0.18),
  // Water of 998 kg/m³; far larger than life, so that it is seen.
  droplet: ball('droplet', 'grains', 0.08),
  egg: ball('egg', 'eggshell', 0.15),
  cup: box('cup', 'paper', 0.17, 0.2),
  mug: box('cup', 'ceramic', 0.16, 0.17),
  glass: box('glass', 'glass', 0.14, 0.2),
  box: box('box', 'cardboard', 0.42),
  crate: box('crate', 'slats', 0.5),
  block: box('block', 'wood', 0.24),
  brick: box('brick', 'stone', 0.3, 0.16),
  domino: box('domino', 'wood', 0.06, 0.36),
  book: box('closed-book', 'paper', 0.26, 0.32),
  gift: box('wrapped-gift', 'cardboard', 0.36),
  suitcase: box('luggage', 'plastic', 0.45, 0.6),
  stool: box('stool', 'wood', 0.4, 0.5),
  // 19 kg as slats are weighed; a garden chair of wood has 5 to 10.
  chair: thing('chair', 'slats', 0.5, 0.85),
  plank: box('plank', 'wood', 1.2, 0.08),
  skateboard: box('skateboard', 'wood', 0.75, 0.16),
  'skipping rope': thing('skipping-rope', 'cloth', 0.2, 0.92),
  // Seen from the side, between its posts.
  tightrope: box('tightrope', 'slats', 4.4, 1.5),
  'tug rope': box('tug-rope', 'cloth', 5.6, 0.08),
  sled: thing('sled', 'slats', 1, 0.42),
  surfboard: box('surfboard', 'plastic', 1.7, 0.14),
  bicycle: thing('bicycle', 'steel', 1.58, 1.05),
  frisbee: thing('flying-disc', 'plastic', 0.28, 0.08),
  stick: box('stick', 'wood', 0.5, 0.06),
  bone: thing('bone', 'wood', 0.3, 0.14),
  rock: thing('rock', 'stone', 0.3, 0.22),
  bottle: thing('own.bottle', 'plastic', 0.12, 0.3),
  pizza: thing('pizza', 'cloth', 0.36),
  cake: thing('birthday-cake', 'cloth', 0.4),
  banana: thing('banana', 'fruit', 0.26),
  sandwich: thing('sandwich', 'cloth', 0.24),
  bread: thing('bread', 'cloth', 0.3, 0.22),
  cookie: thing('cookie', 'cardboard', 0.16),
  carrot: thing('carrot', 'fruit', 0.26),
  pumpkin: ball('jack-o-lantern', 'fruit', 0.4),
  umbrella: thing('umbrella', 'cloth', 1),
  guitar: thing('guitar', 'wood', 0.78, 0.75),
  hammer: thing('hammer', 'wood', 0.34),
  trophy: thing('trophy', 'steel', 0.34, 0.42),
  hat: thing('top-hat', 'cloth', 0.34, 0.28),
  spectacles: thing('glasses', 'plastic', 0.34, 0.15),
  sunglasses: thing('sunglasses', 'plastic', 0.34, 0.15),
  flower: thing('sunflower', 'cloth', 0.24, 0.4),
  phone: thing('mobile-phone', 'glass', 0.12, 0.22),
  camera: thing('camera', 'plastic', 0.26, 0.2),
  lightbulb: thing('light-bulb', 'glass', 0.2, 0.28),
  lamp: box('floor-lamp', 'lampstand', 0.4, 1.45),
  'desk lamp': box('desk-lamp', 'lampstand', 0.36, 0.48),
  flashlight: thing('flashlight', 'plastic', 0.28, 0.12),
  candle: thing('candle', 'wax', 0.14, 0.28),
  match: box('stick', 'wood', 0.34, 0.04),
  twig: box('stick', 'wood', 0.42, 0.05),
  hay: box('stick', 'paper', 0.46, 0.06),
  stalk: box('stick', 'paper', 0.5, 0.06),
  cardboard: box('board', 'cardboard', 0.34, 0.05),
  sheet: box('sheet', 'steel', 0.9, 0.8),
  'glass pane': box('own.glass-pane', 'glass', 0.5, 0.45),
  wax: box('lump', 'wax', 0.3, 0.22),
  'coconut oil': box('lump', 'coconut-oil', 0.3, 0.22),
  butter: thing('butter', 'butter', 0.3, 0.2),
  snowman: thing('snowman-without-snow', 'snow', 0.75, 1.1),
  bucket: thing('bucket', 'plastic', 0.34),
  pot: thing('pot-of-food', 'steel', 0.36, 0.28),
  pan: thing('cooking', 'steel', 0.42, 0.2),
  spoon: thing('spoon', 'steel', 0.26, 0.1),
  teddy: thing('teddy-bear', 'cloth', 0.36, 0.42),
  balloon: thing('balloon', 'helium', 0.36, 0.46),
  bubble: ball('soap-bubble', SOAP_FILM, 0.13),
  'soap bubble': ball('soap-bubble', SOAP_FILM, 0.13),
  'bubble wand': thing('bubble-wand', 'plastic', 0.11, 0.32),
  plant: thing('potted-plant', 'ceramic', 0.36, 0.5),
  key: thing('key', 'steel', 0.18, 0.1),
  clock: thing('mantelpiece-clock', 'wood', 0.34, 0.36),
  drum: thing('drum', 'drumhead', 0.5, 0.42),
  broom: thing('broom', 'wood', 0.91, 1.1),
  radio: thing('radio', 'plastic', 0.4, 0.3),
  toaster: box('toaster', 'steel', 0.36, 0.28),
  teapot: thing('teapot', 'ceramic', 0.34, 0.28),
  shoe: thing('running-shoe', 'rubber', 0.32, 0.16),
  crown: thing('crown', 'steel', 0.3, 0.24),
  star: thing('star', 'plastic', 0.3),
  bag: thing('own.bag', 'paper', 0.37, 0.44),
  newspaper: thing('newspaper', 'paper', 0.34, 0.3),
  paper: thing('page-facing-up', 'paper', 0.26, 0.34),
  letter: thing('envelope', 'paper', 0.26, 0.18),
  fish: thing('fish', 'cloth', 0.34, 0.2),
  hotdog: thing('hot-dog', 'cloth', 0.26, 0.14),
  icecream: thing('soft-ice-cream', 'ice-cream', 0.16, 0.26),
  kite: thing('kite', 'paper', 0.5),
  // Made of several bodies: see `mechanisms.ts`.
  ramp: box('ramp', 'wood', 2.3, 0.9),
  hill: box('hill', 'wood', 2.3, 0.9),
  slide: box('slide', 'steel', 3.3, 1.75),
  stairs: box('stairs', 'wood', stairsSize.width, stairsSize.height),
  staircase: box('stairs', 'wood', stairsSize.width, stairsSize.height),
  pendulum: box('pendulum', 'steel', 1.1, 2.6),
  'wrecking ball': box('wrecking-ball', 'steel', 1.1, 3.6),
  cradle: box('cradle', 'steel', 1.8, 1.68),
  seesaw: box('seesaw', 'wood', 3.2, 0.6),
  'running wheel': box('running-wheel', 'steel', 0.71, 0.7),
  swing: box('swing', 'wood', 1.9, 2.4),
  trampoline: box('trampoline', 'cloth', 2.3, 0.65),
  spring: box('spring', 'steel', 0.56, 0.75),
  'jack-in-the-box': box('jack-in-the-box', 'wood', 0.42, 0.42),
  tank: box('tank', 'glass', 2, 1.15),
  pool: box('pool', 'plastic', 3.4, 0.8),
  'swimming pool': box('swimming-pool', 'stone', 5, 0.8),
  bathtub: box('bathtub', 'ceramic', 1.9, 0.72),
  pond: box('pond', 'stone', 5, 0.62),
  railway: box('railway', 'steel', 30, 0.1),
  sea: box('sea', 'stone', 30, 0.5),
  'deep-lake': box('deep-lake', 'stone', 30, 1.3),
  'open-sea': box('open-sea', 'stone', 30, 1.3),
  lake: box('lake', 'stone', 30, 0.5),
  river: box('river', 'stone', 30, 0.5),
  wave: box('surf', 'stone', 18, 0.5),
  campfire: box('campfire', 'wood', 0.7, 0.22),
  cactus: thing('cactus', 'fruit', 0.4, 0.7),
  feather: thing('feather', 'feather', 0.16, 0.3),
  // Liquids and powders, by the jug; alone they are what is in it.
  jug: box('jug', 'glass', 1, 1.3),
  bowl: box('bowl', 'ceramic', 0.44, 0.24),
  milk: box('jug', 'glass', 1, 1.3),
  juice: box('jug', 'glass', 1, 1.3),
  lemonade: box('jug', 'glass', 1, 1.3),
  tea: box('jug', 'glass', 1, 1.3),
  coffee: box('jug', 'glass', 1, 1.3),
  wine: box('jug', 'glass', 1, 1.3),
  oil: box('jug', 'glass', 1, 1.3),
  smoothie: box('jug', 'glass', 1, 1.3),
  milkshake: box('jug', 'glass', 1, 1.3),
  cola: box('jug', 'glass', 1, 1.3),
  cocoa: box('jug', 'glass', 1, 1.3),
  sand: box('jug', 'glass', 1, 1.3),
  rice: box('jug', 'glass', 1, 1.3),
  magnet: thing('magnet', 'magnet', 0.34),
  'conveyor belt': box('conveyor', 'rubber', 3.6, 0.62),
  // What else lies about.
  tray: box('block', 'wood', 0.5, 0.06),
  'baking pan': box('own.baking-pan', 'steel', 0.6, 0.12),
  painting: thing('framed-picture', 'wood', 0.7),
  card: thing('joker', 'cardboard', 0.16),
  chess: thing('chess-pawn', 'wood', 0.26, 0.36),
  pancake: thing('pancakes', 'fruit', 0.3, 0.22),
  lampshade: box('lampshade', 'cloth', 0.34, 0.28),
  'projection screen': box('lampless-screen', 'cloth', 0.74, 0.6),
  sandpaper: box('board', 'cardboard', 0.34, 0.04),
  grabber: box('grabber', 'steel', 0.2, 0.5),
  'air pump': box('own.air-pump', 'plastic', 0.34, 0.3),
  turntable: box('turntable', 'steel', 0.7, 0.09),
  'sand pile': box('sand-pile', 'wet-sand', 0.72, 0.24),
  cardstock: box('page-facing-up', 'cardboard', 0.22, 0.3),
  // What breaks.
  vase: box('vase', 'porcelain', 0.26, 0.42),
  plate: box('plate', 'porcelain', 0.34, 0.08),
  window: box('window-pane', 'glass', 0.08, 1.3),
  jar: box('jar', 'glass', 0.24, 0.32),
  // What floats and what sinks.
  duck: thing('duck', 'toy', 0.3, 0.28),
  boat: thing('sailboat', 'cork', 2.2, 2.2),
  rowboat: box('rowboat', 'cork', 2.7, 0.5),
  leaf: thing('fallen-leaf', 'paper', 0.36, 0.3),
  'toy boat': thing('sailboat', 'toy', 0.5, 0.5),
  'ice cube': box('ice', 'ice', 0.24),
  log: box('plank', 'wood', 0.8, 0.2),
  coin: ball('coin', 'steel-solid', 0.12),
  anchor: thing('anchor', 'steel-solid', 0.3, 0.36),
  cork: box('block', 'cork', 0.16, 0.2),
};
