import { buildOf } from '#contracts/rig-neck.ts';
import type { Look } from '#contracts/scene-plan.ts';
import { darken, lighten } from '../colour.ts';
import { against } from '../prints.ts';
import { hash } from '../random.ts';
import { speciesKinds } from './species-kinds.ts';
import type { Species } from './species-type.ts';

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
  bristles: null,
  horns: 'none',
  tusks: false,
  beard: false,
  face: 'none',
  legs: null,
  low: false,
  poms: false,
  wings: null,
  long: false,
  heavy: false,
  hooves: false,
  wool: false,
  whiskers: false,
  collar: true,
  trunk: false,
  humps: false,
  neck: [0, 0],
};

const dogs: readonly Partial<Species>[] = [
  {},
  { coat: '#8d5a3c', pale: '#e2b98c', earColor: '#5f3826' },
  { coat: '#f1e2c8', pale: '#fff6e6', earColor: '#8a5a3a', marks: 'patch', markColor: '#9a6642' },
  { coat: '#56494a', pale: '#d8b48c', earColor: '#352b2e' },
];

/** An animal by its key in the art library; anything unknown on four legs is a dog. */
export function speciesOf(thing: string, look: Look): Species {
  const known = speciesKinds[thing] ?? speciesKinds[thing.replace(/-face$/, '')];
  const own = {
    ...dog,
    ...(known ?? dogs[hash(look.top + look.hair) % dogs.length]),
    neck: buildOf(thing).neck,
  };
  const { coat, marks } = look;
  const dyed = coat === undefined ? own : inColour(own, coat);
  if (marks === undefined) return dyed;
  return { ...dyed, marks: marks.kind, markColor: marks.tint ?? against(dyed.coat) };
}

function inColour(own: Species, coat: string): Species {
  return {
    ...own,
    coat,
    pale: lighten(coat, 0.55),
    earColor: darken(coat, 0.22),
    markColor: darken(coat, 0.45),
  };
}

/** Keys that have an own coat. */
export const knownSpecies: readonly string[] = ['dog', ...Object.keys(speciesKinds)];
