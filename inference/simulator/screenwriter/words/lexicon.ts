import { numberWords } from '#contracts/number-words.ts';
import { type Unread, unread } from '#contracts/unread.ts';
import type { MaterialName } from '../../world/materials.ts';

/** The closed classes of words that the reader steers by. Open classes are in `things.ts` and `verbs.ts`. */
const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u).filter((w) => w !== ''));

export const determiners = words(
  'a an the this that these those some any another all every each both no its our your their his her my',
);
export const owners = words('his her my your our their its');
export const helpers = words(
  'be have do will would can could should may might must shall try start begin want keep let make seem need decide manage about continue happen use help feel become try appear attempt get_to',
);
export const prepositions = words(
  'to at into onto on in over towards toward with by from off for past through around behind near against under beside next up down across along before after out inside below above beneath underneath between among without outside beyond alongside atop upon via than of',
);
/** Prepositions of several words, and the one word that they come to. */
export const longPrepositions: Readonly<Record<string, string>> = {
  'next to': 'beside',
  'close to': 'near',
  'on top of': 'on',
  'in front of': 'before',
  'out of': 'out of',
  'away from': 'from',
  'inside of': 'inside',
  'on to': 'onto',
  'up to': 'to',
  'over to': 'to',
  'back to': 'to',
  'on the left of': 'left of',
  'to the left of': 'left of',
  'on the left side of': 'left of',
  'to the left side of': 'left of',
  'left of': 'left of',
  'on the right of': 'right of',
  'to the right of': 'right of',
  'on the right side of': 'right of',
  'to the right side of': 'right of',
  'right of': 'right of',
  'on the bottom of': 'bottom of',
  'at the end of': 'on',
  'on the edge of': 'on',
  'on the roof of': 'atop',
  'onto the roof of': 'atop',
  'at the foot of': 'beside',
  'at the side of': 'beside',
  'by the side of': 'beside',
  'in the middle of': 'on',
};
export const joiners = words(
  'and then but while as when until till because so after before who which that whom whose once whereas or yet since although though if',
);
export const togetherWords = words('while as meanwhile whereas');
/** Words that introduce what happens earlier than the clause they hang on. */
export const earlierWords = words('after when once because since');

/** Words that say nothing that could be seen or done: the frame of the sentence. */
export const silent = words(
  'not very really so too just again away back together meanwhile elsewhere afterwards there here up down over off out into it of is the a an and or then than own other same more most much many still now finally first last also no yes well please ok okay if how what why where all only even rest others each of who whom whose which that this these those to from with without by for at on in as any some such both every either neither none ever never always often sometimes perhaps maybe almost nearly barely quite rather enough long while until till when once before after because since although though however instead else anyway already yet soon later next today tonight yesterday tomorrow somehow somewhere anywhere everywhere everything anything nothing something ahead apart along across through around onto upon toward towards against during about',
);
/** Parts of a body or of a thing: they stand for the whole that has them. */
export const parts = words(
  'throat ankle ankles heel heels palm palms waist jaw jaws sleeve sleeves pocket pockets cheek cheeks foot feet hand hands arm arms head heads face faces eye eyes nose mouth hip hips forehead brow chin elbow elbows wrist fist tummy bum leg legs tail hair shoulder shoulders finger fingers thumb toe toes ear ears neck back chest belly stomach paw paws hoof hooves claw claws beak snout whiskers fur mane fin fins lap knee knees lips teeth tongue wing wings body top edge edges surface side sides end ends middle center centre corner corners bottom front tip handle base rim lid seat inside outside',
);
/** Words before "of" that count or part what stands after it. */
export const partitives = words(
  'roll rolls mound pinch strip strips ribbon piece pieces group crowd bunch pair couple number lot lots row line stack tower pile pyramid set kind sort bit couple series herd flock pack heap slice slices sheet sheets block_of amount amounts family families swarm gang litter troop colony pride shoal',
);
export const arrangements: Readonly<Record<string, 'stack' | 'row' | 'group'>> = {
  stack: 'stack',
  tower: 'stack',
  pile: 'stack',
  pyramid: 'stack',
  heap: 'stack',
  row: 'row',
  line: 'row',
  series: 'row',
  group: 'group',
  crowd: 'group',
  bunch: 'group',
  mound: 'stack',
  flock: 'group',
  herd: 'group',
  pack: 'group',
  family: 'group',
  swarm: 'group',
  gang: 'group',
  litter: 'group',
  troop: 'group',
  colony: 'group',
  pride: 'group',
  shoal: 'group',
  set: 'group',
};
/** What holds something poured or put in it. */
export const containers = words(
  'glass cup mug bowl dish bottle bucket jar box bag basket can pot pan tray plate barrel tank crate vase carton container solution jug pitcher beaker flask tumbler basin tub aquarium test-tube beakers glasses cups mugs bowls plates trays baskets boxes',
);

export const numbers: Readonly<Record<string, number>> = {
  ...numberWords,
  dozen: 12,
  dozens: 24,
  hundred: 100,
  hundreds: 100,
  thousand: 1000,
  thousands: 1000,
  million: 1_000_000,
  millions: 1_000_000,
  pair: 2,
  couple: 2,
  both: 2,
  few: 3,
  several: 4,
  many: 6,
  some: 3,
};

/** Factor on the size of a thing; people and animals grow less (`actorSize`). */
export const sizes: Readonly<Record<string, number>> = {
  tiny: 0.5,
  small: 0.7,
  little: 0.7,
  mini: 0.6,
  miniature: 0.5,
  big: 1.5,
  large: 1.5,
  huge: 2,
  giant: 2.4,
  gigantic: 2.4,
  enormous: 2.4,
  massive: 2.2,
  oversized: 1.8,
  bigger: 1.5,
  larger: 1.5,
  biggest: 1.6,
  smaller: 0.7,
  smallest: 0.6,
};
/** Factor on height alone, and on width alone. */
export const heights: Readonly<Record<string, number>> = {
  tall: 1.35,
  taller: 1.35,
  tallest: 1.4,
  high: 1.35,
  higher: 1.35,
  short: 0.75,
  shorter: 0.75,
  shortest: 0.7,
  low: 0.75,
};
export const widths: Readonly<Record<string, number>> = {
  long: 1.5,
  wide: 1.5,
  narrow: 0.65,
  thin: 0.65,
  thick: 1.35,
};

/** What things do that are merely somewhere. */
export const standing = words(
  'place put set sit stand lie lay rest position lean locate hang dangle suspend balance arrange line perch mount prop hold situate attach stick display exhibit showcase serve nestle',
);
/** Words before a name that belong to it. */
export const titles = words(
  'uncle aunt mr mrs miss ms dr doctor captain professor king queen prince princess coach grandma grandpa officer sir lady lord sergeant lieutenant colonel general admiral commander sheriff detective inspector judge president pope bishop nurse chef emperor duke',
);
export const ordinals = words('first second third fourth fifth last next middle');

/** The words of materials, and the row of the table that they are. */
export const materialWords: Readonly<Record<string, MaterialName>> = {
  wooden: 'wood',
  wood: 'wood',
  oak: 'wood',
  bamboo: 'wood',
  rubber: 'rubber',
  plastic: 'plastic',
  acrylic: 'plastic',
  glass: 'glass',
  paper: 'paper',
  cardboard: 'cardboard',
  metal: 'steel',
  metallic: 'steel',
  steel: 'steel',
  iron: 'steel',
  aluminum: 'aluminium',
  aluminium: 'aluminium',
  tin: 'steel',
  stone: 'stone',
  marble: 'stone',
  concrete: 'stone',
  brick: 'stone',
  ceramic: 'ceramic',
  porcelain: 'ceramic',
  clay: 'ceramic',
  cloth: 'cloth',
  fabric: 'cloth',
  cotton: 'cloth',
  woolen: 'cloth',
  plush: 'cloth',
  stuffed: 'cloth',
  silk: 'cloth',
  velvet: 'cloth',
  leather: 'cloth',
};

/** Shades of a colour: the colour itself carries them. */
export const shades = words('light dark bright pale deep colored coloured colorful colourful');
export const intensifiers = words(
  'very really so too quite extremely rather pretty super incredibly totally more most',
);

/** What the paper stage cannot do, in words for whoever typed it. Tried in their order. */
export const impossible: readonly (readonly [RegExp, Unread])[] = [
  [/^(?:waves?|breakers?|tides?)$/iu, unread('no-breakers')],
  [/^(?:orbit|circle|revolve)(?:s|ing|ed)?$/iu, unread('not-around')],
  [/^(?:spell|print)(?:s|ing)?$/iu, unread('no-writing')],
  [/^(?:burn|ignite)(?:s|ing|ed|t)?$/iu, unread('not-burning')],
  [/^(?:dissolve|react|ferment)(?:s|ing|ed)?$/iu, unread('not-changing')],
  [/^(?:liquid|ink|syrup|sauce|foam|cream)s?$/iu, unread('not-poured')],
];
