import type { Garment } from '#contracts/scene-plan.ts';

/** What is worn: a colour of the puppet, or a piece that is drawn on it. Null cannot be put on a puppet yet. */
export type Worn = { part: 'top' | 'bottom' | 'shoes' } | { what: Garment; tint: string } | null;

const black = '#2b2530';
const white = '#fbf6ec';

const clothes: Readonly<Record<'top' | 'bottom' | 'shoes', string>> = {
  top: 'shirt t-shirt tshirt jacket coat raincoat sweater jumper pullover hoodie dress suit blouse jersey uniform clothes outfit cardigan robe tunic vest pyjamas pajamas armour armor costume',
  bottom: 'trousers pants jeans shorts skirt leggings tights',
  shoes: 'shoes boots sneakers sandals slippers',
};

const pieces: readonly (readonly [Garment, string, string])[] = [
  ['hat', '#8a5a34', 'hat bonnet fedora'],
  ['cap', '#3f7cc4', 'cap beanie'],
  ['tophat', black, 'top-hat tophat bowler'],
  ['cowboyhat', '#8a5a34', 'stetson sombrero'],
  ['toque', white, 'toque'],
  ['helmet', '#c8ccd2', 'helmet'],
  ['crown', '#e8b93e', 'crown tiara'],
  ['headband', '#d8483e', 'headband bandana'],
  ['glasses', black, 'glasses spectacles goggles'],
  ['sunglasses', black, 'sunglasses shades'],
  ['mask', black, 'mask'],
  ['eyepatch', black, 'eyepatch'],
  ['beard', '#6b4a2f', 'beard'],
  ['moustache', '#4a2c1a', 'moustache mustache'],
  ['scarf', '#d8483e', 'scarf'],
  ['tie', '#3f7cc4', 'tie necktie'],
  ['apron', white, 'apron'],
  ['cape', '#8c2f45', 'cape cloak'],
];

export const garments: Readonly<Record<string, Worn>> = Object.fromEntries<Worn>([
  ...(['top', 'bottom', 'shoes'] as const).flatMap((part) =>
    clothes[part].split(' ').map((word) => [word, { part }] as const),
  ),
  ...pieces.flatMap(([what, tint, words]) => words.split(' ').map((word) => [word, { what, tint }] as const)),
  ...['gloves', 'jewellery', 'necklace', 'ring'].map((word) => [word, null] as const),
]);

/** A hat of its own by the word before it ("a chef hat"). */
export const kindsOfHat: Readonly<Record<string, Garment>> = {
  top: 'tophat',
  cowboy: 'cowboyhat',
  party: 'pointedhat',
  wizard: 'pointedhat',
  witch: 'pointedhat',
  pointed: 'pointedhat',
  pointy: 'pointedhat',
  pirate: 'tricorn',
  chef: 'toque',
  baseball: 'cap',
  space: 'bubble',
};

/** On a head there is room for one of these. */
export const hats: ReadonlySet<Garment> = new Set([
  'hat',
  'cap',
  'tophat',
  'cowboyhat',
  'pointedhat',
  'tricorn',
  'toque',
  'helmet',
  'crown',
]);
