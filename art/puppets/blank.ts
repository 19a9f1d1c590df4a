import type { Look } from '#contracts/scene-plan.ts';
import { type Fins, finsOf } from './fins.ts';
import { plumageOf } from './plumage.ts';
import type { Plumage } from './plumage-type.ts';
import { speciesOf } from './species.ts';
import type { Species } from './species-type.ts';

const paper = '#f5eedf';

/** The stock rig as unpainted paper: what stands where a likeness was taken back. */
export const blankLook: Look = {
  skin: paper,
  hair: '#efe6d4',
  hairStyle: 'bald',
  top: paper,
  bottom: '#efe6d4',
  shoes: '#e9dfcb',
};

export function blankSpecies(thing: string): Species {
  return {
    ...speciesOf(thing, blankLook),
    coat: paper,
    pale: '#faf5ea',
    earColor: '#efe6d4',
    nose: '#e9dfcb',
    marks: 'none',
    markColor: paper,
    mane: null,
    whiskers: false,
    collar: false,
  };
}

export function blankPlumage(thing: string): Plumage {
  const edge = '#efe6d4';
  return {
    ...plumageOf(thing),
    coat: paper,
    belly: paper,
    wing: edge,
    tip: '#e9dfcb',
    beak: edge,
    legs: edge,
    stripes: false,
  };
}

export function blankFins(thing: string): Fins {
  const edge = '#efe6d4';
  return { ...finsOf(thing), coat: paper, belly: '#faf5ea', fin: edge, stripes: null };
}
