import type { Look } from '#contracts/scene-plan.ts';
import { darken, lighten } from '../colour.ts';
import { hash } from '../random.ts';

/** How an animal on four legs differs from the next one on the same pins. */
export type Species = {
  coat: string;
  /** Muzzle, belly, paws. */
  pale: string;
  ears: 'floppy' | 'pointed' | 'round' | 'long';
  earColor: string;
  /** Length of the muzzle: 1 is a dog's. */
  muzzle: number;
  nose: string;
  tail: 'plume' | 'thin' | 'bush' | 'tuft' | 'puff';
  marks: 'none' | 'patch' | 'stripes' | 'spots';
  markColor: string;
  mane: string | null;
  horns: boolean;
  /** A long head that points down at its end, as a horse has. */
  long: boolean;
  /** Thick legs under a deep belly. */
  heavy: boolean;
  hooves: boolean;
  /** All of it is wool but the face and the legs. */
  wool: boolean;
  whiskers: boolean;
  collar: boolean;
};

const dog: Species = {
  coat: '#e9a45c',
  pale: '#fbe0b8',
  ears: 'floppy',
  earColor: '#b96a34',
  muzzle: 1,
  nose: '#3a2226',
  tail: 'plume',
  marks: 'none',
  markColor: '#b96a34',
  mane: null,
  horns: false,
  long: false,
  heavy: false,
  hooves: false,
  wool: false,
  whiskers: false,
  collar: true,
};

const dogs: readonly Partial<Species>[] = [
  {},
  { coat: '#8d5a3c', pale: '#e2b98c', earColor: '#5f3826' },
  { coat: '#f1e2c8', pale: '#fff6e6', earColor: '#8a5a3a', marks: 'patch', markColor: '#9a6642' },
  { coat: '#56494a', pale: '#d8b48c', earColor: '#352b2e' },
];

const cat: Partial<Species> = {
  coat: '#e58f4e',
  pale: '#ffe6c8',
  ears: 'pointed',
  earColor: '#c96f38',
  muzzle: 0.45,
  nose: '#c2606a',
  tail: 'thin',
  marks: 'stripes',
  markColor: '#b9602f',
  whiskers: true,
};

const beast: Partial<Species> = { collar: false };
const grazer: Partial<Species> = { ...beast, hooves: true, tail: 'tuft', ears: 'round', muzzle: 1.15 };

const kinds: Readonly<Record<string, Partial<Species>>> = {
  cat,
  kitten: cat,
  'black-cat': { ...cat, coat: '#3d3540', pale: '#5a4f5e', earColor: '#2b2530', marks: 'none' },
  tiger: { ...cat, ...beast, coat: '#f09a3e', markColor: '#4a2a20', ears: 'round' },
  leopard: { ...cat, ...beast, coat: '#eab75c', marks: 'spots', markColor: '#5c3a20', ears: 'round' },
  lion: { ...cat, ...beast, coat: '#e3a850', mane: '#a4602a', marks: 'none', ears: 'round', tail: 'tuft' },
  fox: {
    ...beast,
    coat: '#e2703a',
    pale: '#fff0da',
    ears: 'pointed',
    earColor: '#5a3026',
    tail: 'bush',
    muzzle: 0.9,
  },
  wolf: { ...beast, coat: '#87858c', pale: '#d9d4cf', ears: 'pointed', earColor: '#5d5b64', tail: 'bush' },
  raccoon: {
    ...beast,
    coat: '#8b8588',
    pale: '#e4ddd4',
    ears: 'round',
    earColor: '#4c474c',
    tail: 'bush',
    muzzle: 0.6,
  },
  bear: {
    ...beast,
    heavy: true,
    coat: '#8a5a3a',
    pale: '#c99a6c',
    ears: 'round',
    earColor: '#6c4229',
    tail: 'puff',
    muzzle: 0.8,
  },
  panda: {
    ...beast,
    heavy: true,
    coat: '#f4efe4',
    pale: '#fffaf0',
    ears: 'round',
    earColor: '#2f2a2e',
    tail: 'puff',
    muzzle: 0.6,
  },
  rabbit: {
    ...beast,
    coat: '#e9d9c6',
    pale: '#fff7ec',
    ears: 'long',
    earColor: '#d9a7a0',
    tail: 'puff',
    muzzle: 0.45,
    nose: '#c2606a',
    whiskers: true,
  },
  mouse: {
    ...beast,
    coat: '#b3aaa6',
    pale: '#ece4dc',
    ears: 'round',
    earColor: '#d9a39c',
    tail: 'thin',
    muzzle: 0.55,
    nose: '#c2606a',
    whiskers: true,
  },
  hamster: {
    ...beast,
    coat: '#dca65f',
    pale: '#fbeed9',
    ears: 'round',
    earColor: '#d9928a',
    tail: 'puff',
    muzzle: 0.4,
    nose: '#c2606a',
    whiskers: true,
  },
  pig: {
    ...beast,
    heavy: true,
    coat: '#f1aaa4',
    pale: '#f9cdc4',
    ears: 'pointed',
    earColor: '#d9837f',
    tail: 'thin',
    muzzle: 0.75,
    nose: '#c76c70',
    hooves: true,
  },
  horse: {
    ...grazer,
    long: true,
    coat: '#9a5f38',
    pale: '#c08a5c',
    ears: 'pointed',
    earColor: '#7b4827',
    mane: '#4b2a1c',
    muzzle: 1.3,
    tail: 'bush',
  },
  zebra: {
    ...grazer,
    long: true,
    coat: '#f3ede0',
    pale: '#fffaf0',
    ears: 'pointed',
    earColor: '#3b3438',
    marks: 'stripes',
    markColor: '#3b3438',
    mane: '#3b3438',
    muzzle: 1.2,
  },
  cow: {
    ...grazer,
    heavy: true,
    long: true,
    coat: '#f5eee2',
    pale: '#f3c4b4',
    earColor: '#5b4038',
    marks: 'spots',
    markColor: '#5b4038',
    horns: true,
  },
  ox: {
    ...grazer,
    heavy: true,
    long: true,
    coat: '#7b5240',
    pale: '#b98d74',
    earColor: '#5b3a2c',
    horns: true,
  },
  sheep: {
    ...grazer,
    coat: '#f7f1e4',
    pale: '#6a5a55',
    ears: 'floppy',
    earColor: '#6a5a55',
    tail: 'puff',
    wool: true,
    muzzle: 0.75,
  },
  goat: {
    ...grazer,
    long: true,
    coat: '#e5dccd',
    pale: '#f6efe3',
    ears: 'floppy',
    earColor: '#b9a78f',
    horns: true,
    tail: 'puff',
  },
  deer: {
    ...grazer,
    long: true,
    coat: '#b97b48',
    pale: '#f0d8b4',
    ears: 'pointed',
    earColor: '#97602f',
    marks: 'spots',
    markColor: '#f0d8b4',
    horns: true,
    tail: 'puff',
  },
  donkey: {
    ...grazer,
    long: true,
    coat: '#8f8682',
    pale: '#dfd5ca',
    ears: 'long',
    earColor: '#6a625f',
    mane: '#544c4a',
  },
};

/** An animal by its key in the art library; anything unknown on four legs is a dog. */
export function speciesOf(thing: string, look: Look): Species {
  const known = kinds[thing] ?? kinds[thing.replace(/-face$/, '')];
  const own = { ...dog, ...(known ?? dogs[hash(look.top + look.hair) % dogs.length]) };
  const { coat } = look;
  if (coat === undefined) return own;
  return {
    ...own,
    coat,
    pale: lighten(coat, 0.55),
    earColor: darken(coat, 0.22),
    markColor: darken(coat, 0.45),
  };
}

/** Keys that have an own coat. */
export const knownSpecies: readonly string[] = ['dog', ...Object.keys(kinds)];
