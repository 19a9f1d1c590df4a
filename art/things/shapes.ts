import { lighten } from '../colour.ts';
import type { Surface2D } from '../surface.ts';
import { appliances } from './appliances.ts';
import { balloons } from './balloons.ts';
import { bats } from './bats.ts';
import { drawBicycle } from './bicycle.ts';
import { boards } from './boards.ts';
import { bubbleShapes } from './bubbles.ts';
import { buildingBlocks } from './building-blocks.ts';
import { drawCampfire } from './campfire.ts';
import { candles } from './candles.ts';
import { card } from './card.ts';
import { chests } from './chests.ts';
import { closedVessels } from './closed-vessels.ts';
import { crockery } from './crockery.ts';
import { drawFence } from './fence.ts';
import { filmPatches } from './film-patches.ts';
import { foam } from './foam.ts';
import { furnishings } from './furnishings.ts';
import { furniture } from './furniture.ts';
import { gardenTools } from './garden-tools.ts';
import { drawGrabber } from './grabber.ts';
import { hangings } from './hangings.ts';
import { drawHouse } from './house.ts';
import { opticalNames, opticalThings } from './optical-things.ts';
import { outdoorWorks } from './outdoor-works.ts';
import { outdoors } from './outdoors.ts';
import { paperGoods } from './paper-goods.ts';
import { patches } from './patches.ts';
import { peels } from './peel.ts';
import { drawPipe } from './pipe.ts';
import { drawRowboat } from './rowboat.ts';
import { sandPile } from './sand-pile.ts';
import type { ShapePainter } from './shape-painter.ts';
import { drawSkippingRope } from './skipping-rope.ts';
import { snowPieces } from './snowman.ts';
import { surfaces } from './surfaces.ts';
import { drawDish, drawSheet, drawSlice, drawSqueezeBottle } from './tableware.ts';
import { drawTightrope } from './tightrope.ts';
import { toyColor } from './toy-color.ts';
import { drawTrafficLight } from './traffic-light.ts';
import { drawTugRope } from './tug-rope.ts';
import { turningThings } from './turning-things.ts';
import { uprightAnimals, uprightNames } from './upright-animals.ts';
import type { UprightAnimal } from './upright-kinds.ts';
import { vesselShapes } from './vessel-shapes.ts';
import { writing } from './writing.ts';

export type ShapeKind =
  | 'block'
  | 'box'
  | 'crate'
  | 'domino'
  | 'plank'
  | 'wall'
  | 'slab'
  | 'ramp'
  | 'cup'
  | 'jar'
  | 'table'
  | 'stool'
  | 'bench'
  | 'bicycle'
  | 'skateboard'
  | 'surfboard'
  | 'rowboat'
  | 'platform'
  | 'vase'
  | keyof typeof candles
  | 'plate'
  | 'bowl'
  | 'pane'
  | 'campfire'
  | 'traffic-light'
  | 'fence'
  | 'house'
  | 'grabber'
  | 'pipe'
  | 'paper'
  | 'skipping-rope'
  | 'tug-rope'
  | 'tightrope'
  | keyof typeof balloons
  | keyof typeof sandPile
  | keyof typeof bats
  | keyof typeof bubbleShapes
  | keyof typeof gardenTools
  | keyof typeof patches
  | keyof typeof surfaces
  | keyof typeof peels
  | 'floor-lamp'
  | 'desk-lamp'
  | 'fan'
  | 'dish'
  | 'towel'
  | 'squeeze-bottle'
  | 'bread-slice'
  | 'lump'
  | 'sheet'
  | keyof typeof furnishings
  | keyof typeof hangings
  | keyof typeof outdoors
  | keyof typeof outdoorWorks
  | keyof typeof snowPieces
  | keyof typeof chests
  | keyof typeof turningThings
  | keyof typeof paperGoods
  | keyof typeof closedVessels
  | keyof typeof foam
  | keyof typeof writing
  | keyof typeof opticalThings
  | keyof typeof filmPatches
  | UprightAnimal
  | keyof typeof vesselShapes;

/** Library keys and everyday names of what code draws to measure. */
const names: Readonly<Record<string, ShapeKind>> = {
  grabber: 'grabber',
  balloon: 'balloon',
  'sand-pile': 'sand-pile',
  'spinning-top': 'spinning-top',
  lampshade: 'lampshade',
  blinds: 'blinds',
  'lampless-screen': 'lampless-screen',
  'level-band': 'level-band',
  'paper-ball': 'paper-ball',
  turntable: 'turntable',
  pipe: 'pipe',
  block: 'block',
  blocks: 'block',
  'toy-block': 'block',
  cube: 'block',
  tower: 'block',
  box: 'box',
  package: 'box',
  carton: 'box',
  'cardboard-box': 'box',
  crate: 'crate',
  domino: 'domino',
  dominoes: 'domino',
  plank: 'plank',
  board: 'plank',
  rod: 'plank',
  stick: 'plank',
  wall: 'wall',
  slab: 'slab',
  ramp: 'ramp',
  slope: 'ramp',
  cup: 'cup',
  mug: 'cup',
  glass: 'cup',
  jar: 'jar',
  table: 'table',
  stool: 'stool',
  bench: 'bench',
  bicycle: 'bicycle',
  bike: 'bicycle',
  skateboard: 'skateboard',
  surfboard: 'surfboard',
  rowboat: 'rowboat',
  platform: 'platform',
  vase: 'vase',
  taper: 'taper',
  'layer-cake': 'layer-cake',
  plate: 'plate',
  bowl: 'bowl',
  'window-pane': 'pane',
  campfire: 'campfire',
  'traffic-light': 'traffic-light',
  'picket-fence': 'fence',
  'skipping-rope': 'skipping-rope',
  'tug-rope': 'tug-rope',
  tightrope: 'tightrope',
  racket: 'racket',
  'bubble-wand': 'bubble-wand',
  'soap-bubble': 'soap-bubble',
  'ice-patch': 'ice-patch',
  'wet-patch': 'wet-patch',
  puddle: 'puddle',
  'mud-patch': 'mud-patch',
  backcloth: 'backcloth',
  'sky-cloth': 'sky-cloth',
  pavement: 'pavement',
  lawn: 'lawn',
  'sea-cloth': 'sea-cloth',
  'stone-slab': 'stone-slab',
  'skin-patch': 'skin-patch',
  'paper-eye': 'paper-eye',
  'neon-sign': 'neon-sign',
  'bare-tree': 'bare-tree',
  'snow-bank': 'snow-bank',
  'block-heap': 'block-heap',
  'corn-kernel': 'corn-kernel',
  'popcorn-piece': 'popcorn-piece',
  'watering-can': 'watering-can',
  'hose-nozzle': 'hose-nozzle',
  'golf-club': 'golf-club',
  'hockey-stick': 'hockey-stick',
  'golf-ball': 'golf-ball',
  'hockey-ball': 'hockey-ball',
  'tennis-net': 'tennis-net',
  'floor-lamp': 'floor-lamp',
  'desk-lamp': 'desk-lamp',
  fan: 'fan',
  dish: 'dish',
  lump: 'lump',
  sample: 'lump',
  'towel-sheet': 'towel',
  'vessel-pot': 'vessel-pot',
  'vessel-glass': 'vessel-glass',
  'vessel-flask': 'vessel-flask',
  'vessel-dish': 'vessel-dish',
  'vessel-bottle': 'vessel-bottle',
  'vessel-dispenser': 'vessel-dispenser',
  'vessel-thermometer': 'vessel-thermometer',
  stirrer: 'stirrer',
  'drink-can': 'drink-can',
  'water-bottle': 'water-bottle',
  'lidded-tub': 'lidded-tub',
  pouch: 'pouch',
  'vacuum-chamber': 'vacuum-chamber',
  'foam-slab': 'foam-slab',
  chalk: 'chalk',
  'juice-box': 'juice-box',
  'cotton-ball': 'cotton-ball',
  'door-knocker': 'door-knocker',
  burner: 'burner',
  sheet: 'sheet',
  'squeeze-bottle': 'squeeze-bottle',
  'bread-slice': 'bread-slice',
  // What a library's picture does not do justice to: named as the library names it.
  'game.sofa': 'sofa',
  'game.armchair': 'armchair',
  bed: 'bed',
  'game.pillow': 'pillow',
  'game.gas-stove': 'stove',
  'game.fridge': 'fridge',
  'game.barrel': 'barrel',
  'game.theater-curtains': 'curtains',
  'game.vacuum-cleaner': 'vacuum',
  'game.metal-plate': 'round-plate',
  'deciduous-tree': 'tree',
  'evergreen-tree': 'fir',
  'game.berry-bush': 'bush',
  sailboat: 'sailboat',
  'game.delivery-drone': 'drone',
  ghost: 'ghost',
  'game.squirrel': 'squirrel',
  'game.sand-castle': 'sandcastle',
  'snow-base': 'snow-base',
  'snow-middle': 'snow-middle',
  'snow-head': 'snow-head',
  'game.igloo': 'igloo',
  stepladder: 'stepladder',
  'standing-mirror': 'standing-mirror',
  'table-mirror': 'standing-mirror',
  'game.fishing-pole': 'fishing-pole',
  'game.dog-house': 'kennel',
  house: 'house',
  'game.bird-cage': 'bird-cage',
  'game.cage': 'bird-cage',
  'game.gate': 'gate',
  'game.well': 'well',
  'game.wheelbarrow': 'wheelbarrow',
  'game.cannon': 'cannon',
  'game.log': 'log',
  'game.chest': 'chest',
  'game.cauldron': 'cauldron',
  'game.trash-can': 'bin',
  'game.banana-peel': 'banana-peel',
  toaster: 'toaster',
  'game.bookshelf': 'bookshelf',
  'game.easel': 'easel',
  ...opticalNames,
  'drawn-curtain': 'drawn-curtain',
  'bare-wall': 'bare-wall',
  'oil-film': 'oil-film',
  'soap-film': 'soap-film',
  ...Object.fromEntries(uprightNames.map((name) => [name, name])),
};

export const shapeKind = (thing: string): ShapeKind | null => names[thing] ?? null;
/** What is called by a word. */
export const shapeNames: readonly string[] = Object.keys(names).filter((name) => !name.startsWith('game.'));

/** A shape of `width` × `height` metres about 0, 0. `seed` (the prop's id) picks a colour where none is asked for. */
export function drawShape(
  g: Surface2D,
  kind: ShapeKind,
  size: { width: number; height: number },
  options: { tint: string | null; seed: string },
): void {
  const { width: w, height: h } = size;
  const draw = painters[kind];
  draw(g, w, h, options.tint, options.seed);
}

const painters: Readonly<Record<ShapeKind, ShapePainter>> = {
  'skipping-rope': drawSkippingRope,
  'tug-rope': drawTugRope,
  tightrope: drawTightrope,
  ...bats,
  ...bubbleShapes,
  ...gardenTools,
  ...patches,
  ...surfaces,
  ...peels,
  ...buildingBlocks,
  sheet(g, w, h, tint) {
    card(g, -w / 2, -h / 2, w, h, tint ?? '#8f9aa4', w * 0.03);
    card(g, -w * 0.47, -h * 0.47, w * 0.94, h * 0.94, lighten(tint ?? '#8f9aa4', 0.18), w * 0.02);
  },
  lump(g, w, h, tint) {
    card(g, -w / 2, -h / 2, w, h, tint ?? '#f4ecd6', Math.min(w, h) * 0.3);
    card(g, -w * 0.42, -h * 0.08, w * 0.84, h * 0.52, lighten(tint ?? '#f4ecd6', 0.4), Math.min(w, h) * 0.22);
  },
  ...crockery,
  ...candles,
  ...vesselShapes,
  ...furniture,
  ...furnishings,
  ...hangings,
  ...outdoors,
  ...outdoorWorks,
  ...snowPieces,
  ...chests,
  ...sandPile,
  ...balloons,
  ...turningThings,
  ...paperGoods,
  ...closedVessels,
  ...foam,
  ...writing,
  ...opticalThings,
  ...filmPatches,
  ...uprightAnimals,
  ...boards,
  rowboat: drawRowboat,
  ...appliances,
  towel(g, w, h, tint, seed) {
    drawSheet(g, w, h, tint ?? toyColor(seed));
  },
  'squeeze-bottle'(g, w, h, tint) {
    drawSqueezeBottle(g, w, h, tint);
  },
  'bread-slice'(g, w, h) {
    drawSlice(g, w, h);
  },
  dish(g, w, h, tint) {
    drawDish(g, w, h, tint, 1);
  },
  'traffic-light': drawTrafficLight,
  fence: drawFence,
  house: drawHouse,
  campfire: drawCampfire,
  bicycle(g, w, h, tint, seed) {
    drawBicycle(g, w, h, tint ?? toyColor(seed));
  },
  pipe(g, width, height, tint) {
    drawPipe(g, { width, height }, tint);
  },
  grabber(g, width, height, tint) {
    drawGrabber(g, { width, height }, tint, { rod: 0.5 * height, open: 0.4, grip: 0.5 * width });
  },
  paper(g, w, h, tint) {
    card(g, -w / 2, -h / 2, w, h, tint ?? '#f4e7cd', Math.min(w, h) * 0.08);
  },
};
