import { beast, grazer } from './species-bases.ts';
import type { Species } from './species-type.ts';

const thick: Partial<Species> = { ...beast, heavy: true, hooves: true, tail: 'tuft', ears: 'round' };
const trunked: Partial<Species> = {
  ...thick,
  ears: 'fans',
  trunk: true,
  tusks: true,
  nose: '#d8d2c4',
};

/** The large ones that are told by a neck, a trunk, humps or a horn (`great-beasts.ts`). */
export const greatSpecies: Readonly<Record<string, Partial<Species>>> = {
  elephant: {
    ...trunked,
    coat: '#9aa0ad',
    pale: '#b9bec8',
    earColor: '#c9a7a8',
    markColor: '#6d7380',
  },
  mammoth: {
    ...trunked,
    coat: '#7d5236',
    pale: '#a8764e',
    earColor: '#93633f',
    markColor: '#5a3822',
    mane: '#5f3c26',
    bristles: '#5f3c26',
  },
  rhinoceros: {
    ...thick,
    coat: '#8f929b',
    pale: '#b4b6bc',
    earColor: '#a08c90',
    nose: '#5f6068',
    horns: 'nose',
    muzzle: 1.3,
  },
  hippopotamus: {
    ...thick,
    coat: '#9b8a98',
    pale: '#cdb3b4',
    earColor: '#b98f98',
    nose: '#6f5f6b',
    low: true,
    muzzle: 1.45,
    tail: 'thin',
  },
  giraffe: {
    ...grazer,
    long: true,
    coat: '#ecc16a',
    pale: '#f7e2ae',
    earColor: '#c98f4a',
    marks: 'spots',
    markColor: '#a5652f',
    mane: '#a5652f',
    horns: 'knobs',
    nose: '#5a3a2a',
  },
  camel: {
    ...grazer,
    long: true,
    humps: true,
    coat: '#d2a566',
    pale: '#ecd3a2',
    earColor: '#a67a42',
    markColor: '#a67a42',
    nose: '#6a4a30',
  },
  llama: {
    ...grazer,
    long: true,
    coat: '#b98762',
    pale: '#ecd0ac',
    ears: 'long',
    earColor: '#94643f',
    tail: 'puff',
    nose: '#5a4034',
  },
  alpaca: {
    ...grazer,
    long: true,
    coat: '#efe2cc',
    pale: '#fbf3e2',
    ears: 'long',
    earColor: '#d9b8a0',
    mane: '#fbf3e2',
    tail: 'puff',
    nose: '#5a4a44',
  },
};
